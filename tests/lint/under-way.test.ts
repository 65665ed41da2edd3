/** Documents that are edited, or left, while they are checked as wholes. */
import { expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import type { Rule } from '../../server/lint/rule.ts';
import { documentOf } from '../../server/project/document.ts';
import type { Project } from '../../server/project/project.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf, ROOT } from '../check.ts';

const uri = `${ROOT}/one.carag.yaml`;
const section = (title: string) =>
  `carag: section\nid: one\ntitle: ${title}\nkey-questions:\n  - id: A1\n    text: Is it clear?\n`;
const DOCUMENTS = {
  'carag.yaml':
    'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml]\n',
  'one.carag.yaml': section('Before'),
};

/** Two rules that say what the document is called, one from its text and one from its set. */
function telling(name: string, title: (project: Project) => string): (project: Project) => Rule {
  const about = { severity: 'hint', what: '', why: '', remedy: '', examples: [] } as const;
  return (project) => ({
    ...about,
    name,
    checkDocument: (document, report) => {
      if (document.uri === uri) report({ start: 0, end: 1 }, title(project));
    },
  });
}

const titleIn = (project: Project) => /title: (\w+)/.exec(project.documents.get(uri)!.source.text)![1]!;
const RULES_OF_TEST = [telling('test/first', titleIn), telling('test/second', titleIn)];

function started() {
  const project = projectOf(DOCUMENTS);
  const checker = new Checker(
    project,
    RULES_OF_TEST.map((rule) => rule(project)),
  );
  return { project, checker };
}

const rename = (project: Project, title: string) =>
  project.put(documentOf(uri, Source.of(section(title), 'yaml'), project.documents.get(uri)));

const told = (checker: Checker) => checker.findings(uri).findings.map(({ rule, message }) => [rule, message]);

const both = (title: string) => [
  ['test/first', title],
  ['test/second', title],
];

/** Takes the first step of a check after which a rule has been asked about the document. */
function begin(checker: Checker) {
  const steps = checker.refreshDocumentInSteps(uri);
  steps.next();
  return steps;
}

test('what is edited meanwhile is checked from the beginning', () => {
  const { project, checker } = started();
  const steps = begin(checker);
  rename(project, 'After');
  while (!steps.next().done);
  expect(told(checker)).toEqual(both('After'));
});

test('what was found last is told until the check has ended', () => {
  const { project, checker } = started();
  checker.refresh();
  rename(project, 'After');
  const steps = begin(checker);
  expect(told(checker)).toEqual(both('Before'));
  while (!steps.next().done);
  expect(told(checker)).toEqual(both('After'));
});

test('a check that is left is begun again by the next', () => {
  const { checker } = started();
  begin(checker);
  checker.refresh();
  expect(told(checker)).toEqual(both('Before'));
});

test('two checks of a document at once find it once', () => {
  const { checker } = started();
  const first = begin(checker);
  checker.refreshDocument(uri);
  expect(told(checker)).toEqual(both('Before'));
  while (!first.next().done);
  expect(told(checker)).toEqual(both('Before'));
});
