import { placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { discretionFaults } from '../../ratings/words/faults.ts';
import { results } from '../shared/rating-examples.ts';
import { recordsIn } from './shared/recorded.ts';

export const discretionOutside: Rule = {
  name: 'rating/discretion-outside',
  severity: 'error',
  what: 'Discretion was recorded where the ratings do not allow it: beyond its reach, the wrong way, at another level, or where it changes nothing.',
  why: 'The computed rating stands. A report that says otherwise claims something that the published rules rule out.',
  remedy:
    'Look at what the ratings say under “discretion”, and at the figure. Where the rating was not changed, leave the discretion out.',
  examples: [
    {
      bad: results(`
key-questions:
  "2.1.1": { sufficient: 4, of: 10, discretion: { to: «requires-improvement», reason: One case., by: lead inspector } }
`),
      good: results(`
key-questions:
  "2.1.1": { sufficient: 5, of: 11, discretion: { to: requires-improvement, reason: One case., by: lead inspector } }
`),
      message:
        '2.1.1 counts as 40, which is 10 away from Requires improvement. Discretion reaches 5 percentage points and no further.',
    },
    {
      bad: results(`
key-questions:
  "2.1.1": { percent: 90, discretion: { to: «good», reason: The other figures were good., by: lead inspector } }
`),
      good: results('key-questions: { "2.1.1": 90 }'),
      message:
        '2.1.1 is Outstanding as computed: Good would lower it, and discretion may only raise a rating.',
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    for (const record of recordsIn(reading, view)) {
      for (const { at, message } of discretionFaults(record)) report(placeOfWords(reading, at), message);
    }
  },
};
