/** Finds HTML comments in a text, and blanks them out. */
import { between } from '../../text/scanning/between.ts';
import { blanked, type Stretch } from '../../text/scanning/blanked.ts';

/** The HTML comments of a text. One that is never closed is text, and so is whatever follows it. */
export const commentsIn = (text: string): Generator<Stretch> => between(text, '<!--', '-->');

/** The text with its HTML comments blanked out; every offset stays what it was. */
export const withoutComments = (text: string): string => blanked(text, commentsIn(text));

/** The offset after the last comment that is closed; 0 where there is none. */
export function lastCommentEnd(text: string): number {
  const close = text.lastIndexOf('-->');
  return close < 0 ? 0 : close + 3;
}

/** True of a text in which a comment is opened and not closed: what follows it may close it. */
export const opensComment = (text: string): boolean => text.lastIndexOf('<!--') >= lastCommentEnd(text);
