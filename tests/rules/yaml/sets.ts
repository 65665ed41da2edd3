import { expect } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { mend } from '../../../server/lint/fixing/fixing.ts';
import { RULES } from '../../../server/rules/index.ts';
import { foundIn, projectOf, ROOT, unmarked } from '../../check.ts';

export const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';

/** Lines at the top of a section that holds guidance alone. */
export const section = (lines: string): ExampleSet => ({
  'assessment.carag.yaml': `carag: section\nid: assessment\ntitle: Assessment\n${lines}\n`,
});

/** A question of a section, its fields written from the first column. */
export const question = (lines: string): ExampleSet =>
  section(
    `questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n    answer: text\n${lines.replace(/^(?=.)/gm, '    ')}`,
  );

export const markdown = (text: string): ExampleSet => ({
  'assessment.carag.md': `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${text}\n`,
});

/** The same with the line breaks of Windows. */
export const windows = (set: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(set).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

export const guidance = 'guidance: Read the file.';

/** Checks that the safe fixes leave nothing to be found, and returns the documents that they leave. */
export function mended(set: ExampleSet): string {
  const project = projectOf({
    'carag.yaml': `${MANIFEST}sections: [${Object.keys(set).join(', ')}]\n`,
    ...unmarked(set).documents,
  });
  const checker = new Checker(project, RULES);
  mend(project, checker, () => true);
  expect([...project.documents.keys()].flatMap((uri) => foundIn(uri, checker.findings(uri)))).toEqual([]);
  return Object.keys(set)
    .map((path) => project.documents.get(`${ROOT}/${path}`)!.source.text)
    .join('');
}
