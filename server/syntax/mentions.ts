/** Finds the ids that a text mentions: in links, carried forward, after the word “question”, or bare. */
import { blanked } from '../text/scanning/blanked.ts';
import { runningText, seenText, type Text, withoutAddresses } from './markdown/running.ts';

/** How an id is mentioned: as a link, carried forward, after the word “question”, or bare. */
export type MentionForm = 'link' | 'carry' | 'word' | 'bare';

/** A mention of an id in a text; offsets count from the start of the text. */
export interface TextMention {
  readonly form: MentionForm;
  /** The id as it is written. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The whole of `[[A1.8]]` or `{{A1.8}}`; of other forms the id itself. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

const BRACKETS = /\[\[([^[\]\n]*)\]\]|\{\{([^{}\n]*)\}\}/g;
const IN_BRACKETS = new RegExp(BRACKETS.source, 'y');

const ENDS = String.raw`(?![\p{L}\p{N}_]|\.\d)`;
const LETTERED = String.raw`[A-Z]{1,3} ?\d+(?: ?\.\d+)*(?:S[a-z]?|[a-z])?(?:\/[a-z][\w-]*)?${ENDS}`;
const NUMBERED = String.raw`\d+(?:\.\d+)*(?:\.?[a-z])?(?:\/[a-z][\w-]*)?${ENDS}`;
/** A number by itself that counts something, or that another paper gives to its questions. */
const COUNTS = String.raw`(?!\s*%|\s+(?:of|times?|days?|weeks?|months?|years?|hours?|minutes?|per)(?![\p{L}\p{N}_]))`;

const ONE_LETTERED = new RegExp(LETTERED, 'uy');
const ONE_NUMBERED = new RegExp(NUMBERED, 'uy');
const COUNTS_HERE = new RegExp(COUNTS, 'uy');
/** “question” and “questions”, and the Welsh for them with the first letter in each of its four forms. */
const WORD =
  /(?<![\p{L}\p{N}_])(key\s+)?(?:questions?|(?:c|g|ch|ngh)westiwn|(?:c|g|ch|ngh)westiynau)\s+(?=[A-Z\d[{])/giu;
const BETWEEN =
  /\s*[,;](?:\s*(?:and|or|a|ac|neu)(?=\s))?\s*|\s+(?:and|or|to|a|ac|i|neu|hyd at)\s+|\s*[-–/&]\s*/y;
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.[{]|(?<!\d[a-z]?)[-/])[A-Z]{1,3}\d+(?:\.\d+)+(?:S[a-z]?|[a-z])?(?:\/[a-z][\w-]*)?${ENDS}(?!-[\da-z])`,
  'gu',
);

/**
 * Every mention of an id in a text, in order. In Markdown, plain words are read in running text alone, and brackets
 * wherever the form shows words.
 */
export function findMentions(text: Text, isMarkdown: boolean): readonly TextMention[] {
  const { value } = text;
  const hasWords = /question|westi/i.test(value);
  const hasBrackets = value.includes('[[') || value.includes('{{');
  if (!hasWords && !hasBrackets && !/[A-Z]\d+\./.test(value)) return NONE;
  const known = isMarkdown ? inMarkdown : inPlainText;
  const found = known.get(text) ?? find(text, isMarkdown, hasWords, hasBrackets);
  known.set(text, found);
  return found;
}

const NONE: readonly TextMention[] = [];
const inMarkdown = new WeakMap<Text, readonly TextMention[]>();
const inPlainText = new WeakMap<Text, readonly TextMention[]>();

function find(text: Text, isMarkdown: boolean, hasWords: boolean, hasBrackets: boolean): TextMention[] {
  const { value } = text;
  const inBrackets = hasBrackets ? bracketed(isMarkdown ? seenText(text) : value) : [];
  const mayBePlain = hasWords || /[A-Z]\d+\.\d/.test(masked(value, inBrackets));
  if (!mayBePlain) return inBrackets;
  const plain = isMarkdown ? runningText(text) : withoutAddresses(value);
  const found = hasWords ? inOrder([...inBrackets, ...afterWord(plain)]) : inBrackets;
  return inOrder([...found, ...bare(masked(plain, found))]);
}

function bracketed(text: string): TextMention[] {
  return [...text.matchAll(BRACKETS)].map((match) => {
    const inner = match[1] ?? match[2] ?? '';
    const start = match.index + 2 + (inner.length - inner.trimStart().length);
    const id = inner.trim();
    const form = match[1] !== undefined ? 'link' : 'carry';
    return {
      form,
      id,
      start,
      end: start + id.length,
      outerStart: match.index,
      outerEnd: match.index + match[0].length,
    };
  });
}

/**
 * The ids in “question A1.8”, “questions 1.1, 1.2 and 1.4”, “questions A1.1 to A1.4”; those of a list that are
 * links already are passed over. A whole number is an id only where the list starts with one.
 */
function afterWord(text: string): TextMention[] {
  const found: TextMention[] = [];
  for (const word of text.matchAll(WORD)) {
    let at = word.index + word[0].length;
    const start = found.length;
    for (;;) {
      const item = itemAt(text, at, word[1] === undefined);
      if (item === undefined || (isWhole(item.id) && found.length > start && !isWhole(found[start]!.id)))
        break;
      if (item.id !== undefined) found.push(plainMention('word', item.id, at));
      BETWEEN.lastIndex = item.end;
      const between = BETWEEN.exec(text);
      if (!between) break;
      at = BETWEEN.lastIndex;
    }
  }
  return found;
}

const isWhole = (id: string | undefined) => id !== undefined && /^\d+$/.test(id);

/** The item of a list of ids that starts at an offset: an id, or a link, which has none. */
function itemAt(text: string, at: number, numbersToo: boolean): { id?: string; end: number } | undefined {
  const brackets = matchAt(IN_BRACKETS, text, at);
  if (brackets) return { end: at + brackets.length };
  const id = matchAt(ONE_LETTERED, text, at) ?? (numbersToo ? matchAt(ONE_NUMBERED, text, at) : undefined);
  if (id === undefined) return undefined;
  const end = at + id.length;
  return /^[A-Z]/.test(id) || matchAt(COUNTS_HERE, text, end) !== undefined ? { id, end } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function bare(text: string): TextMention[] {
  return [...text.matchAll(BARE)].map((match) => plainMention('bare', match[0], match.index));
}

function plainMention(form: MentionForm, id: string, start: number): TextMention {
  const end = start + id.length;
  return { form, id, start, end, outerStart: start, outerEnd: end };
}

const extent = ({ outerStart, outerEnd }: TextMention) => ({ start: outerStart, end: outerEnd });
const inOrder = (mentions: readonly TextMention[]) => [...mentions].sort((a, b) => a.start - b.start);

/** The text with the mentions, which are in order, blanked out. */
export const masked = (text: string, mentions: readonly TextMention[]) => blanked(text, mentions.map(extent));
