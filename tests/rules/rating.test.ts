import { describe, expect, test } from 'vitest';
import { ratings, shares, standards, summed } from '../../server/rules/rating/shared/bands-examples.ts';
import { ratedCase, results } from '../../server/rules/shared/rating-examples.ts';
import { check, checkClean } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

/** A ratings document whose bands stand on a line. */
const banded = (round: string, bands: string) =>
  shares(...(round ? [`round: ${round}`] : []), `bands: { ${bands} }`);

const messages = (rule: string, fixture: Parameters<typeof check>[1]) =>
  check(rule, fixture, alone).map(({ message }) => message);

describe('bands of shares that are clean', () => {
  test.each([
    ['nearest', 'low: 0-49, middle: 50-64, high: 65-100'],
    ['down', 'low: 0-49, middle: 50–64, high: 65 to 100'],
    ['nearest', 'low: 49.4 and under, middle: 49.6-64, high: 65+'],
    ['exact', 'low: below 50, middle: "50", high: over 50'],
    ['', 'low: below 50, middle: between 50 and 64.5, high: "> 64.5"'],
    ['', 'low: "< 50 %", middle: ">= 50 per cent"'],
    ['', 'high: at least 65, low: less than 65'],
    ['', 'middle: 0-100'],
  ])('%s { %s }', (round, bands) => checkClean(banded(round, bands)));

  test('one that cannot be read is told by itself', () => {
    check('shape/wrong-type', banded('', 'low: 0-49, middle: «fifty», high: 65-100'), alone);
    check('shape/wrong-type', banded('«nearst»', 'low: 0-49, high: 50-100'), alone);
  });
});

describe('rating/band-gap', () => {
  test.each([
    [
      'nearest',
      'low: 0-49, middle: «50-63», high: 65-100',
      '16 of 25 is 64 %, which is between Middle (50-63) and High (65-100). Let one of the two bands go further.',
    ],
    [
      'nearest',
      'low: «1-49», middle: 50-64, high: 65-100',
      '0 of 1 is 0 %, which is below the lowest band, Low (1-49). Let that band go further.',
    ],
    [
      'down',
      'low: 0-49, middle: 50-64, high: «65-99»',
      '1 of 1 is 100 %, which is above the highest band, High (65-99). Let that band go further.',
    ],
    [
      'exact',
      'low: below 50, middle: «50-64», high: 65-100',
      '9 of 14 is 64.3 %, which is between Middle (50-64) and High (65-100). Let one of the two bands go further.',
    ],
    [
      '',
      'low: «below 50», high: over 50',
      '1 of 2 is 50 %, which is between Low (below 50) and High (over 50). Let one of the two bands go further.',
    ],
    [
      '',
      'low: below 50, middle: «50-64.5», high: 64.6-100',
      '20 of 31 is 64.52 %, which is between Middle (50-64.5) and High (64.6-100). Let one of the two bands go further.',
    ],
  ])('%s { %s }', (round, bands, message) => {
    expect(messages('rating/band-gap', banded(round, bands))).toEqual([message]);
  });

  test('a gap that rounding does not close is told beside those that it does', () => {
    const fixture = banded('', 'low: 0-49, middle: «50-59», high: 65-100');
    expect(check('rating/band-gap', fixture)[0]!.message).toMatch(/^3 of 5 is 60 %/);
    check('rating/rounding', shares('«bands»: { low: 0-49, middle: 50-59, high: 65-100 }'));
  });
});

describe('rating/rounding', () => {
  const whole = '{ low: 0-49, middle: 50-64, high: 65-100 }';

  test('is mended in a line and over lines', () => {
    expect(mended('rating/rounding', shares(`«bands»: ${whole}`))).toEqual(
      shares('round: nearest', `bands: ${whole}`),
    );
    const inLine = (round: string) =>
      ratings(`key-questions: { measure: percent-sufficient, ${round}: ${whole} }`);
    expect(mended('rating/rounding', inLine('«bands»'))).toEqual(inLine('round: nearest, bands'));
    expect(mended('rating/rounding', crlf(shares(`«bands»: ${whole}`)))).toEqual(
      crlf(shares('round: nearest', `bands: ${whole}`)),
    );
  });

  test('offers the ways of rounding that leave no gap', () => {
    const titles = (bands: string) =>
      check('rating/rounding', shares(`«bands»: ${bands}`), alone)[0]!.finding.fixes.map(
        ({ title }) => title,
      );
    expect(titles(whole)).toEqual([
      'Round to the nearest whole per cent, halves up',
      'Round down to a whole per cent',
    ]);
  });
});

describe('rating/band-overlap', () => {
  test.each([
    [
      'nearest',
      'low: 0-50, middle: «50-64», high: 65-100',
      '1 of 2 is 50 %, which is in Low (0-50) and Middle (50-64). Let one end before the other begins.',
    ],
    [
      '',
      'low: 50 and under, high: «50 and over»',
      '1 of 2 is 50 %, which is in Low (50 and under) and High (50 and over). Let one end before the other begins.',
    ],
    [
      '',
      'low: below 50, middle: 50-66.5, high: «66.25 and over»',
      '53 of 80 is 66.25 %, which is in Middle (50-66.5) and High (66.25 and over). Let one end before the other begins.',
    ],
  ])('%s { %s }', (round, bands, message) => {
    expect(check('rating/band-overlap', banded(round, bands), alone)[0]!.message).toBe(message);
  });
});

describe('rating/band-order', () => {
  test('is mended by a swap', () => {
    const fixture = (low: string, middle: string) =>
      ratings(`overall:\n  rule: sum\n  bands: { low: ${low}, middle: ${middle}, high: 3 and over }`);
    check('rating/band-order', fixture('1-2', '«0»'));
    expect(mended('rating/band-order', fixture('1-2', '«0»'))).toEqual(fixture('0', '1-2'));
  });

  test('overlapping bands are told as such', () => {
    check('rating/band-overlap', banded('nearest', 'low: 0-60, middle: «50-64», high: 65-100'), alone);
  });
});

describe('rating/band-unattainable', () => {
  test.each([
    [
      '',
      'middle: 100 and under, high: «over 100»',
      'High (over 100) can never be given: no share is more than 100 %.',
    ],
  ])('%s { %s }', (round, bands, message) => {
    expect(messages('rating/band-unattainable', banded(round, bands))).toEqual([message]);
  });

  test('a band that begins after its end', () => {
    const fixture = banded('nearest', 'low: 0-49, middle: «64-50», high: 65-100');
    expect(check('rating/band-unattainable', fixture)[0]!.message).toBe(
      'Middle (64-50) can never be given: it begins after its end.',
    );
  });
});

describe('rating/total', () => {
  test.each([
    [
      '{ low: «0-1», middle: 3-4, high: 5-6 }',
      '3 standards with at most 2 points each give 0 to 6; no band covers 2.',
    ],
    [
      '{ low: 0-2, middle: «2-4», high: 5-6 }',
      '3 standards with at most 2 points each give 0 to 6; 2 is in Low (0-2) and Middle (2-4).',
    ],
    [
      '{ low: 0-1, middle: 2-4, high: «5» }',
      '3 standards with at most 2 points each give 0 to 6; no band covers 6.',
    ],
    [
      '{ low: 0-1, middle: 2-4, high: «5-7» }',
      '3 standards with at most 2 points each give 0 to 6, but High (5-7) goes further.',
    ],
  ])('%s', (bands, message) => {
    expect(messages('rating/total', summed(bands))).toEqual([message]);
  });

  test.each([
    '{ low: below 2, middle: 2-4, high: below 7 }'.replace('high: below 7', 'high: 5 and over'),
    '{ low: 0-1, middle: "2", high: between 3 and 6 }',
    '{ low: 0 to 1.5, middle: 1.6-4, high: "> 4" }',
  ])('%s is clean', (bands) => checkClean(summed(bands)));

  test('the highest band is mended to end at the highest total', () => {
    for (const high of ['5', '5-8', '4.5-9'])
      expect(mended('rating/total', summed(`{ low: 0-1, middle: 2-4, high: «${high}» }`))).toEqual(
        summed(`{ low: 0-1, middle: 2-4, high: ${high.startsWith('4') ? '4.5' : '5'}-6 }`),
      );
  });

  test('scores that do not begin at 0, and parts that differ', () => {
    const scale = 'scale: { low: { label: Low, score: 1 }, high: { label: High, score: 3 } }\n';
    expect(messages('rating/total', summed('{ low: «3-4», high: 7-9 }', scale))).toEqual([
      '3 standards with 1 to 3 points each give 3 to 9; no band covers 5.',
    ]);
    const one = ratings(
      'domains: { rule: lowest }\noverall: { rule: sum, bands: { low: «1», high: 4 and over } }',
      scale,
    );
    expect(check('rating/total', { ...standards(3), ...one }).map(({ message }) => message)).toEqual([
      '1 domain with 1 to 3 points gives 1 to 3; no band covers 3.',
    ]);
  });

  test('nothing is said while a set that is used is missing, which may hold the other standards', () => {
    const fixture = summed('{ low: 0-1, middle: 2-6, high: 7-9 }');
    const using = { ...fixture, 'carag.yaml': `${fixture['carag.yaml']}uses: [«../more»]\n` };
    check('shape/uses-missing', using, alone);
  });

  test('each domain has a sum of its own', () => {
    const own = ratings('domains: { rule: sum, bands: { low: 0-1, middle: «2-4», high: 6 } }');
    expect(messages('rating/total', { ...standards(3), ...own })).toEqual([
      '1: 3 standards with at most 2 points each give 0 to 6; no band covers 5.',
    ]);
  });

  test('what discretion leads to counts', () => {
    const scale =
      'scale:\n  low: { label: Low, score: 0 }\n  high: { label: High, score: 1 }\n  top: { label: Top, score: 2 }\n';
    const rated = (more: string, high: string) => ({
      ...standards(0),
      'standards.carag.yaml':
        'carag: standards\ndomains:\n  - id: "1"\n    title: Work\n    standards: [{ id: "1.1", title: Plan, key-questions: [{ id: "1.1.1", text: Is it sound? }] }]\n',
      ...ratings(
        `key-questions: { bands: { low: below 50, high: 50 and over } }\nstandards: { rule: lowest }\noverall: { rule: sum, bands: { low: 0, high: ${high} } }\n${more}`,
        scale,
      ),
    });
    const discretion = 'discretion: { within: 1, of: ratings, level: standard, direction: up }';
    checkClean(rated('', '1'));
    checkClean(rated(discretion, '1-2'));
    check('rating/total', rated(discretion, '«1»'), alone);
    check('rating/total', rated('', '«1-2»'), alone);
  });
});

describe('rating/band-unattainable of sums', () => {
  test.each([
    ['{ low: 0-1, middle: 2-6, high: «over 6» }', 'High (over 6)'],
    ['{ low: 0-3, middle: «3.5», high: 4-6 }', 'Middle (3.5)'],
  ])('%s', (bands, band) => {
    expect(messages('rating/band-unattainable', summed(bands))).toEqual([
      `${band} can never be given: 3 standards with at most 2 points each give 0 to 6, and no total is in that band.`,
    ]);
  });
});

describe('rating/score-order', () => {
  const scale = (...scores: string[]) =>
    `scale:\n${['low', 'middle', 'high'].map((name, at) => `  ${name}: { label: ${name}${scores[at] && `, score: ${scores[at]}`} }\n`).join('')}`;

  test.each([
    ['2', '«1»', '3', 'middle counts 1 point, but low, which is worse, counts 2 points.'],
    ['0', '', '«0»', 'high counts 0 points, but low, which is worse, counts 0 points.'],
    [
      '0',
      '1',
      '«12345678»',
      'high counts 12345678 points, more than can be added up. A score has six digits at most.',
    ],
  ])('%s, %s, %s', (low, middle, high, message) => {
    const fixture = summed('{ low: 0 and over }', scale(low, middle, high));
    const found = check(
      'rating/score-order',
      middle ? fixture : { ...fixture, ...ratings('', scale(low, middle, high)) },
    );
    expect(found[0]!.message).toBe(message);
  });

  test('a score that is no number is told by itself', () => {
    check('shape/wrong-type', summed('{ low: 0 and over }', scale('0', '«one»', '2')), alone);
  });

  test('without a sum no scores are needed, nor of a rating that nothing can have', () => {
    checkClean({ ...standards(3), ...ratings('standards: { rule: lowest }', scale('', '', '')) });
  });
});

describe('rating/rating-unknown', () => {
  test.each([
    ['«Middle»', 'Middle is not in the scale, which has low, middle and high. Did you mean middle?'],
    ['«splendid»', 'splendid is not in the scale, which has low, middle and high.'],
  ])('%s', (name, message) => {
    expect(
      messages('rating/rating-unknown', banded('nearest', `low: 0-49, ${name}: 50-64, high: 65-100`)),
    ).toEqual([message]);
  });

  test('in results and in what cases expect', () => {
    const rule = 'rating/rating-unknown';
    const found = check(
      rule,
      results(`
judged: { "2.2": «goood» }
key-questions:
  "2.1.1": { percent: 45, published: «Good», discretion: { to: «fine», reason: One case., by: lead inspector } }
overall: { published: «splendid» }
`),
      alone,
    );
    expect(found.map(({ finding }) => finding.fixes[0]?.edits[0]?.text)).toEqual([
      'good',
      'good',
      undefined,
      undefined,
    ]);
    check(rule, ratedCase('answers: { A1S: "yes" }\nexpect: { rating: { "2.1.1": «outstandin» } }'), alone);
    checkClean(ratedCase('answers: { A1S: "yes" }\nexpect: { rating: { "2.1.1": outstanding } }'));
  });
});
