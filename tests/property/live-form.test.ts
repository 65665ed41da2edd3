/** A form that answers says what running the case says: on the page there is plain data, and no set. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFile, readFilledCase } from '../../server/form/live/case-file.ts';
import { caseFrom, filledFrom } from '../../server/form/live/filled.ts';
import { liveFormOf } from '../../server/form/live/live-form.ts';
import { type LiveForm, LiveRouting } from '../../server/form/live/state.ts';
import type { View } from '../../server/project/view.ts';
import { ratingOf } from '../../server/ratings/rating/rated.ts';
import { ratingsOfCase } from '../../server/ratings/rating/set-ratings.ts';
import { whyNotAsked } from '../../server/routing/cases/why.ts';
import { subjectOf } from '../../server/routing/meaning/subject-of.ts';
import type { CaseData, Evaluator } from '../../server/routing/one-case/evaluator.ts';
import { projectOf } from '../check.ts';
import { runs } from '../runs.ts';
import { evaluatorOf, viewOf, worldOf } from './every-case.ts';
import { randomSet } from './random-routing.ts';

/** The form of a whole set, as it comes to a page. */
function sentForm(documents: Readonly<Record<string, string>>): LiveForm {
  const project = projectOf(documents);
  const { manifest } = viewOf(project).set;
  return JSON.parse(JSON.stringify(liveFormOf(project, manifest)!));
}

/** The first step of why something is not asked; nothing of what is asked. */
const reasonFor = (name: string, view: View, evaluator: Evaluator) =>
  evaluator.asked(name) === false ? (whyNotAsked(name, { source: view, evaluator })[0]?.because ?? '') : '';

describe('a form that answers', () => {
  test('asks, offers and quotes what running the case does', () => {
    fc.assert(
      fc.property(randomSet, (set) => {
        const world = worldOf(set.documents, set.names);
        if (!world) return;
        const { view, shown, cases } = world;
        const live = new LiveRouting(sentForm(set.documents));
        for (const data of cases.slice(0, 40)) {
          const evaluator = evaluatorOf(view, data);
          const state = live.stateOf({ facts: new Map(data.facts), answers: new Map(data.answers) });
          for (const name of shown) expect([name, state.asked(name)]).toEqual([name, evaluator.asked(name)]);
          for (const name of shown)
            expect(reasonFor(name, view, evaluator)).toContain(state.whyNot(name) ?? '');
          for (const name of shown) {
            const answer = evaluator.answer(name);
            const isQuestion = subjectOf(view, name)?.is === 'question';
            if (isQuestion) expect(state.answerInWords(name) !== undefined).toBe(answer !== undefined);
          }
        }
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('the ratings on a form', () => {
  const documents = {
    'carag.yaml': `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.yaml]
answers:
  level: { one-of: { "yes": "Yes", "no": "No", na: None needed }, sufficient: ["yes"], not-applicable: [na] }
`,
    'standards.carag.yaml': `carag: standards
domains:
  - id: "2"
    title: Work with children
    standards:
      - { id: "2.1", title: Assessment, rated: lowest, key-questions: [{ id: "2.1.1", text: Is it fair? }, { id: "2.1.2", text: Is it safe? }] }
      - { id: "2.2", title: Planning, rated: lowest, key-questions: [{ id: "2.2.1", text: Is there a plan? }] }
      - { id: "2.3", title: Leadership, rated: judged }
`,
    'ratings.carag.yaml': `carag: ratings
scale: { poor: { label: Poor, score: 0 }, fair: { label: Fair, score: 1 }, good: { label: Good, score: 2 } }
key-questions: { measure: percent-sufficient, round: nearest, bands: { poor: 0-49, fair: 50-79, good: 80-100 } }
standards: { rule: lowest }
overall: { rule: sum, bands: { poor: 0, fair: 1-2, good: 3-4 } }
`,
    'one.carag.yaml': section('one', ['A1', 'A2'], ['2.1.1', '2.1.2']),
    'two.carag.yaml': section('two', ['B1'], ['2.2.1']),
  };
  const codes = fc.constantFrom('yes', 'no', 'na', undefined);
  const given = fc.record({
    'A1.1': codes,
    A1S: codes,
    'A2.1': codes,
    A2S: codes,
    'B1.1': codes,
    B1S: codes,
  });
  const project = projectOf(documents);
  const view = viewOf(project);
  const answersIn = (codesGiven: Readonly<Record<string, string | undefined>>) =>
    new Map(Object.entries(codesGiven).flatMap(([name, code]) => (code ? [[name, [code]] as const] : [])));

  test('are those that running the case gives', () => {
    const live = new LiveRouting(sentForm(documents));
    fc.assert(
      fc.property(given, (codesGiven) => {
        const answers = answersIn(codesGiven);
        const { units } = ratingsOfCase({ facts: new Map(), answers }, view)!;
        const { ratings } = live.stateOf({ facts: new Map(), answers: new Map(answers) });
        const shown = ratings.map(({ id, rating }) => [id, rating]);
        const wanted = [...units.values()].map((each) => [each.unit.id, ratingOf(each)?.label]);
        expect(shown).toEqual(wanted.filter(([id]) => id !== '2.3' && id !== '2'));
      }),
      { numRuns: runs(100) },
    );
  });

  test('say why there is none, and what decided', () => {
    const live = new LiveRouting(sentForm(documents));
    const { ratings } = live.stateOf({ facts: new Map(), answers: answersIn({ A1S: 'yes', A2S: 'na' }) });
    const told = new Map(ratings.map((each) => [each.id, each]));
    expect(told.get('2.1.1')).toMatchObject({
      rating: 'Good',
      said: [{ summary: 'A1S', verdict: 'sufficient' }],
    });
    expect(told.get('2.1.2')).toMatchObject({ rating: undefined, said: [{ verdict: 'not applicable' }] });
    expect(told.get('overall')).toMatchObject({ rating: undefined, whyNot: 'parts not rated', rule: 'sum' });
  });

  test('on the page of a section are those that its questions decide', () => {
    const one = [...project.documents.values()].find(({ uri }) => uri.endsWith('one.carag.yaml'))!;
    const live = new LiveRouting(JSON.parse(JSON.stringify(liveFormOf(project, one)!)));
    const { ratings } = live.stateOf({ facts: new Map(), answers: answersIn({ A1S: 'no' }) });
    expect(ratings.map(({ id }) => id)).toEqual(['overall', '2.1', '2.1.1', '2.1.2']);
    expect(ratings.find(({ id }) => id === '2.1')?.rating).toBe('Poor');
  });

  test('are none where nothing rates the set', () => {
    const { 'ratings.carag.yaml': _, ...unrated } = documents;
    const live = new LiveRouting(sentForm(unrated));
    expect(live.stateOf({ facts: new Map(), answers: new Map() }).ratings).toEqual([]);
  });
});

/** A section with key questions, each with a question and a summary that is asked where that is not “no”. */
function section(id: string, keyQuestions: readonly string[], rates: readonly string[]): string {
  const written = keyQuestions.map(
    (name, at) => `  - id: ${name}
    text: Is it well done?
    rates: "${rates[at]}"
    questions:
      - { id: ${name}.1, kind: judgement, text: Is it done?, answer: level }
      - { id: ${name}S, kind: summary, text: Is it well done?, answer: level, ask-when: not (${name}.1 is no) }
`,
  );
  return `carag: section\nid: ${id}\ntitle: A section\nkey-questions:\n${written.join('')}`;
}

describe('what is filled in', () => {
  const form = sentForm({
    'carag.yaml':
      'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml]\nfacts:\n  nation: { one-of: { england: England, wales: Wales } }\n',
    'one.carag.yaml': `carag: section
id: one
title: One
questions:
  - { id: A1, kind: information, text: When?, answer: date }
  - { id: A2, kind: information, text: How many?, answer: { number: { min: 0, max: 9 }, or: { unknown: Not known } } }
  - { id: A3, kind: information, text: Which?, answer: { any-of: { a: A, b: B } } }
  - { id: A4, kind: narrative, text: Say more., answer: text }
`,
  });
  const text = fc
    .string({ minLength: 1, maxLength: 30 })
    .filter((each) => each.trim() === each && each !== '');
  const answers = fc.record(
    {
      A1: fc.constantFrom(['2015'], ['2015-01'], ['2015-01-31']),
      A2: fc.constantFrom(['7'], ['unknown']),
      A3: fc.constantFrom(['a'], ['a', 'b']),
      A4: text.map((each) => [each]),
    },
    { requiredKeys: [] },
  );
  const filled = fc.record({ nation: fc.option(fc.constantFrom('england', 'wales')), answers }).map(
    ({ nation, answers: given }): CaseData => ({
      facts: new Map(nation ? [['nation', [nation]]] : []),
      answers: new Map(Object.entries(given) as [string, string[]][]),
    }),
  );
  const plain = ({ facts, answers: given }: CaseData) => [new Map(facts), new Map(given)];

  test('is the same once it was saved as a case, opened and filled in again', () => {
    fc.assert(
      fc.property(filled, (data) => {
        const opened = readFilledCase(
          caseFile('A case', { facts: new Map(data.facts), answers: new Map(data.answers) }),
        )!;
        expect(plain(opened)).toEqual(plain(data));
        expect(plain(caseFrom(filledFrom(opened, form.routing)))).toEqual(plain(data));
      }),
      { numRuns: runs(200) },
    );
  });

  test('is no case where the first line is not “carag: case”', () => {
    for (const other of ['', 'carag: section\nid: a\n', '- case\n', 'answers: { A1: yes }\n'])
      expect(readFilledCase(other)).toBeUndefined();
  });
});
