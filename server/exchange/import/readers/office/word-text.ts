/** Finds the words in the XML of Office, without the libraries that read it: so that what these leave out is noticed. */

/** The text of a part of Word, a space where a paragraph ends. What old programs would show instead of a drawing is left out. */
export const wordText = (xml: string) => textIn(withoutFallbacks(xml), ['w:t']);

/** What was struck out of a part while changes were tracked. */
export const deletedText = (xml: string) => textIn(xml, ['w:delText']);

const LEVELS = Array.from({ length: 9 }, (_, level) => level + 1);
/** The styles of a list of contents. Their names are the same in all programs; their ids are those of Word in English only there. */
export const CONTENTS = {
  names: ['toc heading', ...LEVELS.map((level) => `toc ${level}`)],
  ids: ['TOCHeading', ...LEVELS.map((level) => `TOC${level}`)],
};

function contentsStyleIds(styles: string): ReadonlySet<string> {
  const named = styles.split(/(?=<w:style[ >])/).flatMap((style) => {
    const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1]?.toLowerCase() ?? '';
    return CONTENTS.names.includes(name) ? [/ w:styleId="([^"]*)"/.exec(style)?.[1] ?? ''] : [];
  });
  return new Set([...CONTENTS.ids, ...named]);
}

/** The list of contents that programs make of the headings of a document, which says nothing that these do not. */
export function contentsText(xml: string, styles: string): string {
  const ids = contentsStyleIds(styles);
  const paragraphs = xml
    .split(/(?=<w:p[ >])/)
    .filter((each) => ids.has(/<w:pStyle w:val="([^"]*)"/.exec(each)?.[1] ?? ''));
  return paragraphs.map(wordText).join(' ');
}

/** What parts words from one another. */
const APART = new Set(['/w:p', 'w:tab', 'w:br', 'w:cr', '/t', '/text', '/si']);

/** The text in the elements of some names. */
export function textIn(xml: string, names: readonly string[]): string {
  const pieces: string[] = [];
  for (const part of xml.split('<').slice(1)) {
    const end = part.indexOf('>');
    const tag = part.slice(0, Math.max(0, end));
    const name = tag.split(/[\s/]/, 2)[tag.startsWith('/') ? 1 : 0] ?? '';
    if (APART.has(tag.startsWith('/') ? `/${name}` : name)) pieces.push(' ');
    else if (name === 'w:noBreakHyphen') pieces.push('-');
    else if (names.includes(name) && !/^\/|\/$/.test(tag)) pieces.push(readable(part.slice(end + 1)));
  }
  return pieces.join('');
}

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
