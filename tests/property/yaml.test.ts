import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from '../../server/syntax/tree.ts';
import { readPlainYaml } from '../../server/syntax/yaml/read.ts';
import { readYaml } from '../../server/syntax/yaml/yaml.ts';
import { document } from './yaml-documents.ts';

type Plain = string | undefined | Plain[] | { pairs: [string, Plain][] };

function ours(node: Node | undefined): Plain {
  if (!node) return undefined;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'sequence') return node.items.map(ours);
  return { pairs: node.pairs.map((pair) => [pair.key.value, ours(pair.value)]) };
}

function theirs(node: unknown): Plain {
  if (isScalar(node)) {
    const isEmpty = node.type === 'PLAIN' && node.range?.[0] === node.range?.[1];
    return isEmpty ? undefined : String(node.value);
  }
  if (isSeq(node)) return node.items.map(theirs);
  if (isMap(node))
    return {
      pairs: node.items.map((pair) => [String((pair.key as { value: unknown }).value), theirs(pair.value)]),
    };
  return undefined;
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
    '|',
    '>',
    "'",
    '\\',
    ':',
    '-',
  ),
  maxLength: 14,
});

describe('reading YAML', () => {
  test('what our reader accepts, it reads as the library does', () => {
    fc.assert(
      fc.property(fc.oneof(document, noise), fc.constantFrom('\n', '\r\n'), (source, lineBreak) => {
        const text = `${source}\n`.replaceAll('\n', lineBreak);
        const tree = readPlainYaml(text);
        fc.pre(tree.problems.length === 0);
        const library = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
        expect(library.errors.map((error) => error.message)).toEqual([]);
        expect(ours(tree.root)).toEqual(theirs(library.contents));
      }),
      { numRuns: 20_000, maxSkipsPerRun: 20 },
    );
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
      { numRuns: 10_000 },
    );
  });
});
