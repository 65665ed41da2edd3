/** The rating that the bands of a level give to a figure: one, or none where no band or several cover it. */
import { covers } from '../scheme/bands.ts';
import { type Figure, rounded } from '../scheme/figures.ts';
import type { LevelScheme } from '../scheme/scheme.ts';
import type { RatingOutcome } from './rated.ts';

export function banded(figure: Figure, { bands, rounding }: LevelScheme): RatingOutcome {
  const at = rounded(figure, rounding ?? 'exact');
  const found = bands.filter(({ interval }) => covers(interval, at));
  const [band, second] = found;
  if (!band) return { is: 'not rated', why: { is: 'no band', figure: at, bands } };
  if (second) return { is: 'not rated', why: { is: 'several bands', figure: at, bands: found } };
  if (!band.rating) return { is: 'not rated', why: { is: 'unknown rating', name: band.name } };
  return { is: 'rated', rating: band.rating, band };
}
