import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { asked, askedInMarkdown, fact, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/label-duplicate', () => {
  test('spaces and capital letters set aside', () => {
    const fixture = fact(
      '\n    one-of:\n      court: By a court\n      panel: By a panel\n      other-court: "«By  a Court»"',
    );
    const [found] = check('answer/label-duplicate', fixture);
    expect(found!.message).toBe(
      'A1.1 offers “By a Court” twice, under the codes court and other-court. Word one of them otherwise, or remove it.',
    );
    expect(
      found!.finding.related.map(({ at, message }) => [at.chunk.text.slice(at.start, at.end), message]),
    ).toEqual([['By a court', 'court reads the same.']]);
    check('answer/label-duplicate', crlf(fixture));
  });

  test('in the long form, folded, in Welsh, with a space that does not break', () => {
    check(
      'answer/label-duplicate',
      fact(
        '\n    any-of:\n      court: { label: Llys\u00a0Ieuenctid }\n      panel:\n        label: >\n          «Llys\n          ieuenctid»',
      ),
    );
    check('answer/label-duplicate', fact('{ one-of: { water: DŴR, tap: «dŵr» } }'), alone);
  });

  test('among the codes beside a number, in lists, in rows, in Markdown', () => {
    check('answer/label-duplicate', fact('{ number: , or: { not-known: Unknown, lost: «unknown» } }'), alone);
    const [found] = check(
      'answer/label-duplicate',
      fresh('answers:\n  speed: { one-of: { soon: Soon, later: Later, quick: «soon» } }\n', fact('speed')),
      alone,
    );
    expect(found!.message).toContain('The answer list speed offers “soon” twice');
    const [row] = check(
      'answer/label-duplicate',
      asked('rows: { a: { text: Health, answer: { one-of: { low: Low, little: «Low» } } } }', 'information'),
      alone,
    );
    expect(row!.message).toContain('A1.1/a offers “Low” twice');
    check(
      'answer/label-duplicate',
      askedInMarkdown('kind: information\nanswer: { one-of: { low: Low, little: «Low» } }'),
      alone,
    );
  });

  test('among the values of a fact', () => {
    const nation = (wales: string) =>
      fresh(
        `facts: { nation: { one-of: { england: England, wales: ${wales} } } }\n`,
        asked('answer: text\nask-when: nation is wales', 'information'),
      );
    const [found] = check('answer/label-duplicate', nation('«England»'), alone);
    expect(found!.message).toContain(
      'The fact nation offers “England” twice, under the codes england and wales.',
    );
    checkClean(nation('Wales'));
  });

  test('not of options that differ, or that are offered in different cases', () => {
    checkClean(fact('{ one-of: { low: Low, lower: Lower, low-risk: Low risk } }'));
    checkClean(
      asked(
        'answer: { one-of: { low: Low, high: High } }\nrows: { a: Health, b: { text: School, answer: { one-of: { low: Low, high: High } } } }',
        'information',
      ),
    );
    checkClean(
      fresh(
        'facts: { nation: { one-of: { england: England, wales: Wales } } }\n',
        fact(
          '\n    one-of:\n      council: { label: The council, only-when: nation is england }\n      cyngor: { label: The council, only-when: nation is wales }\n      nobody: Nobody',
        ),
      ),
    );
  });

  test('not of a code that stands twice: that is told by itself', () => {
    expect(check('answer/label-duplicate', fact('{ one-of: { low: Low, Low: low } }'))).toEqual([]);
    expect(check('answer/label-duplicate', fact('{ one-of: { low: Low, low: low } }'))).toEqual([]);
  });
});
