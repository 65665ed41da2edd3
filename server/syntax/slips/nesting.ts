/** Slips in what belongs to what: names that stand beside the one that they belong to, a name without its colon, a dash too many or too few. */

import { contentColumn, isDash, isName } from './columns.ts';
import { column, isBlankLine, lineAbove, lineAt, lineBelow, runAround } from './lines.ts';
import type { Slip, SourceLine } from './slip.ts';

/** A name after which nothing is written, with the dashes before it. */
const EMPTY_NAME = /^(?:- +)*(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{},&*!|>%@`-][^:#]*)):[ \t]*(?:#.*)?$/;
/** A word that stands alone where a name may. */
const LONE_WORD = /^(?:- +)*([a-z]+(?:-[a-z]+)*)[ \t]*$/;

/** How many names in a row may have been meant to stand below another one. */
const MOST_NESTED = 40;

/** True of a name that stands below one with nothing after it, and no deeper: it may belong to that. */
export const mayBelongAbove = (text: string, at: number) =>
  emptyNameAbove(text, lineAt(text, at)) !== undefined;

/** Names that stand no deeper than the one above, after which nothing is written: so many of them moved below it. */
export function nestedSlips(text: string, line: SourceLine): Slip[] {
  const above = emptyNameAbove(text, line);
  if (!above) return [];
  const own = column(line);
  const at = contentColumn(text, above.line) + 2;
  const word = /^[^:]*/.exec(text.slice(line.word, line.end))![0];
  return runsOfNames(text, line).map((run): Slip => {
    const below = run.length > 1 ? ', and move the lines below with it' : '';
    return {
      start: line.word,
      end: line.word + word.length,
      message: `“${word}” belongs to “${above.name}” above it: type ${at} spaces before it${below}.`,
      title: run.length > 1 ? `Indent these lines by ${at} spaces` : `Indent this line by ${at} spaces`,
      edits: run.map((each) => ({
        start: each.start,
        end: each.word,
        text: ' '.repeat(column(each) - own + at),
      })),
    };
  });
}

function emptyNameAbove(text: string, line: SourceLine): { line: SourceLine; name: string } | undefined {
  if (isDash(text, line.word) || !isName(text, line)) return undefined;
  const above = contentLine(text, line, lineAbove);
  const [, ...names] = (above && EMPTY_NAME.exec(text.slice(above.word, above.end))) ?? [];
  const name = names.find((each) => each !== undefined);
  if (!above || name === undefined || column(line) > contentColumn(text, above)) return undefined;
  return { line: above, name };
}

/** The lines of a name with what is deeper; those of this and the next; and so on to the last that stands where it does. */
function runsOfNames(text: string, first: SourceLine): SourceLine[][] {
  const runs: SourceLine[][] = [];
  let run: SourceLine[] = [];
  for (let line: SourceLine | undefined = first; line; line = lineBelow(text, line)) {
    if (isBlankLine(line)) continue;
    if (column(line) < column(first) || runs.length > MOST_NESTED) break;
    if (column(line) === column(first) && run.length > 0) runs.push(run);
    run = [...run, line];
  }
  return [...runs, run];
}

/** A word that stands alone above what belongs to it: the colon after it is missing. */
export function loneNames(text: string, line: SourceLine): Slip[] {
  const word = LONE_WORD.exec(text.slice(line.word, line.end))?.[1];
  const below = contentLine(text, line, lineBelow);
  if (!word || !below || column(below) <= contentColumn(text, line)) return [];
  const start = line.word + text.slice(line.word, line.end).indexOf(word);
  const end = start + word.length;
  const isText = !isName(text, below) && !isDash(text, below.word);
  const sign = isText ? ': |' : ':';
  return [
    {
      start,
      end,
      message: `A colon is missing after “${word}”: type “${word}${sign}”.`,
      title: `Put a colon after “${word}”`,
      edits: [{ start: end, end, text: sign }],
    },
  ];
}

/** Two dashes before the first name of an entry. */
export function doubleDashes(text: string, line: SourceLine): Slip[] {
  const found = /^- *- +(?=[a-z][a-z-]{0,30}:)/.exec(text.slice(line.word, line.end));
  if (!found) return [];
  const end = line.word + found[0].length;
  return [
    {
      start: line.word,
      end,
      message: 'Two dashes stand here, and an entry begins with one: take the second one out.',
      title: 'Take out the second dash',
      edits: [{ start: line.word, end, text: '- ' }],
    },
  ];
}

/** The items of a list that have no dash, or none with a space after it, where the others of the list have one. */
export function undashedItems(text: string, line: SourceLine): Slip[] {
  const run = runAround(text, line, (each) => isBlankLine(each) || column(each) === column(line));
  const items = run.filter((each) => !isBlankLine(each));
  if (!items.some((each) => isDash(text, each.word))) return [];
  return items
    .filter((each) => !isDash(text, each.word) && !isName(text, each) && !/[#`~]/.test(text[each.word]!))
    .map((each): Slip => {
      const hasDash = text[each.word] === '-';
      const words = text.slice(each.word + (hasDash ? 1 : 0), each.end).trim();
      return {
        start: each.word,
        end: each.end,
        message: `Each item of this list begins with a dash and a space: type “- ${words}”.`,
        title: `Type “- ” before “${words}”`,
        edits: [{ start: each.word, end: each.word + (hasDash ? 1 : 0), text: '- ' }],
      };
    });
}

function contentLine(
  text: string,
  line: SourceLine,
  next: (text: string, line: SourceLine) => SourceLine | undefined,
): SourceLine | undefined {
  let found = next(text, line);
  while (found && (isBlankLine(found) || text[found.word] === '#')) found = next(text, found);
  return found;
}

/** Prose below a name without a bar after it, a colon in which makes a name of its first words. */
export function missingBar(text: string, line: SourceLine): Slip[] {
  const above = contentLine(text, line, lineAbove);
  const [, ...names] = (above && EMPTY_NAME.exec(text.slice(above.word, above.end))) ?? [];
  const name = names.find((each) => each !== undefined);
  const words = text.slice(line.word, line.end);
  const isProse = /^\p{Lu}/u.test(words) && words.slice(0, Math.max(0, words.indexOf(':'))).includes(' ');
  if (!above || name === undefined || !isProse || column(line) <= contentColumn(text, above)) return [];
  const end = above.word + text.slice(above.word, above.end).trimEnd().length;
  return [
    {
      start: above.word,
      end,
      message: `The text of “${name}” begins on the line below: type “${name}: |”.`,
      title: `Write “|” after “${name}:”`,
      edits: [{ start: end, end, text: ' |' }],
    },
  ];
}

/** A list of entries that nothing says what they are of: the name above it is missing. */
export function namelessList(text: string, line: SourceLine): Slip[] {
  const [, first] = /^- +(id|date):/.exec(text.slice(line.word, line.end)) ?? [];
  if (!first) return [];
  const above = contentLine(text, line, lineAbove);
  if (
    !above ||
    column(above) > 0 ||
    isDash(text, above.word) ||
    EMPTY_NAME.test(text.slice(above.word, above.end))
  )
    return [];
  const ofIds = /^[ ]+questions:/m.test(text.slice(line.end)) ? 'key-questions' : 'questions';
  const name = first === 'date' ? 'rows' : ofIds;
  return [
    {
      start: line.word,
      end: line.end,
      message: `A list begins here, and nothing says what it is of: type “${name}:” on a line above it.`,
      title: `Type “${name}:” above it`,
      edits: [{ start: line.start, end: line.start, text: `${name}:\n` }],
      isInvented: true,
    },
  ];
}
