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
  /** What other documents say while it is done, which is no fault. */
  readonly beside?: (clean: Readonly<Record<string, string>>) => Record<string, string>;
  /** What else is rightly told then. */
  readonly follows?: readonly string[];
}

const MANIFEST = 'domain-two/carag.yaml';

/** The manifest of domain two, as though the ids that it leaves out had once been used. */
export const RETIRED: Fault['beside'] = (clean) => ({
  [MANIFEST]: clean[MANIFEST]!.replace(
    /(?<=\n)unused: .*/,
    'retired: { I1.4: "0.8", I2.6: "0.8", C1: "0.9" }',
  ),
});
