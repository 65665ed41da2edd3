import { shares } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check } from '../../check.ts';

/** A ratings document whose bands stand on a line. */
export const banded = (round: string, bands: string) =>
  shares(...(round ? [`round: ${round}`] : []), `bands: { ${bands} }`);

export const messages = (rule: string, fixture: Parameters<typeof check>[1]) =>
  check(rule, fixture, alone).map(({ message }) => message);
