/** What one case says of a summary question, a grid among them. */
import { expect, test } from 'vitest';
import { completed, questions } from '../../server/lint/example.ts';
import { View } from '../../server/project/view.ts';
import { verdictIn } from '../../server/ratings/evidence/case-verdict.ts';
import { setRoutingOf } from '../../server/routing/gates/set-routing.ts';
import { Evaluator } from '../../server/routing/one-case/evaluator.ts';
import { projectOf, ROOT } from '../check.ts';

const project = projectOf(
  completed(
    questions(`
- id: A1.1
  kind: information
  text: Was there a plan?
  answer: yes-no
- id: A1S
  kind: summary
  ask-when: A1.1 is yes
  text: Is it good enough?
  answer: { one-of: { "yes": "Yes", "no": "No", na: Not needed }, sufficient: ["yes"], not-applicable: [na] }
  rows: { home: At home, school: At school }
`),
  ),
);
const view = new View(project, project.sets.get(ROOT)!, () => {});

const verdictOf = (answers: Readonly<Record<string, string>>) => {
  const given = Object.entries(answers).map(([name, code]): [string, string[]] => [name, [code]]);
  return verdictIn(new Evaluator(setRoutingOf(view), { facts: new Map(), answers: new Map(given) }), 'A1S');
};

test.each([
  ['not asked', { 'A1.1': 'no', 'A1S/home': 'yes', 'A1S/school': 'yes' }],
  ['unanswered', { 'A1.1': 'yes' }],
  ['unanswered', { 'A1.1': 'yes', 'A1S/home': 'yes' }],
  ['unanswered', { 'A1.1': 'yes', 'A1S/school': 'no' }],
  ['sufficient', { 'A1.1': 'yes', 'A1S/home': 'yes', 'A1S/school': 'yes' }],
  ['sufficient', { 'A1.1': 'yes', 'A1S/home': 'yes', 'A1S/school': 'na' }],
  ['insufficient', { 'A1.1': 'yes', 'A1S/home': 'yes', 'A1S/school': 'no' }],
  ['not applicable', { 'A1.1': 'yes', 'A1S/home': 'na', 'A1S/school': 'na' }],
  ['not asked', {}],
] as const)('a grid is %s where the case says %j', (verdict, answers) =>
  expect(verdictOf(answers)).toBe(verdict),
);
