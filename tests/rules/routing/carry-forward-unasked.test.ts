import { test } from 'vitest';
import { check } from '../../check.ts';
import { CLEAN, I, P, seeded, testFaults } from './sets.ts';

testFaults('routing/carry-forward-unasked', [
  [
    'carry-forward of a question that may be unasked',
    P,
    'ask-when: I1.6 is answered',
    'ask-when: I1.1 is yes',
  ],
]);

test('rows from a question that may be unasked', () => {
  const gated = seeded(I, '- id: I1.4\n    kind', '- id: I1.4\n    ask-when: I1.1 is yes\n    kind');
  const rows = CLEAN[P]!.replace('I1.4 is answered and I1.4 includes none of (nothing)', 'I1.1 is answered');
  check('routing/carry-forward-unasked', { ...gated, [P]: rows.replace('from: I1.4', 'from: «I1.4»') });
});
