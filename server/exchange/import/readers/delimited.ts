/** Reads tables of values that are parted by commas, semicolons or tabs. */
import { type CsvError, parse } from 'csv-parse/sync';
import type { SourceDocument } from '../document.ts';
import { documentOfTables } from './cells.ts';
import { UnreadableDocument } from './unreadable.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** A table of values. Throws `Unreadable` where a quotation mark is left open. */
export function readDelimited(text: string): SourceDocument {
  const firstLine = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const count = (sign: string) => firstLine.split(sign).length;
  const delimiter = SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows = parsed(text, delimiter);
  return documentOfTables([
    { rows: rows.map(({ record, info }) => ({ texts: record, at: { row: info.lines } })) },
  ]);
}

interface ValueRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parsed(text: string, delimiter: string): ValueRow[] {
  try {
    const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true, bom: true };
    return parse(text, options) as unknown as ValueRow[];
  } catch (error) {
    throw new UnreadableDocument(
      `a quotation mark is left open near line ${(error as CsvError & { lines?: number }).lines ?? 1}`,
    );
  }
}
