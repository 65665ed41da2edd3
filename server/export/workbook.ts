/** The questions and the changes of a set as a workbook for Excel and its like; every cell is a text, never a formula. */
import writeWorkbook from 'write-excel-file/universal';
import { showable } from '../text/signs/showable.ts';
import type { ExportedSet } from './exported-set.ts';
import { CHANGE_COLUMNS, COLUMNS, changeRows, questionRows } from './table.ts';

/** More than these, no cell of a workbook can hold. */
const MOST_IN_CELL = 32_767;

/** Why a set cannot be written in a format, as the end of a sentence. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** @throws TooLong where a text is longer than a cell can hold. */
export async function exportedWorkbook(set: ExportedSet): Promise<Uint8Array> {
  const sheets = [
    { sheet: 'Questions', rows: questionRows(set) },
    ...(set.changes.length > 0 ? [{ sheet: 'Changes', rows: changeRows(set) }] : []),
  ];
  const written = writeWorkbook(
    sheets.map(({ sheet, rows }) => ({
      sheet,
      data: rows.map((cells, index) => cells.map((text) => cellOf(text, index === 0))),
      stickyRowsCount: 1,
      columns: rows[0]!.map((heading) => ({ width: widthOf(heading) })),
    })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

function cellOf(text: string, isHeading: boolean) {
  const value = showable(text);
  if (value.length > MOST_IN_CELL)
    throw new TooLong(
      `the text that begins “${value.slice(0, 40)}…” is longer than the 32,767 characters that a cell can hold`,
    );
  return { value, type: String, wrap: true, ...(isHeading ? { fontWeight: 'bold' as const } : {}) };
}

const widthOf = (heading: string): number =>
  [...COLUMNS, ...CHANGE_COLUMNS].find((column) => column.heading === heading)?.width ?? 24;
