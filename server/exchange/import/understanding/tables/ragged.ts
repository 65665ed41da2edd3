/** Says what stands in the cells of rows that may lack some: by what they hold, and by the columns that come last. */
import type { IdStyle } from '../../../../model/ids.ts';
import { compareIds } from '../../../../model/ids.ts';
import { type ColumnRole, type SourceCell, type SourceRow, wordsOfBlocks } from '../../document.ts';
import { idInCell, isCriterion } from '../../ids.ts';
import type { Columns } from './columns.ts';

/** A cell with what stands in it. */
export interface PlacedCell {
  readonly role: ColumnRole | undefined;
  readonly cell: SourceCell;
}

/** The cells of a row in the columns of its table, the first of which holds the ids. */
export function placedCells({ cells }: SourceRow, columns: Columns, isId: boolean): PlacedCell[] {
  const texts = cells.map(({ blocks }) => wordsOfBlocks(blocks));
  const width = texts.length;
  if (width === columns.length && (isId || texts[0] === '')) return placed(cells, columns);
  return isId ? fromLeft(cells, texts, columns) : fromRight(cells, texts, columns);
}

const placed = (cells: readonly SourceCell[], columns: Columns): PlacedCell[] =>
  cells.map((cell, index) => {
    const role = columns[index] ?? 'guidance';
    const text = wordsOfBlocks(cell.blocks);
    return { cell, role: role === 'criteria' && text !== '' && !isCriterion(text) ? 'guidance' : role };
  });

/** After an id: a criterion tells itself, and the others follow in the order of the columns. */
function fromLeft(cells: readonly SourceCell[], texts: readonly string[], columns: Columns): PlacedCell[] {
  const roles = columns.filter((role) => role !== 'criteria');
  let next = 0;
  return cells.map((cell, index) => {
    if (index > 0 && isCriterion(texts[index]!)) return { cell, role: 'criteria' };
    if (index > 0 && texts[index] === '' && columns[index] === 'criteria') return { cell, role: 'criteria' };
    return { cell, role: roles[next++] ?? 'guidance' };
  });
}

/** Without an id: the last cell is in the last column, and so on; a criterion tells itself. */
function fromRight(cells: readonly SourceCell[], texts: readonly string[], columns: Columns): PlacedCell[] {
  const filled = cells.filter((_, index) => texts[index] !== '');
  const own = columns.filter((role) => role !== 'id');
  return filled.map((cell, index) => {
    if (isCriterion(wordsOfBlocks(cell.blocks))) return { cell, role: 'criteria' };
    const role = own[own.length - filled.length + index];
    return { cell, role: role === undefined || role === 'criteria' ? (own.at(-1) ?? 'guidance') : role };
  });
}

/**
 * The rows whose first cell holds a number that is none of the ids: where the cell of the id was lost, that of the
 * criterion stands in its place, and is out of order among its neighbours, which are in order among themselves.
 */
export function rowsOutOfOrder(rows: readonly SourceRow[], style: IdStyle): Set<SourceRow> {
  if (style === 'lettered') return new Set();
  const withId = rows.flatMap((row) => {
    const id = idInCell(wordsOfBlocks(row.cells[0]?.blocks ?? []), style)?.id;
    return id === undefined ? [] : [{ row, id }];
  });
  const out = new Set<SourceRow>();
  let before: string | undefined;
  for (const [index, { row, id }] of withId.entries()) {
    const after = withId[index + 1]?.id;
    const isBetween = before === undefined || compareIds(before, id) <= 0;
    const isInOrder = isBetween && (after === undefined || compareIds(id, after) <= 0);
    const wouldFit = after !== undefined && (before === undefined || compareIds(before, after) <= 0);
    const mayBeAnother = isCriterion(id) || !id.includes('.');
    if (!isInOrder && wouldFit && mayBeAnother && !(before !== undefined && startsSection(before, id)))
      out.add(row);
    else before = id;
  }
  return out;
}

/** Sections may begin to count anew. */
const startsSection = (before: string, id: string) => !before.includes('.') && id.includes('.');
