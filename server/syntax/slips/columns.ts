/** Finds the columns at which a line may have been meant to stand, from the lines around it. */
import { column, isBlankLine, lineAbove, lineBelow } from './lines.ts';
import type { SourceLine } from './slip.ts';

/** How many lines up the blocks around a line are looked for. */
const FURTHEST = 400;

/** The columns of the blocks that are open above a line, and of the line below it, from the deepest out. */
export function columnsFor(text: string, line: SourceLine, below?: SourceLine): number[] {
  const found = new Set<number>();
  const next = below ?? contentBelow(text, line);
  const isItem = isDash(text, line.word);
  if (!isItem && !isName(text, line)) return textColumns(text, line);
  if (next) {
    found.add(column(next));
    if (isItem) found.add(column(next) - 2);
    if (isDash(text, next.word)) found.add(contentColumn(text, next));
  }
  let least = Number.POSITIVE_INFINITY;
  let above = lineAbove(text, line);
  for (let count = 0; above && least > 0 && count < FURTHEST; count++) {
    const at = column(above);
    if (!isBlankLine(above) && at <= least && isPlain(text, above)) {
      if (least === Number.POSITIVE_INFINITY) found.add(contentColumn(text, above) + 2);
      found.add(contentColumn(text, above));
      found.add(at);
      least = at;
    }
    above = lineAbove(text, above);
  }
  return [...found].filter((each) => each >= 0).sort((a, b) => b - a);
}

/** The column of the text above, which a line without a name goes on with. */
function textColumns(text: string, line: SourceLine): number[] {
  const above = contentAbove(text, line);
  return above ? [isName(text, above) ? contentColumn(text, above) + 2 : column(above)] : [];
}

/** True of a line without a name below one that has one: whether it goes on with its text is a guess. */
export function isLoneText(text: string, line: SourceLine): boolean {
  if (isDash(text, line.word) || isName(text, line)) return false;
  const above = contentAbove(text, line);
  return !above || isName(text, above);
}

function contentAbove(text: string, line: SourceLine): SourceLine | undefined {
  let above = lineAbove(text, line);
  while (above && isBlankLine(above)) above = lineAbove(text, above);
  return above;
}

export const isDash = (text: string, at: number) => /^-(?:\s|$)/.test(text.slice(at, at + 2));

/** True of a name with a colon after it. */
export const isName = (text: string, { word, end }: SourceLine) =>
  /^(?:- +)*(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`-][^:#]*):(?:\s|$)/.test(text.slice(word, end));

/** The column of what follows the dashes of a line. */
export function contentColumn(text: string, line: SourceLine): number {
  return column(line) + /^(?:- +)*/.exec(text.slice(line.word, line.end))![0].length;
}

function contentBelow(text: string, line: SourceLine): SourceLine | undefined {
  let next = lineBelow(text, line);
  while (next && isBlankLine(next)) next = lineBelow(text, next);
  return next;
}

/** True of a line that is indented with nothing but spaces. */
const isPlain = (text: string, { start, word }: SourceLine) => !/[^ ]/.test(text.slice(start, word));
