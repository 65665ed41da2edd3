import type { ExampleSet } from '../../../server/lint/example.ts';
import { results } from '../../../server/rules/shared/rating-examples.ts';

export const figure = (text: string, samples = '{ court: 30, second: 20 }'): ExampleSet =>
  results(`samples: ${samples}\nkey-questions: { "2.1.1": ${text} }`);

export const used = (
  figures: string,
  to: string,
  more = 'reason: One case weighed on it., by: lead inspector',
): ExampleSet => figure(`{ ${figures}, discretion: { to: ${to}, ${more} } }`);
