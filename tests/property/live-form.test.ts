/** A form that answers says what running the case says: on the page there is plain data, and no set. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFile, readFilledCase } from '../../server/form/live/case-file.ts';
import { caseFrom, filledFrom } from '../../server/form/live/filled.ts';
import { liveFormOf } from '../../server/form/live/live-form.ts';
import { type LiveForm, LiveRouting } from '../../server/form/live/state.ts';
import { subjectOf } from '../../server/routing/meaning/subject-of.ts';
import type { CaseData } from '../../server/routing/one-case/evaluator.ts';
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
