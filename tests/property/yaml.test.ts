/** What the readers of YAML promise, over random texts: the library's word is final, and no fix changes what it is not about. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { withReplacements } from '../../server/syntax/replacing.ts';
import type { Node } from '../../server/syntax/tree.ts';
import { readWithLibrary } from '../../server/syntax/yaml/library.ts';
import { readPlainYaml } from '../../server/syntax/yaml/reader/read.ts';
import { readYaml } from '../../server/syntax/yaml/yaml.ts';
import { sharedEnds } from '../../server/text/shared-ends.ts';
import { runs } from '../runs.ts';
import { document, legal } from './yaml-documents.ts';

type Plain = string | undefined | Plain[] | { pairs: [string, Plain][] };

function ours(node: Node | undefined): Plain {
  if (!node) return undefined;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'sequence') return node.items.map(ours);
  return { pairs: node.pairs.map((pair) => [pair.key.value, ours(pair.value)]) };
}

function theirs(node: unknown, text: string): Plain {
  if (isAlias(node)) return text.slice(node.range![0], node.range![1]);
  if (isScalar(node)) {
    const isEmpty = node.type === 'PLAIN' && node.range?.[0] === node.range?.[1];
    return isEmpty ? undefined : String(node.value);
  }
  if (isSeq(node)) return node.items.map((item) => theirs(item, text));
  if (isMap(node))
    return {
      pairs: node.items.map((pair) => [
        String((pair.key as { value: unknown }).value),
        theirs(pair.value, text),
      ]),
    };
  return undefined;
}

const libraryOf = (text: string) =>
  parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });

/** Merge keys are left out of the tree, and what stands where a name belongs. */
const isLeftOut = (rule: string, message: string) =>
  /merge key/.test(message) || (rule === 'yaml/syntax' && /name/.test(message));

/** One mistake, as it is made in typing, at the first value that begins with a letter. */
const mistake = fc
  .constantFrom('@', '[Draft] ', '{x} ', '%', '"so" ', 'Note: ', '`', '- ', '* ', '> ', ', ', '{{A1.8}} ')
  .map((slip) => (text: string) => text.replace(/(?<=: |- )(?=\w)/, () => slip));

const textsIn = (plain: Plain): (string | undefined)[] => {
  if (Array.isArray(plain)) return plain.flatMap(textsIn);
  if (typeof plain !== 'object') return [plain];
  return plain.pairs.flatMap(([name, value]) => [name, ...textsIn(value)]);
};

/** What two lists hold between what both begin with and what both end with. */
function between<T>(old: readonly T[], now: readonly T[]): { old: readonly T[]; now: readonly T[] } {
  const { head, tail } = sharedEnds(old, now, (a, b) => a === b);
  return { old: old.slice(head, old.length - tail), now: now.slice(head, now.length - tail) };
}

/** Each text outside of the marked place, with where it stands: fixes move nothing else. */
function named(
  node: Node | undefined,
  place: (at: number) => number,
  isMarked: (at: number) => boolean,
): string[] {
  if (!node) return [];
  if (node.type === 'scalar') return isMarked(place(node.start)) ? [] : [node.value];
  if (node.type === 'sequence') return node.items.flatMap((item) => named(item, place, isMarked));
  return node.pairs.flatMap(({ key, value }) => [key.value, ...named(value, place, isMarked)]);
}

const noise = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    ': ',
    ' ',
    '\n',
    '\n  ',
    '- ',
    '"',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ' #',
    '? ',
    '\t',
    '|',
    '>',
    "'",
    '\\',
    ':',
    '-',
  ),
  maxLength: 14,
});

/** What our reader once took for YAML, or read as something else. */
const SLIPS = [
  'a\n  \t # note\na',
  '- |\n\t',
  '|\n\t',
  'a: >\n  b\n\t\n\nc: d',
  'a: |\n  b\n\t# note\nc: d',
  'a:\n  b: |\n \t\n',
];

/** Where the value of the name that begins at `start` ends. */
function valueEnd(node: Node | undefined, start: number): number {
  if (node?.type === 'sequence') return Math.max(0, ...node.items.map((item) => valueEnd(item, start)));
  if (node?.type !== 'mapping') return 0;
  const ends = node.pairs.map(({ key, value }) =>
    key.start === start ? (value?.end ?? 0) : valueEnd(value, start),
  );
  return Math.max(0, ...ends);
}

describe('reading YAML', () => {
  test('what our reader accepts, it reads as the library does', () => {
    fc.assert(
      fc.property(fc.oneof(document, noise), fc.constantFrom('\n', '\r\n'), (source, lineBreak) => {
        const text = `${source}\n`.replaceAll('\n', lineBreak);
        const tree = readPlainYaml(text);
        fc.pre(tree.problems.length === 0);
        const library = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
        expect(library.errors.map((error) => error.message)).toEqual([]);
        expect(ours(tree.root)).toEqual(theirs(library.contents, text));
      }),
      { numRuns: runs(5_000), maxSkipsPerRun: 20, examples: SLIPS.map((text) => [text, '\n']) },
    );
  });

  test('the library leads to the same places as our reader', () => {
    fc.assert(
      fc.property(fc.oneof(document, legal), fc.constantFrom('\n', '\r\n'), (source, lineBreak) => {
        const text = `${source}\n`.replace(/\r?\n/g, lineBreak);
        const tree = readPlainYaml(text);
        fc.pre(tree.problems.length === 0);
        expect(readWithLibrary(text)).toEqual(tree);
      }),
      { numRuns: runs(800), maxSkipsPerRun: 20, examples: [['# note\n\ufeffa: b\n', '\n']] },
    );
  });

  test('legal YAML is read as the library reads it, but for what a finding says', () => {
    let guessed = 0;
    fc.assert(
      fc.property(legal, fc.constantFrom('\n', '\r\n'), (source, lineBreak) => {
        const text = source.replace(/\r?\n/g, lineBreak);
        const library = libraryOf(text);
        fc.pre(library.errors.length === 0);
        const { root, problems } = readYaml(text);
        const fixes = problems.filter(({ fix }) => fix);
        guessed += fixes.length;
        if (!problems.some(({ rule, message }) => isLeftOut(rule, message)) && fixes.length === 0)
          expect(ours(root)).toEqual(theirs(library.contents, text));
        for (const { rule, fix } of fixes) {
          expect(['yaml/needs-quotes', 'yaml/text-lost']).toContain(rule);
          const after = libraryOf(withReplacements(text, fix!.edits));
          expect(after.errors).toEqual([]);
        }
        if (fixes.length === 0) return;
        const mended = withReplacements(
          text,
          fixes.flatMap(({ fix }) => fix!.edits),
        );
        expect(ours(readYaml(mended).root)).toEqual(ours(root));
      }),
      { numRuns: runs(800), maxSkipsPerRun: 20 },
    );
    expect(guessed).toBeGreaterThan(0);
  });

  test('a safe fix of one mistake leads back to what was meant everywhere else', () => {
    let fixed = 0;
    fc.assert(
      fc.property(legal, mistake, (text, spoil) => {
        const meant = libraryOf(text);
        const wrong = spoil(text);
        const fixes = readYaml(wrong).problems.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
        fc.pre(meant.errors.length === 0 && readYaml(text).problems.every(({ fix }) => !fix));
        for (const { edits } of fixes) {
          const after = libraryOf(withReplacements(wrong, edits));
          if (after.errors.length > 0) continue;
          fixed++;
          const [old, now] = [meant, after].map(({ contents }) => textsIn(theirs(contents, '')));
          const changed = between(old!, now!);
          expect(changed.now.length).toBeLessThanOrEqual(1);
          const words = changed.old.flatMap((each) => each?.match(/\w+/g) ?? []);
          for (const word of words) expect(edits[0]!.text).toContain(word);
        }
      }),
      { numRuns: runs(1_000), maxSkipsPerRun: 20 },
    );
    expect(fixed).toBeGreaterThan(runs(25));
  });

  test('a safe fix among many mistakes changes no other text', () => {
    let fixed = 0;
    fc.assert(
      fc.property(fc.oneof(document, noise), (source) => {
        const text = `${source}\n`;
        const { problems } = readYaml(text);
        for (const { fix, start, end } of problems.filter((each) => each.fix?.safe)) {
          fixed++;
          const [edit] = fix!.edits;
          const by = edit!.text.length - (edit!.end - edit!.start);
          const place = (at: number) => (at > edit!.start ? at - by : at);
          const { root } = readPlainYaml(text);
          // A bar makes the value below its name a text, which is what it is for.
          const own = edit!.text === ' |' ? valueEnd(root, start) : 0;
          const isMarked = (at: number) =>
            at >= Math.min(start, edit!.start) && at <= Math.max(end, edit!.end, own);
          const { root: after } = readPlainYaml(withReplacements(text, fix!.edits));
          expect(named(after, place, isMarked)).toEqual(named(root, (at) => at, isMarked));
        }
      }),
      { numRuns: runs(2_500), examples: [['a: \n  ]\n  - '], ['a:\n  b\n  c: d\n  e'], ['a:\n  @\n  b: c']] },
    );
    expect(fixed).toBeGreaterThan(runs(125));
  });

  test('any text is read without a throw, and every range lies inside it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          document,
          fc.string({ unit: 'binary' }),
          fc.string({
            unit: fc.constantFrom(
              'a',
              ':',
              ' ',
              '\n',
              '-',
              '"',
              '[',
              ']',
              '{',
              '}',
              ',',
              '#',
              '|',
              '\t',
              '&',
              '*',
              "'",
              '\\',
              '\r',
            ),
          }),
        ),
        (text) => {
          const tree = readYaml(text);
          const check = (node: Node | undefined): void => {
            if (!node) return;
            expect(node.start).toBeGreaterThanOrEqual(0);
            expect(node.end).toBeLessThanOrEqual(text.length);
            expect(node.start).toBeLessThanOrEqual(node.end);
            if (node.type === 'sequence') node.items.forEach(check);
            if (node.type === 'mapping') for (const pair of node.pairs) [pair.key, pair.value].forEach(check);
          };
          check(tree.root);
          for (const problem of tree.problems) {
            expect(problem.start).toBeLessThanOrEqual(problem.end);
            expect(problem.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: runs(2_500) },
    );
  });
});
