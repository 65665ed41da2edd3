import type { ExampleSet } from '../../../server/lint/example.ts';
import { results } from '../../../server/rules/shared/rating-examples.ts';

export const figure = (text: string): ExampleSet =>
  results(`samples: { court: 30 }\nkey-questions: { "2.1.1": ${text} }`);

export const used = (
  figures: string,
  to: string,
  more = 'reason: One case weighed on it., by: lead inspector',
): ExampleSet => figure(`{ ${figures}, discretion: { to: ${to}, ${more} } }`);
