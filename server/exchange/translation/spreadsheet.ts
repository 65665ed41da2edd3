/** Writes tables as CSV and as workbooks, and reads both back with every sign of every cell. */
import { type CsvError, parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/universal';
import writeSheet from 'write-excel-file/universal';
import { cellText } from '../cell-text.ts';
import { NotTaken } from './table.ts';

/** A byte-order mark tells spreadsheets that the text is UTF-8: Welsh would lose its accents otherwise. */
const MARK = '\ufeff';

export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[",;\t\r\n]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return MARK + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** The cells of CSV, whichever sign parts them. Throws `NotTaken` where a quotation mark is left open. */
export function rowsOfCsv(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const times = (sign: string) => first.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true });
  } catch (error) {
    throw new NotTaken(
      `a quotation mark is left open near line ${(error as CsvError & { lines?: number }).lines ?? 1}`,
    );
  }
}

/** A workbook with one sheet, whose cells are texts and nothing else. Throws `TooLong` for a text that no cell can hold. */
export async function workbookOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = [], ...others] = rows;
  const texts = (cells: readonly string[], style: object) =>
    cells.map((text) => ({ value: cellText(text), type: String, wrap: true, ...style }));
  const written = writeSheet(
    [texts(header, { fontWeight: 'bold' }), ...others.map((cells) => texts(cells, {}))],
    {
      sheet: 'Translation',
      stickyRowsCount: 1,
      columns: header.map((name) => ({ width: WIDTHS[name] ?? 14 })),
    },
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

const WIDTHS: Readonly<Record<string, number>> = { document: 26, path: 24, source: 60, translation: 60 };

/** The cells of the first sheet. Throws `NotTaken` for what is no workbook. */
export async function rowsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const input = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const [sheet] = await readSheets<string>(input, { parseNumber: (number) => number, trim: false });
    return (sheet?.data ?? []).map((cells) => cells.map(textOfCell));
  } catch {
    throw new NotTaken('it is no workbook that can be read');
  }
}

const textOfCell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};
