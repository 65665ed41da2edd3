import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { asked, askedInMarkdown, fact, fresh } from '../asked.ts';
import { crlf, mended } from '../mended.ts';

describe('answer/sufficient-unknown', () => {
  const graded = (settings: string) =>
    asked(
      `answer:\n  one-of: { fully: Fully, hardly: Hardly, no-need: { label: No need, means: All was well. } }\n${settings.replace(/^/gm, '  ')}`,
    );

  test('with the nearest code, or that of the label, as fix', () => {
    const fixture = graded('sufficient: [«fuly»]');
    const [found] = check('answer/sufficient-unknown', fixture, alone);
    expect(found!.message).toBe(
      'A1.1 counts fuly as sufficient, which is none of its codes. Did you mean fully?',
    );
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended('answer/sufficient-unknown', fixture)).toEqual(graded('sufficient: [fully]'));
    expect(
      mended('answer/sufficient-unknown', graded("sufficient: fully\nnot-applicable: '«No need»'")),
    ).toEqual(graded("sufficient: fully\nnot-applicable: 'no-need'"));
    const [other] = check(
      'answer/sufficient-unknown',
      graded('sufficient:\n  - fully\n  - «excellent»'),
      alone,
    );
    expect(other!.message).toBe('A1.1 counts excellent as sufficient, which is none of its codes.');
  });

  test('in capital letters, in both fields, in Markdown, with CRLF', () => {
    check('answer/sufficient-unknown', graded('sufficient: [«FULLY»]'), alone);
    check('answer/sufficient-unknown', graded('sufficient: [fully]\nnot-applicable: [«noneed»]'), alone);
    const section = askedInMarkdown(
      'kind: judgement\nanswer:\n  one-of: { low: Low, high: High }\n  sufficient: «lo»',
    );
    check('answer/sufficient-unknown', section, alone);
    check('answer/sufficient-unknown', crlf(section), alone);
  });

  test('of lists at the list, and of what a question adds at the question', () => {
    const set = (sufficient: string, answer: string) =>
      fresh(
        `answers: { speed: { one-of: { soon: Soon, late: Late }, sufficient: ${sufficient} } }\n`,
        asked(`answer: ${answer}`),
      );
    const [found] = check('answer/sufficient-unknown', set('[«soom»]', 'speed'), alone);
    expect(found!.message).toContain('The answer list speed counts soom as sufficient');
    check('answer/sufficient-unknown', set('[soon]', '{ list: speed, sufficient: [«lat»] }'), alone);
    checkClean(set('[soon]', '{ list: speed, sufficient: [soon, late] }'));
  });

  test('where there are no codes at all', () => {
    check('answer/sufficient-unknown', fact('{ number: , sufficient: [«yes»] }'), alone);
    checkClean(fact('{ number: , or: { not-known: Not known }, sufficient: [not-known] }'));
  });

  test('a code that counts as both', () => {
    const [found] = check(
      'answer/sufficient-unknown',
      graded('sufficient: [fully, no-need]\nnot-applicable: [«no-need»]'),
      alone,
    );
    expect(found!.message).toBe(
      'A1.1 counts no-need both as sufficient and as not applicable. Leave it in one of the two.',
    );
    const set = (answer: string) =>
      fresh(
        'answers: { need: { one-of: { met: Met, no-need: { label: No need, means: Nothing was needed. } }, sufficient: [met], not-applicable: [no-need] } }\n',
        asked(`answer: ${answer}`),
      );
    check('answer/sufficient-unknown', set('{ list: need, sufficient: [met, «no-need»] }'), alone);
    check('answer/sufficient-unknown', set('{ list: need, not-applicable: [«met»] }'));
    checkClean(set('need'));
  });

  test('not where further codes are kept elsewhere, nor where the list is not known', () => {
    checkClean(
      asked(
        'answer: { one-of: { theft: Theft, robbery: Robbery }, listed-in: The list, sufficient: [fraud] }',
      ),
    );
    expect(
      check('answer/sufficient-unknown', asked('answer: { list: quality, sufficient: [good] }')),
    ).toEqual([]);
  });
});
