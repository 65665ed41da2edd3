/** What a report says, whatever it is printed as: text for a terminal, Markdown, a web page. */
import type { Html } from '../form/text/html.ts';
import type { Finding } from '../lint/finding.ts';

/** Markup of a page. */
export type Drawing = Html;

export interface Report {
  /** What it is called in a list of pages. */
  readonly name: string;
  readonly language: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | Paragraph
  | List
  | Findings
  | Table
  /** What only a page can show, and nothing that other parts do not tell. */
  | { readonly is: 'drawing'; readonly drawing: Drawing };

export interface Paragraph {
  readonly is: 'paragraph';
  readonly text: string;
  readonly weight?: 'strong' | 'faint';
}

export interface List {
  readonly is: 'list';
  readonly items: readonly string[];
}

/** What is wrong in a document. */
export interface Findings {
  readonly is: 'findings';
  readonly file: string;
  readonly findings: readonly Finding[];
  /** A sentence for each, where its source cannot be shown. */
  readonly sentences: readonly string[];
}

export interface Table {
  readonly is: 'table';
  readonly caption: string;
  /** The first is that of the names of rows. */
  readonly columns: readonly [name: Column, ...others: Column[]];
  readonly groups: readonly RowGroup[];
}

export interface Column {
  readonly name: string;
  /** What it is called where each row is an item of a list. */
  readonly nameInList?: string;
  /** What its cells are, by which printers set them apart. */
  readonly holds: 'name' | 'figure' | 'result' | 'words' | 'before' | 'after';
}

/** Rows that belong together. */
export interface RowGroup {
  readonly heading?: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly name: string;
  /** Where it is seen. */
  readonly place?: string;
  /** By what others may name it. */
  readonly mark?: string;
  readonly note?: string | undefined;
  /** By column after the first. */
  readonly cells: readonly (Cell | undefined)[];
  /** It is a part of the row before it that is none. */
  readonly isPart?: boolean;
  /** By what a script can speak of it. */
  readonly number?: number;
}

/** Sentences, or one text in pieces. */
export type Cell = readonly string[] | readonly Piece[];

/** A piece of a text; `isOther` where the text that it is compared with has something else. */
export interface Piece {
  readonly text: string;
  readonly isOther: boolean;
}

/** The pieces of a cell: sentences as one text. */
export const piecesOf = (cell: Cell): readonly Piece[] =>
  cell.every((each) => typeof each === 'string')
    ? [{ text: cell.join(' '), isOther: false }]
    : (cell as Piece[]);

/** True of a table of texts before and after a change: they are longer than what a column of text or Markdown takes. */
export const isOfTexts = ({ columns }: Table): boolean =>
  columns.some(({ holds }) => holds === 'before' || holds === 'after');

export const heading = (level: 1 | 2, text: string): Part => ({ is: 'heading', level, text });
export const list = (items: readonly string[]): Part => ({ is: 'list', items });
export const paragraph = (text: string): Part => ({ is: 'paragraph', text });
