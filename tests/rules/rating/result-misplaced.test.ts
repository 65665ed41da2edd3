import { describe, test } from 'vitest';
import { results } from '../../../server/rules/shared/rating-examples.ts';
import { check } from '../../check.ts';

describe('rating/result-misplaced', () => {
  test.each([
    ['a standard among the key questions', 'key-questions: { "«2.2»": 90 }'],
    [
      'a key question among the standards',
      'standards: { "«2.1.1»": { published: outstanding } }\nkey-questions: { "2.1.1": 90 }',
    ],
    [
      'a domain among the standards',
      'standards: { "«2»": { published: good } }\nkey-questions: { "2.1.1": 90 }',
    ],
    ['a judgement of a key question', 'judged: { "«2.1.1»": good }'],
    ['a judgement of a domain that is not rated', 'judged: { "«2»": good }'],
  ])('%s', (_, text) => {
    check('rating/result-misplaced', results(text), { alone: true });
  });
});
