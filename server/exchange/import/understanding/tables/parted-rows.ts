/** Parts rows in which the end of one stands before the id of the next, as taking a text out of its pages leaves them. */
import { compareIds, type IdStyle } from '../../../../model/ids.ts';
import { type Block, type SourceRow, type SourceTable, wordsOfBlocks } from '../../document.ts';
import { idInCell } from '../../ids.ts';
import { followingIds } from '../lost/following-ids.ts';

/** The blocks with such rows in two: what goes on with the row above, and what begins with the id. */
export function withRowsParted(blocks: readonly Block[], style: IdStyle): Block[] {
  const rows = blocks.flatMap((block) => (isRagged(block) ? block.rows : []));
  const idAt = idsWithin(rows, style);
  if (idAt.size === 0) return [...blocks];
  return blocks.map((block) =>
    isRagged(block) ? { ...block, rows: block.rows.flatMap((row) => parted(row, idAt.get(row))) } : block,
  );
}

const isRagged = (block: Block): block is SourceTable => block.is === 'table' && block.isRagged;

/** The column of the id in rows that have it behind other cells. */
function idsWithin(rows: readonly SourceRow[], style: IdStyle): Map<SourceRow, number> {
  const known = rows.map(({ cells }) => idOf(cells[0], style));
  const often = repeatedNumbers(rows);
  const after = followingIds(known);
  const found = new Map<SourceRow, number>();
  let before: string | undefined;
  for (const [index, row] of rows.entries()) {
    const own = known[index];
    const next = after[index];
    const at =
      own === undefined && before !== undefined && next !== undefined ? within(row, before, next) : -1;
    if (at > 0) found.set(row, at);
    before = own ?? (at > 0 ? idOf(row.cells[at], style) : before);
  }
  return found;

  function within({ cells }: SourceRow, from: string, to: string): number {
    return cells.findIndex((cell, column) => {
      const id = column > 0 ? idOf(cell, style) : undefined;
      if (id === undefined || often.has(id)) return false;
      const isOfDepth = [from, to].some((other) => depthOf(other) === depthOf(id));
      return isOfDepth && compareIds(from, id) < 0 && compareIds(id, to) < 0;
    });
  }
}

const idOf = (cell: SourceRow['cells'][number] | undefined, style: IdStyle) =>
  cell && idInCell(wordsOfBlocks(cell.blocks), style)?.id;

const depthOf = (id: string) => id.split('.').length;

/** Numbers that several rows have behind their first cell: criteria. */
function repeatedNumbers(rows: readonly SourceRow[]): Set<string> {
  const once = new Set<string>();
  const often = new Set<string>();
  for (const { cells } of rows)
    for (const { blocks } of cells.slice(1)) {
      const words = wordsOfBlocks(blocks);
      if (once.has(words)) often.add(words);
      else once.add(words);
    }
  return often;
}

function parted(row: SourceRow, at: number | undefined): SourceRow[] {
  if (at === undefined) return [row];
  const rest = row.cells.slice(at).map((cell) => ({ ...cell, column: cell.column - at }));
  return [
    { ...row, cells: row.cells.slice(0, at) },
    { ...row, cells: rest },
  ];
}
