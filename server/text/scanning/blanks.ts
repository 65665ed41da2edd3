/** Spaces, tabs and line breaks: what YAML counts as blank. A no-break space and its like are words to it. */

const BLANKS = ' \t\r\n';

/** True of a text that holds nothing but blanks. */
export const isBlankText = (text: string) => withoutBlanksAtEnd(text) === '';

export function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BLANKS.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

export function withoutBlanksAtStart(text: string): string {
  let start = 0;
  while (start < text.length && BLANKS.includes(text[start]!)) start++;
  return text.slice(start);
}
