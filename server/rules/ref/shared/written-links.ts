/** Finds the links in a Markdown text, those that lack something among them, and names headings as links do. */

/** A link of Markdown, or what was meant for one; offsets count from the start of the text. */
export interface WrittenLink {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Where it leads, without a title: a page, a file, or a place behind `#`. */
  readonly address: string;
  readonly addressStart: number;
  /** What it lacks to be a link; undefined where it is one. */
  readonly slip: 'space' | 'reversed' | 'unclosed' | undefined;
}

const WEB = String.raw`(?:https?:\/\/|mailto:|www\.|#)`;
const WORDS = String.raw`(?<![!\\\[\]])\[([^[\]\n]*)\]`;
const LINK = new RegExp(
  String.raw`${WORDS}\([ \t]*(?![ \t])<?((?:[^()<>\s]|\([^()\s]*\))*)>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]*|[ \t]*)\)`,
  'g',
);
const SPACED = new RegExp(String.raw`${WORDS}[ \t]+\((${WEB}[^()\s]*)\)`, 'g');
const REVERSED = new RegExp(String.raw`(?<!\])\(([^()[\]\n]+)\)\[(${WEB}[^[\]\s]*)\]`, 'g');
const UNCLOSED = new RegExp(
  String.raw`${WORDS}\((${WEB}[^()\s]*[^()\s.,;:!?])(?=[.,;:!?]*(?:\s|$))(?![^()\n]*\))`,
  'g',
);

const SORTS = [
  [LINK, undefined],
  [SPACED, 'space'],
  [REVERSED, 'reversed'],
  [UNCLOSED, 'unclosed'],
] as const;

/** Every link of a Markdown text, and what looks like one, in order. Code is to be blanked out before. */
export function writtenLinks(text: string): WrittenLink[] {
  if (!/\][ \t]*\(|\)\[/.test(text)) return [];
  return SORTS.flatMap(([pattern, slip]) =>
    [...text.matchAll(pattern)].map((match): WrittenLink => {
      const [whole, words, address] = match as unknown as [string, string, string];
      const start = match.index;
      const addressStart = start + whole.indexOf(address, words.length + 2);
      return { start, end: start + whole.length, words, address, addressStart, slip };
    }),
  ).sort((a, b) => a.start - b.start);
}

/** A heading as links name it: in small letters, without punctuation, its words joined by hyphens. */
export function headingAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
