import type { Fault } from './fault.ts';

export const RATING: readonly Fault[] = [
  {
    what: 'a share that has no band',
    rule: 'rating/band-gap',
    at: /(?<=of: )(\d+)-(\d+)(?=, label)/g,
    put: ([, from, to]) => `«${from}-${Number(to) - 1}»`,
  },
  {
    what: 'a share that has two bands',
    rule: 'rating/band-overlap',
    at: /(?<=of: )([1-9]\d+)-(\d+)(?=, label)/g,
    put: ([, from, to]) => `«${Number(from) - 1}-${to}»`,
  },
  {
    what: 'a better rating for lower figures',
    rule: 'rating/band-order',
    at: /(?<=of: )(\d+-\d+)(, label.*\n.*of: )(\d+-\d+)/g,
    put: ([, lower, between, higher]) => `${higher}${between}«${lower}»`,
  },
  {
    what: 'a band that goes beyond 100 %',
    rule: 'rating/band-unattainable',
    at: /(?<=of: )80-100/g,
    put: () => '«80-110»',
  },
  {
    what: 'whole bands, and nothing said of rounding',
    rule: 'rating/rounding',
    at: / {2}round: nearest\n {2}bands/g,
    put: () => '  «bands»',
  },
  {
    what: 'a total that no band covers',
    rule: 'rating/total',
    at: /(?<=[{,] [a-z-]{4,}: )(\d+)-(\d+)(?=,| })/g,
    put: ([, from, to]) => `«${from}-${Number(to) - 1}»`,
  },
  {
    what: 'a better rating that counts no more',
    rule: 'rating/score-order',
    at: /(?<=score: )([1-3])(?= })/g,
    put: ([, score]) => `«${Number(score) - 1}»`,
  },
  {
    what: 'a rating that the scale does not have',
    rule: 'rating/rating-unknown',
    at: /(?<=[{,\n] +)(inadequate|requires-improvement|good|outstanding)(?=: (?:{ of|\d))/g,
    put: ([, rating]) => `«${rating}s»`,
  },
  {
    what: 'a rated key question that nothing rates',
    rule: 'rating/summary-missing',
    at: /(?<=\n {10})- id: "(2\.\d)\.3"\n/g,
    put: ([whole, standard]) =>
      `- id: "«${standard}.8»"\n            text: Is enough done for those around the child?\n          ${whole}`,
  },
  {
    what: 'a key question of the standards that two rate',
    rule: 'rating/summary-twice',
    at: /(?<=rates: )"(2\.\d)\.([23])"/g,
    put: ([, standard]) => `«"${standard}.1"»`,
    follows: ['rating/summary-missing'],
  },
  {
    what: 'a standard that rests on nothing',
    rule: 'rating/standard-empty',
    at: /(?<=id: ")(\d\.\d)("\n[^-]*rated: lowest\n +)key-questions:/g,
    put: ([, id, between]) => `«${id}»${between}criteria:`,
  },
  {
    what: 'discretion that passes over a rating',
    rule: 'rating/discretion-wide',
    at: /(?<=within: )5(?=,)/g,
    put: () => '«16»',
  },
  {
    what: 'a level without a rule',
    rule: 'rating/level-incomplete',
    at: /overall:\n {2}rule: sum\n/g,
    put: () => '«overall»:\n',
  },
  {
    what: 'a setting that counts for nothing',
    rule: 'rating/unused',
    at: /(?<=standards: { rule: lowest)(?= })/g,
    put: () => ', «round»: down',
  },
];
