/** Reads a ratings document into a scheme: the scale, the levels with their bands, and the discretion. */
import type { ratings } from '../../model/documents/ratings.ts';
import { type Interval, intervalIn } from '../../model/interval.ts';
import type { Infer } from '../../model/shape.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { type Figure, figureIn, type Rounding } from './figures.ts';

export type RatingsModel = Infer<typeof ratings>;
export type Level = 'key-question' | 'standard' | 'domain' | 'overall';
export type RuleName = 'lowest' | 'sum' | 'judged' | 'none';

/** A rating of the scale. */
export interface Rating {
  readonly name: string;
  readonly label: string;
  /** Its place on the scale; 0 is the worst. */
  readonly rank: number;
  /** What it counts in a sum. */
  readonly score: number | undefined;
  readonly at: Scalar;
}

export interface Band {
  /** As it is written: a rating of the scale, if the author has not misspelt it. */
  readonly name: string;
  readonly rating: Rating | undefined;
  /** What the band is called in tables: “Too few”. */
  readonly label: string | undefined;
  readonly interval: Interval;
  /** The figures as they are written: `65-79`. */
  readonly written: string;
  readonly nameAt: Scalar;
  readonly at: Scalar;
}

/** How a level is rated. */
export interface LevelScheme {
  readonly rule: RuleName | undefined;
  readonly rounding: Rounding | undefined;
  readonly bands: readonly Band[];
}

export type DiscretionUnit = 'percentage-points' | 'points' | 'ratings';

/** Where inspectors may depart from the computed rating. */
export interface DiscretionScheme {
  readonly within: Figure;
  readonly of: DiscretionUnit;
  readonly level: Level;
  readonly direction: 'up' | 'down' | 'both';
  readonly at: Scalar;
}

/** How answers become judgements (design §5): a ratings document, read. */
export interface Scheme {
  /** Worst first. */
  readonly scale: readonly Rating[];
  readonly levels: Readonly<Partial<Record<Level, LevelScheme>>>;
  readonly discretion: DiscretionScheme | undefined;
}

const schemes = new WeakMap<object, Scheme>();

/** The scheme that a ratings document sets out, as far as it can be read. */
export function schemeOf(model: RatingsModel): Scheme {
  const known = schemes.get(model) ?? readScheme(model);
  schemes.set(model, known);
  return known;
}

function readScheme(model: RatingsModel): Scheme {
  const scale = scaleOf(model.scale ?? []);
  const levels: Partial<Record<Level, LevelScheme>> = {};
  const put = (level: Level, written: WrittenLevel | undefined) => {
    if (written) levels[level] = levelOf(written, scale);
  };
  put('key-question', model.keyQuestions);
  put('standard', model.standards);
  put('domain', model.domains);
  put('overall', model.overall);
  return { scale, levels, discretion: discretionOf(model.discretion) };
}

type WrittenLevel = NonNullable<RatingsModel['keyQuestions']>;

function scaleOf(entries: NonNullable<RatingsModel['scale']>): Rating[] {
  return entries.map(({ key, value }, rank) => ({
    name: key.value,
    label: value?.label?.value ?? key.value,
    rank,
    score: wholeNumber(value?.score),
    at: key,
  }));
}

/** A score beyond any sum that could be meant is none. */
const wholeNumber = (scalar: Scalar | undefined) =>
  scalar && /^\d{1,6}$/.test(scalar.value) ? Number(scalar.value) : undefined;

function levelOf(written: WrittenLevel, scale: readonly Rating[]): LevelScheme {
  return {
    rule: written.rule?.value,
    rounding: written.round?.value,
    bands: (written.bands ?? []).flatMap(({ key, value }) => {
      const interval = value?.of && intervalIn(value.of.value);
      if (!interval) return [];
      return [
        {
          name: key.value,
          rating: ratingNamed(scale, key.value),
          label: value.label?.value,
          interval,
          written: value.of.value,
          nameAt: key,
          at: value.of,
        },
      ];
    }),
  };
}

export function ratingNamed(scale: readonly Rating[], name: string): Rating | undefined {
  return scale.find((rating) => rating.name === name);
}

function discretionOf(written: RatingsModel['discretion']): DiscretionScheme | undefined {
  const within = written?.within && figureIn(written.within.value);
  if (!within) return undefined;
  return {
    within,
    of: written.of?.value ?? 'percentage-points',
    level: written.level?.value ?? 'key-question',
    direction: written.direction?.value ?? 'both',
    at: written.within!,
  };
}
