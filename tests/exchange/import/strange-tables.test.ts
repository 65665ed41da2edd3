/** Tables as other countries’ inspectorates, audit bodies and schools lay them out: columns of options, groups, frames. */
import { expect, test } from 'vitest';
import { sourcePlaceInWords } from '../../../server/exchange/import/document.ts';
import { fileOf, idsOf, imported, misread } from './imported.ts';
import { cell, docx, paragraph, row, run, table, xlsx } from './office.ts';

const p = (text: string, properties = '') => paragraph(text === '' ? '' : run(text), properties);
const cells = (...texts: string[]) => row(...texts.map((text) => cell(p(text))));
const over = (columns: number, text: string) => row(cell(p(text), `<w:gridSpan w:val="${columns}"/>`));
const heading = (text: string) => p(text, '<w:pStyle w:val="Heading1"/>');

/** A question as it is written, without what is open in it. */
const written = (text: string, id: string) =>
  text
    .split(/^ *- (?=id:|kind:)/m)
    .find((part) => part.startsWith(`id: ${id}\n`) || part.startsWith(`id: "${id}"\n`)) ?? '';

test('columns that are called yes, no and not applicable are the options of each row', async () => {
  const made = await imported(
    'kitchens.docx',
    docx(
      heading('Kitchens') +
        table(
          cells('No.', 'Requirement', 'Yes', 'No', 'N/A', 'Remarks'),
          over(6, 'People'),
          cells('1.1', 'Aprons are clean', '☐', '☐', '☐', 'Look at three.'),
          cells('1.2', 'Are hands washed?', '☐', '☐', '☐', ''),
          over(6, 'Larder'),
          cells('2.1', 'Shelves are off the floor', '☐', '☐', '☐', ''),
        ),
    ),
  );
  expect(idsOf(made)).toEqual(['1.1', '1.2', '2.1']);
  const people = fileOf(made, 'people.carag.yaml');
  expect(written(people, '1.1')).toMatch(
    /text: Aprons are clean\n *answer:\n *one-of:\n *"yes": "Yes"\n *"no": "No"\n *n-a: N\/A\n *guidance: \|\n *Look at three\./,
  );
  expect(people).not.toContain('☐');
  expect(written(people, '1.2')).toMatch(/sufficient: \["?yes"?\]\n *not-applicable: \[n-a\]/);
  expect(misread(made)).toEqual([]);
});

test('the columns of a scale are the options of statements, with numbers or without', async () => {
  const scale = ['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree'];
  const blank = scale.map(() => '');
  const counted = await imported(
    'pupils.docx',
    docx(
      heading('Pupils') +
        table(cells('', ...scale), cells('1. Lunch is good', ...blank), cells('2. I have friends', ...blank)),
    ),
  );
  expect(idsOf(counted)).toEqual(['1', '2']);
  const bare = await imported(
    'parents.docx',
    docx(
      heading('Parents') +
        table(
          cells('Statement', ...scale),
          cells('Lunch is good', ...blank),
          cells('Letters are clear', ...blank),
        ),
    ),
  );
  expect(idsOf(bare)).toEqual(['?', '?']);
  for (const made of [counted, bare])
    expect(made.files[0]!.text).toMatch(
      /text: Lunch is good\n *answer:\n *one-of:\n *strongly-agree: Strongly agree/,
    );
});

test('what stands in the columns of ratings says what each rating means', async () => {
  const made = await imported(
    'self.xlsx',
    xlsx([
      ['Our school in 2024'],
      ['Ref', 'Aspect', 'Outstanding', 'Good', 'Inadequate', 'Evidence'],
      ['QS 1.1', 'Reading', 'All read widely.', 'Most read.', 'Few read.', 'Logs'],
      ['QS 1.2', 'Number', 'All reckon.', 'Most reckon.', 'Few reckon.', ''],
    ]),
  );
  expect(idsOf(made)).toEqual(['QS1.1', 'QS1.2']);
  expect(fileOf(made, 'questions-qs.carag.yaml')).toMatch(
    /printed: QS 1\.1\n[\s\S]*text: Reading\n *answer:\n *one-of:\n *outstanding: \{ label: Outstanding, means: All read widely\. \}/,
  );
});

test('headings that say yes or no alone, or are sentences, head no columns of options', async () => {
  const made = await imported(
    'flow.docx',
    docx(
      heading('Flow') +
        table(
          cells('Ref', 'Question', 'Comments'),
          cells('1.1', 'Is it so?', 'Yes'),
          cells('1.2', 'Is it thus?', 'No'),
        ),
    ),
  );
  expect(idsOf(made)).toEqual(['1.1', '1.2']);
  expect(made.files[0]!.text).toMatch(/guidance: \|\n *Yes\n/);
});

test('ids stand in a column by any name, after the word for what they number', async () => {
  const made = await imported(
    'manual.docx',
    docx(
      heading('Manual') +
        table(
          cells('Criterion', 'Requirement', 'Evidence required'),
          cells('Criterion 1', 'There is a policy.', 'The policy'),
          cells('Criterion 2', 'Everybody knows it.', 'Talk'),
        ),
    ),
  );
  expect(idsOf(made)).toEqual(['1', '2']);
  expect(made.files[0]!.text).toMatch(
    /printed: Criterion 1\n[\s\S]*text: There is a policy\.\n[\s\S]*The policy/,
  );
});

test('a row above the headings of columns heads those below it where it begins with an id', async () => {
  const made = await imported(
    'lines.docx',
    docx(
      heading('Lines of enquiry') +
        table(
          over(3, 'KLOE S1: How are people kept from harm?'),
          cells('KLOE', 'Prompts', 'Evidence'),
          cells('S1.1', 'Who is told of harm?', 'Logs'),
          over(3, 'KLOE S2: How is risk weighed?'),
          cells('S2.1', 'Who weighs it?', ''),
        ),
    ),
  );
  expect(idsOf(made)).toEqual(['S1', 'S1.1', 'S2', 'S2.1']);
});

test('tables in the cells of a table are those of its questions', async () => {
  const inner = (...rows: string[]) => cell(table(...rows) + p(''));
  const made = await imported(
    'visit.docx',
    docx(
      heading('Visit') +
        table(
          cells('Area', 'Questions'),
          row(
            cell(p('Gate')),
            inner(cells('D1', 'Is it kept?', 'Yes / No'), cells('D2', 'Is it lit?', 'Yes / No')),
          ),
          row(cell(p('Yard')), inner(cells('D3', 'Is it dry?', 'Yes / No'))),
        ),
    ),
  );
  expect(idsOf(made)).toEqual(['D1', 'D2', 'D3']);
  expect(fileOf(made, 'yard.carag.yaml')).toContain('text: Is it dry?');
});

test('places in a Word document are its paragraphs, and rows of its tables', async () => {
  const made = await imported(
    'places.docx',
    docx(
      heading('Places') +
        p('Read this.') +
        table(cells('No.', 'Question'), cells('1.1', 'Where?'), cells('', 'Who?')),
    ),
  );
  const places = made.outline.sections.flatMap(({ entries }) =>
    entries.map(({ at }) => sourcePlaceInWords(at)),
  );
  expect(places).toEqual(['row 2 of table 1', 'row 3 of table 1']);
  expect(sourcePlaceInWords(made.source.blocks[1]!.at)).toBe('paragraph 2');
});

test('boxes in guidance are a list to go through, and below what asks for one of them its answer', async () => {
  const boxes = (...texts: string[]) => texts.map((text) => p(`☐ ${text}`)).join('');
  const made = await imported(
    'boxes.docx',
    docx(
      heading('Boxes') +
        table(
          cells('No.', 'Question', 'Guidance'),
          row(cell(p('1.1')), cell(p('Is the plan whole?')), cell(p('It covers:') + boxes('home', 'school'))),
          row(
            cell(p('1.2')),
            cell(p('Which of these was used? (tick one)')),
            cell(boxes('A form', 'A letter')),
          ),
          row(cell(p('1.3')), cell(p('Was it signed?')), cell(boxes('by the child', 'by a parent'))),
        ),
    ),
  );
  const text = made.files[0]!.text;
  expect(written(text, '1.1')).toMatch(
    /answer: yes-no\n *guidance: \|\n *It covers:\n\n *- home\n *- school/,
  );
  expect(written(text, '1.2')).toMatch(/one-of:\n *a-form: A form\n *a-letter: A letter/);
  expect(written(text, '1.3')).toMatch(/answer: yes-no\n *guidance: \|\n *- by the child/);
});
