/** Cuts a condition into tokens: words, quotations, signs and brackets. */
import { composed } from '../../text/signs/composed.ts';
import type { Word } from './tree.ts';

/** A piece of a condition. The word in a quoted piece has the place of what stands between the quotation marks. */
export interface Token extends Word {
  readonly is: 'word' | 'quoted' | 'symbol' | 'open' | 'close' | 'comma' | 'end';
  /** In small letters, to compare it with words of the grammar. */
  readonly lower: string;
  /** The whole of it, quotation marks and double brackets included. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

/** Spaces of every width, and the characters of no width at all that word processors leave behind. */
const SPACES = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/y;
const LINK = /\[\[\s*[^\s[\]{}][^[\]{}\n]*\]\]|\{\{\s*[^\s[\]{}][^[\]{}\n]*\}\}/y;
const SYMBOL = /[=<>≤≥≠]+|!=*|&+|\|+/y;
/** A sign of arithmetic ends a word, as in `A1.8=yes`; no name has one in it. */
const WORD =
  /[^\s\u00ad\u200b-\u200d\u2060\ufeff(),;[\]=<>≤≥≠]+?(?=!=|[\s\u00ad\u200b-\u200d\u2060\ufeff(),;[\]=<>≤≥≠]|$)/y;
const SINGLE: Readonly<Record<string, Token['is']>> = {
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  ',': 'comma',
  ';': 'comma',
};
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '«': '»' };
/** What may stand after the quotation mark that closes a quotation: an apostrophe closes none. */
const AFTER_QUOTE = /[\s\u00ad\u200b-\u200d\u2060\ufeff(),;[\]=<>≤≥≠]|$/y;

/** The pieces of a condition, the last of which is its end. Reads any text, in time that grows as its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const unclosed = new Set<string>();
  for (let at = matchEnd(SPACES, text, 0) ?? 0; at < text.length; ) {
    const token = tokenAt(text, at, unclosed);
    tokens.push(token);
    at = matchEnd(SPACES, text, token.outerEnd) ?? token.outerEnd;
  }
  tokens.push(piece('end', text, text.length, text.length));
  return tokens;
}

function tokenAt(text: string, at: number, unclosed: Set<string>): Token {
  const link = matchEnd(LINK, text, at);
  if (link !== undefined) return inner('word', text, at, link, 2);
  const single = SINGLE[text[at]!];
  if (single) return piece(single, text, at, at + 1);
  const quoted = quotationEnd(text, at, unclosed);
  if (quoted !== undefined) return inner('quoted', text, at, quoted, 1);
  const symbol = matchEnd(SYMBOL, text, at);
  if (symbol !== undefined) return piece('symbol', text, at, symbol);
  const end = matchEnd(WORD, text, at) ?? at + 1;
  // A colon after a name is a sign of its own, as in `A1.8: yes`.
  return piece('word', text, at, text[end - 1] === ':' && end > at + 1 ? end - 1 : end);
}

function piece(is: Token['is'], text: string, start: number, end: number): Token {
  const words = composed(text.slice(start, end));
  return { is, text: words, lower: lowered(words), start, end, outerStart: start, outerEnd: end };
}

/** What stands between marks of so many characters. */
function inner(is: Token['is'], text: string, outerStart: number, outerEnd: number, marks: number): Token {
  const whole = text.slice(outerStart + marks, outerEnd - marks);
  const trimmed = whole.trim();
  const words = composed(trimmed);
  const start = outerStart + marks + (whole.length - whole.trimStart().length);
  return { is, text: words, lower: lowered(words), start, end: start + trimmed.length, outerStart, outerEnd };
}

const lowered = (words: string) => words.toLowerCase().replaceAll('’', "'");

/** Just after a quotation that begins here; `unclosed` remembers the marks that are not closed further on. */
function quotationEnd(text: string, at: number, unclosed: Set<string>): number | undefined {
  const closing = CLOSING[text[at]!];
  if (closing === undefined || unclosed.has(closing)) return undefined;
  for (let end = text.indexOf(closing, at + 1); end >= 0; end = text.indexOf(closing, end + 1))
    if (matchEnd(AFTER_QUOTE, text, end + 1) !== undefined && text.slice(at + 1, end).trim()) return end + 1;
  unclosed.add(closing);
  return undefined;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
