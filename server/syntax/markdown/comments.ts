const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * The text with its HTML comments blanked out; every offset stays what it was. One that is never closed is
 * text, and so is whatever follows it.
 */
export function withoutComments(text: string): string {
  const end = lastCommentEnd(text);
  if (end === 0) return text;
  return text.slice(0, end).replace(COMMENT, (comment) => ' '.repeat(comment.length)) + text.slice(end);
}

/** The offset after the last comment that is closed; 0 where there is none. */
export function lastCommentEnd(text: string): number {
  const close = text.lastIndexOf('-->');
  return close < 0 ? 0 : close + 3;
}
