/** Whatever has a name is found from each place that speaks of it, and leads back to all of them. */
import { describe, expect, test } from 'vitest';
import { definition } from '../../server/features/navigation/definition.ts';
import { highlights } from '../../server/features/navigation/highlight.ts';
import { references } from '../../server/features/navigation/references.ts';
import type { ExampleSet } from '../../server/lint/example.ts';
import { inSet, SET } from './fixture.ts';

const DOCUMENTS: ExampleSet = {
  ...SET,
  'three.carag.yaml': `carag: section
id: three
title: Closing
questions:
  - id: C1.1
    kind: judgement
    text: Was the plan kept to at home?
    answer: { list: yes-no, not-applicable: [no] }
    means: { yes: Nothing is missing. }
    alternative: ends
  - id: C1.2
    kind: judgement
    text: Was the school told?
    answer: yes-no
    ask-when: every row of C1.3 is yes and P1.1/school is no and C1.1 is one of (yes, no)
    alternative: ends
  - id: C1.3
    kind: judgement
    text: Were they told?
    answer: yes-no
    rows: { a: The school, b: { text: The parents, answer: { one-of: { yes: All, no: None } } } }
    guidance: See [[C1.3/a]] and [[P1.1/school]].
`,
  'case.carag.yaml': `carag: case
facts: { nation: wales }
answers: { A1.1: "yes", A1.2: [school, home], C1.3/a: yes, P1.1/school: no }
expect: { asked: [C1.3/a] }
`,
  'cy.carag.yaml': `carag: translation
language: cy
of: carag.yaml
texts:
  answers/yes-no/yes: Ydy
  facts/nation/wales: Cymru
  guidance-blocks/balance: Pwyswch.
  respondents/inspector: Arolygydd
  A1.2: Pa ffactorau?
  A1.2/school: Ysgol
  C1.3/a: Yr ysgol
  C1.3/b/yes: Pawb
  terms/school/means: Lle i ddysgu.
`,
  'glossary.carag.yaml': `carag: glossary
terms:
  school: { means: A place for learning. }
`,
};

const at = (path: string, words: string) => inSet(path, words, DOCUMENTS);

/** Every place, as “path line: words”. */
function referring(path: string, words: string): string[] {
  const { project, uri, position, words: wordsAt } = at(path, words);
  return references(project, uri, position, false).map(({ uri: other, range }) => {
    const name = other.slice('file:///set/'.length);
    const found = wordsAt(range, other).replace(/^[^:\n]*: /, '');
    return `${name}:${range.start.line + 1} ${found}`;
  });
}

const target = (path: string, words: string) => {
  const { project, uri, position, words: wordsAt } = at(path, words);
  return definition(project, uri, position).map(({ uri: other, selection }) => wordsAt(selection, other));
};

describe('an option of a shared list', () => {
  const all = [
    'carag.yaml:13 yes',
    'case.carag.yaml:3 yes',
    'case.carag.yaml:3 yes',
    'cy.carag.yaml:5 yes',
    'one.carag.yaml:22 yes',
    'three.carag.yaml:9 yes',
    'three.carag.yaml:15 yes',
    'three.carag.yaml:15 yes',
  ];

  test.each([
    ['carag.yaml', 'yes-no: { one-of: { y‸es:'],
    ['carag.yaml', 'sufficient: [y‸es]'],
    ['one.carag.yaml', 'A1.1 is y‸es'],
    ['three.carag.yaml', 'means: { y‸es'],
    ['three.carag.yaml', 'every row of C1.3 is y‸es'],
    ['case.carag.yaml', 'A1.1: "y‸es"'],
    ['cy.carag.yaml', 'answers/yes-no/y‸es'],
  ])('from %s, %s', (path, words) => {
    expect(referring(path, words)).toEqual(all);
  });

  test('is not the option of the same code that a row has of its own', () => {
    expect(referring('three.carag.yaml', 'one-of: { y‸es: All')).toEqual([
      'cy.carag.yaml:12 yes',
      'three.carag.yaml:15 yes',
    ]);
  });
});

test('an option that brings rows, from its question, the rows and the words for it', () => {
  const all = [
    'case.carag.yaml:3 school',
    'case.carag.yaml:3 school',
    'cy.carag.yaml:10 school',
    'three.carag.yaml:15 school',
    'three.carag.yaml:22 school',
  ];
  expect(referring('one.carag.yaml', 's‸chool: School')).toEqual(all);
  expect(referring('case.carag.yaml', 'A1.2: [s‸chool')).toEqual(all);
});

test('values of facts', () => {
  const all = [
    'carag.yaml:16 wales',
    'case.carag.yaml:2 wales',
    'cy.carag.yaml:6 wales',
    'one.carag.yaml:22 wales',
  ];
  expect(referring('carag.yaml', 'w‸ales: Wales')).toEqual(all);
  expect(referring('cy.carag.yaml', 'facts/nation/wa‸les')).toEqual(all);
});

test('facts, from a case and the path of a translation', () => {
  const all = referring('carag.yaml', 'na‸tion:');
  expect(all).toContain('case.carag.yaml:2 nation');
  expect(all).toContain('cy.carag.yaml:6 nation');
  expect(referring('case.carag.yaml', 'na‸tion')).toEqual(all);
  expect(referring('cy.carag.yaml', 'facts/na‸tion')).toEqual(all);
});

test('rows, and the question before the slash', () => {
  const row = ['case.carag.yaml:3 a', 'case.carag.yaml:4 a', 'cy.carag.yaml:11 a', 'three.carag.yaml:22 a'];
  expect(referring('three.carag.yaml', 'rows: { a‸: The school')).toEqual(row);
  expect(referring('three.carag.yaml', 'id: C1‸.3')).toEqual([
    'case.carag.yaml:3 C1.3',
    'case.carag.yaml:4 C1.3',
    'cy.carag.yaml:11 C1.3',
    'cy.carag.yaml:12 C1.3',
    'three.carag.yaml:15 C1.3',
    'three.carag.yaml:22 C1.3',
  ]);
});

test('lists, blocks and respondents, from the path of a translation too', () => {
  expect(referring('cy.carag.yaml', 'guidance-blocks/bal‸ance')).toEqual([
    'cy.carag.yaml:7 balance',
    'one.carag.yaml:16 balance',
  ]);
  expect(referring('carag.yaml', 'insp‸ector:')).toEqual(['cy.carag.yaml:8 inspector']);
  expect(referring('cy.carag.yaml', 'answers/yes‸-no')).toHaveLength(7);
});

test('alternatives, which are named nowhere else', () => {
  expect(referring('three.carag.yaml', 'alternative: en‸ds')).toHaveLength(2);
});

test('terms, in the texts that use them', () => {
  expect(referring('glossary.carag.yaml', 'sch‸ool:')).toEqual([
    'one.carag.yaml:25 School',
    'three.carag.yaml:13 school',
    'three.carag.yaml:21 school',
  ]);
  expect(target('three.carag.yaml', 'Was the sch‸ool')).toEqual(['glossary.carag.yaml: school']);
});

test('codes are marked in the document, too', () => {
  const { project, uri, position } = at('three.carag.yaml', 'every row of C1.3 is y‸es');
  expect(highlights(project, uri, position).map(({ kind }) => kind)).toEqual(['used', 'used', 'used']);
});

test('standards and ratings, from results that lie in a set which does not use theirs', () => {
  const documents: ExampleSet = {
    'carag.yaml': SET['standards/carag.yaml']!,
    'standards.carag.yaml': SET['standards/standards.carag.yaml']!,
    'ratings.carag.yaml': 'carag: ratings\nscale: { poor: Poor, good: Good }\n',
    'other/carag.yaml': SET['standards/carag.yaml']!,
    'other/results.carag.yaml': 'carag: results\nof: ..\njudged: { "2.1": good }\n',
    'other/own.carag.yaml': 'carag: results\nof: .\njudged: { "2.1": good }\n',
  };
  const found = (path: string, words: string) => {
    const { project, uri, position } = inSet(path, words, documents);
    return references(project, uri, position, false).map((each) => each.uri.slice('file:///set/'.length));
  };
  expect(found('standards.carag.yaml', 'id: "2‸.1"')).toEqual(['other/results.carag.yaml']);
  expect(found('ratings.carag.yaml', 'go‸od:')).toEqual(['other/results.carag.yaml']);
});
