/** Several names in one item of a list: one finding, and its fix parts them. */
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../check.ts';
import { fixed } from '../yaml/slip-cases.ts';

const documentsOf = (unused: string) => ({
  'carag.yaml': `carag: question-set
format: 1
title: Visits
version: "0.1"
languages: [en]
ids: lettered
sections: [plan.carag.yaml]
unused: ${unused}
`,
  'plan.carag.yaml': `carag: section
id: plan
title: Plan
questions:
  - id: A1.1
    kind: information
    text: Which plan is it?
    answer: text
  - id: A1.4
    kind: information
    text: Whose plan is it?
    answer: text
`,
});

describe('several names in one item', () => {
  test.each([
    ['A1.2, A1.3', '[A1.2, A1.3]'],
    ['A1.2; A1.3', '[A1.2, A1.3]'],
    ['A1.2 A1.3', '[A1.2, A1.3]'],
    ['A1.2 and A1.3', '[A1.2, A1.3]'],
    ['(A1.2, A1.3)', '[A1.2, A1.3]'],
    ['[A1.2; A1.3]', '[A1.2, A1.3]'],
    ['[A1.2 A1.3]', '[A1.2, A1.3]'],
  ])('%s', (written, meant) => {
    const documents = documentsOf(written);
    const found = findingsIn(documents);
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^shape\/wrong-type .* names 2 in one\. Write /),
    ]);
    expect(fixed(documents)).toEqual(documentsOf(meant));
    expect(findingsIn(documentsOf(meant))).toEqual([]);
  });

  test.each(['[A 1.2, A1.3]', '[A1.2, A1.3]', '["A1.2", "A1.3"]'])('not in %s', (written) => {
    expect(findingsIn(documentsOf(written)).filter(({ rule }) => rule === 'shape/wrong-type')).toEqual([]);
  });
});
