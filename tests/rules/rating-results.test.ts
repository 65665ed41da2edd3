import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../server/lint/example.ts';
import { ratedCase, results } from '../../server/rules/shared/rating-examples.ts';
import { check, checkClean, findingsIn } from '../check.ts';

const figure = (text: string): ExampleSet =>
  results(`samples: { court: 30 }\nkey-questions: { "2.1.1": ${text} }`);
const used = (
  figures: string,
  to: string,
  more = 'reason: One case weighed on it., by: lead inspector',
): ExampleSet => figure(`{ ${figures}, discretion: { to: ${to}, ${more} } }`);

describe('rating/sample-unknown', () => {
  test('names the samples that there are where none is like it', () => {
    const [found] = check('rating/sample-unknown', figure('{ percent: 90, sample: «custody» }'));
    expect(found!.message).toBe('There is no sample “custody”. The samples are court.');
  });
  test('says nothing of a figure with its number of cases beside it', () =>
    checkClean(figure('{ percent: 90, of: 10 }')));
});

describe('rating/impossible-percentage', () => {
  test.each([
    ['a share of the sample', '{ percent: «91», sample: court }'],
    ['a share with decimals', '{ percent: «33.4», of: 30 }'],
    ['more than all', '«101»'],
    ['counts that give another', '{ sufficient: 5, of: 11, percent: «46» }'],
    ['more sufficient than there are', '{ sufficient: «12», of: 11 }'],
  ])('%s', (_, text) => {
    check('rating/impossible-percentage', figure(text), { alone: true });
  });

  test.each([
    ['halves go up', '{ percent: 13, of: 8 }'],
    ['decimals as they were published', '{ percent: 33.3, of: 30 }'],
    ['nothing and all', '{ percent: 100, of: 1 }'],
    ['an unknown base', '91'],
    ['no cases', '{ of: 0 }'],
  ])('%s', (_, text) => checkClean(figure(text)));

  test('is judged by the rounding of the ratings', () => {
    const down = (text: string) => {
      const { 'ratings.carag.yaml': ratings, ...rest } = figure(text);
      return { ...rest, 'ratings.carag.yaml': ratings!.replace('nearest', 'down') };
    };
    check('rating/impossible-percentage', down('{ percent: «13», of: 8 }'), { alone: true });
    checkClean(down('{ percent: 12, of: 8 }'));
  });
});

describe('rating/result-misplaced', () => {
  test.each([
    ['a standard among the key questions', 'key-questions: { "«2.2»": 90 }'],
    [
      'a key question among the standards',
      'standards: { "«2.1.1»": { published: outstanding } }\nkey-questions: { "2.1.1": 90 }',
    ],
    [
      'a domain among the standards',
      'standards: { "«2»": { published: good } }\nkey-questions: { "2.1.1": 90 }',
    ],
    ['a judgement of a key question', 'judged: { "«2.1.1»": good }'],
    ['a judgement of a domain that is not rated', 'judged: { "«2»": good }'],
  ])('%s', (_, text) => {
    check('rating/result-misplaced', results(text), { alone: true });
  });
});

describe('rating/discretion-outside', () => {
  test.each([
    ['too far', used('sufficient: 44, of: 100', '«requires-improvement»')],
    ['past the next rating', used('percent: 49', '«good»')],
    ['to what it is', used('percent: 90', '«outstanding»')],
    ['down, where it may only go up', used('percent: 81', '«good»')],
    ['of what is not rated', used('of: 0', '«good»')],
    [
      'at another level',
      results(
        'judged: { "2.2": good }\nstandards: { "2.2": { discretion: { to: «outstanding», reason: It is., by: lead } } }',
      ),
    ],
  ])('%s', (_, set) => {
    check('rating/discretion-outside', set, { alone: true });
  });

  test('reaches to its edge, inclusive', () =>
    checkClean(used('sufficient: 45, of: 100', 'requires-improvement')));
  test('is left to another rule where it is not explained', () =>
    check(
      'rating/discretion-unexplained',
      used('percent: 49', 'requires-improvement', '«reason»: "", by: lead'),
    ));
});

describe('rating/published-differs', () => {
  test('tells a total and a rating of the whole', () => {
    const all = 'judged: { "2.2": good }\nkey-questions: { "2.1.1": 90, "2.1.2": 49 }\n';
    check('rating/published-differs', results(`${all}overall: { published: «good», score: «3» }`), {
      alone: true,
    });
    checkClean(results(`${all}overall: { published: requires-improvement, score: 2 }`));
  });
  test('counts discretion', () =>
    checkClean(used('published: requires-improvement, percent: 46', 'requires-improvement')));
  test('tells a rating of what is not rated', () =>
    check('rating/published-differs', results('key-questions: { "2.1.1": { of: 0, published: «good» } }'), {
      alone: true,
    }));
});

describe('case/rating-differs', () => {
  const expecting = (answer: string, rating: string) =>
    ratedCase(`answers: { A1S: ${answer} }\nexpect: { rating: { "${rating} } }`);
  test.each([
    ['"yes"', '«2.1.1»": inadequate'],
    ['"no"', '«2.1»": outstanding'],
    ['no-need', '«2.1.1»": outstanding'],
    ['"yes"', '«2.2»": good'],
  ])('%s: %s', (answer, rating) => {
    check('case/rating-differs', expecting(answer, rating), { alone: true });
  });
  test.each([
    ['"yes"', '2.1.1": outstanding'],
    ['"no"', '2.1": inadequate'],
  ])('%s: %s is right', (answer, rating) => checkClean(expecting(answer, rating)));
  test('a summary that is not scored counts for nothing', () => {
    const { 'assessment.carag.yaml': section, ...rest } = expecting('"yes"', '«2.1.1»": outstanding');
    const unscored = section!.replace('kind: summary', 'kind: summary\n        scored: no');
    expect(unscored).not.toBe(section);
    const [found] = check('case/rating-differs', { ...rest, 'assessment.carag.yaml': unscored });
    expect(found!.message).toBe('2.1.1 is not rated in this case: no summary question of this set rates it.');
  });
  test('an unknown standard is told as such', () =>
    check('criteria/unknown', expecting('"yes"', '«2.1.9»": good'), { alone: true }));
});

test.each(['0-49', 'good: 65'])(
  'nothing is told of results while the bands cannot be relied on: %s',
  (words) => {
    const { 'ratings.carag.yaml': ratings, ...rest } = used('percent: 90', 'good');
    const broken = ratings!
      .replace('below 50', 'few')
      .replace('good: 65', words.startsWith('good') ? 'god: 65' : 'good: 65');
    const found = findingsIn({ ...rest, 'ratings.carag.yaml': broken });
    expect(found.map(({ path }) => path)).not.toContain('results.carag.yaml');
    expect(found.length).toBeGreaterThan(0);
  },
);

test('results of another set are looked up there', () => {
  const { 'carag.yaml': manifest, ...rest } = results('key-questions: { "2.1.1": 90 }');
  const home = Object.fromEntries(Object.entries(rest).map(([path, text]) => [`home/${path}`, text]));
  const at = (text: string) => ({
    ...home,
    'home/carag.yaml': manifest!,
    'other/carag.yaml': manifest!,
    'other/r.carag.yaml': `carag: results\nof: ../home\n${text}\n`,
  });
  checkClean(at('key-questions: { "2.1.1": 90 }'));
  check('criteria/unknown', at('key-questions: { "«2.1.7»": 90 }'), { alone: true });
  check(
    'rating/discretion-outside',
    at('key-questions: { "2.1.1": { percent: 90, discretion: { to: «good», reason: R., by: lead } } }'),
    {
      alone: true,
    },
  );
});
