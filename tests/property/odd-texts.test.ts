/** Texts of every odd sign in every style of YAML: `convert` and `format` keep them, and never find a fault of their own. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { converted } from '../../server/exchange/convert/convert.ts';
import { formatting } from '../../server/features/formatting.ts';
import { type Document, documentOf } from '../../server/project/document.ts';
import { withReplacements } from '../../server/syntax/replacing.ts';
import { type Format, Source } from '../../server/syntax/source.ts';
import { valueAt } from '../../server/syntax/tree.ts';
import { runs } from '../runs.ts';

const SIGNS = [
  ...[
    '\u00a0',
    '\u2003',
    '\u3000',
    '\u200b',
    '\u202f',
    '\u1680',
    '\u205f',
    '\ufeff',
    '\u0085',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\t',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\n  ',
    '\n\t',
    '\n\u00a0\n',
    '\v',
    '\f',
    '\0',
    '\x7f',
    '\x01',
  ],
  ...[
    '😀',
    '\ud800',
    '#',
    '##',
    '- ',
    '---\n',
    '\\',
    '\\\n',
    '-->',
    '<!--',
    '{{a',
    'A1.2 ',
    'long '.repeat(300),
  ],
];
const text = fc
  .tuple(
    fc.constantFrom('', ...SIGNS),
    fc.constantFrom('', 'Is it', 'a'),
    fc.constantFrom('', ...SIGNS),
    fc.constantFrom('', 'so?', 'b'),
    fc.constantFrom('', ...SIGNS),
  )
  .map((pieces) => pieces.join(''));

const block = (header: string, end: string) => (value: string) =>
  [header, ...value.split('\n').map((line) => line && `          ${line}`)].join('\n') + end;
const style = fc.constantFrom<(value: string) => string>(
  (value) => JSON.stringify(value),
  (value) => `'${value.replaceAll("'", "''").replaceAll('\n', '\n\n          ')}'`,
  (value) => `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\n\n          ')}"`,
  block('|', ''),
  block('|+', '\n   \n'),
  block('|-', ''),
  block('>', ''),
  block('>+', '\n\n'),
  block('|2', ''),
  block('|3-', '\n'),
);

const place = fc.constantFrom<(value: string) => string>(
  (value) => `id: A1.1\n        text: ${value}\n        guidance: Look.`,
  (value) => `id: A1.1\n        text: Is it?\n        guidance: ${value}`,
  (value) => `text: Is it?\n        id: ${value}\n        printed: "1"`,
  (value) => `id: A1.1\n        printed: ${value}`,
  (value) =>
    `id: A1.1\n        text: Is it?\n        means:\n          # a note\n          a: ${value.replaceAll('\n  ', '\n      ')}`,
);

const section = (fields: string) =>
  `carag: section\nid: one\ntitle: One\nkey-questions:\n  - id: A1\n    text: Is it?\n    questions:\n      - kind: note\n        ${fields}\n`;

const read = (text: string, format: Format) =>
  documentOf(`file:///set/one.carag.${format}`, Source.of(text, format));

/** The last entry: its fields, without the line breaks around what is read as running text. */
function fields(document: Document): Record<string, unknown> {
  const { root } = document.readings.at(-1)!;
  return Object.fromEntries(
    ['id', 'text', 'guidance', 'printed', 'means'].map((name) => {
      const node = valueAt(root, name);
      const value = node?.type === 'scalar' ? node.value : (valueAt(node, 'a') as { value?: string })?.value;
      const folded = value?.replaceAll('\r\n', '\n');
      return [
        name,
        name === 'guidance' ? folded?.trim() : name === 'text' ? folded?.replace(/\n+$/, '') : folded,
      ];
    }),
  );
}

test('whatever a text holds, it is the same in the other format and back, or the reason why not is told', () => {
  let count = 0;
  fc.assert(
    fc.property(text, style, place, fc.boolean(), (value, styled, placed, isWindows) => {
      const source = section(placed(styled(value))).replace(/\r?\n/g, isWindows ? '\r\n' : '\n');
      const document = read(source, 'yaml');
      const there = converted(document);
      if (there.obstacles) {
        expect(there.obstacles.length).toBeGreaterThan(0);
        return;
      }
      const markdown = read(there.text, 'markdown');
      const back = converted(markdown);
      expect(back.obstacles).toBeUndefined();
      expect(fields(markdown)).toEqual(fields(document));
      expect(fields(read(back.text!, 'yaml'))).toEqual(fields(document));
      count++;
    }),
    { numRuns: runs(400) },
  );
  expect(count).toBeGreaterThan(runs(180));
});

test('whatever a text holds, it is laid out once and for all', () => {
  let count = 0;
  fc.assert(
    fc.property(text, style, place, fc.boolean(), (value, styled, placed, isWindows) => {
      const source = section(placed(styled(value))).replace(/\r?\n/g, isWindows ? '\r\n' : '\n');
      const document = read(source, 'yaml');
      const found = formatting(document);
      if ('refusal' in found) {
        expect(found.refusal).toMatch(/cannot be read|left over from merging/);
        return;
      }
      const after = read(withReplacements(document.source.text, found.replacements), 'yaml');
      expect(formatting(after)).toEqual({ replacements: [] });
      expect(fields(after)).toEqual(fields(document));
      count++;
    }),
    { numRuns: runs(400) },
  );
  expect(count).toBeGreaterThan(runs(180));
});
