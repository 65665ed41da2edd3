/** Writes down what rates a set as plain data, which can be sent to a page that has no set, and reads it there. */
import { intervalIn } from '../../model/interval.ts';
import { type Band, type LevelScheme, type Rating, ratingNamed, type Scheme } from '../scheme/scheme.ts';
import type { Unit } from '../scheme/units.ts';
import type { SetRatings } from './case-ratings.ts';

/** A band by its figures as they are written: no exact figure survives JSON. */
type PlainBand = Omit<Band, 'rating' | 'interval'>;

type PlainLevel = Omit<LevelScheme, 'bands'> & { readonly bands: readonly PlainBand[] };

/** What rates a case; it survives JSON. Discretion is no part of it: nobody has recorded any in a case. */
export interface PlainRatings extends Omit<SetRatings, 'scheme'> {
  readonly scale: readonly Rating[];
  readonly levels: Readonly<Record<string, PlainLevel>>;
}

export function plainRatings({ scheme: { scale, levels }, whole, counted }: SetRatings): PlainRatings {
  const plain = Object.entries(levels).map(([level, scheme]) => [level, plainLevel(scheme)]);
  return { scale, levels: Object.fromEntries(plain), whole: withoutPlaces(whole), counted };
}

const plainLevel = ({ bands, ...level }: LevelScheme): PlainLevel => ({
  ...level,
  bands: bands.map(({ rating: _, interval: __, ...band }) => band),
});

const withoutPlaces = (unit: Unit): Unit => ({
  ...unit,
  at: undefined,
  parts: unit.parts.map(withoutPlaces),
});

/** Reads what was written down. */
export function ratingsFrom({ scale, levels, whole, counted }: PlainRatings): SetRatings {
  const read = Object.entries(levels).map(([level, plain]) => [level, levelFrom(plain, scale)]);
  const scheme: Scheme = { scale, levels: Object.fromEntries(read), discretion: undefined };
  return { scheme, whole, counted };
}

const levelFrom = ({ bands, ...level }: PlainLevel, scale: readonly Rating[]): LevelScheme => ({
  ...level,
  bands: bands.flatMap((band) => {
    const interval = intervalIn(band.written);
    return interval ? [{ ...band, rating: ratingNamed(scale, band.name), interval }] : [];
  }),
});
