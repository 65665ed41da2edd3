/** What is found wrong in case data: where, how serious it is, and how it is listed and counted. */

/** Where in the data something is: 1-based as in the file, the header being row 1 of a table. */
export interface CasePlace {
  readonly row?: number;
  readonly column?: ColumnPlace;
}

/** A column as its header names it, empty where it does not; its letter is as spreadsheets show it, and JSON has none. */
export interface ColumnPlace {
  readonly name: string;
  readonly letter?: string;
}

/** Something that is wrong with case data. */
export interface CaseFinding extends CasePlace {
  /** An error leaves its row out of the count, or all rows where nothing can be counted. */
  readonly severity: 'error' | 'warning';
  /** One or two sentences, without the place. */
  readonly message: string;
}

/** So many errors are listed, and so many warnings; the rest are counted. */
const MOST_LISTED = 1000;

/** The findings of a file as they come, however many there are. */
export class FindingList {
  readonly listed: CaseFinding[] = [];
  readonly counted = { error: 0, warning: 0 };

  add(severity: CaseFinding['severity'], message: string, place: CasePlace = {}): void {
    this.counted[severity]++;
    if (this.counted[severity] <= MOST_LISTED) this.listed.push({ severity, message, ...place });
  }

  get unlisted(): number {
    return this.counted.error + this.counted.warning - this.listed.length;
  }
}

/** What makes it impossible to read on, as one plain sentence. */
export class Unreadable extends Error {
  readonly place: CasePlace;

  constructor(message: string, place: CasePlace = {}) {
    super(message);
    this.place = place;
  }
}

/** The letters of a column, counted from 0, as spreadsheets show them: A to Z, then AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** A place in words: “row 5, column C (A1.8)”; of JSON “case 5, A1.8”. Empty of what is about all of the file. */
export function placeInWords({ row, column }: CasePlace, isTable: boolean): string {
  const where =
    column && (column.letter ? `column ${column.letter}${column.name && ` (${column.name})`}` : column.name);
  return [row === undefined ? '' : `${isTable ? 'row' : 'case'} ${row}`, where ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
