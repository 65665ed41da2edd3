import { withoutCode, withoutLinks } from '../../syntax/mentions.ts';

/** A slip of spacing in a text: the characters from `start` to `end` ought to be `text`. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Completes “WORDS …”. */
  readonly message: string;
  /** Nobody sees it on the screen. */
  readonly isInvisible: boolean;
}

interface Kind {
  readonly pattern: RegExp;
  readonly text: string;
  readonly message: string;
  readonly isInvisible?: boolean;
}

/** Stands where code, links and addresses stood, in which nothing is judged. */
const HIDDEN = '\ufffc';
/** What a word may end in. */
const WORD_END = String.raw`[\p{L}\p{N}%)\]}"”’']`;

/** Spaces of other widths; beside a number they keep it with its unit. */
const ODD_SPACES = String.raw`[\u00a0\u2002-\u200a\u202f\u205f\u3000]`;

const ALWAYS: readonly Kind[] = [
  {
    pattern: /[\u00ad\u200b\u2060\ufeff]+|(?<=[a-z])[\u200c\u200d]+(?=[a-z])/giu,
    text: '',
    message: 'has a character in it that nobody can see',
    isInvisible: true,
  },
  {
    pattern: new RegExp(String.raw`(?<=[\p{L},;:.?!)\]}”’"']) ?${ODD_SPACES}+ ?(?=[\p{L}([{“‘"'])`, 'gu'),
    text: ' ',
    message: 'has a space in it that is not an ordinary one',
    isInvisible: true,
  },
  {
    pattern: new RegExp(String.raw`(?<=${WORD_END}) +(?=[,;](?:\s|$))`, 'gu'),
    text: '',
    message: 'has a space before its punctuation',
  },
  {
    pattern: new RegExp(String.raw`(?<=${WORD_END}) +(?=[.?!](?:\s|$)(?! ?[.?!]))`, 'gu'),
    text: '',
    message: 'has a space before its punctuation',
  },
  {
    pattern: /(?<=\p{L}) +(?=:\s+\p{L})/gu,
    text: '',
    message: 'has a space before its punctuation',
  },
  {
    pattern: /(?<=\p{L}\p{L}[,;])(?<!&\w{2,8};)(?=\p{L}\p{L})/gu,
    text: ' ',
    message: 'has no space after its punctuation',
  },
  {
    pattern: /(?<=(?<![\p{L}.])\p{L}?\p{Ll}{2,}[.?!])(?=\p{Lu}(?:\p{Ll}|\s)\p{L}*(?![\p{L}.]\p{L}))/gu,
    text: ' ',
    message: 'has no space after its punctuation',
  },
];

const PLAIN: readonly Kind[] = [
  { pattern: /\t+ *| +\t[\t ]*/g, text: ' ', message: 'has a tab in it', isInvisible: true },
  {
    pattern: /(?<=\S) +(?= \S)/g,
    text: '',
    message: 'has more than one space between its words',
  },
];

/** In Markdown, spaces line up tables and lists, and two after a full stop are a habit that nobody sees. */
const MARKDOWN: readonly Kind[] = [
  {
    pattern: /(?<=\p{L},?) {1,2}(?= \p{L})/gu,
    text: '',
    message: 'has more than one space between its words',
  },
];

const MAY_SLIP =
  /[\t\u00a0\u00ad\u2002-\u200d\u202f\u205f\u2060\u3000\ufeff]| {2}| [,;.?!:]|\p{L}[,;.?!]\p{L}/u;

/** The slips of spacing in a text. In Markdown only what is certain is told. */
export function slipsIn(text: string, isMarkdown: boolean): Slip[] {
  if (!MAY_SLIP.test(text)) return [];
  const searched = withoutNames(isMarkdown ? withoutLinks(withoutCode(text, HIDDEN), HIDDEN) : text);
  const kinds = [...ALWAYS, ...(isMarkdown ? MARKDOWN : PLAIN)];
  const slips = kinds.flatMap(({ pattern, text: mended, message, isInvisible = false }) =>
    [...searched.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      text: mended,
      message,
      isInvisible,
    })),
  );
  return (isMarkdown ? slips.filter(({ start }) => !isLinedUp(text, start)) : slips).sort(
    (a, b) => a.start - b.start,
  );
}

/** Addresses of pages, of mail and of files; ids in brackets, whose spacing is told with the ids. */
const HIDING = /\S*(?:@|:\/\/|www\.|\/)\S*|(?<=\[\[)[^[\]\n]*(?=\]\])|(?<=\{\{)[^{}\n]*(?=\}\})/gi;

function withoutNames(text: string): string {
  return text.replace(HIDING, (word) => HIDDEN.repeat(word.length));
}

/** True in a row of a table, and in a line that is indented so far that it may be code. */
function isLinedUp(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const feed = text.indexOf('\n', at);
  const line = text.slice(start, feed < 0 ? text.length : feed);
  return /^\s*\|.*\||^(?: {4}|\t)(?!\s*(?:[-*+•]|\d+[.)])\s)/.test(line);
}
