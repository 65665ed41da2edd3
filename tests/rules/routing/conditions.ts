/** A set with a question of every kind, and one that is asked under a condition: what the rules on the language of conditions find. */
import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest } from '../../../server/lint/example.ts';
import { RULES } from '../../../server/rules/index.ts';
import { findingsIn } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

export const SET = manifest(`
sections: [one.carag.yaml, two.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, programmes: Programmes } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  welsh: nation is wales
  court: modules includes courts
retired: { A1.9: "0.9" }
`);

export const FIRST = file(
  'one.carag.yaml',
  `
carag: section
id: one
title: One
ask-when: welsh
key-questions:
  - id: A1
    text: Who was the child?
    ask-when: court
    questions:
      - id: A1.1
        kind: judgement
        text: Was the child asked?
        answer: yes-no
      - id: A1.2
        kind: information
        text: Who else was?
        answer:
          any-of:
            family: The family
            school: The school
            nobody: { label: Nobody, exclusive: true }
      - id: A1.3
        kind: information
        text: How long did it take?
        answer: { number: { min: 0, max: 24, unit: weeks }, or: { "999": Not known }, optional: true }
      - id: A1.4
        kind: information
        text: When did it end?
        answer: date
      - id: A1.5
        kind: information
        text: Who said what?
        answer: text
      - id: A1.6
        kind: judgement
        text: How good was each?
        answer: yes-no
        rows: { health: Health, schooling: Schooling }
      - id: A1.7
        kind: information
        text: What became of each?
        answer: { one-of: { better: Better off, worse: Worse off } }
        rows: { from: A1.2 }
      - id: A1.8
        kind: note
        text: Turn the page.
`,
);

/** A question that is asked under a condition, after those of all kinds. */
export const asked = (condition: string): ExampleSet => ({
  ...SET,
  ...FIRST,
  ...file(
    'two.carag.yaml',
    `
carag: section
id: two
title: Two
questions:
  - id: B1
    kind: information
    ask-when: ${condition}
    text: What next?
    answer: text
`,
  ),
});

const NAMES =
  /^routing\/(?:syntax|name-unknown|option-unknown|type|label|later-question|self|cycle|mixed|condition-unused|fact-unused|repeated)$/;
const LANGUAGE = RULES.filter(({ name }) => NAMES.test(name));

/** What the rules on the language of conditions find, apart from hints. */
export function found(documents: ExampleSet): string[] {
  return findingsIn(documents, LANGUAGE)
    .filter(({ rule, severity }) => NAMES.test(rule) && severity !== 'hint')
    .map(({ rule, marked }) => `${rule} ${marked}`);
}

/** Tests that of each condition one rule says what is wrong, at the words that follow it, and no other does. */
export function testWrong(
  rule: string,
  conditions: readonly (readonly [condition: string, marked: string])[],
): void {
  describe('is told once, and by no other rule', () => {
    test.each(conditions)('%s', (condition, marked) => {
      expect(found(asked(condition))).toEqual([`${rule} ${marked}`]);
      expect(found(crlf(asked(condition)))).toEqual([`${rule} ${marked}`]);
    });
  });
}

/** Tests that the fixes of a rule make of each condition the one that follows it. */
export function testMended(
  rule: string,
  conditions: readonly (readonly [condition: string, meant: string])[],
): void {
  describe('is mended', () => {
    test.each(conditions)('%s', (condition, meant) => {
      expect(mended(rule, asked(condition))['two.carag.yaml']).toBe(asked(meant)['two.carag.yaml']);
    });
  });
}
