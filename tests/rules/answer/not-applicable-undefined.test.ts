import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, fact, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/not-applicable-undefined', () => {
  test.each([
    ['{ one-of: { low: Low, high: High, na: «Not applicable» } }'],
    ['{ one-of: { low: Low, high: High, na: "«N/A»" } }'],
    [
      '\n    any-of:\n      low: Low\n      high: High\n      na:\n        label: «n/a»\n        exclusive: true',
    ],
    ['{ one-of: { low: Isel, high: Uchel, na: «Amherthnasol» } }'],
    ['{ number: , or: { na: «Not Applicable» } }'],
    ['{ one-of: { low: Low, high: High, none-such: «No victim» }, not-applicable: none-such }'],
  ])('by its label or its place: %s', (answer) => {
    check('answer/not-applicable-undefined', fact(answer), alone);
    check('answer/not-applicable-undefined', crlf(fact(answer)), alone);
  });

  const na = (option: string) => `{ one-of: { low: Low, high: High, na: ${option} } }`;

  test('not where it says when it applies', () => {
    checkClean(fact(na('{ label: Not applicable, means: There was no victim. }')));
    checkClean(fact(`${na('Not applicable')}\nmeans: { na: There was no victim. }`));
    checkClean(
      questions(
        `- id: A1.1\n  kind: information\n  text: Was there a victim?\n  answer: { one-of: { there: There was, nobody: There was none } }\n- id: A1.2\n  kind: information\n  text: Was the victim asked?\n  answer: ${na('Not applicable')}\n  only-when: { na: A1.1 is nobody }`,
      ),
    );
    checkClean(fact('{ one-of: { low: Low, high: High, not-known: Not known, unapplied: Not applied } }'));
    checkClean(fact('{ one-of: { ie: Ie, nage: Na } }'));
  });

  /** A list with a code for it, and questions that are answered from the list. */
  const listed = (label: string, ...questionsOfList: string[]): ExampleSet =>
    fresh(
      `answers: { level: ${na(label)} }\n`,
      questions(
        questionsOfList
          .map(
            (fields, at) =>
              `- id: A1.${at + 1}\n  kind: information\n  text: Is part ${at + 1} there?\n  ${fields}\n`,
          )
          .join(''),
      ),
    );

  test('once at a list that no question puts right', () => {
    const [found] = check(
      'answer/not-applicable-undefined',
      listed('«Not applicable»', 'answer: level', 'answer: level\n  means: { low: A little. }'),
      alone,
    );
    expect(found!.message).toBe(
      'The answer list level offers “Not applicable”, but does not say when to use it. Say so under “means”, or give the option an “only-when”.',
    );
  });

  test('where some questions say so, at those that do not', () => {
    const means = 'answer: level\n  means: { na: It never came up. }';
    const [found] = check(
      'answer/not-applicable-undefined',
      listed('Not applicable', 'answer: «level»', means, 'answer: { list: «level» }'),
      alone,
    );
    expect(found!.message).toContain('A1.1 offers “Not applicable”, but does not say when');
    checkClean(listed('Not applicable', means));
    checkClean(listed('{ label: N/A, means: It never came up. }', 'answer: level'));
  });

  test('a question speaks for its rows', () => {
    const grid = (means: string) =>
      asked(`answer: ${na('Not applicable')}\n${means}rows: { a: Health, b: School }`, 'information');
    checkClean(grid('means: { na: It never came up. }\n'));
    check(
      'answer/not-applicable-undefined',
      asked(`answer: ${na('«Not applicable»')}\nrows: { a: Health, b: School }`, 'information'),
      alone,
    );
  });
});
