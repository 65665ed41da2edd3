/** Two versions of a set for tests of change control: one as it was released, and the one that is written now. */
import type { ExampleSet } from '../../../server/lint/example.ts';
import { draft, released, row, second, table } from '../../../server/rules/change/shared/examples.ts';
import { findingsIn, unmarked } from '../../check.ts';

export { draft, released, row, second, table };

/** The documents after a fix of a finding of a rule was made. */
export function fixed(rule: string, fixture: ExampleSet, title?: string): Record<string, string> {
  const { documents } = unmarked(fixture);
  const found = findingsIn(documents).find((each) => each.rule === rule);
  const fix = found?.finding.fixes.find((each) => title === undefined || each.title === title);
  if (!fix) throw new Error(`There is no such fix of ${rule}.`);
  const after = { ...documents };
  if (fix.creates) after[fix.creates.uri.split('/').at(-1)!] = fix.creates.text;
  for (const { at, text } of fix.edits) {
    const [path] = Object.entries(documents).find(
      ([each, whole]) =>
        !each.startsWith('releases/') && whole.includes(at.chunk.text) && at.chunk.text !== '',
    )!;
    const offset = after[path]!.indexOf(at.chunk.text);
    after[path] = after[path]!.slice(0, offset + at.start) + text + after[path]!.slice(offset + at.end);
  }
  return after;
}

/** What is still found of change control. */
export const left = (documents: ExampleSet): string[] =>
  findingsIn(documents)
    .filter(({ rule }) => rule.startsWith('change/'))
    .map(({ rule, message }) => `${rule} ${message}`);
