/** Finds references in a text that lack some of their brackets. */

/** An id in brackets of which one or more are missing: `[[A1.8]`. */
export interface OpenBracket {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** It has one bracket on each side, as other words may have. */
  readonly isSingle?: true;
  /** The id with all its brackets. */
  readonly closed: string;
}

const ID = String.raw`[ \t]*((?:criterion[ \t]+)?[\p{L}\d](?:[\p{L}\d .\/_-]{0,57}?[\p{L}\d.\/_-])??)[ \t]*`;
const NO_MORE = String.raw`(?=[.,;:!?)]{0,9}(?:\s|$))`;

/** Too few brackets behind an id, or too few before it. What goes on as a link of Markdown, `[[1](…)]`, is none. */
const LINK = new RegExp(
  String.raw`\[\[${ID}(?:\](?![\](\[])|${NO_MORE}(?![^[\]\n]{0,60}\]))|(?<!\[)\[${ID}\]\]`,
  'gu',
);
const CARRY = new RegExp(
  String.raw`\{\{${ID}(?:\}(?!\})|${NO_MORE}(?![^{}\n]{0,60}\}))|(?<!\{)\{${ID}\}\}`,
  'gu',
);

/** One bracket on each side: what goes on as a link of Markdown, or names the address of one, is none. */
const SINGLE_LINK = /(?<![[\\\]\p{L}\p{N}])\[((?:[A-Z]{1,3} ?)?\d[\w./]{0,20})\](?![\](:[])/gu;
const SINGLE_CARRY = /(?<![{\\$\p{L}\p{N}])\{((?:[A-Z]{1,3} ?)?\d[\w./]{0,20})\}(?!\})/gu;

/** What stands in a text in brackets that do not match, or are too few, and could be an id. */
export function openBrackets(text: string): OpenBracket[] {
  return [...unmatched(text), ...single(text)].sort((a, b) => a.start - b.start);
}

function single(text: string): OpenBracket[] {
  const links = text.includes('[') ? found(text, SINGLE_LINK, (id) => `[[${id}]]`) : [];
  const carried = text.includes('{') ? found(text, SINGLE_CARRY, (id) => `{{${id}}}`) : [];
  return [...links, ...carried].map((each) => ({ ...each, isSingle: true }));
}

function unmatched(text: string): OpenBracket[] {
  const links = /\[\[|\]\]/.test(text) ? found(text, LINK, (id) => `[[${id}]]`) : [];
  const carried = /\{\{|\}\}/.test(text) ? found(text, CARRY, (id) => `{{${id}}}`) : [];
  return [...links, ...carried];
}

function found(text: string, pattern: RegExp, closed: (id: string) => string): OpenBracket[] {
  return [...text.matchAll(pattern)].map((match) => {
    const id = (match[1] ?? match[2])!;
    return { start: match.index, end: match.index + match[0].trimEnd().length, id, closed: closed(id) };
  });
}
