/** What may be wrong around a place of a text that cannot be read as it should: every slip that we know, each with how to mend it. */
import { withReplacements } from '../replacing.ts';
import { barSlips, bracketSlips, otherComments } from './brackets.ts';
import { bulletSlips } from './bullets.ts';
import { columnSlips, dashSlips, missingDash, tabAfterDash, tabSlips } from './layout.ts';
import { column, isBlankLine, lineAbove, lineAt, lineBelow } from './lines.ts';
import { doubleDashes, loneNames, missingBar, namelessList, nestedSlips, undashedItems } from './nesting.ts';
import { curlyQuotes, signSlips } from './signs.ts';
import type { Slip, SourceLine } from './slip.ts';

/** The ways to mend what may be wrong on the line of an offset, or on one beside it, the plainest first. */
export function slipsAround(text: string, at: number): Slip[] {
  const line = lineAt(text, at);
  if (line.end - line.start > LONGEST_LINE) return [];
  const lines = [line, neighbour(text, line, lineAbove), neighbour(text, line, lineBelow)].filter(
    (each): each is SourceLine => each !== undefined && each.end - each.start <= LONGEST_LINE,
  );
  const of = (find: (text: string, line: SourceLine) => Slip[]) => lines.flatMap((each) => find(text, each));
  return [
    ...of(signSlips),
    ...of(bracketSlips),
    ...of(otherComments),
    ...of(loneNames),
    ...of(doubleDashes),
    ...of(namelessList),
    ...of(missingBar),
    ...of(tabAfterDash),
    ...of(bulletSlips),
    ...undashedItems(text, line),
    ...of(nestedSlips),
    ...of(tabSlips),
    ...of(dashSlips),
    ...dashSlips(text, firstOfBlock(text, line)),
    ...columnSlips(text, line),
    ...lines.slice(1).flatMap((each) => columnSlips(text, each)),
  ];
}

/** What else may have been meant where what is wrong has a way to be mended already: other quotation marks, a bracket, a text below its bar, a name. */
export function slipsDespiteFix(text: string, at: number): Slip[] {
  const line = lineAt(text, at);
  const below = neighbour(text, line, lineBelow);
  return [
    ...[curlyQuotes, bracketSlips, barSlips].flatMap((find) => find(text, line)),
    ...(below ? loneNames(text, below) : []),
  ];
}

/** The first of the lines above that stand as deep as a line, or deeper. */
function firstOfBlock(text: string, line: SourceLine): SourceLine {
  let first = line;
  let above = lineAbove(text, line);
  for (let count = 0; above && count < FURTHEST; count++) {
    if (!isBlankLine(above) && column(above) < column(line)) break;
    if (!isBlankLine(above)) first = above;
    above = lineAbove(text, above);
  }
  return first;
}

/** A line that is longer, in characters, is none that somebody has typed. */
const LONGEST_LINE = 5000;

/** How many lines up the first line of a block is looked for. */
const FURTHEST = 400;

function neighbour(
  text: string,
  line: SourceLine,
  next: (text: string, line: SourceLine) => SourceLine | undefined,
): SourceLine | undefined {
  let found = next(text, line);
  while (found && isBlankLine(found)) found = next(text, found);
  return found;
}

/** The ways to make an entry begin as the others of its list do, whose dashes stand at a column. */
export function straySlips(text: string, dashColumn: number, called: string): Slip[] {
  const line = firstLine(text);
  if (!line) return [];
  const isWithoutDash = !/^-\s/.test(text.slice(line.word, line.word + 2));
  const entries = isWithoutDash ? bulletSlips(text, line) : [];
  if (isWithoutDash && entries.length === 0) return [missingDash(text, line, dashColumn, called)];
  return [
    ...entries,
    ...signSlips(text, line),
    ...tabSlips(text, line, [dashColumn]),
    ...columnSlips(text, line, [dashColumn]),
  ].filter(({ edits }) => {
    const after = withReplacements(text, edits);
    const first = firstLine(after);
    return first && first.word - first.start === dashColumn && after.startsWith('- ', first.word);
  });
}

function firstLine(text: string): SourceLine | undefined {
  let line: SourceLine | undefined = lineAt(text, 0);
  while (line && isBlankLine(line)) line = lineBelow(text, line);
  return line;
}
