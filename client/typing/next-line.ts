/** Says where the next line begins after Enter, by what stands before the cursor. */

/** What a line begins with, and what follows its indentation on the next. */
export interface NextLine {
  readonly beforeText: RegExp;
  readonly appendText: string;
}

/** A name before a colon. One of several words is more likely to be a line of guidance that ends in a colon. */
const NAME = String.raw`(?:"[^"]*"|'[^']*'|[\p{L}\d][\p{L}\d_./-]*)`;
/** The mark after which a text of several lines begins. */
const BLOCK = String.raw`[ \t]+[|>][-+\d]*`;

const after = (before: string, appendText: string): NextLine => ({
  beforeText: new RegExp(`^[ \\t]*${before}`, 'u'),
  appendText,
});

const goesOn = (mark: string): NextLine => after(`${mark.replace(/[*+]/, '\\$&')} +\\S`, `${mark} `);

export const IN_YAML: readonly NextLine[] = [
  after(`- +${NAME}:(?:${BLOCK})?[ \\t]*$`, '    '),
  after(`- +${NAME}:[ \\t]`, '  '),
  goesOn('-'),
  after(`${NAME}:(?:${BLOCK})?[ \\t]*$`, '  '),
];

/** A name of ours in a `carag` block: a line of guidance that ends in a colon begins with a capital letter, or has more words. */
const NAME_IN_BLOCK = '[a-z][a-z-]*';

export const IN_MARKDOWN: readonly NextLine[] = [
  ...['-', '*', '+'].map(goesOn),
  after(`${NAME_IN_BLOCK}:(?:${BLOCK})?[ \\t]*$`, '  '),
];
