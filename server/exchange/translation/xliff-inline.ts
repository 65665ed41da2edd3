/** Parts a text into words, references that a translator leaves as they are, and signs that XML cannot hold. */

/** A stretch of a text as XLIFF has it: words, a placeholder for a reference, or a code point by its number. */
export type InlinePart =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'reference'; readonly text: string }
  | { readonly is: 'sign'; readonly hex: string };

/** A reference in its brackets; or a sign that no XML document may hold, or that it would change. */
const APART =
  /(\[\[[^[\]\n]*\]\]|\{\{[^{}\n]*\}\})|([\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])/g;

export function inlineParts(text: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let at = 0;
  for (const match of text.matchAll(APART)) {
    if (match.index > at) parts.push({ is: 'words', text: text.slice(at, match.index) });
    if (match[1] !== undefined && isWritable(match[1])) parts.push({ is: 'reference', text: match[1] });
    else for (const sign of match[0]) parts.push(signOrWord(sign));
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ is: 'words', text: text.slice(at) });
  return parts;
}

/** True of a text that XML holds as it is, also in an attribute, where tabs and line breaks become spaces. */
const isWritable = (text: string) =>
  !/[\x00-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
    text,
  );

function signOrWord(sign: string): InlinePart {
  return isWritable(sign)
    ? { is: 'words', text: sign }
    : { is: 'sign', hex: sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') };
}
