/** A form says why a question is not asked in its own language, by the labels that its readers see. */
import { expect, test } from 'vitest';
import { liveFormOf } from '../../server/form/live/live-form.ts';
import { LiveRouting } from '../../server/form/live/state.ts';
import { projectOf, ROOT } from '../check.ts';

const documents = (language: string) => ({
  'carag.yaml': `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [${language}]
ids: lettered
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
`,
  'one.carag.yaml': `carag: section
id: one
title: One
questions:
  - { id: A1, kind: information, text: Done?, answer: { one-of: { "yes": "Yes", "no": "No" } } }
  - { id: A2, kind: information, text: Which?, answer: { any-of: { a: Home, b: School, c: Health } } }
  - { id: A3, kind: narrative, text: Say more., answer: text, optional: true }
  - { id: A4, kind: narrative, text: Why?, answer: text, ask-when: A1 is no }
  - { id: B1, kind: narrative, text: In Wales?, answer: text, ask-when: nation is wales }
  - { id: B2, kind: narrative, text: Not done?, answer: text, ask-when: A1 is no }
  - { id: B3, kind: narrative, text: Which else?, answer: text, ask-when: A2 includes c }
  - { id: B4, kind: narrative, text: No more?, answer: text, ask-when: A3 is not answered }
  - { id: B5, kind: narrative, text: Both?, answer: text, ask-when: A1 is no or nation is wales }
  - { id: B6, kind: narrative, text: Why so?, answer: text, ask-when: A4 is answered }
`,
});

const filled = {
  facts: new Map([['nation', ['england']]]),
  answers: new Map([
    ['A1', ['yes']],
    ['A2', ['a', 'b']],
    ['A3', ['Much.']],
  ]),
};

function reasonsIn(language: string, given = filled): Record<string, string | undefined> {
  const project = projectOf(documents(language));
  const live = new LiveRouting(liveFormOf(project, project.documents.get(`${ROOT}/carag.yaml`)!)!);
  const state = live.stateOf(given);
  return Object.fromEntries(['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map((name) => [name, state.whyNot(name)]));
}

test('in English', () => {
  expect(reasonsIn('en')).toEqual({
    B1: 'nation is “England”',
    B2: 'A1 is “Yes”',
    B3: 'A2 includes “Home” and “School”',
    B4: 'A3 is answered',
    B5: 'A1 is “Yes” and nation is “England”',
    B6: 'A4 is not asked',
  });
});

test('in Welsh', () => {
  expect(reasonsIn('cy')).toEqual({
    B1: '“England” yw nation',
    B2: "“Yes” yw'r ateb i A1",
    B3: "mae'r ateb i A2 yn cynnwys “Home” a “School”",
    B4: 'mae ateb i A3',
    B5: "“Yes” yw'r ateb i A1 ac “England” yw nation",
    B6: 'ni ofynnir A4',
  });
});

test('also of what is not answered yet', () => {
  const nothing = { facts: new Map<string, string[]>(), answers: new Map<string, string[]>() };
  expect(reasonsIn('en', nothing)).toMatchObject({ B1: 'nation is not given', B2: 'A1 has no answer' });
  expect(reasonsIn('cy', nothing)).toMatchObject({ B1: 'ni roddwyd nation', B2: 'nid oes ateb i A1' });
});
