/** PDFs, built here: tables of questions over pages, and running text. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';
import { type PdfText, pdf } from './pdf.ts';

const at = (x: number, y: number, text: string): PdfText => ({ x, y, text });
const foot = (page: number) => at(50, 800, `Visits guidance page ${page} of 2`);

describe('a table over two pages', async () => {
  const pages = [
    [
      at(50, 40, 'SEEING THE CHILD'),
      at(50, 60, 'Number'),
      at(110, 60, 'Question'),
      at(300, 60, 'Guidance'),
      at(50, 80, 'V 1'),
      at(110, 80, 'Are visits good enough?'),
      at(50, 100, 'V 1.1'),
      at(110, 100, 'Were visits often enough'),
      at(300, 100, 'Count from the start'),
      at(110, 112, 'for the child?'),
      at(300, 112, 'of the order, in'),
      foot(1),
    ],
    [
      at(300, 40, 'every case.'),
      at(300, 70, 'Then look again.'),
      at(50, 100, 'V 1.2'),
      at(110, 100, 'Were visits long enough?'),
      at(300, 100, 'See above.'),
      foot(2),
    ],
  ];
  const made = await imported('visits.pdf', pdf(pages));

  test('has its ids, and its cells over columns and pages', () => {
    expect(idsOf(made)).toEqual(['V1', 'V1.1', 'V1.2']);
    const section = fileOf(made, 'seeing-the-child.carag.yaml');
    expect(section).toContain('text: Were visits often enough for the child?');
    expect(section).toContain(
      'Count from the start of the order, in every case.\n\n          Then look again.',
    );
  });

  test('loses nothing', () => {
    expect(
      unaccounted(
        made,
        pages.flat().map(({ text }) => text),
      ),
    ).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

test('running text has the questions that stand in it', async () => {
  const made = await imported(
    'a.pdf',
    pdf([
      [
        at(50, 40, 'V 1.1 Were visits often enough?'),
        at(50, 60, 'Count from the start.'),
        at(50, 90, 'V 1.2 Were they long enough?'),
        at(50, 110, 'Look at all.'),
      ],
    ]),
  );
  expect(idsOf(made)).toEqual(['V1.1', 'V1.2']);
});

test.each([
  ['%PDF-1.7\nnothing more', 'it is damaged'],
  [new TextDecoder('latin1').decode(pdf([[]])), 'its pages may be pictures'],
])('%#: what cannot be read is refused', async (text, why) => {
  await expect(imported('a.pdf', text)).rejects.toThrow(why);
});

test('a broken table of places is found anew', async () => {
  const text = new TextDecoder('latin1')
    .decode(pdf([[at(50, 40, 'Words to keep.')]]))
    .replace(/startxref\n\d+/, 'startxref\n7');
  const made = await imported('a.pdf', text);
  expect(unaccounted(made, ['Words to keep.'])).toEqual([]);
});
