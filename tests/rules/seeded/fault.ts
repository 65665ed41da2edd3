/** A way to spoil a document at one place of many. */
export interface Fault {
  readonly what: string;
  readonly rule: string;
  /** The places at which it can be done. */
  readonly at: RegExp;
  /** What is put there; between « and » the word that must be told. */
  readonly put: (match: RegExpExecArray) => string;
  /** The documents in which it is done; all, where none are named. */
  readonly within?: RegExp;
  /** What else is rightly told then. */
  readonly follows?: readonly string[];
}
