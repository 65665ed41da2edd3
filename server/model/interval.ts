/** Reads the figures of a band in the forms in which people write them: `65-79`, `below 50`, `80 and over`. */
import Fraction from 'fraction.js';

/** One end of what a band covers. */
export interface Edge {
  readonly at: Fraction;
  /** Whether the figure itself belongs to the band. */
  readonly isIn: boolean;
}

/** The figures that a band covers; without an edge it goes on for ever. */
export interface Interval {
  readonly from?: Edge;
  readonly to?: Edge;
}

type Ends = (figures: readonly Fraction[]) => Interval;

const from =
  (isIn: boolean): Ends =>
  ([at]) => ({ from: { at: at!, isIn } });
const to =
  (isIn: boolean): Ends =>
  ([at]) => ({ to: { at: at!, isIn } });
const both: Ends = ([first, last]) => ({ from: { at: first!, isIn: true }, to: { at: last!, isIn: true } });
const one: Ends = ([at]) => both([at!, at!]);

/** How bands are written: `N` a figure, `_` a space that may be left out. */
const FORMS: readonly (readonly [form: string, ends: Ends])[] = [
  ['N', one],
  ['N_(?:-|to)_N', both],
  ['from N to N', both],
  ['between N and N', both],
  ['(?:below|under|less than|fewer than|<)_N', to(false)],
  ['(?:up to|at most|no more than|≤)_N', to(true)],
  ['N (?:and|or) (?:under|below|less|fewer)', to(true)],
  ['(?:at least|from|no less than|≥)_N', from(true)],
  ['N_\\+', from(true)],
  ['N (?:and|or) (?:over|above|more)', from(true)],
  ['(?:over|above|more than|>)_N', from(false)],
];

const SIGNS: Readonly<Record<string, string>> = {
  N: String.raw`(\d+(?:\.\d+)?)(?:\s*(?:%|[Pp][Ee][Rr]\s?[Cc][Ee][Nn][Tt]))?`,
  _: String.raw`\s*`,
  ' ': String.raw`\s+`,
  '-': '[-‐-―−]',
  '≤': '(?:<=|≤)',
  '≥': '(?:>=|≥)',
};

/** A form as a regular expression, in which capitals are as good as small letters. */
const sourceOf = (form: string) =>
  form.replace(/[N_ \-≤≥]|[a-z]/g, (sign) => SIGNS[sign] ?? `[${sign.toUpperCase()}${sign}]`);

const PATTERNS = FORMS.map(([form, ends]) => [new RegExp(`^\\s*${sourceOf(form)}\\s*$`), ends] as const);

/** Everything that is read as the figures of a band, for the schemas. */
export const BAND_PATTERN = `^\\s*(?:${FORMS.map(([form]) => sourceOf(form)).join('|')})\\s*$`;

/** What to write for a band, said to an author. */
export const BAND_FORMS = 'such as 65-79, below 50 or 80 and over';

/** The figures that a text speaks of: `0-49`, `below 50`, `80 and over`; undefined where it says nothing of the kind. */
export function intervalIn(text: string): Interval | undefined {
  for (const [pattern, ends] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return ends(match.slice(1).map((figure) => new Fraction(figure)));
  }
  return undefined;
}
