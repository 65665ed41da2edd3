/** How ids are written, compared and sorted, and which id was meant by one that is written wrongly. */
import { distance } from 'fastest-levenshtein';
import { composed } from '../text/signs/composed.ts';

export type IdStyle = 'lettered' | 'numbered';

/** Canonical forms (design §3): `A1.8`, `A1S`, `I2.5a` — and `1.13.1.2`, `9a`. */
const CANONICAL: Record<IdStyle, RegExp> = {
  lettered: /^[A-Z]{1,3}\d+(?:\.\d+)*S?[a-z]?$/,
  numbered: /^\d+(?:\.\d+)*[a-z]?$/,
};

/** No id that people use is longer; what is meant by anything longer cannot be told. */
export const LONGEST_ID = 60;

const ROW = /^([^/]+)\/[A-Za-z][\w-]*$/;

/** Spaces of every width, with the characters of no width at all that word processors leave behind. */
const SPACES = /[\s\u00ad\u200b-\u200d\u2060]+/g;

/** The id without its spaces, its letters composed: ids are matched so. */
export function withoutSpaces(id: string): string {
  return /[^!-~]/.test(id) ? composed(id).replace(SPACES, '') : id;
}

/** What two ids share that a reader would take for one: spaces and case set aside. */
export function foldedId(id: string): string {
  return withoutSpaces(id).toLowerCase();
}

export function isCanonical(id: string, style: IdStyle): boolean {
  return CANONICAL[style].test(id) || (ROW.test(id) && CANONICAL[style].test(ROW.exec(id)![1]!));
}

/** The canonical id that was meant by one in another form, such as `7.a` or `A1,8`; undefined where none can be told. */
export function canonicalForm(id: string, style: IdStyle): string | undefined {
  const dotted = withoutSpaces(id)
    .replace(/[.,:;_–-]+/g, '.')
    .replace(/^\.|\.$/g, '');
  const joined = dotted.replace(/\.?\(([A-Za-z])\)$/, '$1').replace(/\.([A-Za-hj-kmnp-z])$/, '$1');
  const cased =
    style === 'lettered'
      ? joined
          .replace(/^[a-z]+/, upperCased)
          .replace(/^([A-Z]+)\.(?=\d)/, '$1')
          .replace(/s$/, 'S')
      : joined;
  const candidate = cased.replace(style === 'lettered' ? /(?<=\d)[A-RT-Z]$/ : /[A-Z]$/, lowerCased);
  return CANONICAL[style].test(candidate) ? candidate : undefined;
}

const upperCased = (letters: string) => letters.toUpperCase();
const lowerCased = (letters: string) => letters.toLowerCase();

/** What each character may stand for by mistake; the last line has Cyrillic letters that look Latin. */
const LOOK_ALIKES: Record<string, string> = {
  '0': 'O',
  O: '0',
  o: '0O',
  '1': 'I',
  I: '1',
  l: '1I',
  '|': '1I',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O0',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I1',
  а: 'a',
  с: 'c',
  е: 'e',
};

/** The canonical id behind one that mixes up `0` and `O`, or `1`, `l` and `I`; undefined where there is no such mix-up. */
export function lookAlike(id: string, style: IdStyle): string | undefined {
  const bare = withoutSpaces(id);
  if (bare.length > LONGEST_ID) return undefined;
  return [...exchanged(bare), tailExchanged(bare)].find(
    (candidate) => CANONICAL[style].test(candidate) && isLikely(bare, candidate, style),
  );
}

/** The id with one of its characters exchanged for one that looks the same, in every way that there is. */
function* exchanged(id: string): Generator<string> {
  for (const [index, letter] of [...id].entries()) {
    for (const other of LOOK_ALIKES[letter] ?? '') yield id.slice(0, index) + other + id.slice(index + 1);
  }
}

/** The id with every letter after its first that looks like a digit read as that digit. */
function tailExchanged(id: string): string {
  return id.slice(0, 1) + id.slice(1).replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
}

/** No number starts with 0, and a numbered id that starts with a letter and more digits is of the other style. */
function isLikely(id: string, candidate: string, style: IdStyle): boolean {
  if (/(?:^|[^\d])0\d/.test(candidate)) return false;
  return style === 'lettered' || !/^[A-Z]\d/.test(id);
}

/**
 * Of a canonical id whose last letter looks like a digit, such as `A1.1l`: the id with that digit, and the one
 * that must be there if the letter is meant, `A1.1k`. Undefined for any other id.
 */
export function letterForDigit(id: string): { readonly digit: string; readonly before: string } | undefined {
  const match = /^(.*\d)([lo])$/.exec(id);
  return match
    ? {
        digit: match[1]! + (match[2] === 'l' ? '1' : '0'),
        before: match[1]! + (match[2] === 'l' ? 'k' : 'n'),
      }
    : undefined;
}

const NOT_YET = String.raw`none|null|nil|no ?id|new|n\.?\/?a\.?|t\.?b\.?[acd]\.?|to ?be ?(?:added|agreed|confirmed|decided)|to ?do|pending|x+|[?~_…–—-]+`;
const PLACEHOLDER = new RegExp(String.raw`^(?:(?:[A-Z]{0,3}\d[\d.]*\.)?(?:${NOT_YET}|\.\.)|\.{2,})$`, 'i');

/** True for what stands where an id is still to come: `TBC`, `?`, `N/A`, `A1.x`. */
export function isPlaceholder(id: string): boolean {
  return PLACEHOLDER.test(id.trim());
}

/** The canonical id that is meant by what is written, as well as one can tell; undefined where one cannot. */
export function meantId(id: string, style: IdStyle): string | undefined {
  const bare = withoutSpaces(id);
  if (CANONICAL[style].test(bare)) return bare;
  return isPlaceholder(id) ? undefined : (lookAlike(bare, style) ?? canonicalForm(bare, style));
}

/** True for what would be read as an id of either style, so that it cannot be a code or a name. */
export function looksLikeId(name: string): boolean {
  return CANONICAL.lettered.test(name) || CANONICAL.numbered.test(name);
}

/** The id that was most likely meant by an unknown one; undefined where none is near. */
export function nearestId(id: string, candidates: Iterable<string>): string | undefined {
  return nearIds(id, candidates)[0];
}

/**
 * The ids that may have been meant by an unknown one, the likeliest first. Of several that are equally near, one with two
 * characters the other way round (`1.16.1` for `1.61.1`), then one that lost or won a character, best one that ends alike
 * (`A1.8` for `A1.18`), then the one that starts alike for longest, then the first in order.
 */
export function nearIds(id: string, candidates: Iterable<string>): string[] {
  const wanted = foldedId(id);
  const furthest = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly id: string; readonly rank: readonly number[] }[] = [];
  for (const candidate of candidates) {
    const other = foldedId(candidate);
    if (Math.abs(other.length - wanted.length) > furthest) continue;
    const rank = farFrom(wanted, other);
    if (rank[0]! <= furthest) near.push({ id: candidate, rank });
  }
  return near
    .sort((a, b) => compareLists(a.rank, b.rank) || compareIds(a.id, b.id) || (a.id < b.id ? -1 : 1))
    .map((each) => each.id);
}

/** How far one id is from another, as figures of falling weight. */
function farFrom(wanted: string, other: string): number[] {
  if (wanted === other) return [0];
  let alike = 0;
  while (alike < wanted.length && wanted[alike] === other[alike]) alike++;
  const turned =
    wanted.slice(0, alike) + (wanted[alike + 1] ?? '') + (wanted[alike] ?? '') + wanted.slice(alike + 2);
  if (turned === other) return [1, 0];
  const isSameLength = other.length === wanted.length;
  const endsAlike = other.at(-1) === wanted.at(-1);
  return [distance(wanted, other), isSameLength ? 2 : 1, !isSameLength && endsAlike ? 0 : 1, -alike];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The parts of an id in the order in which they sort: letters, numbers, `S`, a last letter. */
export function idParts(id: string): readonly (string | number)[] {
  return (
    withoutSpaces(id)
      .match(/\d+|[A-Za-z]+?(?=S[a-z]?$)|S(?=[a-z]?$)|[A-Za-z]+/g)
      ?.map((part) => (/^\d/.test(part) ? Number(part) : part)) ?? []
  );
}

/** Orders ids as a reader would: `A1.9` before `A1.10`, `A1S` after every `A1.n`, `I2.5a` after `I2.5`. */
export function compareIds(a: string, b: string): number {
  const left = idParts(a);
  const right = idParts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareParts(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === 'S' || b === 'S') return a === 'S' ? 1 : -1;
  if (typeof a === 'number') return 1;
  if (typeof b === 'number') return -1;
  return a < b ? -1 : 1;
}

/** True where `id` is numbered below `parent`: `A1.8`, `A1S` and `A1a` below `A1`, `A10` not. */
export function isBelow(id: string, parent: string): boolean {
  const child = withoutSpaces(id);
  const above = withoutSpaces(parent);
  return child.startsWith(above) && !/^\d/.test(child.slice(above.length)) && child.length > above.length;
}
