/** Makes tables of rows of plain texts, as spreadsheets and lists of values have them. */
import type { SourceDocument, SourcePlace, SourceRow, SourceTable } from '../document.ts';
import { proseOfLines } from '../layout/lines.ts';
import { sourceWords } from '../words.ts';

/** A row of texts, with its number. */
export interface TextRow {
  readonly texts: readonly string[];
  readonly at: SourcePlace;
}

/** Rows of texts as a table. Its first row is taken for one of headings by who reads the table. */
export function tableOfRows(rows: readonly TextRow[], at: SourcePlace): SourceTable {
  return { is: 'table', isRagged: false, at, rows: rows.map(rowOf) };
}

function rowOf({ texts, at }: TextRow): SourceRow {
  const cells = texts.flatMap((text, column) =>
    text.trim() === '' ? [] : [{ column, columns: 1, blocks: proseOfLines(text.split('\n'), at) }],
  );
  return { cells, isHeading: false, at };
}

/** A document that is tables alone. */
export function documentOfTables(
  sheets: readonly { name?: string; rows: readonly TextRow[] }[],
): SourceDocument {
  const isOne = sheets.length === 1;
  return {
    title: undefined,
    blocks: sheets.flatMap(({ name, rows }) => [
      ...(isOne || name === undefined
        ? []
        : [{ is: 'heading', level: 1, text: name, at: { sheet: name } } as const]),
      ...(rows.length > 0 ? [tableOfRows(rows, rows[0]!.at)] : []),
    ]),
    asides: [],
    words: sheets.flatMap(({ name, rows }) => [
      ...(isOne || name === undefined ? [] : sourceWords(name)),
      ...rows.flatMap(({ texts }) => texts.flatMap(sourceWords)),
    ]),
    isExtracted: false,
  };
}
