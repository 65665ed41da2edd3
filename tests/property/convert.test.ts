import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Conversion, converted } from '../../server/exchange/convert/convert.ts';
import { nameFor } from '../../server/exchange/convert/rewriting.ts';
import { formatting } from '../../server/features/formatting.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { type Format, Source } from '../../server/syntax/source.ts';
import { generate } from '../benchmark/generate.ts';
import { findingsIn } from '../check.ts';
import { convertedText } from '../exchange/converted.ts';
import { runs } from '../runs.ts';

/** What the reader makes of a section, without places: its entries, one after the other. */
function modelOf(text: string, format: Format): unknown {
  const { readings } = documentOf(`file:///set/one.carag.${format}`, Source.of(text, format));
  return readings.flatMap(({ model }) => entriesOf(plain(model) as Plain));
}

type Plain = { keyQuestions?: Plain[]; questions?: Plain[]; guidance?: string; text?: string };

/** Whether `carag format` would leave a section as it is. */
function isLaidOut(text: string, format: Format): boolean {
  const found = formatting(documentOf(`file:///set/one.carag.${format}`, Source.of(text, format)));
  return 'replacements' in found && found.replacements.length === 0;
}

/** Lists of entries one after the other, as chunks are; line breaks around a text are no part of it. */
function entriesOf({ keyQuestions = [], questions = [], ...own }: Plain = {}): unknown[] {
  if (own.guidance) own.guidance = own.guidance.trim();
  if (own.text) own.text = own.text.trimEnd();
  return [own, ...[...questions, ...keyQuestions].flatMap(entriesOf)];
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value) return (value as { value?: string }).value?.replaceAll('\r\n', '\n');
  const fields = Object.entries(value).filter(([name]) => name !== 'node');
  return Object.fromEntries(fields.map(([name, each]) => [name, plain(each)]));
}

/** The words by which comments are known here, in no order. */
const notesIn = (text: string) => [...(text.match(/note-\d/g) ?? [])].sort();

const withName = (documents: ReadonlyMap<string, string>, path: string, text: string) => {
  const to = path.replace(/[^/]*$/, nameFor(path, formatOf(path) === 'yaml' ? 'markdown' : 'yaml'));
  const renamed = [...documents].map(([each, old]) =>
    each === path ? ([to, text] as const) : ([each, old.replaceAll(path, to)] as const),
  );
  return new Map(renamed);
};

const told = (documents: ReadonlyMap<string, string>) =>
  findingsIn(Object.fromEntries(documents))
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();

test('a generated set stays what it is when a section is converted, and converted back', () => {
  for (const seed of [1, 2, 3, 4]) {
    const documents = generate({ questions: 60, questionsPerFile: 20, seed, folder: '', markdownEvery: 2 });
    const before = told(documents);
    for (const [path, text] of documents) {
      const format = formatOf(path)!;
      if (path === 'carag.yaml') continue;
      const other: Format = format === 'yaml' ? 'markdown' : 'yaml';
      const there = convertedText(text, format);
      const back = convertedText(there, other);
      expect(modelOf(there, other)).toEqual(modelOf(text, format));
      expect(modelOf(back, format)).toEqual(modelOf(text, format));
      expect(convertedText(back, format)).toBe(there);
      expect(told(withName(documents, path, there))).toEqual(before);
    }
  }
});

const words = fc.constantFrom(
  'Is it in time?',
  '{{A1.1}} and [[A1.2]]',
  '24 hours # a day',
  'C #',
  '#tag',
  '`code`: x',
  '- a dash',
  'ends in :',
  '"quoted" it\'s \\n',
  '1.20',
  'no',
  'A2.1 of old',
  'S1 Tŷ 😀',
  '<!-- unseen --> seen',
  '[x], {y}',
  'tab\there',
);
const line = fc.constantFrom(
  'Look at it.',
  '  deeper',
  '- a list',
  '### Sources',
  '#### More',
  '---',
  '===',
  '',
  '    code',
  '```yaml\n# in a block\n## A1.7 in it too\n```',
  '~~~\n```\n~~~',
  '<!-- notes of the text -->',
  '| a | b |',
  'See [[A1.2]] # 3',
  'hard break  ',
  '> quoted',
  '\tindented',
);
const guidance = fc
  .array(line, { minLength: 1, maxLength: 5 })
  .map((lines) => `Text.\n${lines.join('\n')}\nMore.`);
const comment = fc.option(
  fc.constantFrom('# note-1 of it', '# note-2', '# carag-ignore id/gap: note-3', '#note-4'),
  { freq: 2, nil: undefined },
);
const field = fc.constantFrom(
  'kind: note',
  'answer: { one-of: { a: A, b: "B: b" }, sufficient: a }',
  'answer:\n  any-of:\n    a: A\n    # note-5: B\n    c: { label: C, exclusive: true }\n  at-most: 1',
  'criteria:\n- "1.1"\n- "1.2"',
  'means:\n  a: |\n    Two\n\n    paragraphs\n  b: >-\n    folded\n    text',
  'ask-when: A1.1 is yes and\n  A1.2 is no',
  'indicators: [ One, "Two, three",\n    Four ]',
  'unheard-of: x',
);

interface Drawn {
  readonly fields: readonly (readonly [
    above: string | undefined,
    field: string,
    beside: string | undefined,
  ])[];
  readonly text: string;
  readonly guidance: string | undefined;
  readonly above: string | undefined;
  readonly aboveText: string | undefined;
  readonly aboveGuidance: string | undefined;
  readonly below: string | undefined;
}

const entry: fc.Arbitrary<Drawn> = fc.record({
  fields: fc.uniqueArray(fc.tuple(comment, field, comment), {
    maxLength: 4,
    selector: ([, text]) => text.split(':')[0],
  }),
  text: words,
  guidance: fc.option(guidance, { nil: undefined }),
  above: comment,
  aboveText: comment,
  aboveGuidance: comment,
  below: comment,
});

function yamlEntry(id: string, drawn: Drawn): string[] {
  const lines = [
    `id: "${id}"`,
    ...(drawn.aboveText ? [drawn.aboveText] : []),
    `text: ${JSON.stringify(drawn.text)}`,
    ...drawn.fields.flatMap(([above, text, beside]) => [
      ...(above ? [above] : []),
      ...(text + (beside && !text.includes('\n') ? ` ${beside}` : '')).split('\n'),
    ]),
    ...(drawn.guidance === undefined
      ? []
      : [
          ...(drawn.aboveGuidance ? [drawn.aboveGuidance] : []),
          'guidance: |',
          ...drawn.guidance.split('\n').map((each) => (each === '' ? '' : `  ${each}`)),
        ]),
    ...(drawn.below && !drawn.below.includes('carag-ignore') ? [drawn.below] : []),
  ];
  const [first, ...rest] = lines;
  return [
    ...(drawn.above ? [drawn.above] : []),
    `- ${first}`,
    ...rest.map((each) => (each === '' ? '' : `  ${each}`)),
  ];
}

const indented = (lines: readonly string[], by: number) =>
  lines.map((each) => (each === '' ? '' : ' '.repeat(by) + each));

const sections = fc
  .array(fc.tuple(entry, fc.array(entry, { maxLength: 3 })), { minLength: 1, maxLength: 3 })
  .map((keyQuestions) => [
    'carag: section',
    'id: one',
    'title: One',
    'key-questions:',
    ...keyQuestions.flatMap(([own, questions], at) => [
      ...indented(yamlEntry(`A${at + 1}`, { ...own, below: undefined }), 2),
      ...(questions.length > 0 ? ['    questions:'] : []),
      ...questions.flatMap((each, index) => [...indented(yamlEntry(`A${at + 1}.${index + 1}`, each), 6), '']),
    ]),
    '',
  ]);

const manifest = `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
`;

test('whatever a section holds, it is the same in its other format, and in every one after that', () => {
  let count = 0;
  fc.assert(
    fc.property(sections, fc.boolean(), (lines, isWindows) => {
      const text = lines.join(isWindows ? '\r\n' : '\n');
      const document = documentOf('file:///set/one.carag.yaml', Source.of(text, 'yaml'));
      const conversion: Conversion = converted(document);
      if (conversion.obstacles) {
        // Each has a reason of its own: none of these sections is refused only because it came out otherwise.
        expect(conversion.obstacles.map(({ message }) => message).join()).not.toContain(
          'be the same afterwards',
        );
        return;
      }
      count++;
      const there = conversion.text;
      const back = convertedText(there, 'markdown');
      expect(modelOf(there, 'markdown')).toEqual(modelOf(text, 'yaml'));
      expect(modelOf(back, 'yaml')).toEqual(modelOf(text, 'yaml'));
      expect(notesIn(there)).toEqual(notesIn(text));
      expect(notesIn(back)).toEqual(notesIn(text));
      expect(convertedText(back, 'yaml')).toBe(there);
      expect([isLaidOut(there, 'markdown'), isLaidOut(back, 'yaml')]).toEqual([true, true]);
      const set = new Map([
        ['carag.yaml', manifest],
        ['one.carag.yaml', text],
      ] as const);
      // A tab may be written as an escape in YAML and only as itself in Markdown: spacing is told of the latter alone.
      const others = (findings: readonly string[]) =>
        findings.filter((each) => !each.startsWith('text/spacing'));
      expect(others(told(withName(set, 'one.carag.yaml', there)))).toEqual(others(told(set)));
    }),
    { numRuns: runs(40) },
  );
  expect(count).toBeGreaterThan(runs(16));
});
