/** A form says what is wrong with an answer in its own language, whatever is wrong with it. */
import { describe, expect, test } from 'vitest';
import { liveFormOf } from '../../server/form/live/live-form.ts';
import { LiveRouting } from '../../server/form/live/state.ts';
import { answerWords } from '../../server/routing/words/answers.ts';
import { projectOf, ROOT } from '../check.ts';

const documents = (language: string) => ({
  'carag.yaml': `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [${language}]
ids: lettered
sections: [one.carag.yaml]
`,
  'one.carag.yaml': `carag: section
id: one
title: One
questions:
  - { id: A1, kind: information, text: Done?, answer: { one-of: { "yes": "Yes", "no": "No" } } }
  - id: A2
    kind: information
    text: Which?
    answer:
      any-of: { a: Home, b: { label: School, only-when: A1 is yes }, c: Health, none: { label: None, exclusive: true } }
      at-least: 2
      at-most: 2
  - { id: A3, kind: information, text: How many?, answer: { number: { min: 2, max: 5, decimals: 1 } } }
  - { id: A4, kind: information, text: How many whole?, answer: number }
  - { id: A5, kind: information, text: When?, answer: { date: { min: 2015-02, max: 2016 } } }
`,
});

/** Answers with what is said of each: in English, in Welsh. */
const wrong: readonly (readonly [id: string, answer: readonly string[], english: string, welsh: string])[] = [
  ['A1', ['maybe'], 'A1 has no option maybe.', 'Nid oes opsiwn maybe yn A1.'],
  [
    'A1',
    ['yess'],
    'A1 has no option yess. Did you mean yes?',
    'Nid oes opsiwn yess yn A1. Ai yes a olygwyd?',
  ],
  [
    'A2',
    ['a', 'Health'],
    'A2 has no option Health: that is the label of c.',
    'Nid oes opsiwn Health yn A2: label c yw hwnnw.',
  ],
  ['A1', ['yes', 'no'], 'A1 takes one answer only.', 'Un ateb yn unig sydd i A1.'],
  [
    'A2',
    ['a', 'b'],
    'A2 does not offer “School” in this case: it is offered only when “A1 is yes”.',
    'Nid yw A2 yn cynnig “School” yn yr achos hwn: dim ond pan fo’r amod “A1 is yes” yn dal y’i cynigir.',
  ],
  ['A2', ['a', 'a'], 'A2 has “Home” twice.', 'Mae “Home” ddwywaith yn A2.'],
  ['A2', ['a', 'none'], 'A2 allows nothing beside “None”.', 'Nid yw A2 yn caniatáu dim arall gyda “None”.'],
  [
    'A2',
    ['c'],
    'A2 takes 2 options at least, and 1 is given.',
    'Rhaid dewis o leiaf 2 opsiwn yn A2, ond dewiswyd 1.',
  ],
  ['A3', ['many'], 'A3 takes a number, and “many” is none.', 'Rhif yw’r ateb i A3, ac nid rhif yw “many”.'],
  [
    'A3',
    ['2.25'],
    'A3 takes a number with 1 decimal at most, and 2.25 is none.',
    'Rhif â 1 lle degol ar y mwyaf yw’r ateb i A3, ac mae mwy yn 2.25.',
  ],
  [
    'A3',
    ['1'],
    'A3 takes 2 at least, so it cannot be 1.',
    'Mae’r ateb i A3 yn o leiaf 2, felly ni all fod yn 1.',
  ],
  [
    'A3',
    ['6'],
    'A3 takes 5 at most, so it cannot be 6.',
    'Mae’r ateb i A3 yn 5 ar y mwyaf, felly ni all fod yn 6.',
  ],
  [
    'A4',
    ['1.5'],
    'A4 takes a whole number, and 1.5 is none.',
    'Rhif cyfan yw’r ateb i A4, ac nid rhif cyfan yw 1.5.',
  ],
  [
    'A5',
    ['2015-13'],
    'A5 takes a date such as 2015, 2015-01 or 2015-01-31, and “2015-13” is none.',
    'Dyddiad megis 2015, 2015-01 neu 2015-01-31 yw’r ateb i A5, ac nid dyddiad yw “2015-13”.',
  ],
  [
    'A5',
    ['2015-01-31'],
    'A5 takes 2015-02 or later, so it cannot be 2015-01-31.',
    'Mae’r ateb i A5 ar 2015-02 neu wedi hynny, felly ni all fod yn 2015-01-31.',
  ],
  [
    'A5',
    ['2017'],
    'A5 takes 2016 or earlier, so it cannot be 2017.',
    'Mae’r ateb i A5 ar 2016 neu cyn hynny, felly ni all fod yn 2017.',
  ],
];

function saidIn(language: string, id: string, answer: readonly string[]): string | undefined {
  const project = projectOf(documents(language));
  const live = new LiveRouting(liveFormOf(project, project.documents.get(`${ROOT}/carag.yaml`)!)!);
  const answers = new Map([['A1', ['no']] as const, [id, answer] as const]);
  return live.stateOf({ facts: new Map(), answers }).faults.get(id)?.[0]?.message;
}

describe('what is wrong with an answer', () => {
  for (const [id, answer, english, welsh] of wrong)
    test(`is told in English and in Welsh: ${english}`, () => {
      expect(saidIn('en', id, answer)).toBe(english);
      expect(saidIn('cy', id, answer)).toBe(welsh);
    });

  test('is told in English in a form of any other language', () => {
    const [id, answer, english] = wrong[0]!;
    expect(saidIn('fr', id, answer)).toBe(english);
  });

  test('is told with all that it is about, in either language', () => {
    const given = ['A1', '7', '9'];
    for (const language of ['en', 'cy'])
      for (const [name, say] of Object.entries(answerWords(language))) {
        const said = (say as (...values: string[]) => string)(...given);
        for (const value of given.slice(0, say.length)) expect(said, `${language}: ${name}`).toContain(value);
      }
  });
});
