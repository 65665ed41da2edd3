import fc from 'fast-check';
import { plainManifest } from '../../server/lint/example.ts';

/** What a band covers, in tenths; an end that is absent lies beyond everything. */
export interface Covered {
  readonly from?: number;
  readonly isFromIn: boolean;
  readonly to?: number;
  readonly isToIn: boolean;
}

/** A band as it is written, and what is meant by that. */
export interface WrittenBand extends Covered {
  readonly rank: number;
  readonly words: string;
}

export interface RandomRatings {
  readonly scores: readonly (number | undefined)[];
  readonly rounding: 'exact' | 'nearest' | 'down' | undefined;
  readonly shares: readonly WrittenBand[];
  /** How many key questions each standard has; none where it is judged. */
  readonly standards: readonly number[];
  readonly totals: readonly WrittenBand[];
  readonly discretion:
    | { readonly within: number; readonly of: string; readonly level: string; readonly direction: string }
    | undefined;
}

const figure = (tenths: number) => `${tenths / 10}`;

/** Every way of writing a band that is closed, open below or open above. */
const CLOSED = ['N-M', 'N – M', 'N to M', 'from N to M', 'between N and M'];
const UP_TO = ['up to M', 'at most M', 'M and under', '≤ M', 'no more than M %'];
const BELOW = ['below M', 'less than M', '< M', 'under M per cent'];
const FROM = ['N and over', 'at least N', 'N+', '>= N', 'from N'];
const ABOVE = ['over N', 'more than N', '> N'];

const sometimes = <T>(often: T, ...seldom: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(often) },
    { weight: 1, arbitrary: fc.constantFrom(...seldom) },
  );

/** A band from one cut to the next, nearly always written so that it meets its neighbours. */
function band(
  rank: number,
  from: number | undefined,
  next: number | undefined,
  isExact: boolean,
): fc.Arbitrary<WrittenBand> {
  const shift = sometimes(0, 10, -10, 5, -20);
  return fc
    .record({ low: shift, high: shift, form: fc.nat(99), isOpen: fc.boolean() })
    .map(({ low, high, form, isOpen }) => {
      const choose = (forms: readonly string[]) => forms[form % forms.length]!;
      const start = Math.max(0, (from ?? 0) + low);
      const end = Math.max(0, (next ?? 1000) + high);
      const last = isExact || next === undefined ? end : Math.max(0, end - 10);
      const write = (words: string, covered: Covered) => ({
        rank,
        words: words
          .replace('N', figure(start))
          .replace('M', figure(words.match(/below|less|<(?!=)|^under/) ? end : last)),
        ...covered,
      });
      if (from === undefined && isOpen)
        return form % 2
          ? write(choose(UP_TO), { isFromIn: true, to: last, isToIn: true })
          : write(choose(BELOW), { isFromIn: true, to: end, isToIn: false });
      if (next === undefined && isOpen)
        return form % 5 === 0
          ? write(choose(ABOVE), { from: start, isFromIn: false, isToIn: true })
          : write(choose(FROM), { from: start, isFromIn: true, isToIn: true });
      return write(choose(CLOSED), { from: start, isFromIn: true, to: last, isToIn: true });
    });
}

/** Bands that part the figures from 0 to `most` (in tenths) among so many ratings. */
function bandsOf(ratings: number, most: number, isExact: boolean): fc.Arbitrary<WrittenBand[]> {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: Math.max(ratings, most / 10) }), {
    minLength: ratings - 1,
    maxLength: ratings - 1,
  });
  return cuts.chain((found) => {
    const sorted = found.map((cut) => cut * 10).sort((a, b) => a - b);
    const all = Array.from({ length: ratings }, (_, rank) =>
      band(rank, sorted[rank - 1], rank === ratings - 1 && most < 1000 ? most + 10 : sorted[rank], isExact),
    );
    return fc.tuple(...all);
  });
}

const DISCRETION = fc.record({
  within: fc.integer({ min: 0, max: 12 }),
  of: fc.constantFrom('percentage-points', 'points', 'ratings'),
  level: fc.constantFrom('key-question', 'standard', 'overall'),
  direction: fc.constantFrom('up', 'down', 'both'),
});

/** A ratings document and standards, nearly always sound. */
export const RATINGS: fc.Arbitrary<RandomRatings> = fc
  .record({
    ratings: fc.integer({ min: 2, max: 6 }),
    rounding: fc.constantFrom('nearest', 'down', 'nearest', 'down', 'exact', undefined),
    standards: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
    step: fc.integer({ min: 1, max: 2 }),
    least: fc.nat(1),
    discretion: fc.option(DISCRETION, { nil: undefined }),
  })
  .chain(({ ratings, rounding, standards, step, least, discretion }) => {
    const scores = Array.from({ length: ratings }, (_, rank) =>
      sometimes<number | undefined>(least + rank * step, undefined, 0),
    );
    const most = standards.length * (least + (ratings - 1) * step);
    const isExact = rounding === undefined || rounding === 'exact';
    return fc.record({
      scores: fc.tuple(...scores),
      rounding: fc.constant(rounding as RandomRatings['rounding']),
      shares: isExact
        ? fc.oneof(bandsOf(2, 1000, true), bandsOf(ratings, 1000, false))
        : bandsOf(ratings, 1000, false),
      standards: fc.constant(standards),
      totals: bandsOf(Math.min(ratings, most), most * 10, false),
      discretion: fc.constant(discretion),
    });
  });

const name = (rank: number) => `r${'abcdef'[rank]}`;
export const NAMES = Array.from({ length: 6 }, (_, rank) => name(rank));

const mapping = (bands: readonly WrittenBand[]) =>
  bands.map(({ rank, words }) => `    ${name(rank)}: "${words}"\n`).join('');

/** The documents of a random set of standards and ratings. */
export function written({
  scores,
  rounding,
  shares,
  standards,
  totals,
  discretion,
}: RandomRatings): Record<string, string> {
  const scale = scores.map(
    (score, rank) =>
      `  ${name(rank)}: { label: ${name(rank)}${score === undefined ? '' : `, score: ${score}`} }\n`,
  );
  const list = standards.map((keyQuestions, at) => {
    const questions = Array.from(
      { length: keyQuestions },
      (_, k) => `{ id: "1.${at + 1}.${k + 1}", text: Is it so? }`,
    );
    return `      - { id: "1.${at + 1}", title: S, rated: ${keyQuestions ? 'lowest' : 'judged'}, key-questions: [${questions.join(', ')}] }\n`;
  });
  const used = discretion
    ? `discretion: { ${Object.entries(discretion)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')} }\n`
    : '';
  return {
    'carag.yaml': plainManifest.replace('lettered', 'numbered'),
    'standards.carag.yaml': `carag: standards\ndomains:\n  - id: "1"\n    title: D\n    standards:\n${list.join('')}`,
    'ratings.carag.yaml': `carag: ratings\nscale:\n${scale.join('')}key-questions:\n${rounding ? `  round: ${rounding}\n` : ''}  bands:\n${mapping(shares)}standards: { rule: lowest }\noverall:\n  rule: sum\n  bands:\n${mapping(totals)}${used}`,
  };
}
