import { describe, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';

const NAME = 'change/was-cycle';
const chain = (...was: string[]) =>
  questions(
    was
      .map(
        (said, index) => `- id: A1.${index + 1}
  was: ${said}
  kind: judgement
  text: Is part ${index + 1} of the work good enough?
  answer: yes-no
`,
      )
      .join(''),
  );

describe(NAME, () => {
  test.each([
    ['itself', ['{ «"1.0"»: A1.1 }']],
    ['three in a circle', ['{ «"1.0"»: A1.2 }', '{ «"1.1"»: A1.3 }', '{ «"1.0"»: A1.1 }']],
  ])('fires for %s', (_, was) => {
    check(NAME, chain(...was));
  });

  test('is silent where ids changed places in an earlier version, or stayed what they were', () => {
    checkClean(chain('{ "0.9": A1.2 }', '{ "0.9": A1.1 }'));
    checkClean(chain('{ "0.9": A1.1 }', '{ "0.8": A1.1, "0.9": A1.2 }'));
  });
});
