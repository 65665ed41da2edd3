/** Tells the rows of a table that name its columns, or a group of its questions, from those that ask. */
import type { IdStyle } from '../../../../model/ids.ts';
import { roleOfHeading } from '../../column-names.ts';
import { type Block, type SourceCell, type SourceRow, wordsOfBlocks } from '../../document.ts';
import { idInCell, leadingId } from '../../ids.ts';
import type { Columns } from './columns.ts';

export const textIn = ({ cells }: SourceRow, column: number) =>
  wordsOfBlocks(cells.find((cell) => cell.column === column)?.blocks ?? []);

export const wordsOfRow = ({ cells }: SourceRow) => wordsOfBlocks(cells.flatMap(({ blocks }) => blocks));

/** A short line that ends as no sentence does, alone in its row. */
export function isTitle(blocks: readonly Block[], words: string): boolean {
  const isOne = blocks.length === 1 && blocks[0]!.is !== 'table';
  return isOne && words.length <= 80 && /^\p{Lu}/u.test(words) && !/[.?:;,]$/.test(words) && words.length > 3;
}

const isTitleOrNone = (blocks: readonly Block[], words: string) => words === '' || isTitle(blocks, words);

/** True of a row of short names, the first of which is that of the ids below it. */
export function isOverIds(row: SourceRow, rows: readonly SourceRow[], style: IdStyle): boolean {
  const [first, ...others] = row.cells;
  if (!first || others.length < 2 || roleOfHeading(wordsOfBlocks(first.blocks)) !== 'id') return false;
  if (!others.every(({ blocks }) => isTitleOrNone(blocks, wordsOfBlocks(blocks)))) return false;
  const below = rows.slice(rows.indexOf(row) + 1).filter((each) => textIn(each, first.column) !== '');
  return below.filter((each) => idInCell(textIn(each, first.column), style)).length * 2 > below.length;
}

/** The first row of a table, of short names where ids stand in all those below. */
export function isBareHead(
  row: SourceRow,
  rows: readonly SourceRow[],
  columns: Columns,
  style: IdStyle,
): boolean {
  if (row !== rows[0] || row.cells.length < 2 || rows.length < 2) return false;
  const column = columns.indexOf(columns.includes('id') ? 'id' : 'text');
  const isNamed = row.cells.every(({ blocks }) => isTitleOrNone(blocks, wordsOfBlocks(blocks)));
  const hasId = (each: SourceRow) =>
    (idInCell(textIn(each, column), style) ?? leadingId(textIn(each, column), style)) !== undefined;
  return isNamed && !hasId(row) && rows.slice(1).every(hasId);
}

/** “A” beside “Starters”: a letter alone counts a group of questions. */
export function isGroup([letter, title, ...more]: readonly SourceCell[], columns: Columns): boolean {
  if (!letter || !title || more.length > 0 || columns[letter.column] !== 'id') return false;
  const isLetter = /^(?:[A-Z]|[IVX]{1,4})[.)]?$/.test(wordsOfBlocks(letter.blocks));
  return isLetter && title.column === letter.column + 1 && isTitle(title.blocks, wordsOfBlocks(title.blocks));
}
