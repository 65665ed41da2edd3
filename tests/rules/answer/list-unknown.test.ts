import { describe, expect, test } from 'vitest';
import { manifest, markdown } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, fresh } from '../asked.ts';
import { mended } from '../mended.ts';

const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

describe('answer/list-unknown', () => {
  test('with the nearest list', () => {
    const fixture = fresh(yesNo, asked('answer: «yes-on»'));
    const [found] = check('answer/list-unknown', fixture, alone);
    expect(found!.message).toBe(
      'A1.1 is answered from the list yes-on, which is not in this set. Did you mean yes-no?',
    );
    expect(mended('answer/list-unknown', fixture)).toEqual(fresh(yesNo, asked('answer: yes-no')));
  });

  test('in quotes, in the long form, in rows, in Markdown', () => {
    check('answer/list-unknown', fresh(yesNo, asked('answer: "«Yes-No»"')), alone);
    check('answer/list-unknown', fresh(yesNo, asked("answer: { list: '«yesno»', optional: true }")), alone);
    check(
      'answer/list-unknown',
      fresh(yesNo, asked('answer: yes-no\nrows: { health: { text: Health, answer: «yes-nö» } }')),
      alone,
    );
    check(
      'answer/list-unknown',
      {
        ...fresh(yesNo),
        'carag.yaml': fresh(yesNo)['carag.yaml']!.replace('assessment.carag.yaml', 'assessment.carag.md'),
        ...markdown(
          '# A1 Is it good?\n\n## A1.1 😀 Is it in time?\n\n```carag\nkind: judgement\nanswer: «yes-on»\n```\n',
        ),
      },
      alone,
    );
    expect(
      mended('answer/list-unknown', fresh(yesNo, asked('answer: "«Yes-No»"')))['assessment.carag.yaml'],
    ).toContain('answer: "yes-no"');
  });

  test('a set without lists', () => {
    const [found] = check('answer/list-unknown', fresh('', asked('answer: «quality»')), alone);
    expect(found!.message).toBe('A1.1 is answered from the list quality, which is not in this set.');
    const [near] = check('answer/list-unknown', fresh('', asked('answer: «txt»', 'narrative')), alone);
    expect(near!.message).toContain('Did you mean text?');
  });

  test('text, number and date are no lists', () => {
    for (const kind of ['text', 'number', 'date'])
      checkClean(fresh('', asked(`answer: ${kind}`, 'information')));
    checkClean(fresh(yesNo, asked('answer: { list: yes-no, optional: true }')));
  });

  test('lists of a set that is used are not there', () => {
    const old = { 'old/carag.yaml': manifest(yesNo)['carag.yaml']! };
    check('answer/list-unknown', fresh('uses: [old]\n', asked('answer: «yes-no»'), old));
  });
});
