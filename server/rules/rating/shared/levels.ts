/** Reads the levels of a ratings document as they are written, and tells which of them rules may rely on. */
import { headModel, type Reading } from '../../../model/reading.ts';
import { type Figure, shownFigure } from '../../../ratings/scheme/figures.ts';
import {
  type Band,
  type Level,
  type LevelScheme,
  type Scheme,
  schemeOf,
} from '../../../ratings/scheme/scheme.ts';
import { type Mapping, pairOf, type Scalar } from '../../../syntax/tree.ts';

/** A level as it is written in a ratings document. */
export interface WrittenLevel {
  readonly level: Level;
  /** What it rates: “key questions”. */
  readonly called: string;
  /** The key that it stands under. */
  readonly key: Scalar;
  readonly node: Mapping;
  readonly scheme: LevelScheme;
}

/** What each level rates, said of all of it. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  'key-question': 'key questions',
  standard: 'standards',
  domain: 'domains',
  overall: 'the whole',
};

/** What each level rates, said of one. */
export const SINGULAR: Readonly<Record<Level, string>> = {
  'key-question': 'key question',
  standard: 'standard',
  domain: 'domain',
  overall: 'whole',
};

const LEVELS: readonly (readonly [level: Level, key: string])[] = [
  ['key-question', 'key-questions'],
  ['standard', 'standards'],
  ['domain', 'domains'],
  ['overall', 'overall'],
];

/** The scheme that a reading sets out; undefined of anything but a ratings document. */
export function schemeIn(reading: Reading): Scheme | undefined {
  const model = headModel(reading, 'ratings');
  return model && schemeOf(model);
}

/** The levels of a ratings document, the lowest first. */
export function levelsIn(reading: Reading): WrittenLevel[] {
  const scheme = schemeIn(reading);
  if (!scheme) return [];
  return LEVELS.flatMap(([level, name]) => {
    const pair = pairOf(reading.root, name);
    const found = scheme.levels[level];
    if (!found || pair?.value?.type !== 'mapping') return [];
    return [{ level, called: LEVEL_NAMES[level], key: pair.key, node: pair.value, scheme: found }];
  });
}

/** The level at which shares are banded, where all of its bands and its rounding can be read. */
export function sharesIn(reading: Reading): WrittenLevel | undefined {
  return levelsIn(reading).find((each) => isShared(each) && isReadable(each));
}

/** True of key questions, unless inspectors judge them or they are not rated at all. */
export function isShared({ level, scheme: { rule } }: WrittenLevel): boolean {
  return level === 'key-question' && rule !== 'judged' && rule !== 'none';
}

/** True of a level in which nothing is written that cannot be read, of which another rule speaks. */
export function isReadable({ node, scheme }: WrittenLevel): boolean {
  const bands = pairOf(node, 'bands')?.value;
  const written = bands?.type === 'mapping' ? bands.pairs.length : 0;
  return written === scheme.bands.length && (!pairOf(node, 'round') || scheme.rounding !== undefined);
}

/** True of a readable level whose bands name ratings of the scale: what a misspelt one would give is not known. */
export function isUnderstood(level: WrittenLevel): boolean {
  return isReadable(level) && level.scheme.bands.every(({ rating }) => rating !== undefined);
}

/** A band as it is said to its author: “Good (65-79)”. */
export function bandInWords({ rating, name, written }: Band): string {
  return `${rating?.label ?? name} (${written})`;
}

/** A percentage with the fewest cases that give it, told apart from the edges of bands: “9 of 14 is 64.3 %”. */
export function shareInWords(percent: Figure, { bands }: LevelScheme): string {
  const { n, d } = percent.div(100);
  const places = Math.max(
    0,
    ...bands.flatMap(({ written }) => written.match(/(?<=\.)\d+/g) ?? []).map(({ length }) => length),
  );
  return `${n} of ${d} is ${shownFigure(percent, places + 1)} %`;
}
