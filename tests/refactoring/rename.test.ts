/** Renaming changes all that speaks of a name, and nothing that is history; back again gives the same bytes. */
import { describe, expect, test } from 'vitest';
import { completed, type ExampleSet } from '../../server/lint/example.ts';
import { Refusal } from '../../server/refactoring/plan.ts';
import { renamableAt, renaming } from '../../server/refactoring/rename/rename.ts';
import { findingsIn } from '../check.ts';
import { inSet } from '../features/fixture.ts';
import { applied, type Documents } from './apply.ts';

const MANIFEST = `carag: question-set
format: 1
title: Small
version: "1.1"
languages: [en]
ids: lettered
base: { folder: releases/1.0 }
sections: [one.carag.yaml, two.carag.md]
answers:
  yes-no:
    one-of:
      yes: "Yes"
      no: No, it is not
      part: { label: In part, means: Some of it. }
    sufficient: [yes]
conditions: { late: A1.1 is no }
retired: { A1.7: "1.0" }
unused: [A1.6]
`;

const ONE = `carag: section
id: one
title: Assessment
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        guidance: Compare with [[P1.1]] and A1.2.
      - id: A1.2
        kind: information
        text: Which factors matter?
        answer:
          any-of:
            school: School
            home: { label: Home, means: Where the child lives. }
        was: { "0.9": A1.1 }
      - id: A1.3
        kind: judgement
        text: Were they told?
        ask-when: A1.2 includes school and A1.1 is one of (yes, part)
        answer: yes-no
        rows: { a: The school, b: { text: The parents, guidance: Ask them. } }
      - id: A1S
        kind: summary
        text: Is it clear?
        answer: yes-no
      - id: A1Sa
        kind: explanation
        explains: A1S
        text: Why not?
        answer: text
`;

const TWO = `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 Does it follow {{A1.2}}?

\`\`\`carag
kind: judgement
answer: yes-no
rows: { from: A1.2 }
\`\`\`

See question A1.2, and \`A1.2\` in the notes of [[one]].

## P1.2 What else is there?

\`\`\`carag
kind: narrative
answer: text
ask-when: P1.1/school is no and A1.3/a is yes
\`\`\`

Look at [[A1.3/b]].
`;

const TABLE = `carag: changes
rows:
  - date: 2014-01
    version: "0.9"
    items: [A1.2]
    class: wording
    details: A1.2 was put in plain words.
  - date: 2015-01
    version: "1.1"
    items: [A1.2]
    class: guidance
    details: The guidance on A1.2 is shorter.
`;

const released: ExampleSet = {
  'releases/1.0/carag.yaml': MANIFEST.replace('"1.1"', '"1.0"').replace(/^base.*\n/m, ''),
  'releases/1.0/one.carag.yaml': ONE,
  'releases/1.0/two.carag.md': TWO,
};

const DOCUMENTS: Documents = {
  ...released,
  'carag.yaml': MANIFEST,
  'one.carag.yaml': ONE,
  'two.carag.md': TWO,
  'changes.carag.yaml': TABLE,
  'case.carag.yaml': `carag: case
answers: { A1.2: [school], P1.1/school: "yes", A1.3/a: no }
expect: { asked: [A1.3, P1.1] }
`,
  'cy.carag.yaml': `carag: translation
language: cy
of: one.carag.yaml
texts: { A1.2: Pa ffactorau?, A1.2/school: Ysgol, A1.3/a: Yr ysgol }
`,
};

/** The documents after what stands at the cursor got a name. */
function renamed(path: string, words: string, to: string, documents = DOCUMENTS): Documents {
  const { project, uri, position } = inSet(path, words, documents);
  return applied(documents, project, renaming(project, renamableAt(project, uri, position), to));
}

/** The lines that differ, as they are now; those that are gone with a minus. */
function changes(after: Documents, before = DOCUMENTS): string[] {
  return Object.keys({ ...before, ...after }).flatMap((path) => {
    const [old, now] = [before[path]?.split('\n') ?? [], after[path]?.split('\n') ?? []];
    return [
      ...old.filter((line) => !now.includes(line)).map((line) => `${path} - ${line.trim()}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `${path} + ${line.trim()}`),
    ].filter((line) => line.includes(' + '));
  });
}

function refusal(path: string, words: string, to: string): string {
  try {
    renamed(path, words, to);
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

describe('an id', () => {
  const after = renamed('one.carag.yaml', 'id: A1‸.2', 'A1.5');

  test('changes wherever it is spoken of, and history stays', () => {
    expect(changes(after)).toEqual(
      [
        'one.carag.yaml + guidance: Compare with [[P1.1]] and A1.5.',
        'one.carag.yaml + - id: A1.5',
        'one.carag.yaml + was: { "0.9": A1.1, "1.0": A1.2 }',
        'one.carag.yaml + ask-when: A1.5 includes school and A1.1 is one of (yes, part)',
        'two.carag.md + ## P1.1 Does it follow {{A1.5}}?',
        'two.carag.md + rows: { from: A1.5 }',
        'two.carag.md + See question A1.5, and `A1.2` in the notes of [[one]].',
        'changes.carag.yaml + items: [A1.5]',
        'changes.carag.yaml + details: The guidance on A1.5 is shorter.',
        'changes.carag.yaml + - date: 2015-01',
        'changes.carag.yaml + items: [A1.5, A1.2]',
        'changes.carag.yaml + class: data',
        'changes.carag.yaml + details: "A1.2 was renumbered: it is A1.5 now."',
        'case.carag.yaml + answers: { A1.5: [school], P1.1/school: "yes", A1.3/a: no }',
        'cy.carag.yaml + texts: { A1.5: Pa ffactorau?, A1.5/school: Ysgol, A1.3/a: Yr ysgol }',
      ].filter((line) => !line.includes('- date: 2015-01')),
    );
    expect(after['changes.carag.yaml']).toContain('details: A1.2 was put in plain words.');
    expect(after['releases/1.0/one.carag.yaml']).toBe(ONE);
  });

  test('back again gives the same bytes', () => {
    expect(renamed('one.carag.yaml', 'id: A1‸.5', 'A1.2', after)).toEqual(DOCUMENTS);
  });

  test('once more is told once, from where it began', () => {
    const twice = renamed('one.carag.yaml', 'id: A1‸.5', 'A1.4', after);
    expect(twice['changes.carag.yaml']).toContain('details: "A1.2 was renumbered: it is A1.4 now."');
    expect(twice['changes.carag.yaml']?.match(/renumbered/g)).toHaveLength(1);
    expect(twice['one.carag.yaml']).toContain('was: { "0.9": A1.1, "1.0": A1.2 }');
    expect(renamed('one.carag.yaml', 'id: A1‸.4', 'A1.2', twice)).toEqual(DOCUMENTS);
  });

  test.each([
    ['one.carag.yaml', 'id: A1‸.1', 'A1.4', 'id: A1‸.4'],
    ['one.carag.yaml', 'id: A1‸.3', 'A1.9', 'id: A1‸.9'],
    ['one.carag.yaml', 'id: A1S‸\n', 'A1.4', 'id: A1‸.4'],
    ['one.carag.yaml', 'id: A1‸\n', 'B1', 'id: B1‸\n'],
    ['one.carag.yaml', 'id: on‸e', 'first', 'id: fir‸st'],
    ['two.carag.md', '## P1‸.1', 'P1.7', '## P1‸.7'],
    ['two.carag.md', '# P1‸ ', 'R1', '# R1‸ '],
    ['one.carag.yaml', '{ a‸: The school', 'c', '{ c‸:'],
    ['one.carag.yaml', 'b‸: { text: The parents', 'c', 'c‸: {'],
    ['one.carag.yaml', 'scho‸ol: School', 'college', 'coll‸ege:'],
    ['one.carag.yaml', 'ho‸me: {', 'house', 'hou‸se: {'],
    ['two.carag.md', 'P1.1/sch‸ool is', 'college', 'P1.1/coll‸ege'],
    ['carag.yaml', 'ye‸s: "Yes"', 'fully', 'ful‸ly:'],
    ['carag.yaml', 'n‸o: No, it', 'never', 'ne‸ver:'],
    ['carag.yaml', 'p‸art: {', 'partly', 'par‸tly:'],
    ['carag.yaml', 'yes‸-no:', 'judged', 'jud‸ged:'],
    ['carag.yaml', 'la‸te:', 'overdue', 'over‸due:'],
  ])('there and back from %s, %s', (path, words, to, back) => {
    const from = /[\w.-]*‸[\w.-]*/.exec(words)![0].replace('‸', '');
    const there = renamed(path, words, to);
    expect(there).not.toEqual(DOCUMENTS);
    expect(renamed(path, back, from, there)).toEqual(DOCUMENTS);
    expect(unknownIn(there)).toEqual(unknownIn(DOCUMENTS));
  });
});

/** What is said of names that nothing has. */
const unknownIn = (documents: Documents) =>
  findingsIn(completed(documents))
    .filter(({ rule }) => /(?:unknown|invalid|spacing|form|parent)$/.test(rule))
    .map(({ message }) => message);

describe('is refused', () => {
  test.each([
    ['A1.3', 'A1.3 is the id of another question of this set already.'],
    ['A1.7', 'A1.7 was retired in version 1.0, and an id is never used again.'],
    ['A1.6', 'The manifest lists A1.6 among the ids that are left out on purpose: take it out there first.'],
    ['7.a', '“7.a” is no lettered id: the ids of this set are written like A1, A1.8, A1S or A1.8a.'],
    [' ', 'A name cannot be empty.'],
  ])('the id %j', (to, message) => {
    expect(refusal('one.carag.yaml', 'id: A1‸.2', to)).toBe(message);
  });

  test.each([
    ['carag.yaml', 'n‸o: No, it', 'yes', 'The answer list “yes-no” has an option “yes” already.'],
    ['carag.yaml', 'n‸o: No, it', 'none', '“none” is a word of the conditions, so it cannot be a code.'],
    [
      'carag.yaml',
      'yes‸-no:',
      'text',
      '“text” stands for an answer without options, so it cannot be the name of an answer list.',
    ],
    [
      'one.carag.yaml',
      '"0.9": A1‸.1',
      'A1.9',
      'What something was called in an earlier version stays as it was.',
    ],
    [
      'one.carag.yaml',
      'text: Is it cl‸ear',
      'x',
      'Nothing that has a name stands here: put the cursor on an id, a code or another name.',
    ],
  ])('%s, %s to %s', (path, words, to, message) => {
    expect(refusal(path, words, to)).toBe(message);
  });
});

test('what is numbered below a question, and words that are no mention, are offered', () => {
  const { project, uri, position } = inSet('one.carag.yaml', 'id: A1S‸\n', DOCUMENTS);
  const plan = renaming(project, renamableAt(project, uri, position), 'A1.9');
  expect(applied(DOCUMENTS, project, plan)['one.carag.yaml']).toContain('id: A1Sa');
  expect(applied(DOCUMENTS, project, plan, ['below'])['one.carag.yaml']).toContain('id: A1.9a');
  const other = inSet('one.carag.yaml', 'id: A1‸.2', DOCUMENTS);
  const words = renaming(other.project, renamableAt(other.project, other.uri, other.position), 'A1.5');
  expect(applied(DOCUMENTS, other.project, words, ['words'])['two.carag.md']).toContain(
    '`A1.5` in the notes',
  );
});

test('a set without a base has no history to write', () => {
  const documents = {
    'carag.yaml': MANIFEST.replace(/^base.*\n/m, ''),
    'one.carag.yaml': ONE,
    'two.carag.md': TWO,
  };
  const after = renamed('one.carag.yaml', 'id: A1‸.2', 'A1.5', documents);
  expect(Object.keys(after)).toEqual(Object.keys(documents));
  expect(after['one.carag.yaml']).toContain('was: { "0.9": A1.1 }');
});

test('where there is no table of changes, one is made, and goes again', () => {
  const { 'changes.carag.yaml': _, ...documents } = DOCUMENTS;
  const dated = { ...documents, 'carag.yaml': MANIFEST.replace('base:', 'published: 2024-06-01\nbase:') };
  const after = renamed('one.carag.yaml', 'id: A1‸.2', 'A1.5', dated);
  expect(after['changes.carag.yaml']).toContain('items: [A1.5, A1.2]');
  expect(renamed('one.carag.yaml', 'id: A1‸.5', 'A1.2', after)).toEqual(dated);
});

test('CRLF is kept', () => {
  const crlf = Object.fromEntries(
    Object.entries(DOCUMENTS).map(([path, text]) => [path, text.replace(/\n/g, '\r\n')]),
  );
  const after = renamed('one.carag.yaml', 'id: A1‸.3', 'A1.9', crlf);
  expect(Object.values(after).join('')).not.toMatch(/(?<!\r)\n/);
  expect(renamed('one.carag.yaml', 'id: A1‸.9', 'A1.3', after)).toEqual(crlf);
});

test('a term, with capitals and endings as they stand', () => {
  const documents = {
    'carag.yaml': MANIFEST.replace(/^base.*\n/m, ''),
    'one.carag.yaml': `carag: section
id: one
title: Carers and others
guidance: Each carer's view, and what carers say.
`,
    'glossary.carag.yaml': 'carag: glossary\nterms:\n  carer: { means: Who cares for a child. }\n',
  };
  const after = renamed('glossary.carag.yaml', 'car‸er:', 'guardian', documents);
  expect(after['one.carag.yaml']).toContain('title: Guardians and others');
  expect(after['one.carag.yaml']).toContain("Each guardian's view, and what guardians say.");
  expect(renamed('glossary.carag.yaml', 'guar‸dian:', 'carer', after)).toEqual(documents);
});
