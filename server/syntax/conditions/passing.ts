/** Passes over what stands in a condition otherwise than the grammar has it, and tells of it. */
import { type TokenCursor, times } from './cursor.ts';
import { IDLE } from './phrases.ts';
import type { ConditionFix } from './tree.ts';

/** Reads a phrase, and tells where it is not as the grammar has it. */
export function passPhrase(cursor: TokenCursor, length: number, canonical: string, isSure: boolean): void {
  const place = { start: cursor.here.start, end: cursor.tokens[cursor.at + length - 1]!.end };
  const words = cursor.text.slice(place.start, place.end);
  cursor.at += length;
  if (words.replace(/\s+/g, ' ') === canonical) return;
  const message =
    words.toLowerCase() === canonical
      ? `“${words}” is written in small letters: “${canonical}”.`
      : `“${words}” is written “${canonical}” in a condition.`;
  cursor.problem(place, message, cursor.replacing(place, canonical, `Change to “${canonical}”`, isSure));
}

export function passStrayBracket(cursor: TokenCursor): undefined {
  const { here } = cursor;
  cursor.problem(
    here,
    'No bracket is open that this one could close.',
    cursor.replacing(here, '', 'Leave it out', false),
  );
  cursor.at++;
}

export function passComma(cursor: TokenCursor): true | undefined {
  const { here, last } = cursor;
  const place = { start: last.outerEnd, end: here.outerEnd };
  cursor.at++;
  if (cursor.jointAt()) {
    cursor.problem(
      here,
      `Before “${cursor.here.text}” stands no “${here.text}”.`,
      cursor.replacing(place, '', 'Leave it out', true),
    );
    return undefined;
  }
  if (cursor.here.is === 'end' || cursor.here.is === 'close') {
    const fix = cursor.replacing(here, '', 'Leave it out', true);
    cursor.problem(here, `“${here.text}” ends no condition.`, fix);
    return undefined;
  }
  const fix = cursor.replacing(place, 'and', 'Write “and”', false);
  cursor.problem(here, `“${here.text}” joins no conditions: write “and” or “or”.`, fix);
  return true;
}

/** Words that cannot stand after a condition. */
export function passWords(cursor: TokenCursor): undefined {
  const { here, last } = cursor;
  do cursor.at++;
  while (!cursor.isOver() && !cursor.startsAtom());
  const place = { start: here.outerStart, end: cursor.last.outerEnd };
  const words = cursor.text.slice(place.start, place.end);
  cursor.problem(
    place,
    `“${words}” cannot stand after “${last.text}”.`,
    cursor.replacing({ start: last.outerEnd, end: place.end }, '', `Leave out “${words}”`, false),
  );
}

export function isNot(cursor: TokenCursor): boolean {
  const { here } = cursor;
  return (here.is === 'word' && here.lower === 'not') || here.text === '!';
}

/** Passes over all that follow the first, and tells of them together. */
export function passDoubledNots(cursor: TokenCursor): void {
  const { start } = cursor.here;
  const before = cursor.at;
  while (isNot(cursor)) cursor.at++;
  const count = cursor.at - before;
  const place = { start, end: cursor.last.end };
  cursor.problem(
    place,
    `“not” stands ${times(count + 1)}.`,
    cursor.replacing(place, '', count === 1 ? 'Leave it out' : 'Leave the others out', false),
  );
}

/** Without the word that joins nothing to nothing. */
export function withoutJoint(cursor: TokenCursor): ConditionFix | undefined {
  const { tokens, at, here } = cursor;
  const before = tokens[at - 2];
  if (at === 0 && cursor.jointAt() && tokens[1]!.is !== 'end')
    return cursor.replacing(
      { start: here.start, end: tokens[1]!.outerStart },
      '',
      `Leave out “${here.text}”`,
      false,
    );
  const { last } = cursor;
  if (!before || here.is === 'comma' || !/^(?:and|or|&+|\|+)$/.test(last.lower)) return undefined;
  return cursor.replacing(
    { start: before.outerEnd, end: last.outerEnd },
    '',
    `Leave out “${last.text}”`,
    false,
  );
}

/** Passes over words that say nothing, such as “when” at the start. */
export function passIdle(cursor: TokenCursor): void {
  const idle = cursor.phraseAt(IDLE, (_, length) => {
    const next = cursor.at + length;
    return (
      !cursor.isOver(next) && !cursor.startsTest(next) && (cursor.isName(next) || cursor.startsAtom(next))
    );
  });
  if (!idle) return;
  const first = cursor.here;
  const last = cursor.tokens[cursor.at + idle.length - 1]!;
  cursor.at += idle.length;
  const words = cursor.text.slice(first.start, last.end);
  cursor.problem(
    { start: first.start, end: last.end },
    `“${words}” is no word of a condition.`,
    cursor.replacing({ start: first.start, end: cursor.here.outerStart }, '', `Leave out “${words}”`, true),
  );
}
