/** Finds the lines of a text around a place, and how they are indented. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { SourceLine } from './slip.ts';

/** Spaces that are no ordinary ones, and signs that nobody can see. */
export const ODD = '\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff';

const BLANKS = new RegExp(`[ \\t${ODD}]*`, 'y');

export function lineAt(text: string, at: number): SourceLine {
  // Counted from below 0, a search backwards would look at the first sign all the same.
  const start = at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
  BLANKS.lastIndex = start;
  BLANKS.test(text);
  return { start, word: Math.max(start, BLANKS.lastIndex), end: lineEnd(text, start) };
}

export const lineBelow = (text: string, { start }: SourceLine): SourceLine | undefined => {
  const next = nextLine(text, start);
  return next < text.length ? lineAt(text, next) : undefined;
};

export const lineAbove = (text: string, { start }: SourceLine): SourceLine | undefined =>
  start > 0 ? lineAt(text, start - 1) : undefined;

export const isBlankLine = ({ word, end }: SourceLine) => word >= end;

export const column = ({ start, word }: SourceLine) => word - start;

/** The lines at and around one that are alike, from the first to the last of them. */
export function runAround(
  text: string,
  line: SourceLine,
  isAlike: (line: SourceLine) => boolean,
  most = 60,
): SourceLine[] {
  const run = [line];
  for (let next = lineAbove(text, line); next && isAlike(next) && run.length < most; ) {
    run.unshift(next);
    next = lineAbove(text, next);
  }
  for (let next = lineBelow(text, line); next && isAlike(next) && run.length < most; ) {
    run.push(next);
    next = lineBelow(text, next);
  }
  return run;
}

/** The end of a sentence that says what to do to the first line of several. */
export const alsoBelow = (run: readonly SourceLine[]) => (run.length > 1 ? ', and in the lines below' : '');

/** The first word of a line. */
export const wordAt = (text: string, { word, end }: SourceLine) =>
  shortened(/^\S*/.exec(text.slice(word, end))![0]);
