/** Two answers that are compared, and values that would have to be worked out: one plain message, and no fix. */
import { describe, expect, test } from 'vitest';
import { file, manifest } from '../../../server/lint/example.ts';
import { findingsIn } from '../../check.ts';

/** Questions of several kinds, and one that is asked under a condition; ids as the style has them. */
const asked = (prefix: string, condition: string) => {
  const id = (number: number) => `"${prefix}1.${number}"`;
  return {
    ...manifest('sections: [one.carag.yaml]'),
    'carag.yaml': manifest('sections: [one.carag.yaml]')['carag.yaml']!.replace(
      'ids: lettered',
      `ids: ${prefix ? 'lettered' : 'numbered'}`,
    ),
    ...file(
      'one.carag.yaml',
      `
carag: section
id: one
title: One
questions:
  - { id: ${id(1)}, kind: information, text: When did it begin?, answer: date }
  - { id: ${id(2)}, kind: information, text: When did it end?, answer: date }
  - { id: ${id(3)}, kind: information, text: How many came?, answer: { number: { decimals: 0 } } }
  - { id: ${id(4)}, kind: information, text: How many stayed?, answer: number }
  - { id: ${id(5)}, kind: information, text: Who came?, answer: { any-of: { a: A, b: B } } }
  - id: ${id(6)}
    kind: information
    ask-when: ${condition.replace(/#/g, `${prefix}1.`)}
    text: What else?
    answer: text
`,
    ),
  };
};

describe.each([
  ['lettered', 'I'],
  ['numbered', ''],
])('%s ids', (_, prefix) => {
  test.each([
    '#2 is before #1',
    '#2 is on or after #1',
    '#2 is after #1',
    '#2 is #1',
    '#4 is more than #3',
    '#4 is #3',
    '#4 is not #3',
    'count of #5 is at least #3',
    '#5 includes #4',
    '#4 is more than #3 + 2',
    '#4 is at least 2 + 3',
    '#2 is before today',
    '#2 is after today',
    '#2 is today',
    '#2 is before #1 + 10 working days',
    '#2 is within 10 working days of #1',
    '#2 is more than 10 days after #1',
    '#2 - #1 is more than 10',
    'sum of #3 and #4 is at least 3',
  ])('%s', (condition) => {
    const found = findingsIn(asked(prefix, condition)).filter(({ severity }) => severity !== 'hint');
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('an answer is compared with a fixed value; two answers cannot be compared yet'),
    ]);
    expect(found.flatMap(({ finding }) => finding.fixes)).toEqual([]);
  });

  test.each(['#2 is before 2015', '#4 is 2', '#4 is not 2', 'count of #5 is not 1'])(
    '%s is right',
    (condition) => {
      expect(findingsIn(asked(prefix, condition)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
    },
  );
});
