/** Large documents are split, taken in and checked in steps, so that whoever waits for an answer gets a turn. */
import { describe, expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { type Document, documentOf } from '../../server/project/document.ts';
import { RULES } from '../../server/rules/index.ts';
import { type Format, Source } from '../../server/syntax/source.ts';
import { finish, type Steps } from '../../server/text/steps.ts';
import { projectOf, ROOT } from '../check.ts';
import { workOf } from './work.ts';

const LINE = 'Take the date of the visit as it is written down in the record of the case.';
const lines = (indent: string, count: number) => `${indent}${LINE}\n`.repeat(count);
const each = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at + 1)).join('');

const HEAD = 'carag: section\nid: part\ntitle: Delivery\n';
const question = (indent: string, id: string, count: number) =>
  `${indent}- id: "${id}"\n${indent}  kind: information\n${indent}  text: When was visit ${id} begun?\n${indent}  answer: date\n${indent}  guidance: |\n${lines(`${indent}    `, count)}`;
const LARGE: Readonly<Record<string, readonly [Format, string]>> = {
  questions: ['yaml', `${HEAD}questions:\n${each(300, (at) => question('  ', `1.${at}`, 20))}`],
  'key questions': [
    'yaml',
    `${HEAD}key-questions:\n${each(30, (at) => `  - id: A${at}\n    text: So?\n    questions:\n${each(10, (below) => question('      ', `A${at}.${below}`, 20))}`)}`,
  ],
  headings: ['markdown', `---\n${HEAD}---\n${each(300, (at) => `## 1.${at} So?\n\n${lines('', 20)}`)}`],
  'no heading': ['markdown', `---\n${HEAD}---\n${lines('', 6000)}`],
};

function worksOf<Result>(steps: Steps<Result>): { works: number[]; result: Result } {
  const works: number[] = [];
  for (;;) {
    let step!: IteratorResult<number, Result>;
    works.push(
      workOf(() => {
        step = steps.next();
      }),
    );
    if (step.done) return { works, result: step.value };
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test.each(Object.entries(LARGE))('a document of %s is split in steps', (_, [format, text]) => {
  const { works, result } = worksOf(Source.inSteps(text, format));
  expect(result.text).toBe(text);
  expect(Math.max(...works)).toBeLessThan(sum(works) / 2);
});

const SET = {
  'carag.yaml':
    'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [part.carag.yaml]\n',
  'part.carag.yaml': `${HEAD}questions:\n${question('  ', '1.1', 1)}`,
};
const uri = `${ROOT}/part.carag.yaml`;

/** A set that is checked, so that it is to be told what changes in it. */
function checked() {
  const project = projectOf(SET);
  const checker = new Checker(project, RULES);
  checker.refresh();
  return { project, checker };
}

const sectionOf = (count: number, length: number): Document =>
  documentOf(
    uri,
    Source.of(`${HEAD}questions:\n${each(count, (at) => question('  ', `1.${at}`, length))}`, 'yaml'),
  );

describe.each([100, 600])('a section of %i questions in a set that is watched', (count) => {
  /** @returns the work of taking in a section once that is prepared, and of taking it away. */
  const workOfPutting = (length: number): number => {
    const { project } = checked();
    const document = sectionOf(count, length);
    finish(project.prepare(document));
    return workOf(() => project.put(document)) + workOf(() => project.remove(uri));
  };

  test('is taken in at once whatever length its texts have', () => {
    expect(workOfPutting(40)).toBeLessThan(1.1 * workOfPutting(2));
  });
});

test('a section is prepared in steps', () => {
  const { project } = checked();
  const { works } = worksOf(project.prepare(sectionOf(100, 10)));
  expect(works.length).toBeGreaterThanOrEqual(100);
  expect(Math.max(...works)).toBeLessThan(sum(works) / 20);
});

test('past so many new questions, each more is less work than each before', () => {
  const workOfPutting = (count: number) => {
    const { project } = checked();
    const document = sectionOf(count, 1);
    finish(project.prepare(document));
    return workOf(() => project.put(document)) / count;
  };
  expect(workOfPutting(600)).toBeLessThan(workOfPutting(400) / 2);
});

test('a document as a whole is checked rule by rule', () => {
  const documents = { ...SET, 'part.carag.yaml': sectionOf(300, 2).source.text };
  const rules = RULES.filter(({ checkDocument }) => checkDocument);
  const checker = new Checker(projectOf(documents), rules);
  const { works } = worksOf(checker.refreshDocumentInSteps(uri));
  expect(works.length).toBeGreaterThan(rules.length);
  expect(Math.max(...works)).toBeLessThan(sum(works) / 2);
});

test('what a rule looks texts up by is worked out before it asks, reading by reading', () => {
  let line = 0;
  const text = sectionOf(100, 40).source.text.replaceAll(LINE, () => `${LINE} It is line ${line++}.`);
  const documents = { ...SET, 'part.carag.yaml': text };
  const worksWith = (rules: typeof RULES) =>
    worksOf(new Checker(projectOf(documents), rules).refreshInSteps());
  const { works } = worksWith(RULES.filter(({ name }) => name === 'guidance/duplicate'));
  expect(Math.max(...works)).toBeLessThan(sum(works) / 10);
});
