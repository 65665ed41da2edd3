/** A clean set with every construct of routing, into which faults are seeded. */
import { describe, expect, test } from 'vitest';
import { type ExampleSet, file } from '../../../server/lint/example.ts';
import { check, findingsIn, line, unmarked } from '../../check.ts';

/** A clean set with every construct of routing: each fault is seeded into it by one replacement. */
export const CLEAN: ExampleSet = {
  ...file(
    'carag.yaml',
    `
carag: question-set
format: 1
title: Example
version: "1.0"
languages: [en]
ids: lettered
sections: [information.carag.yaml, assessment.carag.yaml, planning.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  programme: { one-of: { court: Court, community: Community } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  looked-after: I1.1 is yes and nation is wales
`,
  ),
  ...file(
    'information.carag.yaml',
    `
carag: section
id: information
title: Information
questions:
  - id: I1.1
    kind: information
    text: Was the child looked after?
    answer: yes-no
  - id: I1.2
    kind: information
    text: Which order was made?
    answer: { one-of: { referral: Referral order, custody: Custody, licence: Licence } }
  - id: I1.3
    kind: information
    text: How many months did it last?
    answer: { number: { min: 1, max: 24 }, or: { unlimited: No fixed end } }
  - id: I1.4
    kind: information
    text: Which factors bear on the case?
    answer: { any-of: { health: Health, school: School, peers: Peers, nothing: { label: None of these, exclusive: true } }, at-most: 2 }
  - id: I1.5
    kind: information
    text: Who cared for the child?
    answer: { one-of: { family: Family, foster: Foster carers, home: { label: A home, only-when: I1.1 is yes } } }
  - id: I1.6
    kind: information
    ask-when: I1.2 is custody
    text: Which prison was it?
    answer: { one-of: { near: Near home, far: Far from home } }
  - id: I1.7
    kind: information
    ask-when: looked-after
    text: Which council was it?
    answer: text
`,
  ),
  ...file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
ask-when: I1.2 is not referral
key-questions:
  - id: A1
    text: Is it clear what would help?
    ask-when: programme is court
    questions:
      - id: A1.1
        kind: judgement
        ask-when: I1.3 is at least 6 and I1.3 is at most 12
        text: Is the assessment thorough?
        answer: yes-no
        guidance: Judge what was written.
      - id: A1.2
        kind: explanation
        explains: A1.1
        text: What is missing from it?
        answer: text
      - id: A1.3
        kind: information
        ask-when: I1.4 includes any of (health, school) and (I1.1 is yes or I1.3 is unlimited)
        text: Who was asked about that?
        answer: text
      - id: A1.4
        kind: information
        alternative: place
        ask-when: I1.2 is custody
        text: Who visited the prison?
        answer: text
      - id: A1.5
        kind: information
        alternative: place
        ask-when: I1.2 is licence
        text: Who visited the home?
        answer: text
`,
  ),
  ...file(
    'planning.carag.yaml',
    `
carag: section
id: planning
title: Planning
key-questions:
  - id: P1
    text: Does planning help?
    questions:
      - id: P1.1
        kind: judgement
        ask-when: I1.4 is answered and I1.4 includes none of (nothing)
        text: Is enough planned for each factor?
        rows: { from: I1.4 }
        answer: yes-no
        guidance: Judge each by itself.
      - id: P1.2
        kind: information
        ask-when: I1.6 is answered
        text: Did {{I1.6}} make visits hard?
        answer: yes-no
      - id: P1.3
        kind: information
        ask-when: I1.6 is not far
        text: How were visits paid for?
        answer: text
      - id: P1.4
        kind: information
        ask-when: count of I1.4 is at least 2
        text: Which of them came first?
        answer: text
      - id: P1.5
        kind: information
        ask-when: I1.5 is home
        text: What was the home called?
        answer: text
`,
  ),
};

/** The clean set with one text replaced; it has to be there exactly once. */
export function seeded(path: string, from: string, to: string): ExampleSet {
  const parts = CLEAN[path]!.split(from);
  expect(parts).toHaveLength(2);
  return { ...CLEAN, [path]: parts.join(to) };
}

export const A = 'assessment.carag.yaml';

export const P = 'planning.carag.yaml';

export const I = 'information.carag.yaml';

export const BOUNDS = 'I1.3 is at least 6 and I1.3 is at most 12';

/** What is wrong, where, what stands there in the clean set, what is put in its place, and who tells. */

/** A fault: what it is, the document, and the words that are put in the place of others, with marks where it is to be found. */
type Fault = readonly [fault: string, path: string, from: string, to: string];

/** Tests that each fault is found by a rule, at its marks, and that nothing else is. */
export function testFaults(rule: string, faults: readonly Fault[]): void {
  describe(rule, () => {
    test.each(faults)('%s', (_, path, from, to) => {
      const fixture = seeded(path, from, to);
      const { documents, marks } = unmarked(fixture);
      const found = findingsIn(documents);
      expect(found.filter((each) => each.rule !== rule).map(line)).toEqual([]);
      expect(found).not.toEqual([]);
      if (marks.length > 0) check(rule, fixture);
    });
  });
}
