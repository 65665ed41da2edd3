import type { ExampleSet } from '../../../server/lint/example.ts';
import type { Found } from '../../check.ts';

export const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';

export const section = (lines: string): ExampleSet => ({
  'assessment.carag.yaml': `carag: section\nid: assessment\ntitle: Assessment\n${lines}\n`,
});

export const front = (text: string): ExampleSet => ({
  'assessment.carag.md': `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${text}\n`,
});

export const windows = (set: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(set).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

export const messages = (found: readonly Found[]) => found.map(({ message }) => message);

/** Two questions of which the second is silenced by a comment, since it has the id of the first. */
export const silenced = (comment: string) =>
  section(`questions:
  - id: A1.1
    kind: information
    text: Which plan is it?
    answer: text
  ${comment}
  - id: A1.1
    kind: information
    text: Whose plan is it?
    answer: text`);
