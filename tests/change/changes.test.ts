import { describe, expect, test } from 'vitest';
import { comparedDocuments, type Documents, judgement, line, setOf, told } from './versions.ts';

const FIRST = judgement('A1.1', 'Was the plan made in time?', 'guidance: Look at the dates in the record.\n');
const base = setOf(
  `${FIRST}- id: A1.2
  kind: information
  text: Which services took part?
  answer:
    any-of:
      health: Health
      school: School or college
      nobody: { label: None of these, exclusive: true }
    at-most: 2
- id: A1.3
  kind: information
  text: How many months did it take?
  answer: { number: { min: 0, max: 12, unit: months } }
`,
  'conditions:\n  late: A1.1 is no\n',
);

/** The set with some words of a document replaced by others. */
function edited(from: string, to: string, documents: Documents = base): Documents {
  const [path, text] = Object.entries(documents).find(([, each]) => each.includes(from)) ?? [];
  if (path === undefined || text === undefined) throw new Error(`“${from}” stands nowhere.`);
  return { ...documents, [path]: text.replace(from, to) };
}

describe('one edit is one change, in its class', () => {
  test.each([
    ['      school: School or college\n', '', 'data A1.2 > A1.2: A1.2: the option “school” was removed.'],
    [
      'health: Health',
      'health: Health\n            police: Police',
      'data A1.2 > A1.2: A1.2: the option “police” was added.',
    ],
    ['at-most: 2', 'at-most: 3', 'data A1.2 > A1.2: A1.2: the greatest number of options changed.'],
    ['max: 12', 'max: 24', 'data A1.3 > A1.3: A1.3: the highest answer changed.'],
    ['unit: months }', 'unit: weeks }', 'data A1.3 > A1.3: A1.3: what is counted in the answer changed.'],
    [
      'unit: months }',
      'unit: months, decimals: 1 }',
      'data A1.3 > A1.3: A1.3: the number of decimals was added.',
    ],
    [
      'unit: months } }',
      'unit: months }, or: { "999": No end } }',
      'data A1.3 > A1.3: A1.3: the option “999” was added.',
    ],
    ['any-of:', 'one-of:', 'data A1.2 > A1.2: A1.2: the answer is of another sort.'],
    ['kind: judgement', 'kind: information', 'data A1.1 > A1.1: A1.1: the kind changed.'],
    ['sufficient: ["yes"]', 'sufficient: ["no"]', 'rating A1.1 > A1.1: A1.1: what is sufficient changed.'],
    ['Which services', 'Which other services', 'wording A1.2 > A1.2: A1.2: the text changed.'],
    ['Health\n', 'Health care\n', 'wording A1.2 > A1.2: A1.2: the label of the option “health” changed.'],
    ['Look at the dates', 'Look closely at the dates', 'guidance A1.1 > A1.1: A1.1: the guidance changed.'],
    ['Look at the dates', 'Do not look at the dates', 'wording A1.1 > A1.1: A1.1: the guidance changed.'],
    ['Was the plan', 'was the plan', 'editorial A1.1 > A1.1: A1.1: the text changed.'],
    ['title: Small', 'title: Smaller', 'guidance  > : The set: the title changed.'],
    ['title: Assessment', 'title: Assessing', 'guidance one > one: The section one: the title changed.'],
  ])('%j becomes %j', (from, to, expected) => {
    expect(told(base, edited(from, to))).toEqual([expected]);
  });

  test('what is no change in itself', () => {
    const head = edited(
      'version: "1.0"',
      'version: "1.1"\nstatus: published\npublished: 2024-06-01\nlabel: June',
    );
    expect(told(base, head)).toEqual([]);
  });

  test('a change to a list that questions share is one change, about all of them', () => {
    const two = setOf(FIRST + judgement('A1.2', 'Was the plan kept to?'));
    expect(told(two, edited('"no": "No"', '"no": "Not at all"', two))).toEqual([
      'wording A1.1,A1.2 > A1.1,A1.2: A1.1 and 1 other question: the label of the option “no” changed.',
    ]);
  });

  test('a list that is written out at the question is no change', () => {
    const head = edited(
      'answer: yes-no',
      'answer: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }',
    );
    expect(told(base, head)).toEqual([]);
  });

  test('an option that says which code it had is recoded, and not removed', () => {
    const head = edited(
      'school: School or college',
      'learning: { label: School or college, was: { "1.0": school } }',
    );
    expect(told(base, head)).toEqual([
      'data A1.2 > A1.2: A1.2: the option “school” has the code “learning” now.',
    ]);
  });

  test('questions in another order', () => {
    const [one, other] = [judgement('A1.1', 'Was it made in time?'), judgement('A1.2', 'Who was heard?')];
    expect(told(setOf(one + other), setOf(other + one))).toHaveLength(1);
    expect(told(setOf(one + other), setOf(other + one))[0]).toMatch(/^wording .* stand in another order\.$/);
  });
});

test('places are in both versions, and the fingerprint is the same when lines move', () => {
  const head = edited('Which services', 'Which other services');
  const [change] = comparedDocuments(base, head).changes;
  const [moved] = comparedDocuments(
    base,
    edited('key-questions:', '# Lines above.\n\nkey-questions:', head),
  ).changes;
  expect(change?.places.map(({ version }) => version)).toEqual(['base', 'head']);
  expect(moved?.fingerprint).toBe(change?.fingerprint);
  expect(change?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(
    new Set(
      comparedDocuments(base, edited('at-most: 2', 'at-most: 1')).changes.map((each) => each.fingerprint),
    ),
  ).not.toContain(change?.fingerprint);
});

test('standards, ratings and a glossary are compared as they are written', () => {
  const more = (label: string, score: number, means: string): Documents => ({
    ...base,
    'ratings.carag.yaml': `carag: ratings\nscale:\n  poor: { label: Poor, score: 0 }\n  good: { label: ${label}, score: ${score} }\n`,
    'glossary.carag.yaml': `carag: glossary\nterms:\n  plan: { means: ${means} }\n`,
  });
  const { changes } = comparedDocuments(
    more('Good', 1, 'What is to be done.'),
    more('Very good', 2, 'What will follow.'),
  );
  expect(changes.map(line)).toEqual([
    'rating  > : The set: the score of the rating “good” changed.',
    'wording  > : The set: the meaning of the term “plan” changed.',
    'wording  > : The set: the label of the rating “good” changed.',
  ]);
});
