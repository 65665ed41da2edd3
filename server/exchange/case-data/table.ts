/** Case data as a table, whatever format it was written in: headings, rows and cells. */

/** What is given in one place: a text as written, a list, or an empty text where nothing is. */
export type Cell = string | readonly string[];

/** A case as it stands in a file, before it is held against a question set. */
export interface CaseRow {
  /** 1-based: the row of a table, its header being row 1; of JSON the number of the case. */
  readonly number: number;
  /** As many as the header has names, unless the row is broken. */
  readonly cells: readonly Cell[];
}

/** What a column is called, and where. */
export interface Heading {
  readonly name: string;
  /** Of JSON, which says it apart: whether it is under `facts` or `answers`. */
  readonly under?: 'facts' | 'answers';
  /** Of a table: its letter as spreadsheets show it. */
  readonly letter?: string;
}

/** Case data in whatever format: what its columns are called, and its cases. */
export interface Table {
  readonly headings: readonly Heading[];
  /** Read once, in order. */
  readonly rows: AsyncIterable<CaseRow>;
  /** Of a table, cells are texts of which some hold several codes; JSON has lists. */
  readonly isTable: boolean;
}

/** The heading of what labels each case. */
export const LABEL = 'case';
