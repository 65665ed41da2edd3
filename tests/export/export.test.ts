/** What is exported of a small set: as data, as a table, as a page. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import readSheets from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { TooLong } from '../../server/exchange/cell-text.ts';
import { exportedCsv } from '../../server/export/csv.ts';
import { type ExportedSet, exportedSet } from '../../server/export/exported-set.ts';
import { exportedPage } from '../../server/export/html.ts';
import { exportedJson } from '../../server/export/json.ts';
import { questionRows } from '../../server/export/table.ts';
import { exportedWorkbook } from '../../server/export/workbook.ts';
import { completed } from '../../server/lint/example.ts';
import { projectOf, ROOT } from '../check.ts';
import { elementsIn, readMarkup, textIn } from '../form/markup.ts';

const SET = {
  'carag.yaml': `carag: question-set
format: 1
title: Small
version: "1.2"
languages: [en]
ids: lettered
sections: [assessment.carag.yaml]
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
guidance-blocks:
  heard: Say who was heard.
`,
  'assessment.carag.yaml': `carag: section
id: assessment
title: Assessment
statement: It is thorough.
key-questions:
  - id: A1
    text: Is assessment good enough?
    ask-when: A0.1 is yes
    questions:
      - id: A1.1
        printed: A 1 .1
        kind: judgement
        text: Is it good enough, as in [[A0.1]]?
        answer: yes-no
        criteria: ["1.2.1", "1.2.2"]
        indicators: [They are **heard**., They agree.]
        guidance: |
          Weigh:

          - the whole
          - its parts
        use: [heard]
      - kind: note
        text: Read this first.
      - id: A1.2
        kind: explanation
        explains: A1.1
        text: Why is it not? {{A1.1}}
        answer: text
questions:
  - id: A0.1
    kind: information
    text: Was it made?
    answer: yes-no
  - id: A0.2
    kind: information
    text: How many times?
    answer: { number: { min: 1, max: 9, unit: times } }
    rows: { r: First, s: { id: A0.3, text: Second } }
  - id: A0.4
    kind: information
    text: "=1+1"
    answer: date
`,
  'changes.carag.yaml': `carag: changes
rows:
  - { date: 2015-01, version: "1.2", items: [A1.1], class: wording, details: It was put plainly. }
`,
};

const project = projectOf(completed(SET));
const set = project.setOf(`${ROOT}/carag.yaml`)!;
const exported = exportedSet(project, set)!;
const [section] = exported.sections;

describe('as data', () => {
  test('a set says what it is, and what changed', () => {
    expect({ ...exported, sections: [] }).toEqual({
      title: 'Small',
      version: '1.2',
      language: 'en',
      sections: [],
      changes: [
        {
          date: '2015-01',
          version: '1.2',
          items: ['A1.1'],
          class: 'wording',
          details: 'It was put plainly.',
        },
      ],
    });
  });

  test('a question has everything that readers are told of it', () => {
    const keyQuestion = section!.entries.find((entry) => entry.is === 'key question')!;
    expect(keyQuestion).toMatchObject({ id: 'A1', askedWhen: 'A0.1 is “Yes”' });
    expect(keyQuestion.questions[0]).toEqual({
      is: 'question',
      id: 'A1.1',
      printed: 'A 1 .1',
      kind: 'judgement',
      text: 'Is it good enough, as in A0.1?',
      answer: {
        form: 'one-of',
        options: [
          { code: 'yes', label: 'Yes' },
          { code: 'no', label: 'No' },
        ],
      },
      isOptional: false,
      rows: [],
      criteria: ['1.2.1', '1.2.2'],
      indicators: ['They are **heard**.', 'They agree.'],
      guidance: ['Weigh:\n\n- the whole\n- its parts', 'Say who was heard.'],
    });
    expect(keyQuestion.questions.map(({ askedWhen }) => askedWhen)).toEqual([
      undefined,
      undefined,
      'A1.1 is insufficient',
    ]);
  });
});

test('JSON is as its schema says, and has nothing that the schema does not say', () => {
  const schema = JSON.parse(readFileSync('schemas/exported-set.schema.json', 'utf8'));
  const isValid = new Ajv({ strict: true, strictRequired: false }).compile(schema);
  const written = JSON.parse(exportedJson(exported));
  isValid(written);
  expect(isValid.errors).toBeNull();
  expect(isValid({ ...written, more: 'of it' })).toBe(false);
});

describe('as a table', () => {
  const [headings, ...rows] = questionRows(exported);
  const cell = (id: string, heading: string) =>
    rows.find((cells) => cells[2] === id)![headings!.indexOf(heading)];

  test('only columns in which something stands are there', () => {
    expect(headings).toEqual([
      'Section',
      'Key question',
      'Number',
      'Question',
      'Kind',
      'Answer',
      'Asked when',
      'Criteria',
      'Quality indicators',
      'Guidance',
    ]);
    const plain: ExportedSet = {
      ...exported,
      sections: [{ title: 'One', guidance: [], entries: [{ ...firstOf(exported), criteria: [] }] }],
    };
    expect(questionRows(plain)[0]).not.toContain('Criteria');
  });

  test('each question has a row, with its answer and its rows in words', () => {
    expect(rows).toHaveLength(6);
    expect(cell('A0.2', 'Answer')).toBe('A whole number from 1 to 9 times');
    expect(cell('A0.2', 'Question')).toBe('How many times?\n\n- First\n- A0.3 Second');
    expect(cell('A 1 .1', 'Answer')).toBe('One of: Yes; No');
    expect(cell('A 1 .1', 'Key question')).toBe('A1 Is assessment good enough?');
  });

  test('CSV and a workbook never hold a formula', async () => {
    expect(exportedCsv(exported)).toContain(`A0.4,'=1+1,`);
    const bytes = await exportedWorkbook(exported);
    const [sheet] = await readSheets<string>(bytes.buffer as ArrayBuffer);
    expect(sheet!.data.map((cells) => cells[3])).toContain('=1+1');
  });

  test('a text that no cell can hold is not cut', async () => {
    const long = { ...firstOf(exported), guidance: ['x'.repeat(32_768)] };
    const sections = [{ title: 'One', guidance: [], entries: [long] }];
    await expect(exportedWorkbook({ ...exported, sections })).rejects.toThrow(TooLong);
  });
});

const firstOf = ({ sections }: ExportedSet) => sections[0]!.entries.find((entry) => entry.is === 'question')!;

describe('as a page', () => {
  const page = exportedPage(project, set, exported, { css: '', hash: '' });
  const all = [...elementsIn(readMarkup(page.slice(page.indexOf('<main'), page.indexOf('</body>'))))];

  test('tables have captions, and heads of columns and rows', () => {
    const heads = all
      .filter(({ name, attributes }) => name === 'th' && attributes.scope === 'row')
      .map(textIn);
    expect(heads).toEqual(['A0.1', 'A0.2', 'A0.4', 'A 1 .1', '', 'A1.2']);
    const captions = all.filter(({ name }) => name === 'caption').map(textIn);
    expect(captions).toEqual(['Assessment', 'A1 Is assessment good enough?', 'Change control']);
  });

  test('each link of the contents leads somewhere', () => {
    const ids = new Set(all.map(({ attributes }) => attributes.id));
    const links = all.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? [href.slice(1)] : []));
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
    expect(links).toHaveLength(1);
  });

  test('nothing from a document runs', () => {
    const hostile = {
      ...SET,
      'carag.yaml': SET['carag.yaml'].replace('Small', '"<script>alert(1)</script>"'),
    };
    const other = projectOf(completed(hostile));
    const from = other.setOf(`${ROOT}/carag.yaml`)!;
    expect(exportedPage(other, from, exportedSet(other, from)!, { css: '', hash: '' })).not.toContain(
      '<script',
    );
  });
});
