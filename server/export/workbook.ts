/** The questions and the changes of a set as a workbook for Excel and its like; every cell is a text, never a formula. */
import writeWorkbook from 'write-excel-file/universal';
import { cellText } from '../exchange/cell-text.ts';
import { showable } from '../text/signs/showable.ts';
import type { ExportedSet } from './exported-set.ts';
import { CHANGE_COLUMNS, changeRows, questionRows, questionWidths } from './table.ts';
import { exportWords } from './words.ts';

/** @throws TooLong where a text is longer than a cell can hold. */
export async function exportedWorkbook(set: ExportedSet): Promise<Uint8Array> {
  const { sheets: names } = exportWords(set.language);
  const ofChanges = CHANGE_COLUMNS.map(({ width }) => width);
  const sheets = [
    { sheet: names.questions, rows: questionRows(set), widths: questionWidths(set) },
    ...(set.changes.length > 0 ? [{ sheet: names.changes, rows: changeRows(set), widths: ofChanges }] : []),
  ];
  const written = writeWorkbook(
    sheets.map(({ sheet, rows, widths }) => ({
      sheet,
      data: rows.map((cells, index) => cells.map((text) => cellOf(text, index === 0))),
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
    })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

function cellOf(text: string, isHeading: boolean) {
  const value = cellText(showable(text));
  return { value, type: String, wrap: true, ...(isHeading ? { fontWeight: 'bold' as const } : {}) };
}
