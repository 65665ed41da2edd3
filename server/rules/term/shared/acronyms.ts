/** Finds acronyms in texts, and the places that say what they stand for. */
import type { Reading } from '../../../model/reading.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import { SMALL_WORD } from '../../shared/phrases.ts';
import { shownTexts } from '../../shared/shown-texts.ts';

/** An acronym in a text, without the s of its plural. */
export interface Acronym {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

const ACRONYM = /(?<![\p{L}\p{N}_&./-])([A-Z]{2,6})(?=(?:s|'s|’s)?(?![\p{L}\p{N}_&/-]|\.\p{L}))/gu;

/** Capitals that everybody reads without being told, and words that are written in capitals to be stressed. */
const KNOWN_TO_ALL = new Set(
  (
    'UK EU US USA UN GB TV OK ID PC IT ICT CD DVD PDF FAQ SMS GPS PIN HIV DNA AIDS NHS GP BBC AM PM HM MP CCTV USB URL NB PS VAT ' +
    'TBA TBC TBD TODO LOW MEDIUM HIGH VERY A I AN AND ANY ALL ALSO ARE AS AT BE BOTH BUT BY CAN DO DOES EACH FOR FROM HAS HAVE IF IN IS IT ITS MAY MUST NO NONE NOT NOW OF ON ONE ONLY OR OUR ' +
    'SHOULD SO THAT THE THEM THEN THEY THIS TO TWO US WAS WE WERE WHEN WHO WHY WILL WITH YES YOU YOUR NEVER ALWAYS EVERY EITHER NOTE ' +
    'AC NEU YN NID OES A’R'
  ).split(' '),
);

/** The acronyms of a text; one that is written in capitals altogether has none. */
export function acronymsIn(text: string): Acronym[] {
  if (!/[A-Z]{2}/.test(text) || !/\p{Ll}/u.test(text)) return [];
  return [...text.matchAll(ACRONYM)].flatMap(({ 1: letters = '', index }) =>
    KNOWN_TO_ALL.has(letters) || /^[IVXLC]+$/.test(letters)
      ? []
      : [{ letters, start: index, end: index + letters.length }],
  );
}

/** True where a text says what an acronym stands for: “child sexual exploitation (CSE)”, or “CSE (child …)”. */
function isExpanded({ letters, start, end }: Acronym, text: string): boolean {
  const after = /^(?:s|'s|’s)?\s*\(([^)]*)\)/.exec(text.slice(end, end + 200))?.[1];
  if (after !== undefined && startsWithLetters(after.split(/[\s-]+/), letters)) return true;
  const before = text.slice(Math.max(0, start - 200), start).trimEnd();
  if (!before.endsWith('(')) return false;
  const words = before.slice(0, -1).split(/[()]/).at(-1)!;
  return endsInLetters(words.trim().split(/[\s-]+/), letters);
}

/** True where the first letters of the words make the acronym; small words may or may not count. */
function startsWithLetters(words: readonly string[], letters: string): boolean {
  const initials = (some: readonly string[]) =>
    some
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase();
  const large = words.filter((word) => !SMALL_WORD.test(word));
  return initials(words).startsWith(letters) || initials(large).startsWith(letters);
}

function endsInLetters(words: readonly string[], letters: string): boolean {
  for (let count = letters.length; count <= letters.length * 2; count++) {
    const last = words.slice(-count);
    const large = last.filter((word) => !SMALL_WORD.test(word));
    const spelt = (some: readonly string[]) =>
      some
        .map((word) => word[0] ?? '')
        .join('')
        .toUpperCase();
    if (spelt(last) === letters || spelt(large) === letters) return true;
  }
  return false;
}

/** The readings that use an acronym. */
export const ACRONYMS: Catalogue = {
  name: 'acronyms',
  keysOf: (reading) => new Set(acronymsOf(reading).map(({ letters }) => letters)),
};

/** The readings that say what an acronym stands for. */
export const EXPANDED: Catalogue = {
  name: 'expanded acronyms',
  keysOf: (reading) =>
    shownTexts(reading).flatMap(({ text }) =>
      acronymsIn(text)
        .filter((acronym) => isExpanded(acronym, text))
        .map(({ letters }) => letters),
    ),
};

function acronymsOf(reading: Reading): Acronym[] {
  return shownTexts(reading).flatMap(({ text }) => acronymsIn(text));
}
