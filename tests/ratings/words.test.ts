import { describe, expect, test } from 'vitest';
import type { Departure, Share } from '../../server/ratings/evidence/evidence.ts';
import { distanceToNext } from '../../server/ratings/rating/distance-to-next.ts';
import { figureIn } from '../../server/ratings/scheme/figures.ts';
import { departureWords } from '../../server/ratings/words/discretion.ts';
import { basisWords, distanceWords, outcomeWords, whyNotWords } from '../../server/ratings/words/ratings.ts';
import { type Given, RATINGS, rated, share } from './example.ts';

/** What is said of a unit, in the order in which a report says it. */
function said(id: string, given: Given, ratings?: string, departures: Record<string, Departure> = {}) {
  const { of, scheme } = rated(given, ratings, new Map(Object.entries(departures)));
  const found = of(id);
  return [
    outcomeWords(found.outcome),
    basisWords(found, scheme),
    found.outcome.is === 'rated' ? '' : whyNotWords(found.outcome.why, found.unit),
    distanceWords(distanceToNext(found, scheme), found.basis),
    departureWords(found, scheme),
  ]
    .filter(Boolean)
    .join(' | ');
}

const BANDS = 'low: below 50, mid: 50-64, high: 65 and over';
const LABELLED = RATINGS.replace('mid: 50-64', 'mid: { of: 50-64, label: Too few }');
const EXACT = RATINGS.replace('round: nearest', 'round: exact');

describe('what is said of a rating', () => {
  test.each<[Share, string, string?]>([
    [
      share(6, 10),
      'Mid | 6 of 10 is 60 %, counted as 60, in Mid (50-64, Too few). | 1 more sufficient case would make it High, 2 fewer Low.',
      LABELLED,
    ],
    [
      share(9, 14),
      'Mid | 9 of 14 is 64.3 %, counted as 64, in Mid (50-64, Too few). | 1 more sufficient case would make it High, 3 fewer Low.',
      LABELLED,
    ],
    [
      share(10, 10),
      'High | 10 of 10 is 100 %, counted as 100, in High (65 and over). | 4 fewer sufficient cases would make it Mid.',
    ],
    [
      share(1, 2),
      'Mid | 1 of 2 is 50 %, in Mid (50-64). | 1 more sufficient case would make it High, 1 fewer Low.',
      EXACT,
    ],
    [
      { percent: figureIn('60')! },
      'Mid | 60 %, counted as 60, in Mid (50-64). | It is 5 percentage points below High and 10 above Low.',
    ],
    [
      { percent: figureIn('60')!, of: 10 },
      'Mid | 60 % (6 of 10), counted as 60, in Mid (50-64). | 1 more sufficient case would make it High, 2 fewer Low.',
    ],
    [
      { percent: figureIn('60')!, of: 26 },
      'Mid | 60 %, counted as 60, in Mid (50-64). | It is 5 percentage points below High and 10 above Low.',
    ],
    // Halves go up: 45.5 would count as 46, and 47.5 would be in Mid.
    [
      share(5, 11),
      'Low | 5 of 11 is 45.45 %, counted as 45, in Low (below 50). | 1 more sufficient case would make it Mid.',
    ],
    [
      share(19, 40),
      'Low | 19 of 40 is 47.5 %, in Low (below 47.53). | 1 more sufficient case would make it Mid.',
      EXACT.replace('below 50', 'below 47.53').replace('50-64', '47.53-64'),
    ],
    [
      share(10, 21),
      'Mid | 10 of 21 is 47.62 %, in Mid (47.61-64). | 4 more sufficient cases would make it High, 1 fewer Low.',
      EXACT.replace('below 50', 'below 47.61')
        .replace('50-64', '47.61-64')
        .replace('65 and over', 'above 64'),
    ],
    [
      { percent: figureIn('60')!, of: 300 },
      'Mid | 60 %, counted as 60, in Mid (50-64). | It is 5 percentage points below High and 10 above Low.',
    ],
    [{ of: 0 }, 'Not rated | There was no case in which it was answered and applied.'],
    [share(12, 11), 'Not rated | Of 11 cases 12 cannot be sufficient.'],
    [{ percent: figureIn('101')! }, 'Not rated | 101 % is no share of anything.'],
    [{}, 'Not rated | No figure is recorded for it.'],
    [share(9, 14), 'Not rated | 9 of 14 is 64.3 %. | No band covers 64.3.', EXACT],
    [
      share(6, 10),
      'Not rated | 6 of 10 is 60 %, counted as 60. | More than one band covers 60: Low (below 61) and Mid (50-64).',
      RATINGS.replace('below 50', 'below 61'),
    ],
    [
      share(6, 10),
      'Not rated | 6 of 10 is 60 %, counted as 60. | “middling” is not on the scale.',
      RATINGS.replace(BANDS, BANDS.replace('mid', 'middling')),
    ],
  ])('of a key question: case %#', (given, expected, ratings) => {
    expect(said('2.1.1', { '2.1.1': given }, ratings)).toBe(expected);
  });

  test.each<[string, Given, string]>([
    ['2.1', { '2.1.1': share(9, 10), '2.1.2': share(5, 10) }, 'Mid | Decided by 2.1.2, the lowest.'],
    [
      '2.1',
      { '2.1.1': share(5, 10), '2.1.2': share(5, 10) },
      'Mid | All its key questions have this rating.',
    ],
    [
      '2.1',
      { '2.1.1': { of: 0 }, '2.1.2': share(5, 10) },
      'Mid | Decided by 2.1.2, the lowest. 2.1.1 is not rated and was passed over.',
    ],
    ['2.1', {}, 'Not rated | None of its key questions is rated.'],
    ['2.1.1', { '1.1': 'low' }, 'Not rated | No figure is recorded for it.'],
    ['1.1', {}, 'Not rated | Inspectors rate it, and no rating of theirs is recorded.'],
    ['1.1', { '1.1': 'splendid' }, 'Not rated | “splendid” is not on the scale.'],
    ['1.1', { '1.1': 'mid' }, 'Mid | Rated by inspectors.'],
    ['1.1.1', { '1.1': 'mid' }, 'Not rated | Its standard is not rated by its key questions.'],
    ['2', {}, 'Not rated | Nothing is rated at the level of domains.'],
  ])('of what stands above: case %#, %s', (id, given, expected) => {
    expect(said(id, given)).toBe(expected);
  });

  test('of the whole', () => {
    const given: Given = { '1.1': 'mid', '2.1.1': share(9, 10), '2.2.1': share(1, 1) };
    expect(said('overall', given)).toBe(
      'High | 1 + 2 + 2 = 5 of 6, in High (5-6). | 1 fewer point would make it Mid.',
    );
    expect(said('overall', { ...given, '1.1': undefined })).toBe(
      'Not rated | A sum needs every part, and 1.1 is not rated.',
    );
    const unscored = RATINGS.replace('label: High, score: 2', 'label: High');
    expect(said('overall', given, unscored)).toBe(
      'Not rated | High has no score, so nothing can be added up.',
    );
    const over = RATINGS.replace(
      'low: 0-1, mid: 2-4, high: 5-6',
      'low: below 2, mid: from 2 to 4, high: over 4',
    );
    expect(said('overall', { ...given, '1.1': 'low' }, over)).toContain(
      '1 more point would make it High, 3 fewer Low.',
    );
    expect(said('overall', given, RATINGS.replace(/overall:.*\n/, ''))).toBe(
      'Not rated | The ratings document does not say how the whole is rated.',
    );
  });
});

describe('what is said of discretion', () => {
  const used = (to: string, given: Share, more: Partial<Departure> = {}, ratings?: string) =>
    said('2.1.1', { '2.1.1': given }, ratings, {
      '2.1.1': { to, reason: 'One case', by: 'lead inspector', ...more },
    })
      .split(' | ')
      .at(-1);

  test.each<[string, Share, Partial<Departure>, string, string?]>([
    ['mid', share(5, 11), {}, 'Raised from Low to Mid by discretion (lead inspector): One case.'],
    [
      'mid',
      share(4, 10),
      {},
      'Discretion to Mid is refused. 2.1.1 counts as 40, which is 10 away from Mid. Discretion reaches 5 percentage points and no further.',
    ],
    [
      'low',
      share(5, 10),
      {},
      'Discretion to Low is refused. 2.1.1 is Mid as computed: Low would lower it, and discretion may only raise a rating.',
    ],
    [
      'mid',
      share(5, 10),
      {},
      'Discretion to Mid is refused. 2.1.1 is Mid as computed, so the discretion changes nothing.',
    ],
    [
      'splendid',
      share(5, 10),
      {},
      'Discretion to “splendid” is refused. The scale has no rating “splendid”, so the discretion on 2.1.1 does not count.',
    ],
    [
      'mid',
      { of: 0 },
      {},
      'Discretion to Mid is refused. 2.1.1 is not rated, so there is nothing that discretion could change.',
    ],
    [
      'mid',
      share(46, 100),
      { reason: ' ' },
      'Discretion to Mid is refused. The discretion on 2.1.1 counts only with a reason. Add “reason”.',
    ],
    [
      'mid',
      share(46, 100),
      { by: '' },
      'Discretion to Mid is refused. The discretion on 2.1.1 counts only with who used it, in which role. Add “by”.',
    ],
    [
      'mid',
      share(46, 100),
      { by: '', reason: '' },
      'Discretion to Mid is refused. The discretion on 2.1.1 counts only with a reason and who used it, in which role. Add “reason” and “by”.',
    ],
    [
      'mid',
      share(5, 11),
      {},
      'Discretion to Mid is refused. The ratings allow no discretion, so that on 2.1.1 does not count.',
      RATINGS.replace(/discretion:.*\n/, ''),
    ],
    [
      'low',
      share(1, 2),
      {},
      'Lowered from Mid to Low by discretion (lead inspector): One case.',
      RATINGS.replace('direction: up', 'direction: both'),
    ],
    [
      'high',
      share(0, 2),
      {},
      'Discretion to High is refused. 2.1.1 counts as 0, which is 2 away from High. Discretion reaches 1 step of the scale and no further.',
      RATINGS.replace('within: 5, of: percentage-points', 'within: 1, of: ratings'),
    ],
    [
      'mid',
      share(0, 2),
      {},
      'Discretion to Mid is refused. 2.1.1 has no figure from which 5 points could be counted, so the discretion does not count.',
      RATINGS.replace('of: percentage-points', 'of: points'),
    ],
  ])('case %#, to %s', (to, given, more, expected, ratings) => {
    expect(used(to, given, more, ratings)).toBe(expected);
  });

  test('at a level that has none, and on the whole', () => {
    const recorded = { to: 'mid', reason: 'Near the edge.', by: 'lead' };
    expect(said('2.1', { '2.1.1': share(9, 10) }, RATINGS, { '2.1': recorded })).toMatch(
      /\| Discretion to Mid is refused\. Discretion may be used on a key question, and 2\.1 is a standard\.$/,
    );
    const none = RATINGS.replace(/discretion:.*\n/, '');
    expect(said('overall', {}, none, { overall: recorded })).toMatch(
      /The ratings allow no discretion, so that on Overall does not count\.$/,
    );
  });
});
