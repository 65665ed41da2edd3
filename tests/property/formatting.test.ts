import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatting } from '../../server/features/formatting.ts';
import { withReplacements } from '../../server/lint/fixing/fixing.ts';
import { type Document, documentOf, formatOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';
import { generate } from '../benchmark/generate.ts';
import { findingsIn, ROOT } from '../check.ts';
import { runs, some } from '../runs.ts';
import { document } from './yaml-documents.ts';

const read = (path: string, text: string) => documentOf(`${ROOT}/${path}`, Source.of(text, formatOf(path)!));

/** The text laid out; undefined where it is refused because it cannot be read. */
function formatted(document: Document): string | undefined {
  const found = formatting(document);
  if ('refusal' in found) {
    expect(found.refusal).not.toMatch(/fault/);
    return undefined;
  }
  return withReplacements(document.source.text, found.replacements);
}

/** A text laid out, having stood the tests that every laid out text must stand. */
function checked(path: string, text: string): string | undefined {
  const before = read(path, text);
  const once = formatted(before);
  if (once === undefined) return undefined;
  const after = read(path, once);
  expect(formatted(after)).toBe(once);
  expect(words(once)).toBe(words(text));
  return once;
}

/** Every sign that is neither space nor a quotation mark: comments among them. */
const words = (text: string) => text.replace(/[\s"]+/g, '');

const samples = join(import.meta.dirname, '..', '..', 'samples');
const sampleTexts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => /carag\.(?:yaml|md)$/.test(path))
  .map((path): [string, string] => [path, readFileSync(join(samples, path), 'utf8')]);

/** A way in which people or programs spoil the layout of a line. */
const spoiling: fc.Arbitrary<(line: string) => string> = fc.constantFrom(
  (line: string) => `${line}  `,
  (line: string) => `${line}\n\n\n`,
  (line: string) => `\n${line}`,
  (line: string) => line.replace(/: (?=\S)/, ':   '),
  (line: string) => line.replace(/^( *)- /, '$1-   '),
  (line: string) => line.replace(/^( *)- (?=[\w-]+: )/, '$1-\n$1  '),
  (line: string) => `${line} # beside`,
  (line: string) => `# above\n${line}`,
  (line: string) => `    # above\n${line}`,
  (line: string) => line.replace(/: "?(yes|[\d.]+)"?$/, ': $1'),
  (line: string) => line.replace(/([[{]) ?(.*?) ?([\]}])$/, '$1$2  $3'),
  (line: string) => line.replace(/([[{].*), (.*[\]}])$/, '$1,\n                      $2'),
  (line: string) => `   ${line}`,
  (line: string) => line.replace(/^ {2}/, ''),
  (line: string) => `${line}\r`,
);

/** A text with some lines spoilt, and sometimes all of it moved. */
function spoilt(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  return fc
    .tuple(
      fc.array(fc.tuple(fc.nat(lines.length - 1), spoiling), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...['as it is', 'wide', 'dashes', 'crlf']),
    )
    .map(([changes, whole]) => {
      const changed = [...lines];
      for (const [index, spoil] of changes) changed[index] = spoil(changed[index]!);
      const result = changed.join('\n');
      if (whole === 'wide') return result.replace(/^ +/gm, '$&$&');
      if (whole === 'dashes') return result.replace(/^ {2}((?: {4})*)- /gm, '$1- ').replace(/^ {4}/gm, '  ');
      return whole === 'crlf' ? result.replace(/\r?\n/g, '\r\n') : result;
    });
}

describe('formatting', () => {
  let tried = 0;
  let done = 0;
  afterAll(() => expect(done).toBeGreaterThanOrEqual(Math.floor(tried / 30)));

  test.each(some(sampleTexts, 24))('%s, spoilt, is laid out without losing a word', (path, text) => {
    fc.assert(
      fc.property(spoilt(text), (source) => {
        tried++;
        if (checked(path, source) !== undefined) done++;
      }),
      { numRuns: runs(6) },
    );
  });

  test('any YAML is laid out once and for all, and reads as before', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('\n', '\r\n'), (source, lineBreak) => {
        const text = `carag: section\nid: x\nkey-questions:\n  - id: A1\n    questions:\n      - means:\n          ${source.replaceAll('\n', '\n          ')}\n`;
        checked('a.carag.yaml', text.replaceAll('\n', lineBreak));
        checked('a.carag.yaml', `carag: section\nfacts:\n    ${source.replaceAll('\n', '\n    ')}`);
        checked('a.carag.md', `---\ncarag: section\n---\n# A1 X  \n\n~~~carag\n${source}\n~~~\n\n Prose  \n`);
      }),
      { numRuns: runs(150) },
    );
  });

  test('the same findings are there after it', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (seed, picks) => {
        const set = generate({ questions: 50, questionsPerFile: 25, seed, folder: '', markdownEvery: 2 });
        const before = Object.fromEntries([...set].map(([path, text]) => [path, faulty(text, picks)]));
        const after = Object.fromEntries(
          Object.entries(before).map(([path, text]) => [path, checked(path, text) ?? text]),
        );
        expect(findings(after)).toEqual(findings(before));
        for (const [path, text] of Object.entries(after)) if (path.endsWith('yaml')) expectOneReading(text);
      }),
      { numRuns: runs(10) },
    );
  });

  test('what is left is read the same by every version of YAML', () => {
    const text = fc.constantFrom(
      ...[
        'yes',
        'No',
        'on',
        'OFF',
        'y',
        '~',
        'null',
        '1.20',
        '1.2.1',
        '007',
        '0x1F',
        '0o7',
        '1e3',
        '12:30',
        '1_000',
      ],
      ...[
        '2015-01-31',
        '2001-12-14 21:59:43',
        '.5',
        '.inf',
        'A1.8',
        '"yes"',
        "'1'",
        'yes, no',
        '-',
        '=',
        '1:30:00.5',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), fc.array(text), (pairs, texts) => {
        const names = new Set(pairs.map(([name]) => name));
        fc.pre(names.size === pairs.length && !names.has('-'));
        const isFlow = /, |-(?= )|^-$/;
        const plain = pairs.filter(([, value]) => !isFlow.test(value));
        const source = [
          'carag: section',
          'id: x',
          'means:',
          'questions:',
          '- id: A1.1',
          `  criteria: [${texts.filter((each) => !isFlow.test(each)).join(' , ')}]`,
          '  means:',
          ...plain.map(([name, value]) => `     ${name}:  ${value}`),
          '  rows:',
          '     a: { text: 1.20,answer:  { one-of: {yes: No,"2": 1.0}}}',
          '',
        ].join('\n');
        const laid = checked('a.carag.yaml', source);
        if (laid !== undefined) expectOneReading(laid);
      }),
      { numRuns: runs(300) },
    );
  });
});

function findings(documents: Readonly<Record<string, string>>): string[] {
  return findingsIn(documents)
    .map(({ path, rule, message }) => `${path} ${rule} ${message}`)
    .sort();
}

/** Every version of YAML reads a text as it is written. */
function expectOneReading(text: string): void {
  const written = parse(text, { schema: 'failsafe' });
  for (const version of ['1.1', '1.2'] as const)
    expect(asTexts(parse(text, { version, merge: false }))).toEqual(asTexts(written));
}

/** In the typed fields here `5` is 5 and `true` is true, to every reader. */
function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asTexts(each)]));
  return typeof value === 'number' || value === true ? String(value) : (value ?? '');
}

/** A text with faults that do not keep it from being read, and comments that silence some of them. */
function faulty(text: string, picks: readonly number[]): string {
  const lines = text.split('\n');
  for (const pick of picks) {
    const at = pick % lines.length;
    const line = lines[at]!;
    if (pick % 3 === 0) lines[at] = line.replace('kind: ', 'knid:   ');
    else if (pick % 3 === 1) lines[at] = line.replace(/id: ([A-Z]+)(\d)/, 'id:  $1 $2');
    else if (/^ *(?:- )?[a-z-]+: \w/.test(line)) lines[at] = `${line}   # carag-ignore id/spacing: a reason`;
  }
  return lines.join('\n');
}
