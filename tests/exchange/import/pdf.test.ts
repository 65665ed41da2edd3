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

describe('tables whose columns are narrow, each with its own', async () => {
  const row = (y: number, id: string, [first, second]: [string, string], x = 248) => [
    at(50, y, id),
    at(110, y, first),
    at(x, y, 'judgem'),
    at(x + 70, y, `Weigh what ${id} found.`),
    at(110, y + 12, second),
    at(x, y + 12, 'ent'),
  ];
  const head = (y: number, x = 248) => [
    at(50, y, 'Numbe'),
    at(110, y, 'Question'),
    at(x, y, 'Kind'),
    at(x + 70, y, 'Guidance'),
    at(50, y + 12, 'r'),
  ];
  const pages = [
    [
      { ...at(50, 30, 'Seeing the child'), size: 16 },
      at(50, 60, 'V1 Was this child seen as often as this child needed, wherever the child lived?'),
      ...head(90),
      ...row(120, 'V1.1', ['Was each visit long enough', 'for the child?']),
      ...row(150, 'V1.2', ['Was each visit held at home', 'or near it?']),
      ...row(180, 'V1.3', ['Was each visit prepared well', 'enough?']),
      ...row(210, 'V1.', ['Was each visit written up', 'in time?']),
    ],
    [
      ...head(40),
      at(50, 70, '4'),
      at(110, 70, 'Count working days.'),
      { ...at(50, 110, 'Planning'), size: 16 },
      at(50, 130, 'Good planning is done together with the child and with whoever cares for the child.'),
      ...head(160, 262),
      ...row(190, 'P1.1', ['Were plans made in good time', 'for the visits?'], 262),
      ...row(220, 'P1.2', ['Were plans shared with people', 'who know the child?'], 262),
      ...row(250, 'P1.3', ['Were plans kept short enough', 'to be read?'], 262),
      ...row(280, 'P1.4', ['Were plans looked at each week', 'by a manager?'], 262),
      at(50, 310, 'P2 Was the plan good enough for this child, as the child and the family see it?'),
      at(50, 322, 'Ask the family too.'),
    ],
  ];
  const made = await imported('narrow.pdf', pdf(pages));

  test('keep their ids and texts apart, over pages too', () => {
    expect(idsOf(made)).toEqual(['V1', 'V1.1', 'V1.2', 'V1.3', 'V1.4', 'P1.1', 'P1.2', 'P1.3', 'P1.4', 'P2']);
    const visits = fileOf(made, 'seeing-the-child.carag.yaml');
    expect(visits).toContain('text: Was each visit long enough for the child?');
    const planning = fileOf(made, 'planning.carag.yaml');
    expect(planning).toContain('text: Were plans looked at each week by a manager?');
    expect(planning).toMatch(/guidance: \|\n +Weigh what P1\.4 found\./);
    expect(planning).toMatch(/id: P2\n(?:.+\n)+ +guidance: \|\n +Ask the family too\./);
    expect(`${visits}${planning}`.match(/kind: judgement/g)).toHaveLength(9);
  });

  test('lose nothing', () => {
    const words = pages.flat().map(({ text }) => text);
    expect(unaccounted(made, words)).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

test('a table right below another has columns of its own', async () => {
  const rows = (ids: readonly string[], y: number, columns: readonly [number, string][]) =>
    ids.flatMap((id, index) => [
      at(50, y + index * 30, id),
      ...columns.map(([x, text]) => at(x, y + index * 30, text)),
    ]);
  const made = await imported(
    'two.pdf',
    pdf([
      [
        at(50, 40, 'Number'),
        at(110, 40, 'Question'),
        ...rows(['V1.1', 'V1.2', 'V1.3', 'V1.4'], 70, [[110, 'Was each visit long enough?']]),
        at(50, 190, 'Number'),
        at(110, 190, 'Question'),
        at(300, 190, 'Kind'),
        at(380, 190, 'Guidance'),
        at(380, 215, 'Weigh it well.'),
        ...rows(['V2.1', 'V2.2', 'V2.3', 'V2.4'], 235, [
          [110, 'Was each visit needed?'],
          [300, 'judgement'],
          [380, 'Look at the record.'],
        ]),
      ],
    ]),
  );
  expect(idsOf(made)).toEqual(['V1.1', 'V1.2', 'V1.3', 'V1.4', 'V2.1', 'V2.2', 'V2.3', 'V2.4']);
  const whole = made.files.map(({ text }) => text).join('');
  expect(whole.match(/text: Was each visit needed\?/g)).toHaveLength(4);
});

test('a paragraph between tables is one, whatever lines it takes', async () => {
  const rows = (id: string, y: number) =>
    [1, 2, 3].flatMap((number) => [
      at(50, y + number * 20, `${id}.${number}`),
      at(110, y + number * 20, 'Was it done?'),
      at(300, y + number * 20, 'Look at the record.'),
    ]);
  const made = await imported(
    'between.pdf',
    pdf([
      [
        { ...at(50, 40, 'Seeing the child'), size: 16 },
        ...rows('V1', 50),
        { ...at(50, 160, 'Planning'), size: 16 },
        at(50, 180, 'Good planning is done together with the child, and with whoever cares'),
        at(50, 192, 'for the child every day.'),
        at(50, 220, 'It is kept short, and is looked at again whenever something has changed.'),
        ...rows('P1', 240),
      ],
    ]),
  );
  const whole = made.files.map(({ text }) => text).join('');
  expect(whole).toContain('with whoever cares for the child every day.\n\n');
  expect(whole).toContain('It is kept short, and is looked at again whenever something has changed.');
});

test('questions in larger letters than the guidance beside them are no headings', async () => {
  const row = (y: number, id: string, text: string) => [
    { ...at(50, y, id), size: 12 },
    { ...at(110, y, text), size: 12 },
    at(310, y, 'Look at the record of each visit,'),
    at(310, y + 10, 'and at what was said in it.'),
    at(310, y + 20, 'Ask whoever was there.'),
  ];
  const made = await imported(
    'larger.pdf',
    pdf([
      [
        ...row(60, 'V1.1', 'Was each visit long enough?'),
        ...row(100, 'V1.2', 'Was each visit prepared well?'),
        ...row(140, 'V1.3', 'Was each visit written up?'),
        ...row(180, 'V1.4', 'Was each visit needed?'),
      ],
    ]),
  );
  expect(idsOf(made)).toEqual(['V1.1', 'V1.2', 'V1.3', 'V1.4']);
  expect(made.files).toHaveLength(2);
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
