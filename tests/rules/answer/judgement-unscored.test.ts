import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, askedInMarkdown, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/judgement-unscored', () => {
  test('judgements and summaries whose answers stand there', () => {
    const [found] = check(
      'answer/judgement-unscored',
      asked('answer: { «one-of»: { low: Low, high: High } }'),
      alone,
    );
    expect(found!.message).toBe(
      'A1.1 is a judgement, but its answer does not say which codes are sufficient. Add “sufficient”, or “scored: no” if it is not to count.',
    );
    const [summary] = check(
      'answer/judgement-unscored',
      asked(
        'answer:\n  «one-of»:\n    low: Low\n    high: High\n  sufficient: []',
        'summary',
        'A1S',
        'Is assessment good enough?',
      ),
      alone,
    );
    expect(summary!.message).toContain('A1S is a summary');
    check('answer/judgement-unscored', asked('answer: { «number»: , or: { not-known: Not known } }'), alone);
    check('answer/judgement-unscored', asked('answer: { «any-of»: { low: Low, high: High } }'), alone);
    check(
      'answer/judgement-unscored',
      crlf(askedInMarkdown('kind: judgement\nanswer: { «one-of»: { low: Low, high: High } }')),
      alone,
    );
  });

  test('in grids: rows with their own answer, and once for the rest', () => {
    check(
      'answer/judgement-unscored',
      asked(
        'answer: { «one-of»: { low: Low, high: High } }\nrows: { a: Health, b: School, c: { text: Work, answer: { «one-of»: { low: Low, high: High } } } }',
      ),
      alone,
    );
    check(
      'answer/judgement-unscored',
      asked(
        'answer: { one-of: { low: Low, high: High } }\nrows: { a: Health, b: { kind: «judgement», text: School } }',
        'information',
      ),
      alone,
    );
    checkClean(
      asked('answer: { one-of: { low: Low, high: High } }\nrows: { a: { text: Health, answer: yes-no } }'),
    );
  });

  /** A list of two levels, and questions that are answered from it. */
  const levels = (list: string, ...questionsOfLevel: string[]): ExampleSet =>
    fresh(
      `answers: { ${list}: { one-of: { low: Low, high: High } } }\n`,
      questions(
        questionsOfLevel
          .map((fields, at) => `- id: A1.${at + 1}\n  text: Is part ${at + 1} good enough?\n  ${fields}\n`)
          .join(''),
      ),
    );

  test('once at a list that only judgements use', () => {
    const [found] = check(
      'answer/judgement-unscored',
      levels(
        '«level»',
        'kind: judgement\n  answer: level',
        'kind: judgement\n  answer: { list: level, optional: true }',
      ),
      alone,
    );
    expect(found!.message).toBe(
      'The answer list level answers judgements, but does not say which of its codes are sufficient. Add “sufficient”, or “scored: no” if they are not to count.',
    );
  });

  test('at each judgement that uses a list of facts', () => {
    const [found] = check(
      'answer/judgement-unscored',
      levels(
        'level',
        'kind: information\n  answer: level',
        'kind: judgement\n  answer: «level»',
        'kind: judgement\n  answer: { list: «level», optional: true }',
      ),
      alone,
    );
    check(
      'answer/judgement-unscored',
      levels(
        'level',
        'kind: judgement\n  answer: «level»',
        'kind: judgement\n  answer: { list: level, sufficient: [low] }',
      ),
      alone,
    );
    expect(found!.message).toContain('A1.2 is a judgement, but the answer list level does not say');
  });

  test('not of facts, of what is not scored, nor of an answer that does not fit anyway', () => {
    checkClean(levels('level', 'kind: information\n  answer: level'));
    checkClean(levels('level', 'kind: judgement\n  answer: { list: level, sufficient: [low] }'));
    checkClean(levels('level', 'kind: judgement\n  scored: no\n  answer: level'));
    checkClean(asked('answer: { one-of: { low: Low, high: High }, scored: no }'));
    checkClean(
      fresh('answers: { level: { one-of: { low: Low, high: High }, scored: no } }\n', asked('answer: level')),
    );
    for (const answer of [
      'text',
      'number',
      'quality',
      '{ one-of: { low: Low, high: High }, sufficient: [lo] }',
    ])
      expect(check('answer/judgement-unscored', asked(`answer: ${answer}`))).toEqual([]);
    for (const answer of ['{ any-of: { low: Low, high: High } }', 'date'])
      expect(check('answer/judgement-unscored', asked(`answer: ${answer}`, 'summary'))).toEqual([]);
  });
});
