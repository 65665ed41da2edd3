/** Parses the values of a test: single ones, labels of several words, and lists with or without brackets. */
import type { TokenCursor } from './cursor.ts';
import type { TestKind, Word } from './tree.ts';
import { GRAMMAR_WORDS, isIdWord, mustBeQuoted } from './words.ts';

/** The values of a test, and what is odd about how they are written. */
export interface Values {
  readonly words: readonly Word[];
  /** Just after the last of them, and the bracket that closes them. */
  readonly end: number;
  readonly slip: ValueSlip | undefined;
}

export interface ValueSlip {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Nothing else can be meant. */
  readonly isSure: boolean;
}

interface Value {
  readonly word: Word;
  readonly slip: ValueSlip | undefined;
}

/** A number with commas between its thousands: what stands so, without a blank, is no list. Undefined where none stands. */
export function readThousands(cursor: TokenCursor): Value | undefined {
  const { here: first, tokens } = cursor;
  if (first.is !== 'word' || !/^\d{1,3}$/.test(first.text)) return undefined;
  let text = first.text;
  let last = first;
  let { at } = cursor;
  for (;;) {
    const [comma, next] = [tokens[at + 1], tokens[at + 2]];
    const isGrouped = comma?.is === 'comma' && next?.is === 'word' && /^\d{3}$/.test(next.text);
    if (!isGrouped || comma.start !== last.end || next.start !== comma.end) break;
    text += next.text;
    last = next;
    at += 2;
  }
  if (last === first) return undefined;
  cursor.at = at + 1;
  const slip = slipAt(
    { start: first.start, end: last.end },
    `A number has no comma in it: write ${text}.`,
    true,
  );
  return { word: { text, start: first.start, end: last.end }, slip };
}

/** A code, a number or a date; a few words, where they may be a label. Undefined where none stands. */
export function readValue(cursor: TokenCursor): Value | undefined {
  const first = cursor.here;
  if (!cursor.isName() || isGrammar(cursor)) return undefined;
  cursor.at++;
  if (first.is === 'quoted') return quotedValue(cursor);
  while (cursor.here.is === 'word' && !isSeparator(cursor) && !cursor.startsAtom()) cursor.at++;
  return { word: cursor.word(first.start, cursor.last.end), slip: undefined };
}

/** A label may stand between quotation marks; one word needs none. */
function quotedValue({ last }: TokenCursor): Value {
  const { text, start, end, outerStart, outerEnd } = last;
  if (mustBeQuoted(text)) return { word: { text, start: outerStart, end: outerEnd }, slip: undefined };
  const message = `“${text}” stands in a condition without quotation marks.`;
  return {
    word: { text, start, end },
    slip: { message, start: outerStart, end: outerEnd, isSure: true },
  };
}

/** True of a word of the grammar as it is written there; `None` may be a code. */
function isGrammar({ here }: TokenCursor): boolean {
  return here.is === 'word' && GRAMMAR_WORDS.has(here.text);
}

/** The values between brackets, or those that stand without. Undefined where there is none. */
export function readList(cursor: TokenCursor, kind: TestKind): Values | undefined {
  return cursor.here.is === 'open' ? bracketed(cursor) : unbracketed(cursor, kind);
}

function bracketed(cursor: TokenCursor): Values | undefined {
  const open = cursor.here;
  cursor.at++;
  const items = readItems(cursor, (index) => !isUnclosedBefore(cursor, index), true);
  const isClosed = cursor.here.is === 'close';
  if (isClosed) cursor.at++;
  const slip = !isClosed
    ? slipAt(open, 'The bracket that begins here is not closed.', false)
    : open.text === '('
      ? items.slip
      : slipAt(open, 'Values stand between round brackets, such as (yes, no).', true);
  return items.words.length > 0 ? { words: items.words, end: cursor.last.outerEnd, slip } : undefined;
}

/** True at an `and` or `or` after which another condition begins, so that the bracket before it was to be closed. */
function isUnclosedBefore(cursor: TokenCursor, index: number): boolean {
  const joint = cursor.jointAt(index);
  return joint !== undefined && cursor.startsAtom(index + joint.length);
}

function unbracketed(cursor: TokenCursor, kind: TestKind): Values | undefined {
  const first = cursor.here;
  const items = readItems(cursor, (index) => isNextValue(cursor, index, kind), false);
  if (items.words.length === 0) return undefined;
  const { outerEnd: end } = cursor.last;
  const slip = slipAt(
    { start: first.outerStart, end },
    'Values stand between brackets, with a comma after each but the last.',
    items.words.length === 1 && !items.slip,
  );
  return { words: items.words, end, slip };
}

/** True where a comma, `or` or `nor` leads on to one more value, and not to another condition. */
export function isNextValue(cursor: TokenCursor, index: number, kind: TestKind): boolean {
  const { is, lower } = cursor.tokens[index]!;
  const isJoint =
    is === 'comma' ||
    lower === 'or' ||
    lower === 'nor' ||
    lower === '/' ||
    (lower === 'and' && JOINED_BY_AND.has(kind));
  if (!isJoint) return false;
  const next = cursor.tokens[index + 1]!;
  if (is === 'comma' && (next.lower === 'or' || next.lower === 'and'))
    return isNextValue(cursor, index + 1, kind);
  return cursor.isName(index + 1) && !cursor.startsAtom(index + 1) && !isIdWord(next.text);
}

const JOINED_BY_AND: ReadonlySet<TestKind> = new Set<TestKind>(['includes all of', 'includes none of']);

/** Values with commas between them; `and` and `or` are read as commas as long as the list goes on. */
function readItems(
  cursor: TokenCursor,
  goesOn: (index: number) => boolean,
  isBracketed: boolean,
): { words: Word[]; slip: ValueSlip | undefined } {
  const words: Word[] = [];
  let slip: ValueSlip | undefined;
  for (;;) {
    const value = readValue(cursor);
    if (value) words.push(value.word);
    slip ??= value?.slip;
    const { here } = cursor;
    const isComma = here.is === 'comma';
    if (!isSeparator(cursor) || !goesOn(cursor.at)) return { words, slip };
    if (!isComma || !value)
      slip ??= slipAt(
        here,
        isComma
          ? 'A value is missing before this comma.'
          : `Values have a comma between them, no “${here.text}”.`,
        true,
      );
    cursor.at++;
    if (isBracketed && isComma && cursor.here.is === 'close')
      slip ??= slipAt(here, 'A value is missing after this comma.', true);
  }
}

/** True of what stands between values, or between conditions. */
function isSeparator(cursor: TokenCursor): boolean {
  const { is, lower } = cursor.here;
  return is === 'comma' || lower === 'nor' || lower === '/' || cursor.jointAt() !== undefined;
}

function slipAt({ start, end }: { start: number; end: number }, message: string, isSure: boolean): ValueSlip {
  return { message, start, end, isSure };
}

/** Passes over brackets and all that stands between them. */
export function passBrackets(cursor: TokenCursor): void {
  for (let depth = 0; cursor.here.is !== 'end'; cursor.at++) {
    if (cursor.here.is === 'open') depth++;
    if (cursor.here.is === 'close' && --depth === 0) {
      cursor.at++;
      return;
    }
  }
}
