import { placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { publishedFaults } from '../../ratings/words/faults.ts';
import { results } from '../shared/rating-examples.ts';
import { recordsIn } from './shared/recorded.ts';

export const publishedDiffers: Rule = {
  name: 'rating/published-differs',
  severity: 'warning',
  what: 'A rating or a total was published that does not follow from what is recorded.',
  why: 'Readers would be told something else than the published rules give.',
  remedy:
    'Look at the figures and judgements first, then at what was printed. “carag rate” shows what each rating rests on.',
  examples: [
    {
      bad: results('key-questions: { "2.1.1": { percent: 64, published: «good» } }'),
      good: results('key-questions: { "2.1.1": { percent: 65, published: good } }'),
      message: '2.1.1 was published as Good, but Requires improvement follows from what is recorded.',
    },
    {
      bad: results(`
judged: { "2.2": good }
key-questions: { "2.1.1": 90, "2.1.2": 70 }
overall: { published: good, score: «5» }
`),
      good: results(`
judged: { "2.2": good }
key-questions: { "2.1.1": 90, "2.1.2": 70 }
overall: { published: good, score: 4 }
`),
      message: 'The total was published as 5, but 4 follows from what is recorded.',
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    for (const record of recordsIn(reading, view)) {
      for (const { at, message } of publishedFaults(record)) report(placeOfWords(reading, at), message);
    }
  },
};
