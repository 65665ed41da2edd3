import { expect, test } from 'vitest';
import { completed, type ExampleSet, file, questions } from '../../../server/lint/example.ts';
import { check, findingsIn } from '../../check.ts';
import { testMended, testWrong } from './conditions.ts';

const asking = (condition: string, more: ExampleSet = {}): ExampleSet => ({
  ...questions(`
- id: A1.1
  kind: information
  text: Which order is it?
  answer: { one-of: { referral: Referral order, custody: Custody } }
- id: A1.2
  kind: information
  text: Since when?
  ask-when: ${condition}
  answer: date
`),
  ...more,
});

test('a label in place of a code works in a case, and is told where it stands', () => {
  const cases = file(
    'cases/one.carag.yaml',
    'carag: case\nanswers: { A1.1: referral, A1.2: 2024-01 }\nexpect: { asked: [A1.2] }\n',
  );
  check('routing/label', asking('A1.1 is «referral  Order»', cases), { alone: true });
  check('routing/label', asking('A1.1 is not one of («Custody»)', cases), { alone: true });
});

test('codes and labels are the same however Unicode writes them', () => {
  const [composed, decomposed] = ['t\u0177', 'ty\u0302'];
  const written = (code: string, label: string, value: string) =>
    questions(`
- id: A1.1
  kind: information
  text: Where is it?
  answer: { one-of: { ${code}: ${label}, flat: Flat } }
- id: A1.2
  kind: information
  text: Since when is it there?
  ask-when: A1.1 is ${value}
  answer: date
`);
  expect(findingsIn(completed(written(composed, 'House', decomposed)))).toEqual([]);
  expect(findingsIn(completed(written(decomposed, 'House', composed)))).toEqual([]);
  check('routing/label', written('house', `${decomposed} mawr`, `«${composed} mawr»`), { alone: true });
});

test('what clashes by its label clashes', () => {
  const found = findingsIn(completed(asking('A1.1 is Custody and A1.1 is referral')));
  expect(found.map(({ rule }) => rule).sort()).toEqual(['routing/contradiction', 'routing/label']);
});

test('a label is the same however its accents are stored', () => {
  const label = 'Llŷs';
  for (const [option, said] of [
    [label.normalize('NFC'), label.normalize('NFD')],
    [label.normalize('NFD'), label.normalize('NFC')],
  ]) {
    const asked = asking(`A1.1 is «${said}»`);
    const path = Object.keys(asked).find((each) => asked[each]!.includes('Custody'))!;
    check('routing/label', { ...asked, [path]: asked[path]!.replace('Custody', option!) }, { alone: true });
  }
});

testWrong('routing/label', [
  ['A1.2 includes The family', 'The family'],
  ['A1.2 includes "The Family"', '"The Family"'],
  ['A1.3 is Not known', 'Not known'],
  ['nation is Wales', 'Wales'],
]);

testMended('routing/label', [
  ['welsh and A1.2 includes "The Family"', 'welsh and A1.2 includes family'],
  ['welsh and A1.3 is Not known', 'welsh and A1.3 is 999'],
]);
