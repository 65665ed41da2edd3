import { expect, test } from 'vitest';
import { check } from '../../check.ts';
import { found } from './conditions.ts';
import { two } from './two-questions.ts';

test('a question that comes later', () => {
  check('routing/later-question', two('        ask-when: «A2.1» is yes and welsh and nation is wales'));
  check('routing/later-question', two('        ask-when: «late» and welsh'));
  check('routing/later-question', two('    ask-when: «A1.1» is yes'.replace(/[«»]/g, '')));
});

test('an earlier one, and one of the checks', () => {
  const documents = two(
    '        checks: [{ when: A2.1 is yes, then: query, text: Sure? }]',
    '        ask-when: A1.1 is yes and welsh and (late or welsh)'.replace('late', 'welsh'),
  );
  expect(found(documents)).toEqual([]);
});
