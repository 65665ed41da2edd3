/** Writes tables as CSV that spreadsheets show as it stands, and never work out as formulas. */
import { isFormula } from './cells.ts';

/**
 * A table as CSV (RFC 4180): parted by commas, lines ended by CR LF, quoted where need be. A value that a spreadsheet
 * would work out as a formula gets an apostrophe before it, so that it is shown as it is.
 */
export function csvText(rows: Iterable<readonly string[]>): string {
  return [...rows].map((cells) => `${line(cells)}\r\n`).join('');
}

/** A blank line would be no row, so a single empty cell is quoted. */
function line(cells: readonly string[]): string {
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(cellText).join(',');
}

/** Quoted for semicolons and tabs too, which part cells elsewhere, and for spaces at an end, which some readers drop. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

function cellText(value: string): string {
  const text = isFormula(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
