import type { ExampleSet } from '../../../server/lint/example.ts';
import { rated, rater } from '../../../server/rules/rating/shared/summary-examples.ts';

export const A1 = rater('A1', '"1.1.1"', 'A1S');

export const A2 = rater('A2', '"1.1.2"', 'A2S');

export const both = rated(A1, A2);

export const changed = (fixture: ExampleSet, path: string, change: (text: string) => string): ExampleSet => ({
  ...fixture,
  [path]: change(fixture[path]!),
});

export const ratings = 'standards/ratings.carag.yaml';
