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

/** How bands are written, `N` standing for a figure. */
const FORMS: readonly (readonly [RegExp, Ends])[] = [
  ['N', one],
  ['N ?(?:-|to) ?N|from N to N|between N and N', both],
  ['(?:below|under|less than|fewer than|<) ?N', to(false)],
  ['(?:up to|at most|no more than|<=) ?N|N (?:and|or) (?:under|below|less|fewer)', to(true)],
  ['(?:at least|from|no less than|>=) ?N|N ?\\+|N (?:and|or) (?:over|above|more)', from(true)],
  ['(?:over|above|more than|>) ?N', from(false)],
].map(([form, ends]) => [
  new RegExp(`^(?:${(form as string).replaceAll('N', String.raw`(-?\d+(?:\.\d+)?)`)})$`),
  ends as Ends,
]);

/** What to write for a band, said to an author. */
export const BAND_FORMS = 'such as 65-79, below 50 or 80 and over';

/** The figures that a text speaks of: `0-49`, `below 50`, `80 and over`; undefined where it says nothing of the kind. */
export function intervalIn(text: string): Interval | undefined {
  const plain = text
    .toLowerCase()
    .replace(/%|\bper ?cent\b/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/≤/g, '<=')
    .replace(/≥/g, '>=')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [form, ends] of FORMS) {
    const match = form.exec(plain);
    const figures = match?.slice(1).filter((each) => each !== undefined);
    if (figures) return ends(figures.map((each) => new Fraction(each)));
  }
  return undefined;
}
