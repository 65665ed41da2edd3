import { describe, expect, test } from 'vitest';
import { manifest, markdown, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { asked, fresh } from './asked.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
describe('answer/missing', () => {
  test('of every kind but a note', () => {
    const [found] = check('answer/missing', asked('', 'judgement', '«A1.1»'), alone);
    expect(found!.message).toBe(
      'A1.1 does not say how it is answered. Add “answer”, with the name of a list or a kind such as text.',
    );
    for (const kind of ['information', 'summary', 'narrative'])
      check('answer/missing', asked('', kind, '"«A1.1»"'), alone);
    checkClean(asked('', 'note'));
  });

  test('in Markdown, and with CRLF', () => {
    const fixture = markdown(
      '# A1 Is it good?\n\n## «A1.1» Is it in time?\n\n```carag\nkind: judgement\n```\n',
    );
    check('answer/missing', fixture, alone);
    check('answer/missing', crlf(fixture), alone);
  });

  test('where nothing stands after the field', () => {
    check('answer/missing', asked('«answer»:'), alone);
    check('answer/missing', asked('«answer»: ""'), alone);
    check('answer/missing', asked('«answer»: {}'), alone);
    check('answer/missing', asked('«answer»: { optional: true, sufficient: [yes] }'), alone);
    checkClean(asked('answer: { number: , or: { not-known: Not known } }', 'information'));
  });

  test('where the question has no id', () => {
    const found = check('answer/missing', questions('- «kind»: judgement\n  text: Is it in time?'));
    expect(found[0]!.message).toContain('This question does not say how it is answered.');
  });

  test('not where the answer is there but wrong, nor where the kind is unknown', () => {
    for (const answer of ['answer: [yes, no]', 'answer: yes-on', 'answer: { one: { yes: "Yes" } }'])
      expect(check('answer/missing', asked(answer))).toEqual([]);
    expect(check('answer/missing', asked('', 'notes'))).toEqual([]);
  });

  test('rows take the answer of their question', () => {
    checkClean(asked('answer: yes-no\nrows: { health: Health, school: School }'));
    checkClean(asked('answer: yes-no\nrows: { health: Health, school: { text: School, answer: text } }'));
    checkClean(
      asked('rows: { health: { text: Health, answer: yes-no }, school: { text: School, answer: text } }'),
    );
    checkClean(
      asked('rows: { health: { text: Health, answer: yes-no }, school: { kind: note, text: School } }'),
    );
  });

  test('not of rows where the answer of their question is there but wrong', () => {
    expect(
      check(
        'answer/missing',
        asked('answer: [yes, no]\nrows: { health: { text: Health, answer: yes-no }, school: School }'),
      ),
    ).toEqual([]);
  });

  test('of rows where neither has one', () => {
    const [row, withId] = check(
      'answer/missing',
      asked(
        'rows:\n  health: { text: Health, answer: yes-no }\n  «school»: School\n  work: { id: «A1.1.1», text: Work }',
      ),
      alone,
    );
    expect(row!.message).toBe(
      'The row school does not say how it is answered, and neither does its question. Add “answer”, with the name of a list or a kind such as text.',
    );
    expect(withId!.message).toContain('The row work does not say');
    check(
      'answer/missing',
      asked('rows: { health: { text: Health, answer: yes-no }, school: { text: School, «answer»: } }'),
      alone,
    );
  });

  test('of all rows is one finding', () => {
    const [found] = check(
      'answer/missing',
      asked('rows: { health: Health, school: School }', 'judgement', '«A1.1»'),
      alone,
    );
    expect(found!.message).toBe(
      'A1.1 does not say how its rows are answered. Add “answer”, with the name of a list or a kind such as text.',
    );
    check(
      'answer/missing',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { any-of: { health: Health, school: School } }\n- id: «A1.2»\n  kind: judgement\n  text: Is it enough?\n  rows: { from: A1.1 }',
      ),
      alone,
    );
  });
});

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

describe('answer/code-duplicate', () => {
  const number = (codes: string) => asked(`answer:\n  number: { min: 0 }\n  or: { ${codes} }`, 'information');

  test('codes that differ only in case', () => {
    const fixture = asked(
      'answer:\n  one-of:\n    court: By a court\n    "«Court»": By the other court\n    panel: By a panel',
      'information',
    );
    const [found] = check('answer/code-duplicate', fixture, alone);
    expect(found!.message).toBe(
      'Court and court are the same code but for capital letters. Give each option a code of its own.',
    );
    expect(
      found!.finding.related.map(({ at, message }) => [at.chunk.text.slice(at.start, at.end), message]),
    ).toEqual([['court', 'court stands here as well.']]);
    check('answer/code-duplicate', crlf(fixture), alone);
    check(
      'answer/code-duplicate',
      asked('answer: { any-of: { dŵr: Water, «DŴR»: Dŵr } }', 'information'),
      alone,
    );
    check('answer/code-duplicate', number('none-given: None, «None-Given»: None at all'), alone);
  });

  test('across the options and the codes beside them', () => {
    const [found] = check(
      'answer/code-duplicate',
      asked(
        'answer:\n  one-of: { court: By a court, panel: By a panel }\n  or: { «panel»: By another panel }',
        'information',
      ),
    );
    expect(found!.message).toBe('A1.1 has the code panel twice. Give each option a code of its own.');
  });

  test('in shared lists, and in answers to rows', () => {
    const [found] = check(
      'answer/code-duplicate',
      fresh(
        'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No", «YES»: "Yes!" }, sufficient: [yes] }\n',
        asked('answer: yes-no'),
      ),
      alone,
    );
    expect(found!.message).toContain('YES and yes are the same code');
    check(
      'answer/code-duplicate',
      asked(
        'rows: { health: { text: Health, answer: { one-of: { low: Low, «Low»: Lower } } } }',
        'information',
      ),
      alone,
    );
  });

  test('among the values of a fact', () => {
    const place = (code: string) =>
      fresh(
        `facts: { place: { any-of: { court: A court, ${code}: A panel } } }\n`,
        asked('answer: text\nask-when: place includes court', 'information'),
      );
    check('answer/code-duplicate', place('«Court»'), alone);
    checkClean(place('panel'));
  });

  test('a key that stands twice in one place is told by the reader', () => {
    const found = check(
      'answer/code-duplicate',
      asked('answer:\n  one-of:\n    court: By a court\n    court: By the other court', 'information'),
    );
    expect(found).toEqual([]);
  });

  test('the same codes in two answers are as they should be', () => {
    checkClean(
      asked(
        'answer: { one-of: { low: Low, high: High } }\nrows: { health: Health, school: { text: School, answer: { one-of: { low: Low, high: High } } } }',
        'information',
      ),
    );
    checkClean(number('not-known: Not known, none-given: None given'));
  });
});
