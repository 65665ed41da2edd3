import { describe, expect, test } from 'vitest';
import { ratings, shares, standards, summed } from '../../server/rules/rating/shared/bands-examples.ts';
import { check, checkClean } from '../check.ts';

const alone = { alone: true };
const bands = 'bands: { low: 0-49, middle: 50-64, high: 65-100 }';

describe('rating/discretion-wide', () => {
  const used = (more: string, round = 'round: nearest, ', banded = bands) =>
    ratings(`key-questions: { ${round}${banded} }\ndiscretion: { ${more} }`);

  test.each([
    [
      'within: «16»',
      'From Low (0-49), 16 percentage points reach past Middle (50-64) into High (65-100), which is 16 away from 49. Keep “within” below that.',
    ],
    [
      'within: «16.5», direction: down',
      'From High (65-100), 16.5 percentage points reach past Middle (50-64) into Low (0-49), which is 16 away from 65. Keep “within” below that.',
    ],
    [
      'within: «2», of: ratings',
      '2 ratings lead from Low past Middle to High. Say 1 if no rating is to be passed over.',
    ],
  ])('%s', (more, message) => {
    expect(check('rating/discretion-wide', used(more), alone)[0]!.message).toBe(message);
  });

  test.each(['within: 15', 'within: 15.9, direction: both', 'within: 1, of: ratings'])(
    '%s is clean',
    (more) => checkClean(used(more)),
  );

  test('where nothing is rounded, the edges of bands count', () => {
    const exact = 'bands: { low: below 50, middle: from 50 to 65, high: above 65 }';
    checkClean(used('within: 15', '', exact));
    const found = check('rating/discretion-wide', used('within: «15.5»', '', exact), alone);
    expect(found[0]!.message).toContain('15 away from just under 50');
  });

  test('of points, the totals count', () => {
    const within = (points: string) => {
      const fixture = summed('{ low: 0-1, middle: 2-4, high: 5-6 }');
      const path = 'ratings.carag.yaml';
      return {
        ...fixture,
        [path]: `${fixture[path]}discretion: { within: ${points}, of: points, level: overall }\n`,
      };
    };
    checkClean(within('3'));
    expect(check('rating/discretion-wide', within('«4»'), alone)[0]!.message).toBe(
      'From Low (0-1), 4 points reach past Middle (2-4) into High (5-6), which is 4 away from 1. Keep “within” below that.',
    );
  });
});

describe('rating/standard-empty', () => {
  const written = (more: string) => {
    const fixture = standards(1);
    const path = 'standards.carag.yaml';
    return { ...fixture, [path]: fixture[path]!.replace(', rated: judged', more) };
  };
  const rated = ratings(`key-questions: { round: nearest, ${bands} }\nstandards: { rule: lowest }`);

  test('a standard that the ratings rate by its key questions, and that has none', () => {
    const fixture = written('');
    const path = 'standards.carag.yaml';
    const marked = { ...fixture, [path]: fixture[path]!.replace('"1.1"', '"«1.1»"') };
    check('rating/standard-empty', { ...marked, ...rated }, alone);
    checkClean({ ...fixture, ...ratings('standards: { rule: judged }') });
    checkClean(fixture);
  });

  test('key questions of which nothing says how they are rated', () => {
    const one = written(', key-questions: [{ id: "1.1.1", text: Is it so? }]');
    const found = check(
      'rating/standard-empty',
      { ...one, ...ratings('«standards»: { rule: lowest }') },
      alone,
    );
    expect(found[0]!.message).toBe('Standards rest on nothing: the one key question is not rated.');
    checkClean({ ...one, ...rated });
    checkClean({ ...one, ...ratings('key-questions: { rule: judged }\nstandards: { rule: lowest }') });
    check('rating/standard-empty', {
      ...one,
      ...ratings('key-questions: { rule: none }\n«standards»: { rule: lowest }'),
    });
  });
});

describe('rating/level-incomplete', () => {
  test.each([
    '«key-questions»: { round: nearest }',
    '«overall»: { rule: sum }',
    `«overall»: { bands: { low: 0 } }`,
  ])('%s', (lines) => {
    check('rating/level-incomplete', { ...standards(1), ...ratings(lines) }, alone);
  });

  test('what is misspelt is told by itself', () => {
    check('rating/level-incomplete', { ...standards(1), ...ratings('overall: { rule: lowst }') });
    check('rating/level-incomplete', { ...standards(1), ...ratings('key-questions: { rule: judged }') });
  });
});

describe('rating/unused', () => {
  test.each([
    [`key-questions: { «rule»: lowest, round: nearest, ${bands} }`],
    [`key-questions: { rule: judged, «round»: nearest, «${bands.replace(':', '»:')} }`],
    ['overall: { rule: sum, «round»: nearest, bands: { low: 0, middle: 1, high: 2 } }'],
    ['standards: { rule: judged, «measure»: percent-sufficient }'],
    [`key-questions: { round: nearest, ${bands} }\ndiscretion: { within: «1», of: points }`],
    [`key-questions: { round: nearest, ${bands} }\ndiscretion: { within: «1», of: ratings, level: overall }`],
  ])('%s', (lines) => {
    check('rating/unused', { ...standards(1), ...ratings(lines) }, alone);
  });

  test('what is used is clean', () => {
    checkClean({
      ...standards(1),
      ...ratings(
        'overall: { rule: sum, bands: { low: 0, middle: 1, high: 2 } }\ndiscretion: { within: 1, of: points, level: overall }',
      ),
    });
    checkClean(shares('round: down', bands));
  });
});
