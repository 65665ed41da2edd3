import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { MOST_CASES } from '../../server/change/comparison/rating-moves.ts';
import { changeWords } from '../../server/change/version/told.ts';
import { comparedDocuments, type Documents, setOf } from './versions.ts';

const STANDARDS = `carag: standards
domains:
  - id: "1"
    title: All
    standards:
      - { id: "1.1", title: One, rated: judged }
      - { id: "1.2", title: Two, rated: judged }
`;

const rated = (ratings: string, standards = STANDARDS): Documents => ({
  ...setOf('- id: A1.1\n  kind: information\n  text: What is it?\n  answer: text\n'),
  'standards.carag.yaml': standards,
  'ratings.carag.yaml': `carag: ratings\nscale:\n  poor: { label: Poor, score: 0 }\n  good: { label: Good, score: 1 }\n  best: { label: Best, score: 2 }\n${ratings}`,
});

const shares = (round: string, bands: string) =>
  rated(`key-questions: { round: ${round}, bands: { ${bands} } }\n`);
const totals = (bands: string, rule = 'sum') => rated(`overall: { rule: ${rule}, bands: { ${bands} } }\n`);

const moves = (base: Documents, head: Documents) =>
  comparedDocuments(base, head).changes.filter(({ what }) => what.startsWith('The ratings of'));

/** Every k/n up to the bound for which two ways to rate differ, counted once. */
function differing(was: (percent: Fraction) => string, is: (percent: Fraction) => string): Set<string> {
  const found = new Set<string>();
  for (let n = 1; n <= MOST_CASES; n++)
    for (let k = 0; k <= n; k++) {
      const percent = new Fraction(100 * k, n);
      if (was(percent) !== is(percent)) found.add(percent.toFraction());
    }
  return found;
}

test('every share whose rating moves is counted, as brute force counts it', () => {
  const [change] = moves(
    shares('nearest', 'poor: 0-49, good: 50-79, best: 80-100'),
    shares('down', 'poor: 0-49, good: 50-79, best: 80-100'),
  );
  const rate = (whole: Fraction) => (whole.lt(50) ? 'poor' : whole.lt(80) ? 'good' : 'best');
  const found = differing(
    (percent) => rate(percent.add(1, 2).floor()),
    (percent) => rate(percent.floor()),
  );
  expect(found.size).toBeGreaterThan(0);
  expect(change).toMatchObject({ class: 'rating', from: [], to: [] });
  expect(change!.what).toContain(`: ${found.size} of the `);
  // No share of so few cases lies just below 50.
  const stretch = '79.5 % (35 of 44) to 79.7 % (47 of 59)';
  expect([change!.before, change!.after]).toEqual([`${stretch}: Best`, `${stretch}: Good`]);
});

test('every combination of ratings of the parts is tried', () => {
  const [change] = moves(totals('poor: 0-1, good: 2-3, best: 4'), totals('poor: 0-2, good: 3, best: 4'));
  // Of six combinations two come to a total of 2.
  expect(change).toMatchObject({
    class: 'rating',
    what: 'The ratings of the whole: 2 of the 6 combinations of ratings that the parts can have are rated otherwise.',
    before: '2, such as 2 × Good: Good',
    after: '2, such as 2 × Good: Poor',
  });
});

test('bands that are written otherwise and mean the same move nothing; nor does another label', () => {
  const base = shares('nearest', 'poor: 0-49, good: 50-79, best: 80-100');
  expect(moves(base, shares('nearest', 'poor: below 50, good: 50-79, best: 80 and over'))).toEqual([]);
  const ratings = base['ratings.carag.yaml']!.replace('label: Best', 'label: Excellent');
  expect(moves(base, { ...base, 'ratings.carag.yaml': ratings })).toEqual([]);
});

test('where the parts are others it is said that nothing was tried', () => {
  const bands = 'poor: 0-1, good: 2-3, best: 4';
  const more = STANDARDS.replace(
    '      - { id: "1.2"',
    '      - { id: "1.3", title: Three, rated: judged }\n      - { id: "1.2"',
  );
  const { notTried } = comparedDocuments(
    totals(bands),
    rated(`overall: { rule: sum, bands: { ${bands} } }\n`, more),
  );
  expect(notTried.map((tell) => tell(changeWords('en')))).toEqual([
    'Ratings of the whole were not tried: they have other parts now, or other ratings.',
  ]);
});

test('past a bound it is said that nothing was tried', () => {
  const many = `carag: standards\ndomains:\n  - id: "1"\n    title: All\n    standards:\n${Array.from({ length: 250 }, (_, at) => `      - { id: "1.${at + 1}", title: S, rated: judged }\n`).join('')}`;
  const set = (bands: string) => rated(`overall: { rule: sum, bands: { ${bands} } }\n`, many);
  const { notTried } = comparedDocuments(
    set('poor: 0-1, good: 2-3, best: 4-500'),
    set('poor: 0-2, good: 3, best: 4-500'),
  );
  expect(notTried.map((tell) => tell(changeWords('en')))).toEqual([
    'Ratings of the whole were not tried: there are more than 20,000 combinations.',
  ]);
});
