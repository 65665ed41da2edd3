import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { rated, rater } from '../../../server/rules/rating/shared/summary-examples.ts';
import { alone, check } from '../../check.ts';
import { A1, A2, both, changed, ratings } from './summaries-sets.ts';

describe('rating/summary-twice', () => {
  const alternative = (fixture: ExampleSet) =>
    changed(fixture, 'questions/assessment.carag.yaml', (text) =>
      text.replaceAll('kind: summary', 'kind: summary, alternative: nation'),
    );

  test('summaries of which one is asked are one', () => {
    check('rating/summary-twice', alternative(rated(rater('A1', '"1.1.1"', 'A1S', 'A1.2'), A2)));
    check('rating/summary-twice', alternative(rated(A1, A2, rater('A3', '"1.1.2"', 'A3S'))));
  });

  test('a third is told too', () => {
    const found = check('rating/summary-twice', rated(rater('A1', '"1.1.1"', 'A1S', '«A1.2»', '«A1.3»'), A2));
    expect(found[1]!.message).toBe(
      'A1 has 3 summary questions, so that 1.1.1 would be counted by A1S and by A1.3.',
    );
  });

  test('in two sets that are covered', () => {
    const other = rated(rater('A1', '«"1.1.1"»', 'A1S'));
    const fixture = {
      ...changed(both, ratings, (text) => text.replace('[../questions]', '[../questions, ../more]')),
      'more/carag.yaml': other['questions/carag.yaml']!,
      'more/assessment.carag.yaml': other['questions/assessment.carag.yaml']!,
    };
    expect(check('rating/summary-twice', fixture, alone)[0]!.message).toBe(
      'A1 rates 1.1.1, which A1 of another set already rates. Only one key question can.',
    );
  });
});
