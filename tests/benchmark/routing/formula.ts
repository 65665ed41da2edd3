/** A statement about the cases of a set, in variables that are true or false: the terms that any solver has. */
export type Formula =
  | string
  | { readonly and: readonly Formula[] }
  | { readonly or: readonly Formula[] }
  | { readonly not: Formula }
  | { readonly atMost: number; readonly of: readonly string[] };

export const and = (...parts: Formula[]): Formula => ({ and: parts });
export const or = (...parts: Formula[]): Formula => ({ or: parts });
export const not = (part: Formula): Formula => ({ not: part });
export const implies = (a: Formula, b: Formula): Formula => or(not(a), b);

/** An option that not every case offers, and when it is offered. */
export interface Offer {
  readonly question: string;
  readonly code: string;
  readonly when: Formula;
}

/** The routing of a set, as it is put to solvers that know nothing of questions. */
export interface Problem {
  /** True of every complete case. */
  readonly requires: readonly Formula[];
  /** The variables which say that a question, a row or a fact is asked, and when they are true, in order. */
  readonly asked: readonly (readonly [variable: string, when: Formula])[];
  /** The questions about which is asked whether they are asked ever, or always. */
  readonly questions: readonly string[];
  /** The options about which is asked whether they are ever offered. */
  readonly offers: readonly Offer[];
  /** The variable of the question whose condition will be edited. */
  readonly edited?: string;
}

/** The variable that says whether a question, a row or a fact is asked. */
export const askedOf = (name: string) => `asked ${name}`;

export const NEVER = 'is never asked';
export const ALWAYS = 'is asked in every case';
export const neverOffers = (code: string) => `never offers ${code}`;
