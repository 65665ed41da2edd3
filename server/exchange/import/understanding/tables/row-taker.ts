/** Takes the rows of tables of questions: what begins a question, what goes on with it, what heads a section. */

import {
  type Block,
  type ColumnRole,
  type SourceCell,
  type SourceRow,
  type SourceTable,
  wordsOfBlocks,
} from '../../document.ts';
import {
  idInCell,
  isCriterion,
  isNoId,
  type LeadingId,
  leadingId,
  letterBelow,
  type PrintedId,
} from '../../ids.ts';
import { isHeadingText } from '../../layout/headings.ts';
import { literally } from '../../markdown.ts';
import { goesOn, resumed, stopsWithin } from '../blocks.ts';
import { entryOf } from '../entry.ts';
import { type EntryPart, type OutlineEntry, partOf } from '../outline.ts';
import type { Outliner } from '../outliner.ts';
import {
  type Columns,
  columnsByContent,
  columnsOfHeadings,
  columnsOfOptions,
  withAnswers,
  withIds,
} from './columns.ts';
import { isBareHead, isGroup, isOverIds, isTitle, textIn, wordsOfRow } from './heads.ts';
import { marksOf, type OptionHeadings, optionHeadingsIn, withOptions } from './option-columns.ts';
import { type PlacedCell, placedCells, rowsOutOfOrder } from './ragged.ts';
import { beginsAsOthers, type RowStarts, rowStartsOf } from './row-starts.ts';

/** Headings stand no further down. */
const LAST_HEADINGS = 6;

export class RowTaker {
  private readonly outliner: Outliner;
  /** The columns of the table that is being taken. */
  private columns: Columns = [];
  /** Those of the last one with ids: one without headings goes on with it. */
  private known: Columns | undefined;
  /** Rows of the table may lack cells. */
  private isRagged = false;
  /** The rows of the table that hold something. */
  private rows: readonly SourceRow[] = [];
  /** The columns of the table that options fill. */
  private ofOptions: ReadonlySet<number> = new Set();
  /** The columns of the table of which each stands for one option, and the row that names these. */
  private options: OptionHeadings | undefined;
  private headings = '';
  /** What the columns are called. */
  private names: ReadonlyMap<number, string> = new Map();
  /** Rows whose first cell holds a number that is no id. */
  readonly outOfOrder: ReadonlySet<SourceRow>;
  private readonly starts: RowStarts;

  constructor(outliner: Outliner, blocks: readonly Block[]) {
    const rows = raggedRows(blocks);
    this.outliner = outliner;
    this.outOfOrder = rowsOutOfOrder(rows, outliner.style);
    this.starts = rowStartsOf(rows.filter((row) => idInCell(textIn(row, 0), outliner.style) !== undefined));
  }

  /** Takes a table of questions. @returns false for any other, of which nothing was taken. */
  take(table: SourceTable): boolean {
    const rows = table.rows.filter(({ cells }) => cells.some(({ blocks }) => blocks.length > 0));
    this.rows = rows;
    this.isRagged = table.isRagged;
    this.options = table.roles ? undefined : optionHeadingsIn(rows.slice(0, LAST_HEADINGS), rows);
    const found = table.roles ?? this.columnsOf(rows, table.isRagged);
    if (!found) return false;
    this.ofOptions = columnsOfOptions(rows);
    const columns = table.roles ? withAnswers(found, this.ofOptions) : this.withContent(found);
    this.set(columns);
    const first = table.isRagged ? 0 : this.firstHeadings(rows);
    for (const row of rows.slice(0, first)) this.above(row);
    for (const row of rows.slice(first)) this.row(row, table.isRagged);
    return true;
  }

  /** Columns as they are called, where what they hold says more. */
  private withContent(columns: Columns): Columns {
    return withAnswers(withIds(columns, this.rows, this.outliner.style), this.ofOptions);
  }

  private headingsOf(row: SourceRow): Columns | undefined {
    const options = row === this.options?.row ? this.options.columns : undefined;
    const columns = columnsOfHeadings(row, { options });
    if (isOfQuestions(columns) || this.isRagged || !isOverIds(row, this.rows, this.outliner.style))
      return columns;
    return columnsOfHeadings(row, { isOfIds: true });
  }

  /** Where the headings of columns stand; the first row where questions stand above all of these. */
  private firstHeadings(rows: readonly SourceRow[]): number {
    const at = rows.findIndex((row) => isOfQuestions(this.headingsOf(row)));
    const hasIds = rows
      .slice(0, Math.max(0, at))
      .some(({ cells }) => cells.some(({ blocks }) => idInCell(wordsOfBlocks(blocks), this.outliner.style)));
    return at < 0 || hasIds ? 0 : at;
  }

  /** What stands above the headings of columns, as in spreadsheets, introduces the questions. */
  private above(row: SourceRow): void {
    const { cells } = row;
    const [first, ...more] = cells.filter(({ blocks }) => wordsOfBlocks(blocks) !== '');
    const id =
      first && more.length === 0 ? leadingId(wordsOfBlocks(first.blocks), this.outliner.style) : undefined;
    // A group of questions may stand above what the columns below are called.
    if (id && /^[A-Z]/.test(id.id) && this.alone(first!, row)) return;
    // What stands over the answers alone names these together.
    const last = this.columns.lastIndexOf('text');
    if (last >= 0 && first && first.column > last && isTitle(first.blocks, wordsOfBlocks(first.blocks)))
      return this.aside(row, wordsOfBlocks(cells.flatMap(({ blocks }) => blocks)));
    for (const block of cells.flatMap(({ blocks }) => blocks)) this.outliner.place(block);
  }

  private columnsOf(rows: readonly SourceRow[], isRagged: boolean): Columns | undefined {
    const [head] = rows;
    // The same headings as above.
    if (head && this.columns.length > 0 && wordsOfRow(head) === this.headings) return this.columns;
    const named = rows
      .slice(0, LAST_HEADINGS)
      .map((row) => this.headingsOf(row))
      .find(isOfQuestions);
    if (named) return named;
    const width = Math.max(0, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? -1) + 1));
    const { known } = this;
    if (known && isRagged) return known;
    // A row of headings of which none is known heads some other table.
    if (rows[0]?.isHeading && filledCells(rows[0]) > 1) return undefined;
    if (known?.length === width && this.goesOnWith(rows, known)) return known;
    const found = columnsByContent(rows, this.outliner.style);
    return found && this.areIds(rows, found) ? found : undefined;
  }

  /** A table goes on with the one before where it has ids, or begins with what is left of a row. */
  private goesOnWith(rows: readonly SourceRow[], columns: Columns): boolean {
    const column = columns.indexOf('id');
    const [first = ''] = rows.map((row) => textIn(row, column));
    return (first === '' && this.outliner.current !== undefined) || this.areIds(rows, columns);
  }

  /** Plain numbers count levels or points where the ids of the document have dots. */
  private areIds(rows: readonly SourceRow[], columns: Columns): boolean {
    const { style, hasDots } = this.outliner;
    const hasColumn = columns.includes('id');
    const column = columns.indexOf(hasColumn ? 'id' : 'text');
    const idOf = (text: string) => (hasColumn ? idInCell(text, style) : leadingId(text, style))?.id;
    const ids = rows.flatMap((row) => idOf(textIn(row, column)) ?? []);
    return ids.length > 0 && (style === 'lettered' || !hasDots || ids.some((id) => /\D/.test(id)));
  }

  private set(columns: Columns): void {
    this.columns = columns;
    if (columns.includes('id')) this.known = columns;
  }

  private row(row: SourceRow, isRagged: boolean): void {
    const words = wordsOfRow(row);
    const columns = this.headingsOf(row);
    if (
      isOfQuestions(columns) ||
      words === this.headings ||
      isBareHead(row, this.rows, this.columns, this.outliner.style)
    )
      return this.head(row, words, isOfQuestions(columns) ? columns : undefined);
    if (this.isRestOfHeadings(words, row)) return this.aside(row, words);
    const filled = row.cells.filter(({ blocks }) => wordsOfBlocks(blocks) !== '');
    if (isTotal(filled)) {
      this.outliner.asides.push({ text: words, why: 'total', at: row.at });
      return;
    }
    if (isGroup(filled, this.columns)) return this.outliner.beginSection(words, row.at);
    if (filled.length === 1 && !this.isStatement(filled[0]!) && this.alone(filled[0]!, row)) return;
    if (isRagged && isHeadingText(words)) return this.outliner.beginSection(words, row.at);
    this.question(row, isRagged);
  }

  /** Where boxes stand for nothing but empty cells, a row with words alone is to be answered like all others. */
  private isStatement({ column, columns }: SourceCell): boolean {
    return columns === 1 && this.options?.areEmpty === true && this.columns[column] === 'text';
  }

  private head(row: SourceRow, words: string, columns: Columns | undefined): void {
    if (columns) this.set(this.withContent(columns));
    this.names = new Map(row.cells.map(({ column, blocks }) => [column, wordsOfBlocks(blocks)]));
    this.headings = words;
    this.aside(row, words);
  }

  /** “Question” over “Number”, whatever is left of the other headings. */
  private isRestOfHeadings(words: string, row: SourceRow): boolean {
    const isBelow = this.outliner.current === undefined && this.asidesEndWith(this.headings);
    return /^(?:number|no\.?|ref\.?)$/i.test(isBelow ? textIn(row, 0) : words);
  }

  private asidesEndWith = (text: string) => text !== '' && this.outliner.asides.at(-1)?.text === text;

  private aside({ at }: SourceRow, text: string): void {
    this.outliner.asides.push({ text, why: 'columns', at });
  }

  /** A row with one filled cell: an id with its question, a heading, or what goes on with the row above. */
  private alone({ blocks, column, columns }: SourceCell, { at, cells }: SourceRow): boolean {
    const words = wordsOfBlocks(blocks);
    const { style } = this.outliner;
    const id = leadingId(words, style);
    const isWide = columns > 1 || cells.length > 1 || column === 0;
    if (idInCell(words, style) || !isWide) return false;
    if (id && column === 0) {
      const found = { ...id, isLookAlike: false, beside: [], was: undefined };
      partOf(this.outliner.begin(entryOf(found, at)), 'text').push(proseOf(id.rest, at));
      return true;
    }
    if (isHeadingText(words) || (column === 0 && isTitle(blocks, words))) {
      this.outliner.beginSection(words, at);
      return true;
    }
    return false;
  }

  private question(row: SourceRow, isRagged: boolean): void {
    const { columns, outliner } = this;
    // Where ids have no column of their own, they may stand before the questions.
    const idColumn = columns.includes('id') ? columns.indexOf('id') : columns.indexOf('text');
    const idCell = row.cells.find(({ column }) => column === idColumn);
    const words = wordsOfBlocks(idCell?.blocks ?? []);
    const id = this.outOfOrder.has(row) ? undefined : (idInCell(words, outliner.style) ?? this.below(words));
    const mayLead = !id && words !== '' && !this.outOfOrder.has(row);
    const leading = mayLead ? leadingId(words, outliner.style) : undefined;
    const lettered = mayLead && !leading && this.options ? this.letteredIn(words) : undefined;
    const isMarked = isNoId(words);
    const cells = isRagged ? placedCells(row, columns, id !== undefined) : byColumn(row, columns);
    if (id || isMarked || leading || lettered) {
      const led = leading ?? lettered;
      const found = id ?? (led && { ...led, isLookAlike: false, beside: [], was: undefined });
      const entry = outliner.begin(entryOf(found, row.at, id?.printed ?? led?.printed ?? words));
      if (led) partOf(entry, 'text').push(proseOf(led.rest, row.at));
      this.fill(
        entry,
        cells.filter(({ cell }) => cell !== idCell),
      );
      if (isRagged) joinText(entry);
      return;
    }
    const others = idCell && words !== '' ? withRole(cells, idCell) : cells;
    const entry = outliner.current;
    if (entry && !this.beginsAnew(entry, row, others, isRagged)) this.goOn(entry, others, isRagged);
    else this.fill(this.outliner.begin(entryOf(undefined, row.at)), others);
  }

  /** A letter alone, in the column of the ids, stands below the question above it. */
  private below(words: string): PrintedId | undefined {
    const id = this.columns.includes('id') ? letterBelow(words, this.outliner.current?.id) : undefined;
    return id === undefined
      ? undefined
      : { printed: words, id, isLookAlike: false, beside: [], was: undefined };
  }

  /** A statement that a letter counts, in a grid below its question. */
  private letteredIn(words: string): LeadingId | undefined {
    const [, printed = '', rest = ''] = /^(\([a-z]\)|[a-z][.)]) (.+)$/s.exec(words) ?? [];
    const id = printed === '' ? undefined : letterBelow(printed, this.outliner.current?.id);
    return id === undefined ? undefined : { printed, id, rest };
  }

  private beginsAnew(
    entry: OutlineEntry,
    row: SourceRow,
    cells: readonly PlacedCell[],
    isRagged: boolean,
  ): boolean {
    // A number that is out of order is what is left of a row, if words are left too.
    if (this.outOfOrder.has(row))
      return /\p{L}{2}/u.test(wordsOfBlocks(row.cells.flatMap(({ blocks }) => blocks)));
    const isAbove = (words: string) =>
      Object.values(entry.parts).some((blocks) => blocks.some((block) => wordsOfBlocks([block]) === words));
    return this.asksAnew(entry, cells) || (isRagged && beginsAsOthers(cells, isAbove, this.starts));
  }

  /** A row without an id asks something of its own where its text is a question, and the one above is finished. */
  private asksAnew(entry: OutlineEntry, cells: readonly PlacedCell[]): boolean {
    const text = cells.find(({ role, cell }) => role === 'text' && wordsOfBlocks(cell.blocks) !== '');
    if (!text) return false;
    const above = entry.parts.text ?? [];
    if (stopsWithin(above) && goesOn(text.cell.blocks)) return false;
    const words = wordsOfBlocks(text.cell.blocks);
    if (this.options && /^\p{Lu}/u.test(words)) return true;
    if (text.cell.blocks.some((block) => block.is === 'prose' && block.boxes)) return false;
    return (
      /\?["'”’)]*$/.test(words) ||
      (/^\p{Lu}/u.test(words) && cells.length > 1 && stopsWithin(text.cell.blocks))
    );
  }

  private fill(entry: OutlineEntry, cells: readonly PlacedCell[]): void {
    const { options, others } = withOptions(cells, this.columns, this.names);
    if (options) entry.options = options;
    this.outliner.asides.push(...marksOf(cells));
    for (const { role, cell } of others) {
      if (role === 'id' && wordsOfBlocks(cell.blocks) === entry.printed) continue;
      partOf(entry, partFor(role)).push(...this.called(cell, role));
    }
  }

  /** A row that goes on with the one above: each cell with the one over it. */
  private goOn(entry: OutlineEntry, cells: readonly PlacedCell[], isRagged: boolean): void {
    for (const { role, cell } of cells) {
      if (wordsOfBlocks(cell.blocks) === '') continue;
      const isText = role === 'text' && stopsWithin(entry.parts.text ?? []) && goesOn(cell.blocks);
      const own = isRagged && cells.length === 1 && this.isRestOfText(entry, cell) ? 'text' : partFor(role);
      const part = isText ? 'text' : own === 'text' && !this.isRestOfText(entry, cell) ? 'guidance' : own;
      entry.parts[part] = resumed(entry.parts[part] ?? [], this.called(cell, role));
    }
  }

  /** What stands in a column of which only its name says what it is goes below that name. */
  private called({ column, blocks }: SourceCell, role: ColumnRole | undefined): readonly Block[] {
    const name = role === undefined || role === 'option' ? this.names.get(column) : undefined;
    const [first, ...rest] = blocks;
    if (!name || first?.is !== 'prose' || wordsOfBlocks(blocks) === '') return blocks;
    const isLine = !/^[-|>]/.test(first.markdown);
    const title = literally(name);
    if (!isLine) return [proseOf(`${title}:`, first.at), ...blocks];
    return [{ ...first, markdown: `${title}: ${first.markdown}`, plain: `${name}: ${first.plain}` }, ...rest];
  }

  private isRestOfText({ parts: { text = [] } }: OutlineEntry, { blocks }: SourceCell): boolean {
    return stopsWithin(text) && goesOn(blocks);
  }
}

const TOTAL =
  /^(?:(?:section|sub|overall|grand|final|maximum|possible|audit|cyfanswm)[ -]?)*(?:sub)?(?:totals?|scores?|percentage)(?: (?:score|for section|of section|achieved|possible)){0,2}\b[^?.]{0,30}$/i;

/** A row of figures, or of room for them, that is reckoned from those above: “Section score /2”. */
const isTotal = ([first, ...figures]: readonly SourceCell[]): boolean =>
  first !== undefined &&
  TOTAL.test(wordsOfBlocks(first.blocks)) &&
  figures.every(({ blocks }) => /^[\d\s/%=().,_-]*$/.test(wordsOfBlocks(blocks)));

const filledCells = ({ cells }: SourceRow) =>
  cells.filter(({ blocks }) => wordsOfBlocks(blocks) !== '').length;

const raggedRows = (blocks: readonly Block[]): SourceRow[] =>
  blocks.flatMap((block) => (block.is === 'table' && block.isRagged ? block.rows : []));

const isOfQuestions = (columns: Columns | undefined): columns is Columns =>
  columns !== undefined && columns.filter((role) => role !== undefined).length > 1;

const partFor = (role: ColumnRole | undefined): EntryPart =>
  role === undefined || role === 'id' || role === 'option' ? 'guidance' : role;

const byColumn = ({ cells }: SourceRow, columns: Columns): PlacedCell[] =>
  cells.map((cell) => ({ cell, role: columns[cell.column] }));

/** Words in the cell of the id that are none are a criterion, or belong to the guidance. */
const withRole = (cells: readonly PlacedCell[], idCell: SourceCell): PlacedCell[] =>
  cells.map((each) => {
    if (each.cell !== idCell || each.role !== 'id') return each;
    return { ...each, role: isCriterion(wordsOfBlocks(idCell.blocks)) ? 'criteria' : 'guidance' };
  });

const proseOf = (plain: string, at: SourceRow['at']): Block => ({ is: 'prose', markdown: plain, plain, at });

/** A question whose cell was cut in two within a line: the rest of it stands where guidance does. */
function joinText(entry: OutlineEntry): void {
  const { text, guidance } = entry.parts;
  if (!text || !guidance || !stopsWithin(text) || !goesOn(guidance)) return;
  const rest = wordsOfBlocks(guidance);
  if (!/\?$/.test(rest) || rest.length > 200) return;
  entry.parts.text = [...text, ...guidance];
  delete entry.parts.guidance;
  entry.doubts.push(
    'The question stood in two cells and was put together: see whether a word was cut in two.',
  );
}
