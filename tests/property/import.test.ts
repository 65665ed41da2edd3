import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imported, misread, unaccounted } from '../exchange/import/imported.ts';
import { runs } from '../runs.ts';

/** Words as documents have them, some with signs that mean something in one of the formats. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.stringMatching(/^[A-Z][a-z]{0,6}$/),
  fc.constantFrom(
    'it’s',
    'a_b_c',
    '*bold*',
    '[x]',
    '1.',
    'A1.2',
    'P 1 .1',
    '•',
    '–',
    '#',
    '`',
    '&',
    '\\',
    'tŷ',
    '|',
    '2015',
    '!',
    '+',
    '~~',
    '{{A1.1}}',
    'Yes/No',
    '"so"',
    ':',
    'None',
    '-',
    '>',
    '=',
  ),
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('', '.', '?', ':'))
  .map(([words, end]) => words.join(' ') + end);

const id = fc.oneof(
  fc
    .tuple(fc.constantFrom('A', 'P', 'I'), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 12 }))
    .map(([letter, first, second]) => `${letter} ${first}${second === 0 ? '' : `.${second}`}`),
  fc.constantFrom('', 'None', 'A1S', '9a.', '7. a', '1.13.1.2', '0 2'),
);

const row = fc.tuple(id, sentence, fc.array(sentence, { maxLength: 3 }));
const part = fc.oneof(
  { weight: 1, arbitrary: sentence.map((text) => ({ is: 'heading', text }) as const) },
  { weight: 2, arbitrary: sentence.map((text) => ({ is: 'prose', text }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((items) => ({ is: 'list', items }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.boolean(), fc.array(row, { minLength: 1, maxLength: 5 }))
      .map(([isHeaded, rows]) => ({ is: 'table', isHeaded, rows }) as const),
  },
);
type Part = typeof part extends fc.Arbitrary<infer One> ? One : never;
const parts = fc.array(part, { minLength: 1, maxLength: 6 });

const HEADINGS = ['Number', 'Question', 'Guidance'];

/** Every text of a document. */
const textsOf = (document: readonly Part[]): string[] =>
  document.flatMap((each) => {
    if (each.is === 'list') return each.items;
    if (each.is !== 'table') return [each.text];
    return [
      ...(each.isHeaded ? HEADINGS : []),
      ...each.rows.flatMap(([id, text, guidance]) => [id, text, ...guidance]),
    ];
  });

const inHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const WRITTEN: Record<string, (document: readonly Part[]) => string> = {
  'page.html': (document) =>
    document
      .map((each) => {
        if (each.is === 'heading') return `<h2>${inHtml(each.text)}</h2>`;
        if (each.is === 'prose') return `<p>${inHtml(each.text)}</p>`;
        if (each.is === 'list')
          return `<ul>${each.items.map((item) => `<li>${inHtml(item)}</li>`).join('')}</ul>`;
        const head = each.isHeaded ? `<tr>${HEADINGS.map((text) => `<th>${text}</th>`).join('')}</tr>` : '';
        const rows = each.rows.map(
          ([id, text, guidance]) =>
            `<tr><td>${id}</td><td>${inHtml(text)}</td><td>${guidance.map((one) => `<p>${inHtml(one)}</p>`).join('')}</td></tr>`,
        );
        return `<table>${head}${rows.join('')}</table>`;
      })
      .join('\n'),
  'tabs.txt': (document) =>
    document
      .map((each) => {
        if (each.is === 'heading') return `${each.text.toUpperCase()}\n`;
        if (each.is === 'prose') return `${each.text}\n`;
        if (each.is === 'list') return `${each.items.map((item) => `• ${item}`).join('\n')}\n`;
        const rows = [
          ...(each.isHeaded ? [HEADINGS] : []),
          ...each.rows.map(([id, text, guidance]) => [id, text, guidance.join(' ')]),
        ];
        return `${rows.map((cells) => cells.join('\t')).join('\n')}\n`;
      })
      .join('\n'),
  'cells.txt': (document) =>
    document
      .map((each) => {
        if (each.is === 'heading') return ` ${each.text.toUpperCase()} \n`;
        if (each.is === 'prose') return `${each.text} \n`;
        if (each.is === 'list') return `${each.items.map((item) => `• ${item} `).join('\n\n')}\n`;
        const head = each.isHeaded ? HEADINGS.map((text) => `${text} \n`) : [];
        const rows = each.rows.map(
          ([id, text, guidance]) => `${id} ${text} \n\n${guidance.join(' \n \n')} \n`,
        );
        return [...head, ...rows].join('\n');
      })
      .join('\n'),
};

const cellsOf = (document: readonly Part[]): string[][] =>
  document.flatMap((each) => {
    if (each.is === 'list') return each.items.map((item) => [item]);
    if (each.is !== 'table') return [[each.text]];
    return [
      ...(each.isHeaded ? [HEADINGS] : []),
      ...each.rows.map(([id, text, guidance]) => [id, text, guidance.join('\n')]),
    ];
  });

const asCsv = (document: readonly Part[]) =>
  cellsOf(document)
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');

/** Capitals are of headings in text: words are told from one another without them. */
const folded = (texts: readonly string[], name: string, document: readonly Part[]) =>
  name.endsWith('.txt')
    ? document.flatMap((each) => (each.is === 'heading' ? [each.text.toUpperCase()] : textsOf([each])))
    : texts;

describe('no word is lost', () => {
  test.each(Object.keys(WRITTEN))('in %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(parts, async (document) => {
        const made = await imported(name, WRITTEN[name]!(document));
        expect(unaccounted(made, folded(textsOf(document), name, document))).toEqual([]);
        expect(made.account.asides.filter(({ why }) => why === 'lost')).toEqual([]);
        expect(misread(made)).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });

  test('in values that are parted by commas', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (document) => {
        const made = await imported('table.csv', asCsv(document));
        expect(unaccounted(made, textsOf(document))).toEqual([]);
        expect(misread(made)).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });

  test('in any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        async (text, name) => {
          const made = await imported(name, `start ${text.replaceAll('\u0000', '')}`);
          const { words, placed, asides } = made.account;
          expect(placed).toBeLessThanOrEqual(words);
          expect(
            asides.filter(({ why }) => why === 'lost').flatMap(({ text }) => text.split(' ')).length,
          ).toBeLessThanOrEqual(words);
          expect(misread(made)).toEqual([]);
        },
      ),
      { numRuns: runs(25) },
    );
  });
});
