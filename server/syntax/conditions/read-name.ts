/** Parses the id or name that a condition begins with, also where its parts were written apart. */
import type { TokenCursor } from './cursor.ts';
import type { Word } from './tree.ts';
import { GRAMMAR_WORDS, isIdWord } from './words.ts';

/** An id or a name; the parts of an id that was written with spaces are read as one. */
export function readName(cursor: TokenCursor): Word {
  const first = cursor.here;
  cursor.at++;
  if (first.outerStart !== first.start) {
    const isLink = first.is === 'word';
    cursor.problem(
      { start: first.outerStart, end: first.outerEnd },
      `“${first.text}” stands in a condition without ${isLink ? 'brackets' : 'quotation marks'}.`,
      cursor.replacing(
        { start: first.outerStart, end: first.outerEnd },
        first.text,
        `Change to “${first.text}”`,
        true,
      ),
    );
    return first;
  }
  let text = first.text;
  const dotted = passCommaInId(cursor);
  if (dotted) return dotted;
  while (
    cursor.here.is === 'word' &&
    isContinued(text, cursor.here.text, () => cursor.startsTest(cursor.at + 1))
  )
    text += cursor.tokens[cursor.at++]!.text;
  return cursor.word(first.start, cursor.last.end);
}

/** An id with a comma where its dot belongs: `A1,8`. */
function passCommaInId(cursor: TokenCursor): Word | undefined {
  const { last, here: comma } = cursor;
  const next = cursor.tokens[cursor.at + 1];
  const isTight = comma.text === ',' && comma.start === last.end && next?.start === comma.end;
  if (!isTight || !/^[A-Z]{0,3}\d+$/.test(last.text) || !/^\d/.test(next.text)) return undefined;
  cursor.at += 2;
  const place = { start: last.start, end: next.end };
  const text = `${last.text}.${next.text}`;
  const fix = { title: `Change to “${text}”`, isSure: true, edits: [{ ...place, text }] };
  cursor.problem(
    place,
    `“${cursor.text.slice(place.start, place.end)}” has a comma where a dot belongs: “${text}”.`,
    fix,
  );
  return { ...place, text };
}

/** True of a word that goes on with an id: `A 1.8`, `D 1 .7`, `1.13. 1`, `A1.8 a`. */
function isContinued(id: string, next: string, isLast: () => boolean): boolean {
  if (/^[A-Z]{1,3}$/.test(id)) return /^\d/.test(next) && isIdWord(id + next);
  if (!isIdWord(id)) return false;
  if (id.endsWith('.')) return /^\d/.test(next);
  return /^\.\d/.test(next) || (/^(?:S[a-z]?|[a-z])$/.test(next) && /\d$/.test(id) && isLast());
}

/** True of a word that names nothing: one of the grammar, a sign, or more words than one between marks. */
export function isNoName({ here }: TokenCursor): boolean {
  const isMarked = here.outerStart !== here.start;
  const name = isMarked ? /^[\p{L}\d][\p{L}\d._/-]*$/u : /^[\p{L}\d]/u;
  return GRAMMAR_WORDS.has(here.text) || !name.test(here.text);
}
