/** Bounds the Markdown that the library is given, which would take minutes over what nobody writes. */
import { thousands } from '../../text/wording/thousands.ts';

/** What nobody writes, and over which the library would take minutes. The longest text of the samples has 1,000 characters and 20 lines. */
const LONGEST = 1_000_000;
const MOST_LINES = 2000;
const MOST_MARKS = 2000;
const MARK = /[*_[!<`&\\]|^[ \t]*[=+]/gm;
const DEEP = /^(?:[ \t]{100}|[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){20})/m;

/**
 * Why nothing is made of the marks of a Markdown text: what it has too much of, as a message goes on that begins with
 * “has a text with”. Undefined for a text that is read.
 */
export function whyTooInvolved(text: string): string | undefined {
  if (text.length > LONGEST) return `more than ${thousands(LONGEST)} characters`;
  if (hasMore(/\n/g, MOST_LINES, text)) return `more than ${thousands(MOST_LINES)} lines`;
  if (DEEP.test(text)) return 'lists or quotations in one another, 20 deep or deeper';
  return hasMore(MARK, MOST_MARKS, text)
    ? `more than ${thousands(MOST_MARKS)} signs that mean something in Markdown`
    : undefined;
}

const hasMore = (pattern: RegExp, most: number, text: string) => (text.match(pattern)?.length ?? 0) > most;

export const isTooInvolved = (text: string) => whyTooInvolved(text) !== undefined;
