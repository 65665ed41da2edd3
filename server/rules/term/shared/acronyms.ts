/** Finds acronyms in texts, and the places that say what they stand for. */
import type { Reading } from '../../../model/reading.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import type { WordList } from '../../../text/wording/word-list.ts';
import { SMALL_WORD } from '../../shared/phrases.ts';
import { shownTexts } from '../../shared/texts/shown.ts';

/** An acronym in a text, without the s of its plural. */
export interface Acronym {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

const ACRONYM = /(?<![\p{L}\p{N}_&./-])([A-Z]{2,6})(?=(?:s|'s|’s)?(?![\p{L}\p{N}_&/-]|\.\p{L}))/gu;

/** Capitals that everybody reads without being told. */
const KNOWN_TO_ALL = new Set(
  (
    'UK EU US USA UN GB TV OK ID PC IT ICT CD DVD PDF FAQ SMS GPS PIN HIV DNA AIDS NHS GP BBC AM PM HM MP CCTV USB URL NB PS VAT ' +
    'TBA TBC TBD TODO AC NEU YN NID OES A’R'
  ).split(' '),
);

/** Words, most of them short, that are written in capitals to be stressed: no acronym is likely to be read in them. */
const STRESSED = new Set(
  (
    'A ABLE ADD AGE AGO ALL ALSO AN AND ANY ARE AREA AS ASK AT AWAY BACK BAD BASE BE BEEN BEST BIG BOTH BOX BUT BY CALL CAN CARD CASE CODE COME ' +
    'DATA DATE DAY DAYS DID DO DOES DONE DOWN EACH ELSE END EVEN EVER FACT FAR FEW FILL FIND FIVE FOR FORM FOUR FROM FULL GAVE GET GIVE GO GOES GOOD ' +
    'HAD HALF HAS HAVE HE HER HERE HIGH HIM HIS HOUR HOW HOME I IF IN INTO IS IT ITEM ITS JUST KEEP KIND KNOW LAST LATE LEFT LESS LET LIKE LINE LIST ' +
    'LONG LOOK LOW MADE MAIN MAKE MANY MARK MAY ME MEAN MORE MOST MUCH MUST MY NAME NEED NEW NEXT NINE NO NON NONE NOR NOT NOTE NOW OF OFF OFTEN OLD ON ' +
    'ONCE ONE ONES ONLY ONTO OPEN OR OUR OUT OVER OWN PAGE PART PAST PER PICK PLUS PUT READ REAL REST RIGHT ROW SAID SAME SAY SEE SEEN SELF SENT SET SHE SHOW ' +
    'SHUT SIDE SIX SKIP SO SOME SOON STOP SUCH SURE TAKE TELL TEN TEXT THAN THAT THE THEM THEN THEY THIS THUS TICK TIME TO TOO TOOK TURN TWO TYPE UNIT UP UPON ' +
    'ALWAYS BEFORE AFTER EITHER EVERY MEDIUM NEVER PLEASE SHOULD US USE USED VERY VIA WANT WAS WAY WE WEEK WELL WENT WERE WHAT WHEN WHO WHOM WHY WIDE WILL WITH WORD WORK YEAR YES YET YOU YOUR ZERO'
  ).split(' '),
);

/** How the parts of a date and a time are to be typed. */
const OF_A_DATE = /^(?:MMM|BBBB|(?:DD|MM|YY|HH)+)$/;

/** The acronyms of a text; one that is written in capitals altogether has none. */
export function acronymsIn(text: string): Acronym[] {
  if (!/[A-Z]{2}/.test(text) || !/\p{Ll}/u.test(text)) return [];
  return [...text.matchAll(ACRONYM)].flatMap(({ 1: letters = '', index }) =>
    isNoAcronym(letters) || (letters === 'SS' && text[index - 1] === ':')
      ? []
      : [{ letters, start: index, end: index + letters.length }],
  );
}

const isNoAcronym = (letters: string) =>
  KNOWN_TO_ALL.has(letters) || STRESSED.has(letters) || OF_A_DATE.test(letters) || /^[IVXLC]+$/.test(letters);

/** True of an ordinary word in capitals; of a short one that is left to those that are listed, since many acronyms are words too. */
export function isOrdinaryWord(letters: string, words: WordList): boolean {
  return letters.length > 4 && words.has(letters.toLowerCase());
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
