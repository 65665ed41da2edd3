/** Finds references in a text that lack some of their brackets. */

/** An id in brackets of which one or more are missing: `[[A1.8]`. */
export interface OpenBracket {
  readonly start: number;
  readonly end: number;
  readonly id: string;
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

/** What stands in a text in brackets that do not match, and could be an id. */
export function openBrackets(text: string): OpenBracket[] {
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
