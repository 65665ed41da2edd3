import { describe, expect, test } from 'vitest';
import { results } from '../../../server/rules/shared/rating-examples.ts';
import { alone, check, checkClean, findingsIn } from '../../check.ts';

describe('rating/not-recorded', () => {
  test.each([
    ['a key question', '«key-questions»: { "2.1.1": 90 }\njudged: { "2.2": good }', '2.1.2'],
    ['a judgement', '«key-questions»: { "2.1.1": 90, "2.1.2": 90 }', '2.2'],
    ['several parts', 'judged: {}\n«key-questions»: { "2.1.2": 90 }', '2.1.1 and 2.2'],
  ])('names %s of which nothing is recorded', (_, text, names) => {
    const [found] = check('rating/not-recorded', results(text, []), alone);
    expect(found!.message).toContain(`Nothing is recorded of ${names}, which must be rated.`);
  });

  test.each([
    ['what was not assessed', 'key-questions: { "2.1.1": 90 }\nnot-assessed: ["2.1.2", "2.2"]'],
    ['what had no cases', 'key-questions: { "2.1.1": 90, "2.1.2": { of: 0 } }\njudged: { "2.2": good }'],
    ['one thing that was not assessed', 'key-questions: { "2.1.1": 90, "2.1.2": 80 }\nnot-assessed: "2.2"'],
  ])('not of %s', (_, text) => checkClean(results(text, [])));

  test('what is forgotten keeps what rests on it from being rated; what was not assessed does not', () => {
    const rated = (more: string) =>
      findingsIn(
        results(
          `judged: { "2.2": good }\nkey-questions: { "2.1.1": 90 }\nstandards: { "2.1": { published: good } }\n${more}`,
          [],
        ),
      )
        .filter(({ rule }) => rule === 'rating/published-differs')
        .map(({ message }) => message);
    expect(rated('')).toEqual(['2.1 was published as Good, but no rating follows from what is recorded.']);
    expect(rated('not-assessed: ["2.1.2"]')).toEqual([
      '2.1 was published as Good, but Outstanding follows from what is recorded.',
    ]);
  });

  test('the whole may be judged', () => {
    const { 'ratings.carag.yaml': ratings, ...rest } = results(
      'judged: { "2.2": good, overall: good }\nkey-questions: { "2.1.1": 90, "2.1.2": 90 }\noverall: { published: good }',
      [],
    );
    const judged = ratings!.replace(/overall: .*/, 'overall: { rule: judged }');
    checkClean({ ...rest, 'ratings.carag.yaml': judged.replace(/, score: \d/g, '') });
  });
});
