import { expect, test } from 'vitest';
import { file, manifest } from '../../../server/lint/example.ts';
import { check, unmarked } from '../../check.ts';
import { found, SET } from './conditions.ts';
import { two } from './two-questions.ts';

test('cycles are told at each member, and nothing else is of them', () => {
  const documents = two('        ask-when: «A2.1» is yes', '        ask-when: «A1.1» is yes');
  check('routing/cycle', documents);
  expect(found(unmarked(documents).documents)).toEqual(['routing/cycle A2.1', 'routing/cycle A1.1']);
});

test('cycles run through key questions, named conditions, explanations and rows', () => {
  const gate = file(
    'one.carag.yaml',
    `
carag: section
id: one
title: One
key-questions:
  - id: A1
    text: First?
    ask-when: «through»
    questions:
      - id: A1.1
        kind: judgement
        text: One?
        answer: yes-no
      - id: A1.1a
        kind: explanation
        explains: A1.1
        text: Why?
        answer: { one-of: { a: A, b: B } }
`,
  );
  const set = manifest(`
sections: [one.carag.yaml]
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  through: «A1.1a» is a
`);
  const found = check('routing/cycle', { ...set, ...gate });
  expect(found.map(({ message }) => message)).toContain(
    'A1 waits for through, through for A1.1a and A1.1a for A1: none of them can ever be settled.',
  );
});

test('a chain of five hundred questions is no cycle', () => {
  const chain = Array.from(
    { length: 500 },
    (_, index) =>
      `  - id: A${index + 1}\n    kind: information\n    text: So?\n    answer: yes-no\n${index ? `    ask-when: A${index} is yes\n` : ''}`,
  ).join('');
  const documents = {
    'carag.yaml': SET['carag.yaml']!.replace(', two.carag.yaml', ''),
    ...file('one.carag.yaml', `carag: section\nid: one\ntitle: One\nquestions:\n${chain}`),
  };
  expect(found(documents)).toEqual([]);
});
