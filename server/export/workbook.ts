/** The questions and the changes of a set as a workbook for Excel and its like; every cell is a text, never a formula. */
import writeWorkbook from 'write-excel-file/universal';
import { cellText } from '../exchange/cell-text.ts';
import { showable } from '../text/signs/showable.ts';
import type { ExportedSet } from './exported-set.ts';
import { CHANGE_COLUMNS, COLUMNS, changeRows, questionRows } from './table.ts';

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
  const value = cellText(showable(text));
  return { value, type: String, wrap: true, ...(isHeading ? { fontWeight: 'bold' as const } : {}) };
}

const widthOf = (heading: string): number =>
  [...COLUMNS, ...CHANGE_COLUMNS].find((column) => column.heading === heading)?.width ?? 24;
