import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { CLEAN, I, P, seeded } from './sets.ts';

describe('faults of routing', () => {
  test('the clean set is clean', () => checkClean(CLEAN));

  test('rows from a question that may be unasked', () => {
    const gated = seeded(I, '- id: I1.4\n    kind', '- id: I1.4\n    ask-when: I1.1 is yes\n    kind');
    const rows = CLEAN[P]!.replace(
      'I1.4 is answered and I1.4 includes none of (nothing)',
      'I1.1 is answered',
    );
    check('routing/carry-forward-unasked', { ...gated, [P]: rows.replace('from: I1.4', 'from: «I1.4»') });
  });

  test('a choice that is explained where nobody is asked', () => {
    const [found] = check('answer/explain-in', {
      ...CLEAN,
      [I]: CLEAN[I]!.replace('foster: Foster carers', 'foster: { label: Foster carers, explain-in: «I1.7» }'),
    });
    expect(found!.message).toBe(
      'I1.5 is explained in I1.7, which is not always asked when foster is chosen, for example where nation is england and I1.5 is foster.',
    );
  });
});

test('a row of a note is a note, unless it says what it is', () => {
  const asked = (condition: string) =>
    questions(`
- id: A1.1
  kind: note
  text: Have these at hand.
  answer: yes-no
  rows: { plan: The plan, order: { kind: information, text: The order } }
- id: A1.2
  kind: information
  ask-when: ${condition}
  text: What is missing?
  answer: text
`);
  check('routing/type', asked('«A1.1/plan» is yes'));
  check('routing/type', asked('A1.1/order is yes'));
});
