/** Documents of Word and Excel, built here. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';
import { cell, docx, packedParts, paragraph, row, run, table, xlsx } from './office.ts';

const words = (text: string) => paragraph(run(text));

describe('a Word document', async () => {
  const body = [
    paragraph(run('Visits to children'), '<w:pStyle w:val="Title"/>'),
    paragraph(run('Seeing the child'), '<w:pStyle w:val="Heading1"/>'),
    table(
      row(cell(words('No.')), cell(words('Question')), cell(words('Guidance'))),
      row(
        cell(words('V 1'), '<w:gridSpan w:val="1"/>'),
        cell(words('Are visits good enough?'), '<w:gridSpan w:val="2"/>'),
      ),
      row(
        cell(words('V 1.1'), '<w:vMerge w:val="restart"/>'),
        cell(words('Were visits often enough?'), '<w:vMerge w:val="restart"/>'),
        cell(words('Count from the start.') + words('Then look again.')),
      ),
      row(
        cell(paragraph(''), '<w:vMerge/>'),
        cell(paragraph(''), '<w:vMerge/>'),
        cell(paragraph(run('Look at ') + run('every', '<w:b/>') + run(' month.'))),
      ),
      row(
        cell(words('V1S')),
        cell(words('Are visits good enough?')),
        cell(table(row(cell(words('Day')), cell(words('Month')))) + paragraph('')),
      ),
    ),
    paragraph(
      `<w:del w:id="1" w:author="x"><w:r><w:delText>Struck out.</w:delText></w:r></w:del>${run('End of list.')}`,
    ),
  ].join('');
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>';
  const made = await imported(
    'visits.docx',
    docx(body, {
      'word/styles.xml': styles,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      'word/header1.xml': `<w:hdr>${words('Official')}</w:hdr>`,
      'word/comments.xml': `<w:comments><w:comment w:id="0">${words('Ask Ann.')}</w:comment></w:comments>`,
    }),
  );

  test('has its ids, and puts merged cells together', () => {
    expect(idsOf(made)).toEqual(['V1', 'V1.1', 'V1S', 'note']);
    const section = fileOf(made, 'seeing-the-child.carag.yaml');
    expect(section).toContain(
      'Count from the start.\n\n          Then look again.\n\n          Look at **every** month.',
    );
    expect(section).toContain('| Day | Month |');
  });

  test('lists what stands around its text, and loses nothing', () => {
    expect(made.account.asides.map(({ why, text }) => `${why}: ${text}`)).toEqual(
      expect.arrayContaining(['page: Official', 'comment: Ask Ann.', 'deleted: Struck out.']),
    );
    expect(unaccounted(made, [body.replace(/<[^>]*>/g, ' ')])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

test('a list of contents is known by the names of its styles, whatever program has saved it', async () => {
  const styled = (id: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);
  const body = [
    styled('ContentsHeading', 'What is in here'),
    styled('Verzeichnis1', 'Seeing the child'),
    styled('Heading1', 'Seeing the child'),
    table(row(cell(words('V1.1')), cell(words('Were visits often enough?')))),
  ].join('');
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const made = await imported(
    'visits.docx',
    docx(body, {
      'word/styles.xml': `<w:styles>${style('Heading1', 'heading 1')}${style('ContentsHeading', 'TOC Heading')}${style('Verzeichnis1', 'toc 1')}</w:styles>`,
    }),
  );
  expect(made.account.asides).toEqual([
    expect.objectContaining({ why: 'contents', text: 'What is in here Seeing the child' }),
  ]);
  expect(fileOf(made, 'carag.yaml')).not.toContain('What is in here');
});

test('numbers that Word counts by itself are ids', async () => {
  const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const level = (at: number, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'V%1')}${level(1, 'V%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const question = (at: number, text: string) => row(cell(paragraph('', numbered(at))), cell(words(text)));
  const made = await imported(
    'n.docx',
    docx(
      table(
        question(0, 'Is it good?'),
        question(1, 'Is it often?'),
        question(1, 'Is it long?'),
        question(0, 'Is it safe?'),
        question(1, 'Is it so?'),
      ),
      {
        'word/numbering.xml': numbering,
      },
    ),
  );
  expect(idsOf(made)).toEqual(['V1', 'V1.1', 'V1.2', 'V2', 'V2.1']);
});

test('a workbook has its rows, and numbers as they were typed', async () => {
  const made = await imported(
    'v.xlsx',
    xlsx([
      ['Number', 'Question', 'Guidance'],
      ['1.10', 'Is it often?', 'Look.'],
      [1.2, 'Is it long?', ''],
      ['', '', 'Look again.'],
    ]),
  );
  expect(idsOf(made)).toEqual(['1.10', '1.2']);
  expect(fileOf(made, 'part-1.carag.yaml')).toContain('Look again.');
  expect(misread(made)).toEqual([]);
});

describe('what was made to harm', () => {
  const entities =
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body/></w:document>';

  test.each([
    [
      'a bomb',
      packedParts({ 'word/document.xml': 'a'.repeat(70 * 1024 * 1024) }),
      'far larger unpacked than any document',
    ],
    ['entities', packedParts({ 'word/document.xml': entities }), 'XML that no program of Office writes'],
    ['nothing of Office', packedParts({ 'a.xml': '<a/>' }), 'is no .docx and no .xlsx'],
    ['a broken text', packedParts({ 'word/document.xml': '<w:document><w:body>' }), 'is damaged'],
    ['a broken workbook', packedParts({ 'xl/workbook.xml': '<workbook' }), 'is damaged'],
    ['half a file', docx(words('x')).slice(0, 300), 'cannot be unpacked'],
    [
      'too many parts',
      packedParts(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`p${index}.xml`, '']))),
      'more than 5000 parts',
    ],
  ])('%s is refused', async (_, bytes, why) => {
    await expect(imported('a.docx', bytes)).rejects.toThrow(why);
  });

  test('a part that says it is smaller than it is brings no more than it says', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('a'.repeat(1024 * 1024 * 8)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const central = bytes.length - 22 - 46 - 'word/document.xml'.length;
    view.setUint32(central + 24, 100, true);
    await expect(imported('a.docx', bytes)).rejects.toThrow('is damaged');
  });

  test('macros and pictures are never unpacked', async () => {
    const bytes = zipSync({
      'word/vbaProject.bin': new Uint8Array(80 * 1024 * 1024),
      'a.xml': strToU8('<a/>'),
    });
    await expect(imported('a.docx', bytes)).rejects.toThrow('is no .docx');
  });

  test('elements that are nested without end are refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000);
    const made = imported('a.docx', docx(deep));
    await expect(made).rejects.toThrow(/damaged/);
  });
});
