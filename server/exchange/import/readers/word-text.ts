/** Finds the words in the XML of Word, without the library that reads it: so that what that leaves out is noticed. */

const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:tab|br|cr|noBreakHyphen)\b[^>]*\/>/g;
const DELETED = /<w:delText(?:\s[^>]*)?>([^<]*)<\/w:delText>|<\/w:p>/g;

/** The text of a part, a space where a paragraph ends. What old programs would show instead of a drawing is left out. */
export function wordText(xml: string): string {
  return found(withoutFallbacks(xml), TEXT);
}

/** What was struck out of a part while changes were tracked. */
export const deletedText = (xml: string) => found(xml, DELETED);

function found(xml: string, pattern: RegExp): string {
  const pieces: string[] = [];
  for (const [whole, text] of xml.matchAll(pattern))
    pieces.push(text === undefined ? between(whole) : readable(text));
  return pieces.join('');
}

const between = (mark: string) => (mark.startsWith('<w:noBreakHyphen') ? '-' : ' ');

/** Text of XML with its signs as they are read. */
export function readable(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (_, hex, decimal, name) => {
      if (name) return NAMED[name.toLowerCase() as keyof typeof NAMED];
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutFallbacks(xml: string): string {
  const parts = xml.split('<mc:Fallback');
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      const end = part.indexOf('</mc:Fallback>');
      return end < 0 ? part : part.slice(end);
    })
    .join('');
}
