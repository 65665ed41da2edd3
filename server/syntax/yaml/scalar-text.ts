/** Works out the text of a YAML scalar of any style, and where each piece of it comes from. */
import { nextLine, trimBreak } from '../../text/lines.ts';
import type { ScalarStyle } from '../tree.ts';

/** A stretch of a scalar's text: copied from `source` where `verbatim`, else standing for what is written there. */
export interface ScalarPiece {
  readonly source: number;
  readonly text: string;
  readonly verbatim: boolean;
}

const ESCAPES: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTH: Record<string, number> = { x: 2, u: 4, U: 8 };

export const isBlankCode = (code: number) => code === 32 || code === 9;

/**
 * The text of a scalar written at `start`..`end`; `start` is at its quote or at its `|` or `>` where it has one.
 * `indent` is the column at which the text of a block stands.
 */
export function scalarText(text: string, start: number, end: number, style: ScalarStyle, indent = 0): string {
  if ((style === 'plain' || style === 'heading') && !hasBreak(text, start, end))
    return text.slice(start, end);
  return scalarPieces(text, start, end, style, indent)
    .map((piece) => piece.text)
    .join('');
}

/** The same text in pieces that say where each came from, so that a place in a value is a place in the source. */
export function scalarPieces(
  text: string,
  start: number,
  end: number,
  style: ScalarStyle,
  indent = 0,
): ScalarPiece[] {
  switch (style) {
    case 'heading':
    case 'prose':
      return [{ source: start, text: text.slice(start, end), verbatim: true }];
    case 'plain':
      return flowPieces(text, start, end, plainLine);
    case 'single':
      return flowPieces(text, start + 1, end - 1, singleQuotedLine);
    case 'double':
      return flowPieces(text, start + 1, end - 1, doubleQuotedLine);
    default:
      return blockPieces(text, start, end, style === 'folded', indent);
  }
}

const hasBreak = (text: string, start: number, end: number) => text.slice(start, end).includes('\n');

/** Where a text has a sign between two offsets, or -1: what lies further on is not searched, as others are asked of it. */
function indexWithin(text: string, sign: string, from: number, to: number): number {
  const code = sign.charCodeAt(0);
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === code && text.startsWith(sign, at)) return at;
  return -1;
}

/** Plain and quoted text: single line breaks become spaces, blank lines become line breaks. */
function flowPieces(text: string, start: number, end: number, readLine: LineReader): ScalarPiece[] {
  const pieces: ScalarPiece[] = [];
  let blanks = 0;
  let breakAt = start;
  let joined = false;
  for (let at = start; ; ) {
    const feed = indexWithin(text, '\n', at, end);
    const isFirst = at === start;
    const isLast = feed < 0;
    let from = at;
    let to = isLast ? end : trimBreak(text, at, feed + 1);
    if (!isFirst) while (from < to && isBlankCode(text.charCodeAt(from))) from++;
    if (!isLast)
      while (to > from && isBlankCode(text.charCodeAt(to - 1)) && !escaped(text, from, to - 1, readLine))
        to--;
    if (isFirst || isLast || from < to) {
      const gap = isFirst ? '' : blanks > 0 ? '\n'.repeat(blanks) : joined ? '' : ' ';
      if (gap) pieces.push({ source: breakAt, text: gap, verbatim: false });
      joined = readLine(text, from, to, isLast, pieces);
      blanks = 0;
      breakAt = to;
    } else {
      blanks++;
    }
    if (isLast) return pieces;
    at = feed + 1;
  }
}

/** Reads one line into pieces; true where it ends in a backslash that joins it to the next line. */
type LineReader = (text: string, from: number, to: number, isLast: boolean, pieces: ScalarPiece[]) => boolean;

const plainLine: LineReader = (text, from, to, _isLast, pieces) => {
  if (from < to) pieces.push({ source: from, text: text.slice(from, to), verbatim: true });
  return false;
};

const singleQuotedLine: LineReader = (text, from, to, _isLast, pieces) => {
  let at = from;
  for (;;) {
    const quote = indexWithin(text, "''", at, to - 1);
    if (quote < 0) break;
    pieces.push({ source: at, text: text.slice(at, quote + 1), verbatim: true });
    at = quote + 2;
  }
  if (at < to) pieces.push({ source: at, text: text.slice(at, to), verbatim: true });
  return false;
};

const doubleQuotedLine: LineReader = (text, from, to, isLast, pieces) => {
  let at = from;
  for (;;) {
    const slash = indexWithin(text, '\\', at, to);
    if (slash < 0) break;
    if (slash > at) pieces.push({ source: at, text: text.slice(at, slash), verbatim: true });
    if (slash === to - 1) return !isLast;
    const letter = text[slash + 1]!;
    const digits = HEX_LENGTH[letter];
    pieces.push({
      source: slash,
      text: digits ? codePoint(text.slice(slash + 2, slash + 2 + digits)) : (ESCAPES[letter] ?? letter),
      verbatim: false,
    });
    at = slash + 2 + (digits ?? 0);
  }
  if (at < to) pieces.push({ source: at, text: text.slice(at, to), verbatim: true });
  return false;
};

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function escaped(text: string, from: number, at: number, readLine: LineReader): boolean {
  if (readLine !== doubleQuotedLine) return false;
  let slashes = 0;
  while (at - 1 - slashes >= from && text.charCodeAt(at - 1 - slashes) === 92) slashes++;
  return slashes % 2 === 1;
}

export interface BlockHeader {
  readonly chomp: 'clip' | 'strip' | 'keep';
  /** The indentation that the header states, counted from the parent's. */
  readonly indent: number | undefined;
  /** Offset of the first line of the block. */
  readonly body: number;
}

/** The header of a block scalar whose `|` or `>` stands at `start`; undefined where it is none. */
export function blockHeader(text: string, start: number): BlockHeader | undefined {
  const lineBreak = nextLine(text, start);
  const match = /^[|>](?:([+-])([1-9])?|([1-9])([+-])?)?(?:[ \t]+#.*|[ \t]*)$/.exec(
    text.slice(start, trimBreak(text, start, lineBreak)),
  );
  if (!match) return undefined;
  const sign = match[1] ?? match[4];
  const digit = match[2] ?? match[3];
  return {
    chomp: sign === '-' ? 'strip' : sign === '+' ? 'keep' : 'clip',
    indent: digit ? Number(digit) : undefined,
    body: lineBreak,
  };
}

/** The column of a block scalar's text: stated in its header, else that of its first line that is not blank. */
export function blockIndent(text: string, header: BlockHeader, end: number, parentIndent: number): number {
  if (header.indent !== undefined) return Math.max(0, parentIndent) + header.indent;
  let widest = parentIndent + 1;
  for (let at = header.body; at < end; at = nextLine(text, at)) {
    const lineStop = trimBreak(text, at, Math.min(nextLine(text, at), end));
    let from = at;
    while (from < lineStop && text.charCodeAt(from) === 32) from++;
    if (from < lineStop) return from - at;
    widest = Math.max(widest, from - at);
  }
  return widest;
}

function blockPieces(
  text: string,
  start: number,
  end: number,
  folded: boolean,
  indent: number,
): ScalarPiece[] {
  const header = blockHeader(text, start);
  if (!header) return [];
  const pieces: ScalarPiece[] = [];
  let blanks = 0;
  let blankAt = header.body;
  let previous: 'none' | 'text' | 'more' = 'none';
  let ended = true;
  for (let at = header.body; at < end; at = nextLine(text, at)) {
    const next = Math.min(nextLine(text, at), end);
    const lineStop = trimBreak(text, at, next);
    ended = next > lineStop;
    const from = Math.min(at + indent, lineStop);
    if (from === lineStop) {
      blanks += ended ? 1 : 0;
      continue;
    }
    const isMore = folded && isBlankCode(text.charCodeAt(from));
    const folds = folded && previous === 'text' && !isMore;
    const gap =
      previous === 'none'
        ? '\n'.repeat(blanks)
        : folds
          ? blanks
            ? '\n'.repeat(blanks)
            : ' '
          : '\n'.repeat(blanks + 1);
    if (gap) pieces.push({ source: blankAt, text: gap, verbatim: false });
    pieces.push({ source: from, text: text.slice(from, lineStop), verbatim: true });
    previous = isMore ? 'more' : 'text';
    blanks = 0;
    blankAt = lineStop;
  }
  const tail = chompedTail(header.chomp, previous !== 'none', blanks, ended);
  if (tail) pieces.push({ source: blankAt, text: tail, verbatim: false });
  return pieces;
}

function chompedTail(chomp: BlockHeader['chomp'], hasText: boolean, blanks: number, ended: boolean): string {
  if (chomp === 'strip') return '';
  if (chomp === 'keep') return '\n'.repeat(blanks + (hasText && ended ? 1 : 0));
  return hasText ? '\n' : '';
}

/** Just after the quotation mark that closes the one at `at`, or -1 where none does before `limit`. */
export function closingQuote(text: string, at: number, limit: number): number {
  const isDouble = text.charCodeAt(at) === 34;
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isDouble && code === 92) i++;
    else if (code === text.charCodeAt(at)) {
      if (isDouble || text.charCodeAt(i + 1) !== 39) return i + 1;
      i++;
    }
  }
  return -1;
}
