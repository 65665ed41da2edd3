/** Laws of what goes out to translators and comes back: nothing of it is lost, and nothing else is changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csvOf,
  rowsOfCsv,
  rowsOfWorkbook,
  workbookOf,
} from '../../server/exchange/translation/spreadsheet.ts';
import { defused, restored, tableOf, textsOfTable } from '../../server/exchange/translation/table.ts';
import { taken } from '../../server/exchange/translation/take.ts';
import { translationWork } from '../../server/exchange/translation/work.ts';
import { readXliff } from '../../server/exchange/translation/xliff-read.ts';
import { xliffOf } from '../../server/exchange/translation/xliff-write.ts';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { yamlScalar } from '../../server/syntax/yaml/write.ts';
import { fingerprint } from '../../server/translation/fingerprint.ts';
import { projectOf, ROOT } from '../check.ts';
import { runs } from '../runs.ts';

const setOf = (documents: Record<string, string>) => projectOf(documents).sets.get(ROOT)!;

const awkward = fc.constantFrom(
  '=1+1',
  '+44',
  '-',
  "'=x",
  '@a',
  'a: b',
  ' #',
  '[[A1.1]]',
  '{{A1.1}}',
  '"',
  "'",
  ',',
  ';',
  '<b>&amp;',
  'ŵŷâ',
  '\n',
  '\n\n- a\n',
  '👩‍⚖️',
  '  ',
  'yes',
  '1.20',
  '{',
  '|',
  ']]>',
  '\t',
);
/** Texts that a document can hold: it is read without the spaces at its ends. */
const someText = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');
const someCheck = fc.constantFrom('', 'translation unit', 'editor, Welsh');

interface Given {
  readonly source: string;
  readonly text: string;
  readonly isKnown: boolean;
  readonly from: 'now' | 'stale' | 'none';
  readonly by: string;
}
const someTexts = fc.array(
  fc.record({
    source: someText,
    text: someText,
    isKnown: fc.boolean(),
    from: fc.constantFrom('now', 'stale', 'none') as fc.Arbitrary<Given['from']>,
    by: someCheck,
  }),
  { minLength: 1, maxLength: 5 },
);

const base = bilingual();
const manifest = base['carag.yaml']!.replace(/answers:[\s\S]*/, '');

/** A set whose questions have these texts, and what there is of them in Welsh. */
function documents(texts: readonly Given[]): Record<string, string> {
  const questions = texts.map(
    ({ source }, at) =>
      `  - id: A1.${at + 1}\n    kind: narrative\n    text: ${JSON.stringify(source)}\n    answer: text\n`,
  );
  const known = texts.flatMap(({ source, text, isKnown, from, by }, at) => {
    if (!isKnown) return [];
    const made =
      from === 'none'
        ? ''
        : `, from: ${yamlScalar(from === 'now' ? fingerprint(source) : '00c0ffee', { inFlow: true })}`;
    const checked = by ? `, checked: { by: ${yamlScalar(by, { inFlow: true })}, on: 2024-05 }` : '';
    return `  A1.${at + 1}: { text: ${JSON.stringify(text)}${made}${checked} } # kept\n`;
  });
  return {
    'carag.yaml': manifest,
    'assessment.carag.yaml': `carag: section\nid: a\ntitle: A\nquestions:\n${questions.join('')}`,
    'cy/a.carag.yaml': `carag: translation\nlanguage: cy\nof: ../assessment.carag.yaml\ntexts:\n  title: B\n${known.join('')}`,
  };
}

type Way = (set: ReturnType<typeof setOf>) => Promise<ReturnType<typeof textsOfTable>>;
const texts = (set: ReturnType<typeof setOf>) => translationWork(set, 'cy').flatMap((each) => each.texts);

const WAYS: readonly (readonly [string, Way])[] = [
  ['CSV', async (set) => textsOfTable(rowsOfCsv(csvOf(tableOf(texts(set)))))],
  ['a workbook', async (set) => textsOfTable(await rowsOfWorkbook(await workbookOf(tableOf(texts(set)))))],
  [
    'XLIFF',
    async (set) => [
      ...readXliff(xliffOf(translationWork(set, 'cy'), { source: 'en', language: 'cy' })).texts,
    ],
  ],
];

describe.each(WAYS)('through %s', (_, way) => {
  test('what goes out comes back, sign for sign', async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, async (given) => {
        const set = setOf(documents(given));
        const out = texts(set);
        const back = await way(set);
        expect(
          back.map(({ document, path, text, source, from, checkedBy }) => ({
            document,
            path,
            text,
            source,
            from,
            checkedBy,
          })),
        ).toEqual(
          out.map(({ document, path, text, source, from, checkedBy }) => ({
            document,
            path,
            text,
            source,
            from,
            checkedBy,
          })),
        );
      }),
      { numRuns: runs(30) },
    );
  });

  test('taken as it went out, it changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, async (given) => {
        const set = setOf(documents(given));
        const { documents: changed, unknown } = taken(set, 'cy', await way(set), undefined, false);
        expect(changed).toEqual([]);
        expect(unknown).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });

  test('into a set without its translation, all of it is there again', async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, async (given) => {
        const whole = documents(given);
        const { 'cy/a.carag.yaml': _translation, ...bare } = whole;
        const out = texts(setOf(whole));
        const { documents: made } = taken(setOf(bare), 'cy', await way(setOf(whole)), undefined, false);
        const after = {
          ...bare,
          ...Object.fromEntries(made.map(({ uri, after }) => [uri.slice(ROOT.length + 1), after])),
        };
        // A text that did not say what it was made from gets what it went out beside.
        const said = ({ path, text, from, source, checkedBy }: (typeof out)[number]) => ({
          path,
          text,
          from: text && (from || fingerprint(source)),
          checkedBy,
        });
        expect(texts(setOf(after)).map(said)).toEqual(out.map(said));
      }),
      { numRuns: runs(20) },
    );
  });
});

test('new texts are put among the others, whose lines and comments stay', () => {
  fc.assert(
    fc.property(
      someTexts,
      fc.array(someText, { minLength: 5, maxLength: 5 }),
      someCheck,
      (given, news, by) => {
        const before = documents(given);
        const set = setOf(before);
        const returned = given.map(({ source }, at) => ({
          document: 'assessment.carag.yaml',
          path: `A1.${at + 1}`,
          text: news[at]!,
          source,
          from: '',
          isChecked: by !== '',
          checkedBy: '',
          checkedOn: '',
        }));
        const { documents: changed } = taken(
          set,
          'cy',
          returned,
          by ? { by, on: '2026-11-30' } : undefined,
          false,
        );
        const after = {
          ...before,
          ...Object.fromEntries(changed.map(({ uri, after }) => [uri.slice(ROOT.length + 1), after])),
        };
        const found = texts(setOf(after)).filter(({ path }) => path.startsWith('A1.'));
        expect(found.map(({ text }) => text)).toEqual(given.map((_, at) => news[at]));
        expect(found.map(({ state }) => state)).not.toContain('missing');
        expect((after['cy/a.carag.yaml']!.match(/# kept/g) ?? []).length).toBe(
          given.filter(({ isKnown }) => isKnown).length,
        );
        expect(projectOf(after).documents.get(`${ROOT}/cy/a.carag.yaml`)!.readings[0]!.problems).toEqual([]);
      },
    ),
    { numRuns: runs(50) },
  );
});

test('where all was checked at once, the translation says so at its head', async () => {
  await fc.assert(
    fc.asyncProperty(someTexts, async (given) => {
      const before = documents(given.map((each) => ({ ...each, isKnown: true })));
      const set = setOf(before);
      const back = await WAYS[0]![1](set);
      const { documents: changed } = taken(set, 'cy', back, { by: 'translation unit', on: '2026-11' }, true);
      const after = {
        ...before,
        ...Object.fromEntries(changed.map(({ uri, after }) => [uri.slice(ROOT.length + 1), after])),
      };
      expect(after['cy/a.carag.yaml']!.match(/checked: /g)).toHaveLength(1);
      const found = texts(setOf(after)).filter(({ document }) => document === 'assessment.carag.yaml');
      expect(found.map(({ text }) => text)).toEqual(
        texts(set)
          .filter(({ document }) => document === 'assessment.carag.yaml')
          .map(({ text }) => text),
      );
      expect(new Set(found.map(({ checkedBy, checkedOn }) => `${checkedBy} ${checkedOn}`))).toEqual(
        new Set(['translation unit 2026-11']),
      );
    }),
    { numRuns: runs(40) },
  );
});

test('nothing that goes out begins like a formula, and the apostrophe comes off again', () => {
  fc.assert(
    fc.property(fc.oneof(someText, awkward), (text) => {
      expect(defused(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(restored(defused(text))).toBe(text);
    }),
    { numRuns: runs(250) },
  );
});
