/** The questions of a set as rows of cells: what a spreadsheet shows, and what its columns are called. */
import { answerInOneLine } from './exported-answer.ts';
import type { ExportedChange, ExportedKeyQuestion, ExportedQuestion, ExportedSet } from './exported-set.ts';

interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Of the width of a page, beside the other columns. */
  readonly share: number;
  readonly of: (entry: ExportedQuestion) => string;
}

/** The columns that tell of a question, in the familiar order. */
export const COLUMNS: readonly Column[] = [
  { heading: 'Number', width: 10, share: 7, of: numberOf },
  { heading: 'Question', width: 60, share: 22, of: textAndRows },
  { heading: 'Kind', width: 14, share: 9, of: ({ kind }) => kind ?? '' },
  { heading: 'Answer', width: 40, share: 14, of: ({ answer }) => (answer ? answerInOneLine(answer) : '') },
  { heading: 'Asked when', width: 40, share: 13, of: ({ askedWhen }) => askedWhen ?? '' },
  { heading: 'Criteria', width: 12, share: 8, of: ({ criteria }) => criteria.join('; ') },
  { heading: 'Quality indicators', width: 60, share: 22, of: ({ indicators }) => asList(indicators) },
  { heading: 'Guidance', width: 80, share: 32, of: ({ guidance }) => guidance.join('\n\n') },
];

/** The number that readers know a question by. */
export function numberOf({ printed, id }: Pick<ExportedQuestion, 'printed' | 'id'>): string {
  return printed ?? id ?? '';
}

/** The text of a question, with its rows as a list below it. */
export function textAndRows({ text, rows, rowsFrom }: ExportedQuestion): string {
  const from = rowsFrom === undefined ? [] : [`A row for each answer to ${rowsFrom}.`];
  return [text, ...from, ...(rows.length > 0 ? [asList(rows.map(rowText))] : [])].join('\n\n');
}

export const rowText = ({ id, text }: ExportedQuestion['rows'][number]): string =>
  id === undefined ? text : `${id} ${text}`;

const asList = (items: readonly string[]) =>
  items.map((item) => `- ${item.replace(/\n/g, '\n  ')}`).join('\n');

/** Columns in which something stands, and those without which there is no table of questions. */
export function columnsOf(questions: readonly ExportedQuestion[]): Column[] {
  return COLUMNS.filter(
    ({ heading, of }) =>
      heading === 'Number' || heading === 'Question' || questions.some((question) => of(question) !== ''),
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
  return [
    ['Section', 'Key question', ...columns.map(({ heading }) => heading)],
    ...placed.map(({ section, keyQuestion, question }) => [
      section,
      keyQuestion ? [keyQuestion.id, keyQuestion.text].filter(Boolean).join(' ') : '',
      ...columns.map(({ of }) => of(question)),
    ]),
  ];
}

interface ChangeColumn {
  readonly heading: string;
  readonly width: number;
  readonly share: number;
  readonly of: (change: ExportedChange) => string;
}

/** The columns of the change-control table. */
export const CHANGE_COLUMNS: readonly ChangeColumn[] = [
  { heading: 'Date', width: 12, share: 10, of: ({ date }) => date },
  { heading: 'Version', width: 12, share: 10, of: ({ version }) => version },
  { heading: 'Items', width: 24, share: 20, of: ({ items }) => items.join(', ') },
  { heading: 'Class', width: 14, share: 12, of: ({ class: sort }) => sort },
  { heading: 'Details', width: 60, share: 48, of: ({ details }) => details },
];

/** All changes of a set as a table, its headings first. */
export const changeRows = ({ changes }: ExportedSet): string[][] => [
  CHANGE_COLUMNS.map(({ heading }) => heading),
  ...changes.map((change) => CHANGE_COLUMNS.map(({ of }) => of(change))),
];
