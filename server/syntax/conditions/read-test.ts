/** Parses the test of an atom, also where its words or values are not quite those of the grammar. */
import type { TokenCursor } from './cursor.ts';
import { MEASURES, TAKES, WITH_LIST } from './phrases.ts';
import { printTest } from './print.ts';
import type { Place, Test, TestKind } from './tree.ts';
import {
  isNextValue,
  passBrackets,
  readList,
  readThousands,
  readValue,
  type ValueSlip,
  type Values,
} from './values.ts';
import { FIXED_VALUES, isIdValue, isIdWord, isSign, isWorkedOut } from './words.ts';

/** The test that stands here; `unread` where its values are missing, undefined where no test begins. */
export function readTest(cursor: TokenCursor): Test | 'unread' | undefined {
  const nextDay = cursor.nextDayAt();
  if (nextDay) return ofNextDay(cursor, nextDay.value, nextDay.length);
  if (cursor.here.is === 'open' && cursor.startsTest(cursor.at + 1)) return bracketedTest(cursor);
  const found = cursor.testAt();
  if (!found) return missingTest(cursor);
  const { means, canonical, isSure } = found.value;
  const start = cursor.here.outerStart;
  const phrase = { start, end: cursor.tokens[cursor.at + found.length - 1]!.outerEnd };
  const words = cursor.text.slice(phrase.start, phrase.end);
  const isCanonical = words.replace(/\s+/g, ' ') === canonical;
  cursor.at += found.length;
  const slip = isCanonical ? undefined : { ...phrase, message: notSo(words, canonical), isSure };
  return complete(cursor, means, phrase, slip);
}

/** Brackets around a test alone, without what it is of. */
function bracketedTest(cursor: TokenCursor): Test | 'unread' | undefined {
  const open = cursor.here;
  cursor.at++;
  const test = readTest(cursor);
  const close = cursor.here;
  if (close.is !== 'close') return test;
  cursor.at++;
  const without = ({ start, end }: Place) => ({ start, end, text: '' });
  cursor.problem(open, 'Brackets stand around a whole condition, not around its test alone.', {
    title: 'Leave out the brackets',
    isSure: true,
    edits: [without(open), without(close)],
  });
  return test;
}

function notSo(words: string, canonical: string): string {
  return words.toLowerCase() === canonical
    ? `“${words}” is written in small letters: “${canonical}”.`
    : `“${words}” is written “${canonical}” in a condition.`;
}

/** Reads what follows the words of a test, and tells of the first thing that is odd about it. */
function complete(
  cursor: TokenCursor,
  phraseKind: TestKind,
  phrase: Place,
  slip: ValueSlip | undefined,
): Test | 'unread' {
  if (MEASURES.has(phraseKind) && isWorkedOut(wordsAhead(cursor).words)) return passWorkedOut(cursor);
  const [kind, values] = valuesOf(cursor, phraseKind);
  if (!values) return missingValue(cursor, phrase);
  const test: Test = { kind, values: values.words, start: phrase.start, end: values.end };
  const odd = slip ?? values.slip ?? (kind === phraseKind ? undefined : converted(phrase, phraseKind, kind));
  if (odd) {
    const isSure = [slip, values.slip].every((each) => each?.isSure ?? true) && isSureOf(kind, phraseKind);
    const text = printTest(test);
    cursor.problem(odd, odd.message, cursor.replacing(test, text, `Change to “${text}”`, isSure));
  }
  return test;
}

/** `includes (a, b)` does not say whether any or all of them are meant. */
const isSureOf = (kind: TestKind, written: TestKind) => kind === written || kind !== 'includes any of';

function converted(phrase: Place, written: TestKind, kind: TestKind): ValueSlip {
  return { ...phrase, message: `“${written}” takes one value: write “${kind}” for several.`, isSure: true };
}

function valuesOf(cursor: TokenCursor, kind: TestKind): [TestKind, Values | undefined] {
  const end = cursor.last.outerEnd;
  switch (TAKES[kind]) {
    case 'nothing':
      return [kind, { words: [], end, slip: undefined }];
    case 'list':
      return [kind, readList(cursor, kind)];
    case 'value':
      return severalOrOne(cursor, kind);
  }
}

function severalOrOne(cursor: TokenCursor, kind: TestKind): [TestKind, Values | undefined] {
  const several = WITH_LIST[kind];
  if (several && cursor.here.is === 'open') return [several, readList(cursor, several)];
  const start = cursor.at;
  const thousands = readThousands(cursor);
  if (thousands) return [kind, { words: [thousands.word], end: cursor.last.outerEnd, slip: thousands.slip }];
  const value = readValue(cursor);
  if (several && value && cursor.here.is === 'comma' && isNextValue(cursor, cursor.at, several)) {
    cursor.at = start;
    return [several, readList(cursor, several)];
  }
  if (!value) return [kind, undefined];
  if (MEASURES.has(kind)) passUnit(cursor, start);
  const word = MEASURES.has(kind) ? wordFrom(cursor, start) : value.word;
  return [kind, { words: [word], end: cursor.last.outerEnd, slip: value.slip }];
}

/** Leaves the words after a number, such as “months”, to be told of as what cannot stand there. */
function passUnit(cursor: TokenCursor, start: number): void {
  const { is, text } = cursor.tokens[start]!;
  const isNumber = is === 'word' && /^-?\d+(?:\.\d+)?%?$/.test(text);
  const second = cursor.tokens[start + 1]!.text;
  if (isNumber && cursor.at > start + 1 && !MONTH.test(second)) cursor.at = start + 1;
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function wordFrom(cursor: TokenCursor, start: number): Test['values'][number] {
  return cursor.word(cursor.tokens[start]!.start, cursor.last.end);
}

/** The words from here to the end of the part of the condition. */
function wordsAhead(cursor: TokenCursor): Place & { readonly words: string } {
  let index = cursor.at;
  while (!cursor.isOver(index)) index++;
  const { outerStart: start } = cursor.here;
  const end = index > cursor.at ? cursor.tokens[index - 1]!.outerEnd : start;
  return { start, end, words: cursor.text.slice(start, end) };
}

/** Passes over what would have to be worked out, and tells of it. */
function passWorkedOut(cursor: TokenCursor, from = cursor.here.outerStart): 'unread' {
  const { end } = wordsAhead(cursor);
  cursor.problem(
    { start: from, end },
    `“${cursor.text.slice(from, end)}” cannot stand here: ${FIXED_VALUES}.`,
  );
  while (!cursor.isOver()) cursor.at++;
  return 'unread';
}

function missingValue(cursor: TokenCursor, phrase: Place): 'unread' {
  const words = cursor.text.slice(phrase.start, phrase.end);
  cursor.problem(phrase, `After “${words}” the value is missing.`);
  if (cursor.here.is === 'open') passBrackets(cursor);
  else while (cursor.isName() && !cursor.isOver() && !cursor.startsAtom()) cursor.at++;
  return 'unread';
}

/** A value in brackets straight after an id, as other tools have it: `A1.8[yes]`. */
function valueInBrackets(cursor: TokenCursor): Test | undefined {
  const { here: open, last: name, at, tokens } = cursor;
  if (open.is !== 'open' || !isIdWord(name.text) || !cursor.isName(at + 1)) return undefined;
  const [value, close] = [tokens[at + 1]!, tokens[at + 2]!];
  if (close.is !== 'close') return undefined;
  cursor.at += 3;
  const { start } = open;
  const test: Test = { kind: 'is', values: [value], start, end: close.end };
  cursor.problem(
    { start, end: close.end },
    `Between “${name.text}” and “${value.text}” a word such as “is” is missing.`,
    cursor.replacing({ start, end: close.end }, printTest(test), 'Write “is” between them', true),
  );
  return test;
}

/** A value straight after a name: the word that compares them was left out. */
function missingTest(cursor: TokenCursor): Test | 'unread' | undefined {
  const bracketed = valueInBrackets(cursor);
  if (bracketed) return bracketed;
  if (!cursor.isName() || cursor.isOver() || cursor.startsAtom()) return undefined;
  const { last: name, here: next } = cursor;
  if (
    isSign(next.text) ||
    (/^(?:average|difference|mean|sum)$/i.test(name.text) && /^(?:between|of)$/.test(next.lower))
  )
    return passWorkedOut(cursor, name.outerStart);
  const value = readValue(cursor);
  if (!value) {
    cursor.at++;
    return unreadable(cursor, next, name.text);
  }
  const { word } = value;
  cursor.problem(
    next,
    `Between “${name.text}” and “${word.text}” a word such as “is” is missing.`,
    cursor.replacing(
      { start: next.outerStart, end: next.outerStart },
      'is',
      'Write “is” between them',
      false,
    ),
  );
  return { kind: 'is', values: [word], start: word.start, end: word.end };
}

function unreadable(cursor: TokenCursor, place: Place, name: string): 'unread' {
  cursor.problem(
    place,
    `“${cursor.text.slice(place.start, place.end)}” cannot stand after “${name}”: a test such as “is” or “includes” does.`,
  );
  return 'unread';
}

/** A test that the grammar has only for the day that follows: `is after 2015-01-31` is `is on or after 2015-02-01`. */
function ofNextDay(cursor: TokenCursor, kind: TestKind, length: number): Test | 'unread' {
  const phrase = { start: cursor.here.outerStart, end: cursor.tokens[cursor.at + length - 1]!.outerEnd };
  const words = cursor.text.slice(phrase.start, phrase.end);
  cursor.at += length;
  const ahead = wordsAhead(cursor).words;
  if (isWorkedOut(ahead) || isIdValue(ahead)) return passWorkedOut(cursor);
  const value = readValue(cursor);
  const next = value && dayAfter(value.word.text);
  const message = `“${words}” is no test of a date: there are “is before” and “is on or after”.`;
  if (!next) {
    cursor.problem(phrase, message);
    return 'unread';
  }
  const { start } = phrase;
  const { end } = value.word;
  const test: Test = { kind, values: [{ ...value.word, text: next }], start, end };
  const text = printTest(test);
  cursor.problem(phrase, message, cursor.replacing(test, text, `Change to “${text}”`, true));
  return test;
}

/** The day, the month or the year after a date; undefined of what is none. */
function dayAfter(date: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const next = match[3]
    ? Date.UTC(year, month - 1, day + 1)
    : match[2]
      ? Date.UTC(year, month, 1)
      : Date.UTC(year + 1, 0, 1);
  return new Date(next).toISOString().slice(0, date.length);
}
