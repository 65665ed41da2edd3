import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from '../../server/syntax/tree.ts';
import { readPlainYaml } from '../../server/syntax/yaml/read.ts';
import { readYaml } from '../../server/syntax/yaml/yaml.ts';

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

const word = fc.constantFrom(
  'a',
  'Is it',
  'A1.8',
  '1.20',
  'yes',
  'ŵy',
  '😀',
  "it's",
  'x:y',
  'a#b',
  '-1',
  '~',
  'no, yes',
);
const quotedText = fc.constantFrom(
  '"a: b"',
  "'it''s'",
  '"tab\\t\\u00e9"',
  '""',
  "''",
  '"two\n      lines"',
  '"a\n\n      b "',
);
const flow = fc.constantFrom(
  '[]',
  '{}',
  '[a, b]',
  '{ a: b, c: "d, e" }',
  '[a, [b, {c: d}]]',
  '{ a: [b, c],\n      d: e }',
  '{a: , b: c}',
);
const block = fc.tuple(
  fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
  fc.array(fc.constantFrom('one', 'two # not a comment', '', '  more', 'a: b', '- c'), {
    minLength: 1,
    maxLength: 5,
  }),
);
const broken = fc.constantFrom(
  '"open',
  '[a',
  'a: b',
  '*x',
  '&a b',
  '!t c',
  '@d',
  '[a] b',
  '- x',
  'x:',
  '{a, b}',
  '> 5',
  '\tq',
);
const value = (indent: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: quotedText },
    { weight: 2, arbitrary: flow },
    {
      weight: 2,
      arbitrary: block.map(([head, lines]) =>
        [head, ...lines.map((line) => (line ? `${indent}  ${line}` : line))].join('\n'),
      ),
    },
    { weight: 1, arbitrary: word.map((text) => `${text}\n${indent}  more text`) },
    { weight: 1, arbitrary: word.map((text) => `${text} # a comment`) },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.constant('') },
  );

const { document } = fc.letrec<{ document: string; mapping: string }>((tie) => ({
  mapping: fc
    .array(fc.tuple(fc.constantFrom('id', 'text', 'a b', '"q"', 'ask-when'), fc.nat(), value('  ')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) => pairs.map(([key, salt, text]) => `${key}${salt % 7}: ${text}`.trimEnd()).join('\n')),
  document: fc.oneof(
    { maxDepth: 4 },
    tie('mapping') as fc.Arbitrary<string>,
    fc
      .array(tie('document') as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
    fc
      .tuple(
        fc.constantFrom('questions', 'rows', '"1.1"'),
        tie('document') as fc.Arbitrary<string>,
        fc.boolean(),
      )
      .map(
        ([key, inner, comment]) => `${key}:${comment ? ' # note' : ''}\n  ${inner.replaceAll('\n', '\n  ')}`,
      ),
  ),
}));

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
