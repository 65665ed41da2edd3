import { listed, placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { expectedRatings } from '../../ratings/rating/case-expectations.ts';
import type { KeyQuestionVerdict } from '../../ratings/rating/case-ratings.ts';
import { ratingOf } from '../../ratings/rating/rated.ts';
import { ratingNamed } from '../../ratings/scheme/scheme.ts';
import { ratedCase } from '../shared/rating-examples.ts';

export const ratingDiffers: Rule = {
  name: 'case/rating-differs',
  severity: 'error',
  what: 'A case expects a rating that does not follow from its answers.',
  why: 'A case says what must follow. Either the ratings of the set are wrong, or the case is.',
  remedy:
    'Look at the answers to the summary questions, and at which of them count as sufficient. If the rules were changed on purpose, change the case.',
  examples: [
    {
      bad: ratedCase('answers: { A1S: "no" }\nexpect: { rating: { "«2.1.1»": outstanding } }'),
      good: ratedCase('answers: { A1S: "no" }\nexpect: { rating: { "2.1.1": inadequate } }'),
      message: '2.1.1 is Inadequate in this case, not Outstanding: A1S is insufficient.',
    },
    {
      bad: ratedCase('answers: { A1S: no-need }\nexpect: { rating: { "«2.1»": good } }'),
      good: ratedCase('answers: { A1S: no-need }\nexpect: { asked: A1S }'),
    },
  ],
  on: ['case'],
  check(reading, report, view) {
    for (const { key, rating, rated, said, scheme } of expectedRatings(reading, view)) {
      const wanted = ratingNamed(scheme.scale, rating.value);
      const follows = ratingOf(rated);
      if (!wanted || follows === wanted || said.some(({ verdict }) => verdict === 'unanswered')) continue;
      const is = follows
        ? `is ${follows.label} in this case, not ${wanted.label}`
        : `is not rated in this case`;
      report(placeOfWords(reading, key), `${key.value} ${is}: ${because(said)}.`);
    }
  },
};

function because(said: readonly KeyQuestionVerdict[]): string {
  if (said.length === 0) return 'no summary question of this set rates it';
  return listed(said.map(({ summary, verdict }) => `${summary} is ${verdict}`));
}
