/** A survey as the tables of survey programs hold it: each row an item, with its type, its options and when it is asked. */
import type { Aside, SourcePlace } from '../../document.ts';
import type { PrintedOption, TypedAnswer } from '../outline.ts';

/** What a table of a survey program says, in its order. */
export interface Survey {
  readonly title: string | undefined;
  readonly items: readonly SurveyItem[];
  /** What a program needs and no author, and what is kept in another form. */
  readonly asides: readonly Aside[];
  /** How conditions are written in it. */
  readonly dialect: SurveyDialect;
}

/** XLSForm writes `${name}` and `selected(…)`, REDCap `[name]` and `[name(code)]`. */
export type SurveyDialect = 'xlsform' | 'redcap';

export type SurveyItem = SurveyGroup | SurveyEnd | SurveyNote | SurveyQuestion;

interface Item {
  readonly text: string;
  /** When it is asked, as the program reads it. */
  readonly relevance: string;
  readonly at: SourcePlace;
}

export interface SurveyGroup extends Item {
  readonly is: 'group';
  /** It is gone through several times. */
  readonly isRepeated: boolean;
}

/** The end of the last group that is open; of all of them, where a table has none within others. */
export interface SurveyEnd {
  readonly is: 'end';
}

export interface SurveyNote extends Item {
  readonly is: 'note';
}

export interface SurveyQuestion extends Item {
  readonly is: 'question';
  /** Its name in the data. */
  readonly name: string;
  /** Its number, where people read one. */
  readonly number: string;
  readonly hint: string;
  readonly how: 'one-of' | 'any-of' | TypedAnswer['how'];
  readonly options: readonly PrintedOption[];
  readonly bounds: Omit<TypedAnswer, 'how'>;
  readonly doubts: readonly string[];
}
