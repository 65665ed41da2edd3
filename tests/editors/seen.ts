/** What has to be seen in every editor. */
import { expect } from 'vitest';
import { SET, type Seen } from './debian.ts';

/** The line of some words of a document. */
const lineOf = (path: keyof typeof SET, words: string) =>
  `${path}:${SET[path].slice(0, SET[path].indexOf(words)).split('\n').length}`;

export function expectAll(seen: Seen): void {
  expect(seen.findings).toEqual(['answer/list-unknown']);
  expect(seen.hover).toContain('Is the plan in time?');
  expect(seen.references).toEqual(
    expect.arrayContaining([
      lineOf('assessment.carag.yaml', 'like [[A1.1]]'),
      lineOf('planning.carag.md', 'from [[A1.1]]'),
    ]),
  );
  expect(seen.offers).toEqual(expect.arrayContaining(['A1.1', 'A2.1']));
  expect(seen.afterFix).toContain('answer: yes-no\n');
  expect(seen.findingsAfterFix).toEqual([]);
  expect(seen.afterRename['assessment.carag.yaml']).toMatch(/- id: A1\.7[\s\S]*Is it like \[\[A1\.7\]\]\?/);
  expect(seen.afterRename['planning.carag.md']).toContain('Does the plan follow from [[A1.7]]?');
}
