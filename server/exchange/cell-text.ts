/** How much a cell of a workbook holds, for everything that writes texts into one. */

/** More characters than these, no cell of a workbook can hold. */
const MOST_IN_CELL = 32_767;

/** Why a workbook cannot be written, as the end of a sentence. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** The text itself. Throws `TooLong` where no cell can hold it: a workbook with such a cell cannot be opened. */
export function cellText(text: string): string {
  if (text.length <= MOST_IN_CELL) return text;
  const beginning = text.slice(0, 40).replace(/\s+/g, ' ');
  throw new TooLong(
    `the text that begins “${beginning}…” is longer than the 32,767 characters that a cell can hold`,
  );
}
