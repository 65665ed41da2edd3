import { Checker } from '../../../server/lint/checking/checker.ts';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { mend } from '../../../server/lint/fixing/fixing.ts';
import { RULES } from '../../../server/rules/index.ts';
import { type Found, projectOf, ROOT, unmarked } from '../../check.ts';

export const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';

export const GUIDANCE = 'guidance: Read the file.';

export const manifest = (lines: string): ExampleSet => ({ 'carag.yaml': `${MANIFEST}${lines}\n` });

export const at = (path: string, text: string): ExampleSet => ({ [path]: `${text}\n` });

export const section = (lines: string, path = 'assessment.carag.yaml'): ExampleSet =>
  at(path, `carag: section\nid: ${path.split('.')[0]}\ntitle: Assessment\n${lines}`);

export const question = (lines: string, path = 'assessment.carag.yaml'): ExampleSet =>
  section(
    `questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n${lines.replace(/^(?=.)/gm, '    ')}`,
    path,
  );

export const front = (text: string): ExampleSet =>
  at('assessment.carag.md', `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${text}`);

export const entry = (lines: string): ExampleSet =>
  front(`# A1 Is it good?\n\n\`\`\`carag\n${lines}\n\`\`\`\n\nRead the file.`);

export const guidance = (text: string, path = 'help.carag.md'): ExampleSet =>
  at(path, `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n${text}`);

export const windows = (set: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(set).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

export const messages = (found: readonly Found[]) => found.map(({ message }) => message);

/** The documents after every safe fix, or after the first fix of each finding of a rule. */
export function mended(set: ExampleSet): Record<string, string> {
  const project = projectOf(unmarked(set).documents);
  mend(project, new Checker(project, RULES), () => true);
  return Object.fromEntries(
    [...project.documents].map(([uri, { source }]) => [uri.slice(ROOT.length + 1), source.text]),
  );
}

/** The text of a document after the first fix of a finding, whether it is safe or not. */
export function fixed([{ finding }]: readonly Found[] | [Found]): string {
  const [fix] = finding.fixes;
  const { chunk } = fix!.edits[0]!.at;
  const edits = [...fix!.edits].sort((a, b) => b.at.start - a.at.start);
  return edits.reduce(
    (text, { at: { start, end }, text: words }) => text.slice(0, start) + words + text.slice(end),
    chunk.text,
  );
}
