/** Makes lists of paragraphs that begin with the sign of an item, or with a box to be ticked. */
import type { Block, Prose } from '../document.ts';

const SIGN = /^[•·▪●◦‣➢✓§\uf0b7\uf0a7\uf0d8]\s*(?=\S)/u;
const BOX = /^(?:[☐☑☒□]|\\?\[ ?\]|(\( ?\)|[○◯])) *(?=\S)/u;
/** Boxes within a line: what follows each is one answer. */
const BOXES = /(?:[☐☑☒□○◯]|\\?\[ ?\]|\( ?\)) */gu;

/** An item, without its sign. */
interface Item {
  readonly markdown: string;
  readonly boxes: Prose['boxes'];
}

/** The blocks with such paragraphs, one after another, as lists. */
export function withListed(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  let items: Item[] = [];
  let at: Block['at'] = {};
  const end = () => {
    if (items.length > 0) made.push(listOf(items, at));
    items = [];
  };
  for (const block of blocks) {
    const own = itemsOf(block);
    if (own.length === 0 || own[0]!.boxes !== items[0]?.boxes) end();
    if (own.length === 0) made.push(block);
    else {
      if (items.length === 0) at = block.at;
      items.push(...own);
    }
  }
  end();
  return made;
}

function itemsOf(block: Block): Item[] {
  if (block.is !== 'prose' || block.markdown.includes('\n')) return [];
  const { markdown } = block;
  const box = BOX.exec(markdown);
  const boxes = box ? (box[1] ? 'one' : 'any') : undefined;
  if (boxes !== undefined)
    return markdown
      .split(BOXES)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => ({ markdown: each, boxes }));
  return SIGN.test(markdown) ? [{ markdown: markdown.replace(SIGN, ''), boxes: undefined }] : [];
}

function listOf(items: readonly Item[], at: Block['at']): Prose {
  const [{ boxes }] = items as readonly [Item];
  return {
    is: 'prose',
    markdown: items.map((item) => `- ${item.markdown}`).join('\n'),
    plain: items.map((item) => item.markdown).join(' '),
    at,
    ...(boxes && { boxes }),
  };
}
