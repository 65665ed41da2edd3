import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { completed } from '../../../server/lint/example.ts';
import type { Fix } from '../../../server/lint/finding.ts';
import { fixesThatFit, mend, safeFixOf, withReplacements } from '../../../server/lint/fixing/fixing.ts';
import { RULES } from '../../../server/rules/index.ts';
import { Chunk } from '../../../server/syntax/chunk.ts';
import { projectOf, unmarked } from '../../check.ts';
import { runs } from '../../runs.ts';

const everything = () => true;

function mended(documents: Readonly<Record<string, string>>) {
  const project = projectOf(documents);
  const checker = new Checker(project, RULES);
  const outcome = mend(project, checker, everything);
  const texts = Object.fromEntries(
    [...project.documents].map(([uri, { source }]) => [uri.replace('file:///set/', ''), source.text]),
  );
  const left = [...project.documents.keys()].flatMap((uri) =>
    checker.findings(uri).findings.filter(safeFixOf),
  );
  return { texts, left: left.map(({ rule, message }) => `${rule}: ${message}`), outcome };
}

/** Mistakes that people make anywhere in a document, each of which leaves something to be read. */
const mistakes: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}#${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}A1.1${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\r\n${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(Math.max(0, text.lastIndexOf('\n', at))),
];

const examples = RULES.flatMap((rule) => rule.examples.flatMap(({ bad, good }) => [bad, good])).map((set) =>
  completed(unmarked(set).documents),
);

const brokenSet = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...mistakes)), { maxLength: 6 }),
  )
  .map(([documents, made]) => {
    const broken = { ...documents };
    for (const [which, where, mistake] of made) {
      const paths = Object.keys(broken);
      const path = paths[which % paths.length]!;
      broken[path] = mistake(broken[path]!, where % (broken[path]!.length + 1));
    }
    return broken;
  });

test('fixes come to an end, and leave nothing that they could still mend', () => {
  fc.assert(
    fc.property(brokenSet, (documents) => {
      const first = mended(documents);
      expect(first.left).toEqual([]);
      const second = mended(first.texts);
      expect(second.outcome).toEqual([]);
      expect(second.texts).toEqual(first.texts);
    }),
    { numRuns: runs(80) },
  );
});

test('what each round replaced leads from the old text to the new one', () => {
  fc.assert(
    fc.property(brokenSet, (documents) => {
      const { texts, outcome } = mended(documents);
      for (const { uri, before, rounds } of outcome) {
        expect(rounds.reduce(withReplacements, before)).toBe(texts[uri.replace('file:///set/', '')]);
      }
    }),
    { numRuns: runs(40) },
  );
});

describe('fixes at the same place', () => {
  const chunk = new Chunk('0123456789\n', 0, false);
  const other = new Chunk('0123456789\n', 1, true);
  const fix = (...places: readonly [start: number, end: number, at?: Chunk][]): Fix => ({
    title: 'fix',
    safe: true,
    edits: places.map(([start, end, at = chunk]) => ({ at: { chunk: at, start, end }, text: 'x' })),
  });

  test('wait for each other', () => {
    const [a, b, c] = [fix([0, 3]), fix([2, 4]), fix([5, 6])];
    expect(fixesThatFit([a, b, c])).toEqual([a, c]);
  });

  test('wait where they only touch, so that the outcome does not depend on their order', () => {
    const [a, b] = [fix([0, 3]), fix([3, 3])];
    expect(fixesThatFit([a, b])).toEqual([a]);
  });

  test('are made whole or not at all', () => {
    const [a, b, c] = [fix([0, 3]), fix([8, 9], [1, 2]), fix([8, 9])];
    expect(fixesThatFit([a, b, c])).toEqual([a, c]);
  });

  test('do not meet in different chunks', () => {
    const [a, b] = [fix([0, 3]), fix([0, 3, other])];
    expect(fixesThatFit([a, b])).toEqual([a, b]);
  });
});
