import { expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { P, testFaults } from './sets.ts';

testFaults('routing/negation-unasked', [
  ['negation of an unasked answer', P, 'I1.6 is not far', '«not I1.6 is far»'],
]);

test('what is written in place of “not” is right, of a number too', () => {
  const amounts = (condition: string) =>
    questions(`
- id: A1.1
  kind: information
  text: How many came?
  answer: { number: { min: 0 }, or: { many: Many }, optional: true }
- id: A1.2
  kind: information
  ask-when: ${condition}
  text: Who came?
  answer: text
`);
  const fixture = amounts('«not A1.1 is 0»');
  const [found] = check('routing/negation-unasked', fixture, alone);
  expect(found!.message).toContain('Write “A1.1 is not 0”');
  const meant = amounts('A1.1 is not 0');
  expect(mended('routing/negation-unasked', fixture)).toEqual(meant);
  checkClean(meant);
});
