/** Parts the lines of a page into the stretches that blank lines and indents leave: cells, headings, paragraphs. */
import { isMarkedId, leadingId, leadingLetter } from '../ids.ts';
import { isHeadingText } from './headings.ts';
import { isBoxed, isBulleted, onOneLine } from './lines.ts';
import type { PageLine } from './pages.ts';

/** Lines that stand together. */
export interface LineStretch {
  readonly lines: readonly string[];
  readonly number: number;
  readonly page: number;
  /** How many spaces stand before its first word: where a cell before it is empty, they are what is left of it. */
  readonly indent: number;
}

/** The stretches of some lines; one with spaces alone is left out. */
export function stretchesOf(lines: readonly PageLine[]): LineStretch[] {
  const found: LineStretch[] = [];
  const counted = countedLines(lines);
  let open: PageLine[] = [];
  const close = () => {
    const [first] = open;
    if (first && open.some(({ text }) => text.trim() !== '')) found.push(stretchOf(open, first));
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (
      line.text === '' ||
      (last && (last.page !== line.page || counted.has(line) || startsAnew(last, line)))
    )
      close();
    if (line.text !== '') open.push(line);
  }
  close();
  return found;
}

/** A blank line of spaces parts paragraphs within a cell, and cells where an id follows. */
const isIdAfterBlank = (above: PageLine, line: PageLine) =>
  above.text.trim() === '' &&
  (leadingId(line.text.trim(), 'lettered') ?? leadingId(line.text.trim(), 'numbered')) !== undefined;

/** An id with letters, where the line above it is a heading or ends a sentence. */
function isIdBelowEnd(above: PageLine, line: PageLine): boolean {
  const words = above.text.trim();
  if (!/[.?:]$/.test(words) && !isHeadingText(words)) return false;
  const text = line.text.trim().slice(0, 60);
  return leadingId(text, 'lettered') !== undefined;
}

/** What stands below a question says so itself. */
const LABELLED = /^ *(?:guidance|notes?|prompts?|evidence|look for|help(?: text)?|canllaw(?:iau)?): +\S/i;

/** The lines that begin with numbers which count the questions of a document that has no other ids: “1. ”, “2. ”. */
function countedLines(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const counted: PageLine[] = [];
  for (const line of lines) {
    const text = line.text.trim().slice(0, 60);
    const number = /^(\d{1,3})[.)] +\p{Lu}/u.exec(text)?.[1];
    if (number !== undefined && Number(number) !== counted.length + 1) return NONE;
    if (number !== undefined) counted.push(line);
    else if (leadingId(text, 'lettered') ?? leadingId(text, 'numbered')) return NONE;
  }
  const asking = counted.filter(({ text }) => text.includes('?')).length;
  return counted.length > 2 && asking * 2 > counted.length ? new Set(counted) : NONE;
}

const NONE: ReadonlySet<PageLine> = new Set();

/** A line that is set in where the one above is not: pages that were put together leave such. */
const startsAnew = (above: PageLine, line: PageLine) =>
  (isBoxed(line.text) && !isBoxed(above.text)) ||
  (isBulleted(line.text) && isMarkedId(above.text)) ||
  isMarkedId(line.text) ||
  leadingLetter(line.text.trim()) !== undefined ||
  LABELLED.test(line.text) ||
  isIdBelowEnd(above, line) ||
  (/^ +\S/.test(line.text) && /^\S/.test(above.text)) ||
  isIdAfterBlank(above, line);

function stretchOf(lines: readonly PageLine[], first: PageLine): LineStretch {
  const texts = lines.map(({ text }) => text);
  const indent = texts[0]!.trim() === '' ? 0 : texts[0]!.length - texts[0]!.trimStart().length;
  return { lines: texts, number: first.number, page: first.page, indent };
}

/** The words of a stretch on one line. */
export const wordsOfStretch = ({ lines }: LineStretch) => onOneLine(lines.map((line) => line.trim())).trim();
