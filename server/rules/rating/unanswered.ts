import { listed, placeOfWords } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { expectedRatings } from '../../ratings/rating/case-expectations.ts';
import { ratedCase } from '../shared/rating-examples.ts';

export const unanswered: Rule = {
  name: 'rating/unanswered',
  severity: 'warning',
  what: 'A case expects a rating that rests on a summary question which it asks and does not answer.',
  why: 'Nothing can be counted where the summary is blank, so the case tests nothing.',
  remedy: 'Answer the summary question in the case.',
  examples: [
    {
      bad: ratedCase('answers: {}\nexpect: { rating: { "«2.1.1»": outstanding } }'),
      good: ratedCase('answers: { A1S: "yes" }\nexpect: { rating: { "2.1.1": outstanding } }'),
      message: 'This case expects a rating of 2.1.1, but A1S is asked and not answered. Answer it.',
    },
  ],
  on: ['case'],
  check(reading, report, view) {
    for (const { key, said } of expectedRatings(reading, view)) {
      const blank = said.filter(({ verdict }) => verdict === 'unanswered').map(({ summary }) => summary);
      if (blank.length === 0) continue;
      const are =
        blank.length === 1
          ? 'is asked and not answered. Answer it'
          : 'are asked and not answered. Answer them';
      report(
        placeOfWords(reading, key),
        `This case expects a rating of ${key.value}, but ${listed(blank)} ${are}.`,
      );
    }
  },
};
