/** Slips in how lines are laid out: tabs, lines that stand too far to one side, a dash that is missing. */
import type { Replacement } from '../tree.ts';
import { columnsFor, isDash, isLoneText, isName } from './columns.ts';
import { alsoBelow, column, isBlankLine, lineBelow, runAround, wordAt } from './lines.ts';
import type { Slip, SourceLine } from './slip.ts';

const TABBED = /^[ ]*\t[ \t]*$/;

/** Spaces for the tabs before a line and those around it, at each column at which they may have been meant. */
export function tabSlips(text: string, line: SourceLine, meant?: readonly number[]): Slip[] {
  const isTabbed = ({ start, word, end }: SourceLine) => word < end && TABBED.test(text.slice(start, word));
  if (!isTabbed(line)) return [];
  const run = runAround(text, line, isTabbed);
  const first = run[0]!;
  const columns = meant ?? columnsFor(text, first, lineBelow(text, run.at(-1)!));
  const tab = first.start + text.slice(first.start, first.word).indexOf('\t');
  return columns.flatMap((at) =>
    (run.length > 1 ? [2, 4, 8] : [8]).map((width): Slip => {
      const shift = at - widthOf(text, first, width);
      return {
        start: tab,
        end: first.word,
        message: `Lines are indented with spaces here, not with tabs: ${at === 0 ? 'leave nothing' : `type ${at} spaces`} before “${wordAt(text, first)}”${alsoBelow(run)}.`,
        title: run.length > 1 ? 'Put spaces for the tabs' : 'Put spaces for the tab',
        edits: run.map((each) => indented(each, widthOf(text, each, width) + shift)),
      };
    }),
  );
}

/** A space for the tab between a dash and what follows it. */
export function tabAfterDash(text: string, line: SourceLine): Slip[] {
  const found = /^[ ]*(?:- +)*-( *\t[ \t]*)(?=\S)/.exec(text.slice(line.start, line.end));
  if (!found) return [];
  const end = line.start + found[0].length;
  const start = end - found[1]!.length;
  const tab = start + found[1]!.indexOf('\t');
  const columns = new Set([start - line.start + 1, ...columnsFor(text, line)]);
  return [...columns]
    .filter((at) => at > start - line.start)
    .map((at) => ({
      start: tab,
      end,
      message: 'A space belongs after the dash here, not a tab: type a space in its place.',
      title: 'Put spaces for the tab',
      edits: [{ start, end, text: ' '.repeat(at - (start - line.start)) }],
    }));
}

/** The column of a line's first word where a tab is so many spaces wide. */
function widthOf(text: string, { start, word }: SourceLine, tab: number): number {
  let at = 0;
  for (let i = start; i < word; i++) at += text[i] === '\t' ? tab - (at % tab) : 1;
  return at;
}

/** A line, alone or with those that hang on it, at each column at which it may have been meant. */
export function columnSlips(text: string, line: SourceLine, meant?: readonly number[]): Slip[] {
  if (isBlankLine(line) || text.slice(line.start, line.word).trim() !== '') return [];
  const own = column(line);
  return (meant ?? columnsFor(text, line))
    .filter((at) => at !== own)
    .flatMap((at) =>
      runsFrom(text, line).map((run): Slip => {
        return {
          start: line.word,
          end: isName(text, line) ? line.word + nameOf(text, line).length : line.end,
          message: misplaced(text, line, at, run.length),
          title: run.length > 1 ? `Indent these lines by ${at} spaces` : `Indent this line by ${at} spaces`,
          edits: run.map((each) => indented(each, Math.max(0, column(each) - own + at))),
          isInvented: isLoneText(text, line),
        };
      }),
    );
}

function misplaced(text: string, line: SourceLine, at: number, count: number): string {
  const name = nameOf(text, line);
  const where = at === 0 ? 'at the beginning of its line' : `after ${at} spaces`;
  const below = count > 1 ? ', and the lines below with it' : '';
  if (isDash(text, line.word)) return `The dash here must stand ${where}${below}, as the dashes above.`;
  if (isName(text, line))
    return `“${name}” must stand ${at === 0 ? where : `below the other names of its entry, ${where}`}${below}.`;
  return `This line must stand ${where}${below}, as the text that it belongs to.`;
}

/** The name on a line, or the dash before it. */
const nameOf = (text: string, { word, end }: SourceLine) =>
  /^(?:"[^"]*"|'[^']*'|[^\s:]+|:)?/.exec(text.slice(word, end))![0];

/** The line alone; with those below that are deeper; with all below up to where the lines stand as they did above it. */
function runsFrom(text: string, line: SourceLine): SourceLine[][] {
  const own = column(line);
  const alone = [line];
  const deeper = [line];
  const pasted = [line];
  let isDeeper = true;
  for (let next = lineBelow(text, line); next && pasted.length < 400; next = lineBelow(text, next)) {
    if (isBlankLine(next)) continue;
    const at = column(next);
    if (at < own) break;
    isDeeper &&= at > own;
    if (isDeeper) deeper.push(next);
    if (!isDeeper && at !== own && at > own + 12) break;
    pasted.push(next);
  }
  const same = pasted.slice(0, pasted.findLastIndex((each) => column(each) === own) + 1);
  const runs = [alone, deeper, same, pasted];
  return runs.filter((run, index) => runs.findIndex((each) => each.length === run.length) === index);
}

function indented({ start, word }: SourceLine, at: number): Replacement {
  return { start, end: word, text: ' '.repeat(Math.max(0, at)) };
}

/** A dash before the first name of an entry, which nothing parts from the one above it. */
export function dashSlips(text: string, line: SourceLine): Slip[] {
  const at = column(line);
  if (at < 2 || !isName(text, line) || isDash(text, line.word)) return [];
  return [missingDash(text, line, at - 2, 'entry')];
}

/** The dash that is missing before an entry of a list, whose dashes stand at a column. */
export function missingDash(text: string, line: SourceLine, dashColumn: number, called: string): Slip {
  const name = nameOf(text, line);
  return {
    start: line.word,
    end: line.word + name.length,
    message: `A new ${called} begins here: put a dash before “${name}”.`,
    title: `Put a dash before “${name}”`,
    edits: [{ start: line.start + dashColumn, end: line.word, text: '- ' }],
  };
}
