/** A clean set, the ways to spoil it by one slip, and what must come of each: one finding, and a fix that leaves nothing. */
import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { fixesThatFit, replacementsOf, withReplacements } from '../../../server/lint/fixing/fixing.ts';
import { RULES } from '../../../server/rules/index.ts';
import { findingsIn, projectOf, ROOT } from '../../check.ts';

export const MANIFEST = `carag: question-set
format: 1
title: Visits
version: "0.1"
languages: [en]
ids: lettered
sections: [plan.carag.yaml]
answers:
  yes-no:
    one-of:
      yes: "Yes"
      no: "No"
    sufficient: [yes]
`;

export const SECTION = `carag: section
id: plan
title: Plan
key-questions:
  - id: B1
    text: Does the plan help the family?
    questions:
      - id: B1.1
        kind: information
        text: Who was asked about the plan?
        answer:
          any-of:
            parents: Parents
            teachers: Teachers
            nobody: { label: None of them, exclusive: true }
        guidance: |
          Look at the record.
          Ask the worker.
      - id: B1.2
        kind: judgement
        text: Was the school part of it?
        ask-when: B1.1 includes teachers
        answer: yes-no
        guidance: Read the minutes.
      - id: B1.3
        kind: explanation
        explains: B1.2
        text: Why not?
        answer: text
  - id: B2
    text: Is the plan kept up to date?
    questions:
      - id: B2S
        kind: summary
        text: Is the plan kept up to date?
        answer: yes-no
        guidance: Weigh all of it.
`;

export interface SlipCase {
  readonly from: string;
  readonly to: string;
  readonly says: RegExp;
  readonly path?: string;
  /** What a fix invents is for the author to choose. */
  readonly isUnsafe?: boolean;
}

export const lines = (from: number, to: number, change: (line: string) => string): [string, string] => {
  const all = SECTION.split('\n').slice(from - 1, to);
  return [all.join('\n'), all.map(change).join('\n')];
};
export const slip = ([from, to]: [string, string], says: RegExp): SlipCase => ({ from, to, says });

function documentsOf({ from, to, path = 'plan.carag.yaml' }: SlipCase): Record<string, string> {
  const clean: Record<string, string> = { 'carag.yaml': MANIFEST, 'plan.carag.yaml': SECTION };
  expect(clean[path]).toContain(from);
  return { ...clean, [path]: clean[path]!.replace(from, () => to) };
}

/** Documents with the first fix of each finding made. */
export function fixed(documents: Record<string, string>): Record<string, string> {
  const project = projectOf(documents);
  const checker = new Checker(project, RULES);
  checker.refresh();
  const fixes = [...project.documents.keys()].flatMap((uri) =>
    checker.findings(uri).findings.flatMap((finding) => finding.fixes.slice(0, 1)),
  );
  const edits = replacementsOf(project, fixesThatFit(fixes));
  return Object.fromEntries(
    Object.entries(documents).map(([path, text]) => [
      path,
      withReplacements(text, edits.get(`${ROOT}/${path}`) ?? []),
    ]),
  );
}

/** Checks that each of some slips is one finding that says what to type, with a fix that leaves nothing. */
export function checkSlips(what: string, slips: Readonly<Record<string, SlipCase>>): void {
  describe(what, () => {
    test.each(Object.entries(slips))('%s is one finding, with a fix that leaves nothing', (_, each) => {
      const documents = documentsOf(each);
      const found = findingsIn(documents);
      expect(found.map(({ rule, line, message }) => `${line} ${rule} ${message}`)).toEqual([
        expect.anything(),
      ]);
      expect(found[0]!.message).toMatch(each.says);
      expect(found[0]!.finding.fixes.map(({ safe }) => safe)).toEqual([!each.isUnsafe]);
      expect(findingsIn(fixed(documents)).map(({ line, message }) => `${line} ${message}`)).toEqual([]);
    });
  });
}
