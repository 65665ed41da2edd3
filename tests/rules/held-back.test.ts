/** What follows from a fault is not told beside it: neither in translations nor in cases. */
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { findingsIn } from '../check.ts';
import { inSet } from './case/sets.ts';

const rulesIn = (documents: Record<string, string>) => findingsIn(documents).map(({ rule }) => rule);

describe('in translations', () => {
  test.each<[string, string, string, string]>([
    [
      'a text that needs quotation marks',
      'Is the assessment in time?',
      'In time: yes or no?',
      'yaml/needs-quotes',
    ],
    ['an option without a label', 'child: The child', 'child:', 'shape/missing-field'],
    ['options under a name that is not known', 'one-of:', 'one-off-list:', 'shape/unknown-field'],
    ['a list that nothing names', 'questions:\n', '', 'yaml/syntax'],
    ['an id in small letters', '- id: A1.1', '- id: a1.1', 'id/form'],
    ['a code that is a word of the conditions', 'child: The child', 'or: The child', 'shape/bad-name'],
    ['an id that is missing', '- id: A1.2', '- id:', 'id/missing'],
    ['a line that begins a second document', '  - id: A1.2', '---\n  - id: A1.2', 'yaml/multiple-documents'],
  ])('%s is told alone', (_, from, to, rule) => {
    const set = bilingual({ source: [[from, to]] });
    expect(rulesIn(set)).toEqual([rule]);
  });

  test('what is wrong with a text of another entry is still told', () => {
    const set = bilingual({
      source: [
        ['Is the assessment in time?', 'In time: yes or no?'],
        ['child: The child', 'infant: The infant'],
      ],
    });
    expect(rulesIn(set).sort()).toEqual([
      'translation/extra',
      'translation/option-missing',
      'yaml/needs-quotes',
    ]);
  });
});

describe('what is wrong in a translation', () => {
  test.each<[string, string, string, string]>([
    ['a line that cannot be read', '  A1.1: { text: "A', "  A1.1: { text: 'A", 'yaml/syntax'],
    ['a language that is none', 'language: cy', 'language: Welsh', 'shape/wrong-type'],
    ['a document that is not there', 'of: ../assessment', 'of: ../assesment', 'shape/section-missing'],
    ['a path that is misspelt', '  A1.1:', '  A1.11:', 'translation/extra'],
    ['a path that stands twice', '  A1.1:', '  title: Asesiad\n  A1.1:', 'yaml/duplicate-key'],
  ])('%s is told there alone', (_, from, to, rule) => {
    expect(new Set(rulesIn(bilingual({ welsh: [[from, to]] })))).toEqual(new Set([rule]));
  });
});

describe('in cases', () => {
  const CASE = 'facts: { nation: wales }\nanswers: { A1.2: [home] }\nexpect: { asked: [A1.2] }';
  const spoilt = (from: string, to: string) => {
    const set = inSet(CASE);
    return Object.fromEntries(
      Object.entries(set).map(([path, text]) => [path, text.replace(from, () => to)]),
    );
  };
  const ownRules = (documents: Record<string, string>) =>
    findingsIn(documents).filter(({ path, rule }) => path.startsWith('cases/') && rule !== 'case/uncovered');

  test('nothing is wrong with the case', () => expect(ownRules(inSet(CASE))).toEqual([]));

  test.each([
    ['a value that is no option', 'ask-when: welsh', 'ask-when: nation is walse'],
    ['a name that nothing has', 'ask-when: welsh', 'ask-when: welch'],
    ['a test that does not fit', 'ask-when: welsh', 'ask-when: nation includes wales'],
    ['a condition that cannot be read', 'ask-when: welsh', 'ask-when: nation (is wales)'],
    ['a named condition at fault', 'welsh: nation is wales', 'welsh: nation is walse'],
    ['a gate under another name', 'ask-when: welsh', 'relevant: welsh'],
    ['a code that stands twice', 'school: School', 'home: School'],
    ['an explanation of what nothing is sufficient for', 'sufficient: [yes]', 'sufficient: [good]'],
    ['an explanation of what is not there', 'explains: A1.3', 'explains: A1.33'],
  ])('%s is told at the condition alone', (_, from, to) => {
    const documents = spoilt(from, to);
    expect(findingsIn(documents).length).toBeGreaterThan(0);
    expect(ownRules(documents)).toEqual([]);
  });

  test('an answer that is none is told, and not where it does not lead', () => {
    const found = ownRules(inSet(CASE.replace('[home]', '[hmoe]').replace('nation: wales', 'nation: Walse')));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['case/unknown']));
  });

  test('a condition that can be read, and does not hold, is told', () => {
    const found = ownRules(spoilt('ask-when: welsh', 'ask-when: nation is england'));
    expect(found.map(({ rule }) => rule)).toEqual(['case/unasked-answered', 'case/asked-differs']);
  });

  test('an explanation that says itself when it is asked needs no score', () => {
    const gate = 'explains: A1.4\n        ask-when: nation is england';
    const set = inSet('facts: { nation: wales }\nexpect: { asked: [A1.8] }');
    const documents = Object.entries(set).map(([path, text]) => [
      path,
      text.replace('explains: A1.3', () => gate),
    ]);
    const found = ownRules(Object.fromEntries(documents));
    expect(found.map(({ rule }) => rule)).toEqual(['case/asked-differs']);
  });

  test('a check of its own answer is no fault of a question', () => {
    const gate = `ask-when: nation is england
        checks: [{ when: A1.2 includes school and A1.2 includes home, then: query, text: Was it both? }]`;
    const found = ownRules(spoilt('ask-when: welsh', gate));
    expect(found.map(({ rule }) => rule)).toEqual(['case/unasked-answered', 'case/asked-differs']);
  });
});
