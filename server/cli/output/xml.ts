/** Writes XML, without the characters that it cannot hold. */

/** A document around its outermost element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An element, as XML; `children` are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('');
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** A text as XML, without the characters that XML 1.0 cannot hold in any form (its production 2, “Char”). */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>\r]/g, escaped);
}

/** In an attribute line breaks and tabs would be read as spaces. */
const attributeText = (text: string) => xmlText(text).replace(/["\t\n]/g, escaped);

const escaped = (character: string) => `&#${character.charCodeAt(0)};`;
