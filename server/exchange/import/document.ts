/** The one form into which every reader brings a document: headings, prose and tables, each with its place. */

/** Where something stands in the source, as people count: from 1. */
export interface SourcePlace {
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly row?: number;
  /** Which of the tables of a text, or of the paragraphs outside of these. */
  readonly table?: number;
  readonly paragraph?: number;
}

export interface SourceHeading {
  readonly is: 'heading';
  readonly level: number;
  readonly text: string;
  readonly at: SourcePlace;
}

/** A paragraph, a list, a quotation: as Markdown, and as words alone. */
export interface Prose {
  readonly is: 'prose';
  readonly markdown: string;
  readonly plain: string;
  readonly at: SourcePlace;
  /** Its items stand beside boxes to be ticked: so many of them may be. */
  readonly boxes?: 'one' | 'any';
}

export interface SourceTable {
  readonly is: 'table';
  readonly rows: readonly SourceRow[];
  /** Its rows may lack cells: nothing tells which, but what stands in those that are there. */
  readonly isRagged: boolean;
  /** What stands in its columns, where the reader knows. */
  readonly roles?: readonly ColumnRole[];
  readonly at: SourcePlace;
}

/** What stands in a column of a table of questions. */
export type ColumnRole =
  | 'id'
  | 'text'
  | 'guidance'
  | 'indicators'
  | 'criteria'
  | 'kind'
  | 'answer'
  | 'option'
  | 'routing'
  | 'respondent'
  | 'welsh-text'
  | 'welsh-guidance';

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** The source marks it as a row of headings. */
  readonly isHeading: boolean;
  readonly at: SourcePlace;
}

/** A cell; one that is merged over several columns counts as the first, one over several rows as empty in those below. */
export interface SourceCell {
  readonly column: number;
  readonly columns: number;
  readonly blocks: readonly Block[];
}

export type Block = SourceHeading | Prose | SourceTable;

/** Words of the source that belong to no question, and why. */
export interface Aside {
  readonly text: string;
  readonly why: AsideReason;
  readonly at: SourcePlace;
}

export type AsideReason =
  | 'page'
  | 'contents'
  | 'columns'
  | 'comment'
  | 'deleted'
  | 'header'
  | 'rewritten'
  | 'program'
  | 'total'
  | 'lost';

/** A document as it was read. */
export interface SourceDocument {
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
  /** All its words, found in another way than the blocks were, so that nothing can be lost unseen. */
  readonly words: readonly string[];
  /** Its text was taken out of pages: tables and sentences may be broken. */
  readonly isExtracted: boolean;
}

/** A place in words: “line 12”, “page 3”, “row 4 of “Sheet1””, “row 2 of table 3”. */
export function sourcePlaceInWords({ line, page, sheet, row, table, paragraph }: SourcePlace): string {
  const parts = [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(sheet === undefined ? [] : [`of “${sheet}”`]),
    ...(table === undefined ? [] : [row === undefined ? `table ${table}` : `of table ${table}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ];
  return parts.join(' ') || 'the document';
}

/** The words of blocks, without marks. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainOfBlock).filter(Boolean).join(' ');
}

function plainOfBlock(block: Block): string {
  if (block.is === 'heading') return block.text;
  if (block.is === 'prose') return block.plain;
  return block.rows.map(({ cells }) => cells.map((cell) => wordsOfBlocks(cell.blocks)).join(' ')).join(' ');
}
