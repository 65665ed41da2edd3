/** What it takes to see what is due after an edit grows with what was edited, however many sets there are. */
import { expect, test } from 'vitest';
import { plainManifest } from '../../server/lint/example.ts';
import { editing } from '../check.ts';
import { workOf } from './work.ts';

const SMALL = 6;

const section = (condition: string) => `carag: section
id: assessment
title: Assessment
questions:
  - { id: A1.1, kind: information, text: Was a visit made?, answer: yes-no }
  - { id: A1.2, kind: information, text: Was it in time?, answer: yes-no, ask-when: ${condition} }
`;

/** The work of checking anew each of so many sets, after a condition was edited in all of them. */
function workOfEditing(count: number): number {
  const folders = Array.from({ length: count }, (_, at) => `set-${at}`);
  const sections = (condition: string) =>
    Object.fromEntries(folders.map((folder) => [`${folder}/assessment.carag.yaml`, section(condition)]));
  const manifests = folders.map((folder) => [`${folder}/carag.yaml`, plainManifest]);
  const edit = editing({ ...Object.fromEntries(manifests), ...sections('A1.1 is yes') });
  edit({});
  return workOf(() => void edit(sections('A1.1 is no'))) / count;
}

test('an edit of every set costs each as much where there are many as where there are few', () => {
  workOfEditing(1);
  expect(workOfEditing(SMALL * 8)).toBeLessThan(workOfEditing(SMALL) * 1.15);
});
