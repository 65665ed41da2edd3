/** Says what stands in the columns of a table: by their headings, else by what they hold. */
import type { IdStyle } from '../../../../model/ids.ts';
import { roleOfHeading } from '../../column-names.ts';
import { type ColumnRole, type SourceCell, type SourceRow, wordsOfBlocks } from '../../document.ts';
import { isLineOfOptions } from '../../guesses/options.ts';
import { idInCell, isCriterion, leadingId } from '../../ids.ts';

/** The roles of columns, by their number. */
export type Columns = readonly (ColumnRole | undefined)[];

/**
 * The columns that a row of headings names; undefined of a row that is none.
 * @param options the columns of which each stands for one option.
 * @param isOfIds it names that of the ids, and ids stand below it.
 */
export function columnsOfHeadings(
  { cells, isHeading }: SourceRow,
  { options = NONE, isOfIds = false }: { options?: ReadonlySet<number> | undefined; isOfIds?: boolean } = {},
): Columns | undefined {
  const named = cells
    .map((cell) => ({ cell, words: wordsOfBlocks(cell.blocks) }))
    .filter(({ words }) => words !== '');
  const roles = named.map(({ cell, words }) => (options.has(cell.column) ? 'option' : roleOfHeading(words)));
  const known = roles.filter((role) => role !== undefined);
  if (isOfIds) return inFirstColumns(named.map(({ cell }, index) => ({ cell, role: roles[index] })));
  if (known.length === 0 || (!isHeading && known.length < Math.min(2, named.length))) return undefined;
  if (known.length * 2 < named.length && !isHeading) return undefined;
  return inFirstColumns(named.map(({ cell }, index) => ({ cell, role: roles[index] })));
}

const NONE: ReadonlySet<number> = new Set();

function inFirstColumns(named: readonly { cell: SourceCell; role: ColumnRole | undefined }[]): Columns {
  const columns: (ColumnRole | undefined)[] = [];
  for (const { cell, role } of named) columns[cell.column] = role;
  const isNumbered = columns.includes('id') || columns[0] !== undefined;
  // A column without a heading before the questions holds their numbers.
  if (!isNumbered && columns.includes('text')) columns[0] = 'id';
  const first = columns.indexOf('text');
  if (first === 0 && columns[1] === 'text') columns[0] = 'id';
  return withTextBeforeOptions(withSomeText(withOneText(inOneLanguage(Array.from(columns), named))));
}

/** Where questions stand beside themselves in another language, those of ours are the text. */
function inOneLanguage(
  columns: (ColumnRole | undefined)[],
  named: readonly { cell: SourceCell }[],
): (ColumnRole | undefined)[] {
  for (const role of ['text', 'guidance'] as const) withWelshApart(columns, named, role);
  const texts = named.filter(({ cell }) => columns[cell.column] === 'text');
  const ours = texts.filter(({ cell }) =>
    /question|prompt|wording|text|statement/i.test(wordsOfBlocks(cell.blocks)),
  );
  if (ours.length === 0 || ours.length === texts.length) return columns;
  for (const { cell } of texts)
    if (!ours.some((each) => each.cell === cell)) columns[cell.column] = undefined;
  return columns;
}

const WELSH = /cwestiwn|cwestiynau|canllaw|cymraeg|\bwelsh\b/i;
const WELSH_ALONE = /^(?:welsh|(?:yn )?(?:y )?gymraeg|cymraeg)(?: (?:text|version|question))?$/i;

/** Welsh beside what it translates; where all is in Welsh, that is the text itself. */
function withWelshApart(
  columns: (ColumnRole | undefined)[],
  named: readonly { cell: SourceCell }[],
  role: 'text' | 'guidance',
): void {
  const isWelsh = ({ cell }: { cell: SourceCell }) => WELSH.test(wordsOfBlocks(cell.blocks));
  const own = named.filter(({ cell }) => columns[cell.column] === role);
  const isAlone = ({ cell }: { cell: SourceCell }) =>
    role === 'text' && WELSH_ALONE.test(wordsOfBlocks(cell.blocks));
  if (!own.some((each) => !isWelsh(each))) return;
  for (const each of [...own.filter(isWelsh), ...named.filter(isAlone)])
    columns[each.cell.column] = `welsh-${role}`;
}

/** What is to be answered stands in the first column, where no other before the options is called so. */
function withTextBeforeOptions(columns: Columns): Columns {
  const first = columns.indexOf('option');
  if (first < 1 || columns.includes('text')) return columns;
  const text = columns.findIndex(
    (role) => role === undefined || role === 'criteria' || role === 'indicators',
  );
  return text < 0 || text > first ? columns : columns.with(text, 'text');
}

/** “Question” may head the column of numbers where another is headed “Question text”, or there is none of questions. */
function withOneText(columns: (ColumnRole | undefined)[]): Columns {
  if (columns.includes('id') || columns[0] !== 'text') return columns;
  const isNumber =
    columns.includes('criteria') || columns.includes('indicators') || columns.lastIndexOf('text') > 0;
  return isNumber ? ['id', ...columns.slice(1)] : columns;
}

/** Where no column is called one of questions, they stand right after their numbers: “What to check” beside “Notes”. */
function withSomeText(columns: Columns): Columns {
  const next = columns.indexOf('id') + 1;
  const role = columns[next];
  const isOther =
    role === undefined ||
    role === 'criteria' ||
    (role === 'guidance' && columns.lastIndexOf('guidance') > next);
  if (
    columns.includes('text') ||
    columns.includes('indicators') ||
    next === 0 ||
    next >= columns.length ||
    !isOther
  )
    return columns;
  return [...columns.slice(0, next), 'text', ...columns.slice(next + 1)];
}

/** The columns where none is called that of the ids: one before the questions that ids fill holds them, whatever it is called. */
export function withIds(columns: Columns, rows: readonly SourceRow[], style: IdStyle): Columns {
  if (columns.includes('id')) return columns;
  const text = columns.indexOf('text');
  const before = text < 0 ? columns.length - 1 : text;
  for (let column = 0; column <= before; column++) {
    const texts = rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell.column === column).map(({ blocks }) => wordsOfBlocks(blocks)),
    );
    if (texts.filter((each) => idInCell(each, style)).length * 2 <= texts.filter(Boolean).length) continue;
    return withSomeText(columns.with(column, 'id'));
  }
  return columns;
}

/** The columns that options fill, most of their cells at least. */
export function columnsOfOptions(rows: readonly SourceRow[]): ReadonlySet<number> {
  const texts = new Map<number, string[]>();
  for (const { column, blocks } of rows.flatMap((row) => row.cells)) {
    const words = wordsOfBlocks(blocks);
    if (words === '') continue;
    const before = texts.get(column);
    if (before) before.push(words);
    else texts.set(column, [words]);
  }
  return new Set([...texts].flatMap(([column, filled]) => (isMostlyOptions(filled) ? [column] : [])));
}

/** The columns as they are called; one that options fill, and that is not called anything else, is the answer. */
export function withAnswers(columns: Columns, ofOptions: ReadonlySet<number>): Columns {
  if (columns.includes('answer')) return columns;
  const answer = columns.findIndex(
    (role, column) => (role === undefined || role === 'text') && ofOptions.has(column),
  );
  return answer < 0 ? columns : columns.with(answer, 'answer');
}

const isMostlyOptions = (texts: readonly string[]) =>
  texts.length > 1 && texts.filter(isLineOfOptions).length * 2 > texts.length;

/** Ids that stand before their questions, in one column. */
function columnsOfLeadingIds(texts: readonly (readonly string[])[], style: IdStyle): Columns | undefined {
  const leads = (text: string) => /\D/.test(leadingId(text, style)?.id ?? '');
  const text = texts.findIndex((column) => {
    const filled = column.filter((each) => each !== '');
    return filled.filter(leads).length > 1 && filled.filter(leads).length * 2 > filled.length;
  });
  if (text < 0) return undefined;
  return texts.map((column, index): ColumnRole | undefined => {
    if (index === text) return 'text';
    return index > text && !isMostlyOptions(column.filter((each) => each !== '')) ? 'guidance' : undefined;
  });
}

/** The columns of rows without headings: ids in the first column that holds some, the questions after it, then guidance. */
export function columnsByContent(rows: readonly SourceRow[], style: IdStyle): Columns | undefined {
  const width = Math.max(
    0,
    ...rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)),
  );
  const texts = Array.from({ length: width }, (_, column) =>
    rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell.column === column).map(({ blocks }) => wordsOfBlocks(blocks)),
    ),
  );
  const isIdColumn = (column: readonly string[]) => {
    const filled = column.filter((text) => text !== '');
    return filled.length > 0 && filled.filter((text) => idInCell(text, style)).length * 2 > filled.length;
  };
  const id = texts.findIndex(isIdColumn);
  if (id < 0 && width > 1) return columnsOfLeadingIds(texts, style);
  if (width < 2) return undefined;
  const columns: (ColumnRole | undefined)[] = [];
  columns[id] = 'id';
  const others = texts.flatMap((column, index) => {
    const filled = column.filter((text) => text !== '');
    if (index <= id || filled.length === 0) return [];
    if (filled.every(isCriterion)) {
      columns[index] = 'criteria';
      return [];
    }
    return [index];
  });
  for (const [order, index] of others.entries()) columns[index] = order === 0 ? 'text' : 'guidance';
  return Array.from(columns);
}
