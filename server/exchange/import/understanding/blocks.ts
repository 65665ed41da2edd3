/** Says of blocks what they begin and end with. */
import type { Block, Prose, SourceHeading } from '../document.ts';
import { wordsOfBlocks } from '../document.ts';

export const isBlockOfWords = (block: Block): block is SourceHeading | Prose => block.is !== 'table';

/** The words of a heading or of prose; none of a list, whose first words are an item's. */
export function textBefore(block: Block): string {
  if (block.is === 'heading') return block.text;
  return block.is === 'prose' && !/^(?:[-*+] |[>|])/.test(block.markdown) ? block.plain : '';
}

/** True of blocks whose words stop within a sentence. */
export function stopsWithin(blocks: readonly Block[]): boolean {
  const text = wordsOfBlocks(blocks);
  return text !== '' && !/[.?!:;]["'”’)]*$/.test(text.slice(-20));
}

/** True of blocks whose words go on with a sentence: they begin with a small letter. */
export const goesOn = (blocks: readonly Block[]) => /^\p{Ll}/u.test(wordsOfBlocks(blocks));

/** Blocks after others: where a sentence was cut in two, it is one again. */
export function resumed(before: readonly Block[], after: readonly Block[]): Block[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (last?.is !== 'prose' || first?.is !== 'prose' || !isCut(last, first)) return [...before, ...after];
  const whole: Prose = {
    is: 'prose',
    markdown: `${last.markdown} ${first.markdown}`,
    plain: `${last.plain} ${first.plain}`,
    at: last.at,
  };
  return [...before.slice(0, -1), whole, ...rest];
}

/** No paragraph is longer that goes on over a page. */
const LONGEST = 20_000;

const isCut = (last: Prose, first: Prose) =>
  last.plain.length < LONGEST &&
  stopsWithin([last]) &&
  goesOn([first]) &&
  !/^[-|>]/.test(first.markdown) &&
  !/(?:^|\n)\|/.test(last.markdown);
