import { expect, test } from 'vitest';
import { questionLens, questionsWithLenses } from '../../server/features/lenses/questions.ts';
import { projectOf, ROOT } from '../check.ts';
import { SET } from './fixture.ts';

const ONE = `${ROOT}/one.carag.yaml`;
const WALES = 'carag: case\nfacts: { nation: wales }\nanswers: { A1.1: yes }\nexpect: { asked: [A1.2] }\n';
const ENGLAND = 'carag: case\nfacts: { nation: england }\n';

const documents = SET as Record<string, string>;
const withCases = projectOf({
  ...documents,
  'one.carag.yaml': documents['one.carag.yaml']!.replace('ask-when: nation is england\n', ''),
  'wales.case.carag.yaml': WALES,
  'england.case.carag.yaml': ENGLAND,
});

const title = (project: typeof withCases, name: string) => questionLens(project, ONE, name)?.title;

test('says in how many cases a question is asked, and how much refers to it', () => {
  expect(title(withCases, 'A1.2')).toBe('asked in 1 case · 3 refer to it');
  expect(title(withCases, 'A1')).toBe('1 refers to it');
  expect(title(withCases, 'A1Sa')).toBe('asked in no case');
});

test('leads to what refers to it, and to the cases in which it is asked', () => {
  const { targets } = questionLens(withCases, ONE, 'A1.1')!;
  expect(targets.map(({ uri }) => uri.slice(ROOT.length + 1))).toEqual([
    'one.carag.yaml',
    'two.carag.md',
    'wales.case.carag.yaml',
  ]);
});

test('where a set has no cases, nothing is said of them, and nothing of what nobody refers to', () => {
  const project = projectOf(documents);
  expect(title(project, 'A1.2')).toBe('3 refer to it');
  expect(questionsWithLenses(project, ONE).map(({ name }) => name)).toEqual(['A1', 'A1.1', 'A1.2', 'A1S']);
});

test('a question that is gone has none', () => {
  expect(questionLens(withCases, ONE, 'A9')).toBeUndefined();
  expect(questionsWithLenses(withCases, `${ROOT}/carag.yaml`)).toEqual([]);
});
