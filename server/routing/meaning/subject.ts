/** What conditions speak of: questions, rows and facts, with their answers and options. */
import type { Definition, Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';

/** What a condition may ask about, wherever it is written: a question, a row or a fact. */
export interface Answerable<Option extends AnswerOption = AnswerOption> {
  readonly is: 'question' | 'fact';
  /** The canonical id of the question or the row, or the name of the fact. */
  readonly name: string;
  /** What may be answered; undefined where that cannot be told, or of a question with rows. */
  readonly answer: AnswerType<Option> | undefined;
  /** The rows of a grid, in order; undefined of anything else. */
  readonly rows: readonly GridRow[] | undefined;
}

/** The same where it is written. */
export interface Subject extends Answerable<WrittenOption> {
  readonly definition: Definition;
}

/** A row of a grid: written out, or standing for an option of the question that the rows are taken from. */
export interface GridRow {
  /** The id of the row: its own, or `3.8.1/a`. */
  readonly name: string;
  /** Of rows that are taken from a question: that question and the option that brings the row. */
  readonly from: { readonly question: string; readonly code: string } | undefined;
}

/** What answers there can be. */
export interface AnswerType<Option extends AnswerOption = AnswerOption> {
  readonly form: 'one-of' | 'any-of' | 'text' | 'number' | 'date';
  /** The options, in order; of a fact its values. */
  readonly options: readonly Option[];
  /** The codes that may be given instead of a number, a date or a text. */
  readonly specials: readonly Option[];
  /** Further options are kept elsewhere: they count as one without a name. */
  readonly hasMore: boolean;
  /** Of an any-of answer: how many options are chosen at least and at most. */
  readonly atLeast: number;
  readonly atMost: number | undefined;
  /** Of a number or a date, as written. */
  readonly min: Scalar | undefined;
  readonly max: Scalar | undefined;
  /** Of a number: with how many places after the point it is given at most; 0 of a whole one. */
  readonly decimals: number;
  /** Of a number: what is counted. */
  readonly unit: string | undefined;
  readonly isOptional: boolean;
  /** The codes that count as sufficient; undefined where the answer does not say. */
  readonly sufficient: ReadonlySet<string> | undefined;
  readonly notApplicable: ReadonlySet<string>;
}

export interface AnswerOption {
  readonly code: string;
  readonly label: string;
  readonly isExclusive: boolean;
  /** The condition under which it is offered, where there is one. */
  readonly onlyWhen: Pick<Written, 'scalar'> | undefined;
}

/** An option where it is written. */
export interface WrittenOption extends AnswerOption {
  readonly onlyWhen: Written | undefined;
  /** Where the code is written. */
  readonly place: Written;
}

/** A text where it stands: an option may be written in the manifest, and its condition at the question. */
export interface Written {
  readonly reading: Reading;
  readonly scalar: Scalar;
}
