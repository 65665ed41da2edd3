/** The questions of a set as rows of cells: what a spreadsheet shows, and what its columns are called. */
import { answerInOneLine } from './exported-answer.ts';
import type { ExportedChange, ExportedKeyQuestion, ExportedQuestion, ExportedSet } from './exported-set.ts';
import { type ChangeColumnName, type ColumnName, type ExportWords, exportWords } from './words.ts';

interface Column {
  readonly name: ColumnName;
  /** In characters. */
  readonly width: number;
  /** Of the width of a page, beside the other columns. */
  readonly share: number;
  readonly of: (entry: ExportedQuestion, say: ExportWords) => string;
}

/** The columns that tell of a question, in the familiar order. */
export const COLUMNS: readonly Column[] = [
  { name: 'number', width: 10, share: 7, of: numberOf },
  { name: 'question', width: 60, share: 22, of: textAndRows },
  { name: 'kind', width: 14, share: 9, of: kindOf },
  { name: 'answer', width: 40, share: 14, of: answerOf },
  { name: 'asked-when', width: 40, share: 13, of: ({ askedWhen }) => askedWhen ?? '' },
  { name: 'criteria', width: 12, share: 8, of: ({ criteria }) => criteria.join('; ') },
  { name: 'quality-indicators', width: 60, share: 22, of: ({ indicators }) => asList(indicators) },
  { name: 'guidance', width: 80, share: 32, of: ({ guidance }) => guidance.join('\n\n') },
];

/** The number that readers know a question by. */
export function numberOf({ printed, id }: Pick<ExportedQuestion, 'printed' | 'id'>): string {
  return printed ?? id ?? '';
}

export function kindOf({ kind }: ExportedQuestion, say: ExportWords): string {
  return kind === undefined ? '' : say.kind(kind);
}

export function answerOf({ answer }: ExportedQuestion, say: ExportWords): string {
  return answer === undefined ? '' : answerInOneLine(answer, say);
}

/** The text of a question, with its rows as a list below it. */
export function textAndRows({ text, rows, rowsFrom }: ExportedQuestion, say: ExportWords): string {
  const from = rowsFrom === undefined ? [] : [say.rowsFrom(rowsFrom)];
  return [text, ...from, ...(rows.length > 0 ? [asList(rows.map(rowText))] : [])].join('\n\n');
}

export const rowText = ({ id, text }: ExportedQuestion['rows'][number]): string =>
  id === undefined ? text : `${id} ${text}`;

const asList = (items: readonly string[]) =>
  items.map((item) => `- ${item.replace(/\n/g, '\n  ')}`).join('\n');

/** Whether something stands in a column is the same in every language. */
const ANY = exportWords('en');

/** Columns in which something stands, and those without which there is no table of questions. */
export function columnsOf(questions: readonly ExportedQuestion[]): Column[] {
  return COLUMNS.filter(
    ({ name, of }) =>
      name === 'number' || name === 'question' || questions.some((question) => of(question, ANY) !== ''),
  );
}

/** Each question with the section and the key question that it stands in. */
export function* placedQuestions(set: ExportedSet): Generator<{
  readonly section: string;
  readonly keyQuestion: ExportedKeyQuestion | undefined;
  readonly question: ExportedQuestion;
}> {
  for (const { title, entries } of set.sections)
    for (const entry of entries)
      if (entry.is === 'question') yield { section: title, keyQuestion: undefined, question: entry };
      else for (const question of entry.questions) yield { section: title, keyQuestion: entry, question };
}

/** All questions of a set as a table, its headings first. */
export function questionRows(set: ExportedSet): string[][] {
  const placed = [...placedQuestions(set)];
  const columns = columnsOf(placed.map(({ question }) => question));
  const say = exportWords(set.language);
  return [
    [say.columns.section, say.columns['key-question'], ...columns.map(({ name }) => say.columns[name])],
    ...placed.map(({ section, keyQuestion, question }) => [
      section,
      keyQuestion ? [keyQuestion.id, keyQuestion.text].filter(Boolean).join(' ') : '',
      ...columns.map(({ of }) => of(question, say)),
    ]),
  ];
}

/** How wide each column of that table is, in characters. */
export function questionWidths(set: ExportedSet): number[] {
  const columns = columnsOf([...placedQuestions(set)].map(({ question }) => question));
  return [24, 24, ...columns.map(({ width }) => width)];
}

interface ChangeColumn {
  readonly name: ChangeColumnName;
  readonly width: number;
  readonly share: number;
  readonly of: (change: ExportedChange) => string;
}

/** The columns of the change-control table. */
export const CHANGE_COLUMNS: readonly ChangeColumn[] = [
  { name: 'date', width: 12, share: 10, of: ({ date }) => date },
  { name: 'version', width: 12, share: 10, of: ({ version }) => version },
  { name: 'items', width: 24, share: 20, of: ({ items }) => items.join(', ') },
  { name: 'class', width: 14, share: 12, of: ({ class: sort }) => sort },
  { name: 'details', width: 60, share: 48, of: ({ details }) => details },
];

/** All changes of a set as a table, its headings first. */
export const changeRows = ({ changes, language }: ExportedSet): string[][] => [
  CHANGE_COLUMNS.map(({ name }) => exportWords(language).changeColumns[name]),
  ...changes.map((change) => CHANGE_COLUMNS.map(({ of }) => of(change))),
];
