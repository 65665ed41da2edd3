/** Puts lines of plain text together into paragraphs and lists, as Markdown. */
import type { Prose, SourcePlace } from '../document.ts';
import { codedOption, codedOptions } from '../guesses/printed-options.ts';
import { literally } from '../markdown.ts';

/** The signs that stand for a list in a text without marks. */
const BULLET =
  /^\s*(?:[•●▪◦○■□–·*➢►✓]|[-\u2022\uf0b7\uf0a7\uf0d8])\s+(?=\S)|^\s*[\uf0b7\uf0a7\uf0d8•●▪](?=\S)/u;

/** Boxes to be ticked: round ones for one answer, others for any. Empty circles and squares are points of lists as often. */
const BOX = /^\s*(?:(\(\s?\))|\[\s?\]|[☐☑☒])\s+(?=\S)/u;

/** Boxes may follow one another in one line. */
const BOX_WITHIN = / (?:\(\s?\)|\[\s?\]|[☐☑☒]) (?=\S)/u;

export const isBulleted = (line: string) => BULLET.test(line) || BOX.test(line);
export const isBoxed = (line: string) => BOX.test(line);

/** Text of which every line may go on in the next, as prose: a blank line or a bullet begins something new. */
export function proseOfLines(lines: readonly string[], at: SourcePlace): Prose[] {
  const pieces: { isItem: boolean; boxes?: Prose['boxes']; lines: string[] }[] = [];
  let isOpen = false;
  const coded = codedLines(lines);
  for (const line of lines) {
    const words = line.trim();
    if (words === '') isOpen = false;
    else if (isBulleted(line)) {
      const box = BOX.exec(line);
      const boxes = box ? ({ boxes: box[1] ? 'one' : 'any' } as const) : {};
      const words = line.replace(box ? BOX : BULLET, '').trim();
      for (const item of box ? words.split(BOX_WITHIN) : [words])
        pieces.push({ isItem: true, ...boxes, lines: [item.trim()] });
      isOpen = true;
    } else if (coded.has(line)) {
      pieces.push({ isItem: true, lines: [words] });
      isOpen = false;
    } else if (isOpen) pieces.at(-1)!.lines.push(words);
    else {
      pieces.push({ isItem: false, lines: [words] });
      isOpen = true;
    }
  }
  return proseOfPieces(
    pieces.map(({ lines, ...piece }) => ({ ...piece, text: onOneLine(lines) })),
    at,
  );
}

/** The lines of options with codes, which are items of a list: “1 Yes”, “2 No”. */
function codedLines(lines: readonly string[]): ReadonlySet<string> {
  const coded = new Set<string>();
  let run: string[] = [];
  const end = () => {
    const options = run.length > 1 ? codedOptions(run) : undefined;
    const [first] = options ?? [];
    if (first?.form === 'last' || (first?.form === 'bare' && /^(?:[01]|a)$/.test(first.code ?? '')))
      for (const line of run) coded.add(line);
    run = [];
  };
  for (const line of lines) {
    if (codedOption(line)) run.push(line);
    else end();
  }
  end();
  return coded;
}

/** Lines as one. */
export function onOneLine(lines: readonly string[]): string {
  return lines.map((line, index) => (index === 0 ? line : between(lines[index - 1]!, line) + line)).join('');
}

/** Two stretches of a text that were parted by the end of a line. A hyphen there stays: only its author knows if it is one. */
export function joinedLines(before: string, after: string): string {
  return before + between(before, after) + after;
}

const between = (before: string, after: string) =>
  /[\p{L}\p{N}][-–]$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after) ? '' : ' ';

interface Piece {
  readonly isItem: boolean;
  readonly boxes?: Prose['boxes'];
  readonly text: string;
}

function proseOfPieces(pieces: readonly Piece[], at: SourcePlace): Prose[] {
  const prose: Prose[] = [];
  let items: string[] = [];
  let boxes: Prose['boxes'];
  const flush = () => {
    if (items.length > 0) prose.push({ ...listOf(items, at), ...(boxes && { boxes }) });
    items = [];
  };
  for (const { isItem, text, boxes: own } of pieces) {
    if (text === '') continue;
    if (isItem) {
      if (own !== boxes) flush();
      boxes = own;
      items.push(text);
    } else {
      flush();
      prose.push(paragraphOf(text, at));
    }
  }
  flush();
  return prose;
}

export function paragraphOf(text: string, at: SourcePlace): Prose {
  const plain = text.replace(/\s+/g, ' ').trim();
  return { is: 'prose', markdown: literally(plain), plain, at };
}

export function listOf(items: readonly string[], at: SourcePlace): Prose {
  const markdown = items.map((item) => `- ${literally(item)}`).join('\n');
  return { is: 'prose', markdown, plain: items.join(' '), at };
}
