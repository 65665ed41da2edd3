/** Reads the data dictionary of REDCap (project-redcap.org): one table, a row for each field. */
import type { Block } from '../../document.ts';
import type { PrintedOption } from '../outline.ts';
import { besideWords, columnNames, type NamedRow, namedRows } from './named-rows.ts';
import type { Survey, SurveyItem, SurveyQuestion } from './survey.ts';

/** What each column is called in a file of values, and in what the program hands out. */
const COLUMNS = {
  name: ['variable / field name', 'field_name'],
  form: ['form name', 'form_name'],
  header: ['section header', 'section_header'],
  type: ['field type', 'field_type'],
  label: ['field label', 'field_label'],
  choices: [
    'choices, calculations, or slider labels',
    'choices or calculations',
    'select_choices_or_calculations',
  ],
  note: ['field note', 'field_note'],
  validation: [
    'text validation type or show slider number',
    'text_validation_type_or_show_slider_number',
    'text validation type',
  ],
  min: ['text validation min', 'text_validation_min'],
  max: ['text validation max', 'text_validation_max'],
  logic: ['branching logic (show field only if...)', 'branching_logic', 'branching logic'],
  number: ['question number (surveys only)', 'question_number'],
} as const;

type Column = keyof typeof COLUMNS;

const cellOf = (row: NamedRow, column: Column) =>
  COLUMNS[column].map((name) => row.of(name)).find((text) => text !== '') ?? '';

/** The survey of a data dictionary; undefined of any other document. */
export function redcapIn(blocks: readonly Block[]): Survey | undefined {
  const table = blocks.find((block) => block.is === 'table');
  const needed: readonly Column[] = ['name', 'type', 'label'];
  const names = table ? columnNames(table) : [];
  if (!table || !needed.every((column) => COLUMNS[column].some((name) => names.includes(name))))
    return undefined;
  const read = namedRows(table);
  let form = '';
  const items = read.rows.flatMap((row) => {
    const own = cellOf(row, 'form');
    const isOther = own !== form;
    form = own;
    return [...headed(row, isOther), ...itemOf(row)];
  });
  return {
    title: undefined,
    items,
    dialect: 'redcap',
    asides: [read.head, ...read.rows.flatMap((row) => besideWords(row, isShown, isSaid))],
  };
}

/** A section begins with its header, or with another form. */
function headed(row: NamedRow, isOther: boolean): SurveyItem[] {
  const header = cellOf(row, 'header');
  const text = header || (isOther ? calledSo(cellOf(row, 'form')) : '');
  if (text === '') return [];
  return [{ is: 'end' }, { is: 'group', text, relevance: '', at: row.at, isRepeated: false }];
}

/** “visit_form” as a title. */
const calledSo = (name: string) => {
  const words = name.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const YES_NO: readonly PrintedOption[] = [
  { label: 'Yes', code: '1' },
  { label: 'No', code: '0' },
];
const TRUE_FALSE: readonly PrintedOption[] = [
  { label: 'True', code: '1' },
  { label: 'False', code: '0' },
];

function itemOf(row: NamedRow): SurveyItem[] {
  const type = cellOf(row, 'type').toLowerCase();
  const text = cellOf(row, 'label');
  const common = { text, relevance: cellOf(row, 'logic'), at: row.at };
  if (text === '') return [];
  if (type === 'descriptive') return [{ ...common, is: 'note' }];
  const how = howOf(type, cellOf(row, 'validation').toLowerCase());
  if (!how) return [];
  const question: SurveyQuestion = {
    ...common,
    is: 'question',
    name: cellOf(row, 'name'),
    number: cellOf(row, 'number'),
    hint: cellOf(row, 'note'),
    how,
    options:
      type === 'yesno' ? YES_NO : type === 'truefalse' ? TRUE_FALSE : choicesIn(cellOf(row, 'choices')),
    bounds: how === 'number' || how === 'date' ? boundsOf(row) : {},
    doubts: [],
  };
  return [question];
}

function howOf(type: string, validation: string): SurveyQuestion['how'] | undefined {
  if (/^(?:radio|dropdown|select|yesno|truefalse)$/.test(type)) return 'one-of';
  if (type === 'checkbox') return 'any-of';
  if (type === 'slider') return 'number';
  if (type === 'notes' || type === 'file') return 'text';
  if (type !== 'text') return undefined;
  if (/^(?:integer|number)/.test(validation)) return 'number';
  return /^date_/.test(validation) ? 'date' : 'text';
}

/** “1, Female | 2, Male”. */
const choicesIn = (text: string): PrintedOption[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .flatMap((part) => {
      const at = part.indexOf(',');
      return at < 1 ? [] : [{ code: part.slice(0, at).trim(), label: part.slice(at + 1).trim() }];
    })
    .filter(({ label }) => label !== '');

function boundsOf(row: NamedRow): SurveyQuestion['bounds'] {
  const [min, max] = (['min', 'max'] as const).map((column) => cellOf(row, column).trim());
  const isBound = (text: string | undefined) => /^-?\d{1,9}$|^\d{4}-\d{2}-\d{2}$/.test(text ?? '');
  return { ...(isBound(min) && { min: min! }), ...(isBound(max) && { max: max! }) };
}

const called = (columns: readonly Column[]) => {
  const names: ReadonlySet<string> = new Set(columns.flatMap((column) => COLUMNS[column]));
  return (name: string) => names.has(name);
};
const isSaid = called(['name', 'form', 'type', 'choices', 'validation', 'min', 'max', 'logic', 'number']);
const isShown = called(['header', 'label', 'note']);
