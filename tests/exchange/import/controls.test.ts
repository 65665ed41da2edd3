/** What Office keeps beside the words of a form: drop-down lists, validated cells, footnotes, and indicators below their name. */
import { expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';
import { cell, docx, packedParts, paragraph, row, run, table } from './office.ts';

const p = (text: string) => paragraph(run(text));
const cells = (...inner: string[]) =>
  row(...inner.map((each) => cell(each.startsWith('<') ? each : p(each))));

const dropDown = (...items: string[]) =>
  paragraph(
    `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Choose an item." w:value=""/>${items
      .map((item) => `<w:listItem w:displayText="${item}" w:value="${item}"/>`)
      .join('')}</w:dropDownList></w:sdtPr><w:sdtContent>${run('Choose an item.')}</w:sdtContent></w:sdt>`,
  );

test('what a drop-down list of Word has to choose from is the answer', async () => {
  const made = await imported(
    'visit.docx',
    docx(
      table(
        cells('Ref', 'Question', 'Answer'),
        cells('L1', 'Which kind of place is it?', dropDown('Shop', 'Inn &amp; bar', 'Club')),
        cells('L2', 'Is it open?', dropDown('Yes', 'No')),
      ),
    ),
  );
  const text = fileOf(made, 'questions-l.carag.yaml');
  expect(text).toMatch(/one-of:\n *shop: Shop\n *\S+: Inn bar\n *club: Club/);
  expect(text).toContain('answer: yes-no');
  expect(text).not.toContain('Choose an item');
  expect(unaccounted(made, ['Choose an item.'])).toEqual([]);
});

/** A workbook whose sheets are in parts of other numbers, with the cells that are validated. */
function workbook(
  sheets: readonly { name: string; rows: readonly (readonly string[])[]; more?: string }[],
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const fileOf = (index: number) => `worksheets/sheet${sheets.length - index}.xml`;
  const letter = (column: number) => String.fromCharCode(65 + column);
  const written = (rows: readonly (readonly string[])[]) =>
    rows
      .map((texts, at) => {
        const cells = texts.map((text, column) =>
          text === '' ? '' : `<c r="${letter(column)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
        );
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      })
      .join('');
  return packedParts({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': rels(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      sheets
        .map(
          (_, index) => `<Relationship Id="r${index}" Type="${office}/worksheet" Target="${fileOf(index)}"/>`,
        )
        .join(''),
    ),
    ...Object.fromEntries(
      sheets.map(({ rows, more = '' }, index) => [
        `xl/${fileOf(index)}`,
        `<worksheet ${main}><sheetData>${written(rows)}</sheetData>${more}</worksheet>`,
      ]),
    ),
  });
}

const validated = (...lists: readonly (readonly [string, string])[]) =>
  `<dataValidations>${lists.map(([cells, formula]) => `<dataValidation type="list" sqref="${cells}"><formula1>${formula}</formula1></dataValidation>`).join('')}</dataValidations>`;

test('what can be chosen in the cells of a workbook is the answer, and a sheet of lists no section', async () => {
  const made = await imported(
    'return.xlsx',
    workbook([
      {
        name: 'Board',
        rows: [
          ['', '', 'Response'],
          ['No', 'Question', 'Answer', 'Risk'],
          ['G1', 'Does it meet?', ''],
          ['G2', 'Who chairs it?', 'Free text'],
        ],
        more: validated(['C3:C4', "'Our lists'!$A$2:$A$4"], ['D3', '"Low,High"']),
      },
      { name: 'Our lists', rows: [['Met'], ['Yes'], ['No'], ['Now and then']] },
    ]),
  );
  expect(idsOf(made)).toEqual(['G1', 'G2']);
  expect(made.files.map(({ name }) => name)).toEqual(['questions-g.carag.yaml', 'carag.yaml']);
  const text = fileOf(made, 'questions-g.carag.yaml');
  expect(text).toMatch(
    /id: G1\n[\s\S]*"yes": "Yes"\n *"no": "No"\n *now-and-then: Now and then\n[\s\S]*id: G2\n[\s\S]*answer: text/,
  );
  expect(text).not.toContain('Response');
  expect(unaccounted(made, ['Our lists Met Now and then Response'])).toEqual([]);
});

test('a footnote stands in the guidance of the question that it is of', async () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const made = await imported(
    'notes.docx',
    docx(
      paragraph(run('C1 Was it told within a day?') + mark) + p('C2 Who was told?') + p('C3 Who told them?'),
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('Sundays count.')}</w:footnote></w:footnotes>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`,
      },
    ),
  );
  expect(idsOf(made)).toEqual(['C1', 'C2', 'C3']);
  const text = fileOf(made, 'questions-c.carag.yaml');
  expect(text).toMatch(
    /text: Was it told within a day\?\n *answer: yes-no\n *guidance: \|\n *Note: Sundays count\.\n/,
  );
  expect(text).not.toContain('↑');
});

test('indicators stand apart from guidance where their name heads them', async () => {
  const text = `# First night

**1. People are safe when they come.**

Look at the log.

The following indicators may show that this is met:

- Rooms are warm.
- Staff are told.

**2. People can ring home.**

Indicators:

- Calls are free.
`;
  const made = await imported('night.md', text);
  expect(idsOf(made)).toEqual(['1', '2']);
  const written = fileOf(made, 'first-night.carag.yaml');
  expect(written).toMatch(
    /indicators:\n *- Rooms are warm\.\n *- Staff are told\.\n *guidance: \|\n *Look at the log\.\n[\s\S]*indicators:\n *- Calls are free\./,
  );
  expect(misread(made)).toEqual([]);
  expect(unaccounted(made, [text])).toEqual([]);
});

test('sections are counted in Roman numbers', async () => {
  const text = 'VISITS\n\nI. Coming\n1. Is it warm?\n2. Is it dry?\n\nII. Going\n3. Is it late?\n';
  const made = await imported('visits.txt', text);
  expect(made.outline.sections.map(({ title }) => title).filter(Boolean)).toEqual(['I. Coming', 'II. Going']);
  expect(idsOf(made)).toEqual(['1', '2', '3']);
});
