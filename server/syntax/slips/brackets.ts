/** Slips in values in brackets, and in signs that begin what is no value: a bracket that is not closed, a comment as other languages have it. */
import { shortened } from '../../text/wording/shortened.ts';
import { contentColumn } from './columns.ts';
import { column, lineBelow } from './lines.ts';
import type { Slip, SourceLine } from './slip.ts';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };
/** The name before a value, with the dashes before it. */
const BEFORE_VALUE = /^(?:- +)*(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`-][^:#]*):[ \t]+/;
const COMMENT = /^(\/\/|<!--)(.*)$/;
/** A bar that is to begin a text, with the first words of it on the same line. */
const BAR_AND_TEXT = /^((?:- +)*[a-z]+(?:-[a-z]+)*:[ \t]+[|>][+-]?)([ \t]+)(?=[^\s#])/;

/** What stands in brackets that are none of a text: items of one word, or a name with a colon. */
const LIKE_ITEMS = /^[ \t]*["'\w./-]+[ \t]*(?:[,)\]}#]|$)/;
const LIKE_NAMES = /^[ \t]*["'\w.-]+:[ \t]/;

/** What closes the brackets of a line, where none or the wrong one does. */
export function bracketSlips(text: string, line: SourceLine): Slip[] {
  const words = text.slice(line.word, line.end);
  const before = BEFORE_VALUE.exec(words)?.[0];
  const first = before && words[before.length];
  if (!before || (first !== '[' && first !== '{')) return [];
  const isLikeValues = first === '[' ? LIKE_ITEMS : LIKE_NAMES;
  if (!isLikeValues.test(words.slice(before.length + 1))) return [];
  const open: string[] = [];
  let at = before.length;
  for (; at < words.length; at++) {
    const sign = words[at]!;
    if (sign === '"' || sign === "'") at = endOfQuoted(words, at);
    else if (sign === '#' && /\s/.test(words[at - 1]!)) break;
    else if (sign === '[' || sign === '{') open.push(CLOSING[sign]!);
    else if (sign === open.at(-1)) open.pop();
    else if (/[\])}]/.test(sign)) return wrongClosing(line, words, at, open);
  }
  if (open.length === 0) return [];
  const end = line.word + words.slice(0, at).trimEnd().length;
  const signs = open.reverse().join('');
  return [
    {
      start: line.word + before.length,
      end,
      message: `${first} begins here and is never closed: type ${signs} at the end of the line.`,
      title: `Type ${signs} at the end`,
      edits: [{ start: end, end, text: signs }],
    },
  ];
}

/** A bracket of another sort than the one that it is to close. */
function wrongClosing({ word }: SourceLine, words: string, at: number, open: readonly string[]): Slip[] {
  const right = open.at(-1);
  if (!right) return [];
  return [
    {
      start: word + at,
      end: word + at + 1,
      message: `${words[at]} closes nothing here: type ${right} in its place.`,
      title: `Type ${right} in its place`,
      edits: [{ start: word + at, end: word + at + 1, text: right }],
    },
  ];
}

function endOfQuoted(words: string, at: number): number {
  const end = words.indexOf(words[at]!, at + 1);
  return end < 0 ? words.length : end;
}

/** A line that is a comment in another language. */
export function otherComments(text: string, line: SourceLine): Slip[] {
  const [, sign, words = ''] = COMMENT.exec(text.slice(line.word, line.end)) ?? [];
  if (!sign || (sign !== '//' && !words.trimEnd().endsWith('-->'))) return [];
  const note = `# ${words.trim().replace('-->', '').trim()}`.trimEnd();
  return [
    {
      start: line.word,
      end: line.end,
      message: `“${sign}” begins no comment here: type “${shortened(note)}”.`,
      title: 'Begin the comment with #',
      edits: [{ start: line.word, end: line.end, text: note }],
    },
  ];
}

/** A text that begins on the line of the bar above it. */
export function barSlips(text: string, line: SourceLine): Slip[] {
  const found = BAR_AND_TEXT.exec(text.slice(line.word, line.end));
  const below = lineBelow(text, line);
  const goesOn = below !== undefined && column(below) > contentColumn(text, line);
  if (!found || (found[1]!.includes('>') && !goesOn)) return [];
  const start = line.word + found[1]!.length;
  const end = start + found[2]!.length;
  return [
    {
      start: start - 1,
      end: line.end,
      message: `Nothing may follow the “${text.slice(start - 1, start)}”: begin the text on the line below it.`,
      title: 'Begin the text on the line below',
      edits: [{ start, end, text: `\n${' '.repeat(contentColumn(text, line) + 2)}` }],
    },
  ];
}
