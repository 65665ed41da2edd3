import type { Rule } from '../../lint/rule.ts';
import { results } from '../shared/rating-examples.ts';

/** Reported by the reader, which knows what each record must have. */
export const discretionUnexplained: Rule = {
  name: 'rating/discretion-unexplained',
  severity: 'error',
  what: 'Discretion was recorded without a reason, or without the role of whoever used it.',
  why: 'A judgement in place of the published rules has to be accounted for; without both, the computed rating stands.',
  remedy: 'Say under “reason” why, and under “by” in which role, not by which person.',
  examples: [
    {
      bad: results(`
key-questions:
  "2.1.1": { percent: 49, discretion: { «to»: requires-improvement, reason: One case weighed on it. } }
`),
      good: results(`
key-questions:
  "2.1.1": { percent: 49, discretion: { to: requires-improvement, reason: One case weighed on it., by: lead inspector } }
`),
      message: 'The discretion of the key question “2.1.1” has no “by”.',
    },
  ],
};
