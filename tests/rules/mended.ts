import { expect } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { completed, type ExampleSet } from '../../server/lint/example.ts';
import { fixesThatFit, replacementsOf, withReplacements } from '../../server/lint/fixing/fixing.ts';
import type { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { type Found, foundIn, line, projectOf, ROOT, unmarked } from '../check.ts';

/** Line breaks as Windows writes them. */
export const crlf = (documents: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(documents).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

/**
 * Applies the first fix of everything that a rule finds, again and again while it finds more. Afterwards the rule
 * finds nothing; where every fix was safe, no other rule finds what it did not find before.
 * @returns the documents of the fixture, mended.
 */
export function mended(rule: string, fixture: ExampleSet): ExampleSet {
  let documents: ExampleSet = completed(unmarked(fixture).documents);
  const before = new Set(lint(documents).found.map((found) => found.rule));
  let isSafe = true;
  for (let round = 0; round < 9; round++) {
    const { project, found } = lint(documents);
    const fixes = found.flatMap((each) => (each.rule === rule ? each.finding.fixes.slice(0, 1) : []));
    if (fixes.length === 0) break;
    isSafe &&= fixes.every((fix) => fix.safe);
    const replacements = replacementsOf(project, fixesThatFit(fixes));
    documents = Object.fromEntries(
      Object.entries(documents).map(([path, text]) => [
        path,
        withReplacements(text, replacements.get(`${ROOT}/${path}`) ?? []),
      ]),
    );
  }
  const { found } = lint(documents);
  expect(found.filter((each) => each.rule === rule || (isSafe && !before.has(each.rule))).map(line)).toEqual(
    [],
  );
  return Object.fromEntries(Object.keys(fixture).map((path) => [path, documents[path]!]));
}

function lint(documents: ExampleSet): { project: Project; found: Found[] } {
  const project = projectOf(documents);
  const checker = new Checker(project, RULES);
  checker.refresh();
  return {
    project,
    found: [...project.documents.keys()].flatMap((uri) => foundIn(uri, checker.findings(uri))),
  };
}
