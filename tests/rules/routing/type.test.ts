import { test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { testMended, testWrong } from './conditions.ts';

testWrong('routing/type', [
  ['A1.2 is family', 'is family'],
  ['A1.2 is one of (family, school)', 'is one of (family, school)'],
  ['A1.1 includes yes', 'includes yes'],
  ['A1.1 is at least 2', 'is at least 2'],
  ['A1.2 is at least 2', 'is at least 2'],
  ['count of A1.2 is two', 'two'],
  ['count of A1.1 is 1', 'A1.1'],
  ['A1.2 is sufficient', 'is sufficient'],
  ['nation is sufficient', 'is sufficient'],
  ['A1.3 is at least twelve', 'twelve'],
  ['A1.3 is before 2015', 'is before 2015'],
  ['A1.4 is before 31/01/2015', '31/01/2015'],
  ['A1.4 is before 2015-02-30', '2015-02-30'],
  ['A1.4 is at least 2015', 'is at least 2015'],
  ['A1.5 is yes', 'is yes'],
  ['any row of A1.1 is yes', 'A1.1'],
  ['A1.6 is yes', 'A1.6'],
  ['A1 is answered', 'A1'],
  ['A1.8 is answered', 'A1.8'],
  ['A1.1', 'A1.1'],
  ['nation', 'nation'],
  ['welsh is yes', 'is yes'],
]);

testMended('routing/type', [
  ['A1.2 is family', 'A1.2 includes family'],
  ['A1.2 is not family', 'A1.2 includes none of (family)'],
  ['A1.2 is at least 2', 'count of A1.2 is at least 2'],
  ['A1.1 includes any of (yes, no)', 'A1.1 is one of (yes, no)'],
  ['any row of A1.1 is yes', 'A1.1 is yes'],
  ['A1.6 is yes', 'any row of A1.6 is yes'],
  ['welsh is no', 'not welsh'],
  ['A1.2 is not 2', 'count of A1.2 is not 2'],
]);

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
