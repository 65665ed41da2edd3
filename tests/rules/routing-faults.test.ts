import { describe, expect, test } from 'vitest';
import { type ExampleSet, file } from '../../server/lint/example.ts';
import { check, checkClean, findingsIn, line, unmarked } from '../check.ts';

/** A clean set with every construct of routing: each fault is seeded into it by one replacement. */
const CLEAN: ExampleSet = {
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
function seeded(path: string, from: string, to: string): ExampleSet {
  const parts = CLEAN[path]!.split(from);
  expect(parts).toHaveLength(2);
  return { ...CLEAN, [path]: parts.join(to) };
}

const A = 'assessment.carag.yaml';
const P = 'planning.carag.yaml';
const I = 'information.carag.yaml';
const BOUNDS = 'I1.3 is at least 6 and I1.3 is at most 12';

/** What is wrong, where, what stands there in the clean set, what is put in its place, and who tells. */
const FAULTS: readonly (readonly [fault: string, path: string, from: string, to: string, rule: string])[] = [
  [
    'contradiction in one condition',
    P,
    'I1.6 is answered',
    'I1.1 is yes and «I1.1 is no»',
    'routing/contradiction',
  ],
  [
    'contradiction in a nested or',
    A,
    'I1.1 is yes or I1.3 is unlimited',
    'I1.1 is yes or («I1.3 is unlimited and I1.3 is at most 3»)',
    'routing/contradiction',
  ],
  ['number bounds', A, BOUNDS, 'I1.3 is at least 12 and «I1.3 is less than 12»', 'routing/contradiction'],
  ['bounds of the answer', A, BOUNDS, '«I1.3 is more than 24»', 'routing/contradiction'],
  ['a count', P, 'count of I1.4 is at least 2', '«count of I1.4 is at least 3»', 'routing/contradiction'],
  [
    'exclusive options',
    P,
    'count of I1.4 is at least 2',
    '«I1.4 includes all of (health, nothing)»',
    'routing/contradiction',
  ],
  [
    'through a named condition',
    P,
    'I1.6 is answered',
    'looked-after and «I1.1 is no»',
    'routing/contradiction',
  ],
  [
    "a key question's gate",
    A,
    'ask-when: I1.2 is licence',
    'ask-when: I1.2 is licence and «programme is community»',
    'routing/unreachable',
  ],
  [
    "a section's gate",
    A,
    'ask-when: I1.4 includes any of (health, school)',
    'ask-when: «I1.2 is referral» and I1.4 includes any of (health, school)',
    'routing/unreachable',
  ],
  ['three hops', P, 'I1.6 is not far', 'I1.6 is not far and «A1.5 is answered»', 'routing/unreachable'],
  ["an option's only-when", P, 'I1.5 is home', 'I1.5 is home and «I1.1 is no»', 'routing/unreachable'],
  ['always true', P, 'count of I1.4 is at least 2', '«I1.1 is yes or I1.1 is no»', 'routing/always-true'],
  [
    'overlapping alternative',
    A,
    'ask-when: I1.2 is licence',
    'ask-when: I1.2 is licence or I1.1 is yes',
    'routing/overlap',
  ],
  [
    'missing alternative',
    A,
    'ask-when: I1.2 is licence',
    'ask-when: I1.2 is licence and I1.1 is yes',
    'routing/gap',
  ],
  [
    'dead option',
    I,
    'far: Far from home',
    'far: { label: Far from home, only-when: «I1.2 is licence» }',
    'routing/dead-option',
  ],
  [
    'carry-forward of a question that may be unasked',
    P,
    'ask-when: I1.6 is answered',
    'ask-when: I1.1 is yes',
    'routing/carry-forward-unasked',
  ],
  [
    'explanation of what may be unasked',
    A,
    'explains: A1.1',
    'explains: A1.1\n        ask-when: «I1.1 is yes»',
    'routing/explains-unasked',
  ],
  ['negation of an unasked answer', P, 'I1.6 is not far', '«not I1.6 is far»', 'routing/negation-unasked'],
  [
    'unreachable in one nation only',
    P,
    'count of I1.4 is at least 2',
    '«I1.7 is answered»',
    'routing/unreachable-in',
  ],
  [
    "a gate that repeats its parent's",
    A,
    BOUNDS,
    `«programme is court» and ${BOUNDS}`,
    'routing/repeats-parent',
  ],
];

describe('faults of routing', () => {
  test('the clean set is clean', () => checkClean(CLEAN));

  test.each(FAULTS)('%s', (fault, path, from, to, rule) => {
    const fixture = seeded(path, from, to);
    const { documents, marks } = unmarked(fixture);
    const found = findingsIn(documents).filter((each) => each.rule === rule);
    expect(found.map(line)).not.toEqual([]);
    if (marks.length > 0) check(rule, fixture);
    expect(fault).not.toBe('');
  });

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

  test('a fault is told once, and nothing else is found that does not follow from it', () => {
    const others = FAULTS.flatMap(([fault, path, from, to, rule]) =>
      findingsIn(unmarked(seeded(path, from, to)).documents)
        .filter((each) => each.rule !== rule)
        .map((each) => `${fault}: ${line(each)}`),
    );
    expect(others).toEqual([]);
  });
});
