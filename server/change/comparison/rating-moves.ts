/** Finds by trying all of them which figures and which ratings of parts would be rated otherwise than before. */
import Fraction from 'fraction.js';
import { headModel } from '../../model/reading.ts';
import { banded } from '../../ratings/rating/banding.ts';
import { type Figure, shownFigure } from '../../ratings/scheme/figures.ts';
import { type LevelScheme, type Rating, type Scheme, schemeOf } from '../../ratings/scheme/scheme.ts';
import { contributors, type Unit, unitsIn, wholeOf } from '../../ratings/scheme/units.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { groupBy } from '../../text/group-by.ts';
import { thousands } from '../../text/wording/thousands.ts';
import type { ChangeDraft } from '../version/classes.ts';
import type { ChangeWords } from '../version/language.ts';
import { told } from '../version/told.ts';
import type { Version } from '../version/version.ts';
import { recordPlaces } from './records.ts';

/** Shares are tried of up to so many cases. */
export const MOST_CASES = 60;

/** So many combinations of ratings are tried for one thing that is rated; of more it is said that they were not. */
export const MOST_COMBINATIONS = 20_000;

/** Words, in any language. */
export type Said = (say: ChangeWords) => string;

export interface RatingMoves {
  readonly changes: readonly ChangeDraft[];
  /** What could not be tried, a sentence each. */
  readonly notTried: readonly Said[];
}

export function ratingMoves(base: Version, head: Version): RatingMoves {
  const [old, now] = [ratingsOf(base), ratingsOf(head)];
  if (!old || !now) return { changes: [], notTried: [] };
  const notTried: Said[] = [];
  const units = combined(old, now, notTried);
  return { changes: [...shares(old, now), ...units], notTried };
}

interface VersionRatings {
  readonly scheme: Scheme;
  readonly whole: Unit;
  readonly at: ChangeDraft['places'][number]['at'];
}

/** The first ratings document of a set, over its standards and those of the sets that it uses. */
function ratingsOf({ project, set }: Version): VersionRatings | undefined {
  const heads = (sets: readonly (typeof set)[]) =>
    sets.flatMap((each) => each.inReadingOrder().flatMap(({ readings: [head] }) => head ?? []));
  const [document] = heads([set]).filter(({ kind }) => kind === 'ratings');
  const model = headModel(document, 'ratings');
  if (!document || !model) return undefined;
  const standards = heads(project.usedBy(set)).flatMap((head) => headModel(head, 'standards') ?? []);
  const scheme = schemeOf(model);
  const { start, end }: Pick<Scalar, 'start' | 'end'> = model.carag ?? { start: 0, end: 0 };
  return { scheme, whole: wholeOf(standards, scheme), at: { chunk: document.chunk, start, end } };
}

/** An input that two versions rate otherwise. */
interface Move {
  /** What it is, in words. */
  readonly input: Said;
  /** Its place among all inputs. */
  readonly order: number;
  readonly from: Outcome;
  readonly to: Outcome;
}

/** A rating: what it is called by in its scale, which two versions have in common, and to readers. */
interface Outcome {
  readonly name: string;
  readonly label: Said;
}

const NOT_RATED: Outcome = { name: '', label: (say) => say.ratings.notRated };

const outcomeOf = ({ name, label }: Rating): Outcome => ({ name, label: () => label });

function shares(old: VersionRatings, now: VersionRatings): ChangeDraft[] {
  const [before, after] = [old, now].map(({ scheme }) => shareLevel(scheme));
  if (!before || !after) return [];
  const all = possibleShares();
  const moves = all.flatMap(({ share, words }, order): Move[] => {
    const [from, to] = [ratedAs(share, before), ratedAs(share, after)];
    return from.name === to.name ? [] : [{ input: words, order, from, to }];
  });
  const tried: Said = (say) => say.ratings.shares(thousands(all.length), MOST_CASES);
  return changeOf(
    (say) => say.ratings.keyQuestions,
    'key-questions',
    moves.length,
    stretches(moves),
    tried,
    old,
    now,
  );
}

function shareLevel({ levels }: Scheme): LevelScheme | undefined {
  const level = levels['key-question'];
  return level && level.bands.length > 0 && level.rule !== 'judged' && level.rule !== 'none'
    ? level
    : undefined;
}

let known: readonly { readonly share: Figure; readonly words: Said }[] | undefined;

/** Every share k/n in per cent, lowest first, each once, with the fewest cases that have it. */
function possibleShares(): NonNullable<typeof known> {
  known ??= [...sharesOnce()].sort((a, b) => a.share.compare(b.share));
  return known;
}

function* sharesOnce(): Generator<{ readonly share: Figure; readonly words: Said }> {
  for (let cases = 1; cases <= MOST_CASES; cases++)
    for (let count = 0; count <= cases; count++) {
      if (commonDivisor(count, cases) > 1) continue;
      const share = new Fraction(count, cases).mul(100);
      yield { share, words: (say) => say.ratings.share(shownFigure(share), count, cases) };
    }
}

const commonDivisor = (a: number, b: number): number => (a === 0 ? b : commonDivisor(b % a, a));

function ratedAs(figure: Figure, level: LevelScheme): Outcome {
  const outcome = banded(figure, level);
  return outcome.is === 'rated' ? outcomeOf(outcome.rating) : NOT_RATED;
}

/** What is rated by its parts, in every combination of ratings that these can have. */
function combined(old: VersionRatings, now: VersionRatings, notTried: Said[]): ChangeDraft[] {
  const before = new Map([...unitsIn(old.whole)].map((unit) => [unit.id, unit]));
  const told = new Set<string>();
  return [...unitsIn(now.whole)].flatMap((unit): ChangeDraft[] => {
    const was = before.get(unit.id);
    if (!was || !isByParts(was) || !isByParts(unit)) return [];
    const parts = contributors(unit).length;
    const key = `${unit.level} ${was.rule} ${unit.rule} ${parts}`;
    // What is rated in one way need be told once.
    if (told.has(key)) return [];
    told.add(key);
    const scales = [old, now].map(({ scheme }) => scheme.scale);
    const isSame = scales[0]!.map(({ name }) => name).join() === scales[1]!.map(({ name }) => name).join();
    const called: Said = ({ ratings }) =>
      unit.level === 'overall' ? ratings.whole : ratings.level(unit.level, parts);
    if (!isSame || contributors(was).length !== parts) {
      notTried.push((say) => say.ratings.otherParts(called(say)));
      return [];
    }
    if (combinations(parts, scales[0]!.length) > MOST_COMBINATIONS) {
      notTried.push((say) => say.ratings.tooMany(called(say), thousands(MOST_COMBINATIONS)));
      return [];
    }
    const rate = (side: VersionRatings, of: Unit) => (counts: readonly number[]) =>
      rated(counts, of, side.scheme);
    return moved({ was: rate(old, was), is: rate(now, unit), parts, called, level: unit.level }, old, now);
  });
}

const isByParts = ({ rule }: Unit) => rule === 'sum' || rule === 'lowest';

/** How many ways there are to share some parts out among the ratings of a scale. */
function combinations(parts: number, ratings: number): number {
  let ways = 1;
  for (let at = 1; at < ratings; at++) ways = (ways * (parts + at)) / at;
  return ways;
}

interface Tried {
  readonly was: (counts: readonly number[]) => Outcome;
  readonly is: (counts: readonly number[]) => Outcome;
  readonly parts: number;
  readonly called: Said;
  readonly level: Unit['level'];
}

function moved(
  { was, is, parts, called, level }: Tried,
  old: VersionRatings,
  now: VersionRatings,
): ChangeDraft[] {
  const { scale } = now.scheme;
  const all = [...countsOf(parts, scale.length)];
  const moves = all.flatMap((counts, order): Move[] => {
    const [from, to] = [was(counts), is(counts)];
    return from.name === to.name ? [] : [{ input: () => inWords(counts, scale), order, from, to }];
  });
  const tried: Said = (say) => say.ratings.combinations(thousands(all.length));
  return changeOf(called, level, moves.length, examples(moves), tried, old, now);
}

/** How many parts have each rating of a scale, worst first: every way, from all the worst to all the best. */
function* countsOf(parts: number, ratings: number): Generator<number[]> {
  if (ratings === 1) yield [parts];
  else
    for (let best = 0; best <= parts; best++)
      for (const rest of countsOf(parts - best, ratings - 1)) yield [...rest, best];
}

const inWords = (counts: readonly number[], scale: readonly Rating[]) =>
  counts.flatMap((count, at) => (count > 0 ? [`${count} × ${scale[at]!.label}`] : [])).join(', ');

function rated(counts: readonly number[], { rule, level }: Unit, scheme: Scheme): Outcome {
  if (rule === 'lowest') {
    const lowest = scheme.scale[counts.findIndex((count) => count > 0)];
    return lowest ? outcomeOf(lowest) : NOT_RATED;
  }
  const scores = scheme.scale.map(({ score }) => score);
  if (scores.some((score, at) => score === undefined && counts[at]! > 0)) return NOT_RATED;
  const total = counts.reduce((sum, count, at) => sum + count * (scores[at] ?? 0), 0);
  const own = scheme.levels[level];
  return own ? ratedAs(new Fraction(total), { ...own, rounding: 'exact' }) : NOT_RATED;
}

/** Moves from one rating to another, each as what moves and where to. */
interface Group {
  readonly inputs: Said;
  readonly from: Said;
  readonly to: Said;
}

/** Shares that follow one another move together. */
function stretches(moves: readonly Move[]): Group[] {
  let [stretch, before] = [0, Number.NaN];
  const groups = groupBy(moves, ({ order, from, to }) => {
    if (order !== before + 1) stretch++;
    before = order;
    return `${stretch} ${from.name} ${to.name}`;
  });
  return [...groups.values()].map((group) => {
    const [first, last] = [group[0]!.input, group.at(-1)!.input];
    return groupOf(group, (say) =>
      first === last ? first(say) : say.ratings.stretch(first(say), last(say)),
    );
  });
}

/** Of combinations that move from one rating to another one is shown. */
const examples = (moves: readonly Move[]): Group[] =>
  [...groupBy(moves, ({ from, to }) => `${from.name} ${to.name}`).values()].map((group) =>
    groupOf(group, (say) => {
      const first = group[0]!.input(say);
      return group.length === 1 ? first : say.ratings.suchAs(thousands(group.length), first);
    }),
  );

const groupOf = ([first]: readonly Move[], inputs: Said): Group => ({
  inputs,
  from: first!.from.label,
  to: first!.to.label,
});

function changeOf(
  called: Said,
  name: string,
  moves: number,
  groups: readonly Group[],
  tried: Said,
  old: VersionRatings,
  now: VersionRatings,
): ChangeDraft[] {
  if (moves === 0) return [];
  return [
    told({
      class: 'rating',
      from: [],
      to: [],
      tell: (say) => ({
        what: say.ratings.moved(called(say), thousands(moves), tried(say)),
        before: groups.map(({ inputs, from }) => `${inputs(say)}: ${from(say)}`).join('\n'),
        after: groups.map(({ inputs, to }) => `${inputs(say)}: ${to(say)}`).join('\n'),
      }),
      places: recordPlaces(old.at, now.at),
      names: ['ratings', name],
    }),
  ];
}
