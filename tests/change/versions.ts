/** Versions of sets for tests of what changed between them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparison, compared } from '../../server/change/comparison/compare.ts';
import type { Change } from '../../server/change/version/classes.ts';
import { Version } from '../../server/change/version/version.ts';
import { projectOf } from '../check.ts';

export type Documents = Readonly<Record<string, string>>;

export function versionOf(documents: Documents): Version {
  const project = projectOf(documents);
  return new Version(project, [...project.sets.values()][0]!);
}

export const comparedDocuments = (base: Documents, head: Documents): Comparison =>
  compared(versionOf(base), versionOf(head));

/** What changed, each as “class from > to: what”. */
export const told = (base: Documents, head: Documents): string[] =>
  comparedDocuments(base, head).changes.map(line);

export const line = ({ class: of, from, to, what }: Change): string =>
  `${of} ${from.join(',')} > ${to.join(',')}: ${what}`;

/** The documents of a sample, without its cases. */
export function sample(name: string): Record<string, string> {
  const folder = join(import.meta.dirname, '..', '..', 'samples', name);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((path) => /carag\.(?:yaml|md)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** A set with these questions below A1, written from the first column. */
export const setOf = (questions: string, manifest = ''): Documents => ({
  'carag.yaml': `carag: question-set
format: 1
title: Small
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
${manifest}`,
  'one.carag.yaml': `carag: section
id: one
title: Assessment
key-questions:
  - id: A1
    text: Is assessment good enough for this child?
    questions:
${questions.trim().replace(/^(?=.)/gm, '      ')}
`,
});

export const judgement = (id: string, text: string, more = '') => `- id: ${id}
  kind: judgement
  text: ${text}
  answer: yes-no
${more.replace(/^(?=.)/gm, '  ')}`;
