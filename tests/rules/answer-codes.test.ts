import { describe, expect, test } from 'vitest';
import { type ExampleSet, manifest, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { asked, askedInMarkdown, fact, fresh } from './asked.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

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

describe('answer/option-unknown', () => {
  test.each([
    [
      'means: { «yess»: It was. }',
      'A1.1 says what yess means, which is none of its codes. Did you mean yes?',
    ],
    ["only-when: { '«ye»': A1.2 is yes }", 'A1.1 says when to offer ye, which'],
    ['explain-in: { «maybe»: A1.3 }', 'A1.1 says where to explain maybe, which is none of its codes.'],
    ['means:\n  «Yes»: |\n    It was.', 'A1.1 says what Yes means'],
  ])('%s', (lines, message) => {
    const [found] = check(
      'answer/option-unknown',
      questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n${lines.replace(/^/gm, '  ')}\n- id: A1.2\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no\n- id: A1.3\n  kind: narrative\n  text: What was said?\n  answer: text`,
      ),
    );
    expect(found!.message).toContain(message);
  });

  test('is mended by the code that was meant', () => {
    expect(mended('answer/option-unknown', asked('answer: yes-no\nmeans: { "«yess»": It was. }'))).toEqual(
      asked('answer: yes-no\nmeans: { "yes": It was. }'),
    );
  });

  test('in rows, with their own answer and with that of their question', () => {
    const grid = (code: string, own: string) =>
      asked(
        `answer: yes-no\nrows:\n  a: { text: Health, means: { ${code}: It was. } }\n  b: { text: School, answer: { one-of: { low: Low, high: High }, sufficient: [low] }, means: { ${own}: A little. } }`,
      );
    check('answer/option-unknown', grid('«low»', '«yes»'), alone);
    checkClean(grid('yes', 'low'));
    checkClean(
      asked(
        'means: { low: A little. }\nrows: { a: { text: Health, answer: yes-no }, b: { text: School, answer: { one-of: { low: Low, high: High }, sufficient: [low] } } }',
      ),
    );
  });

  test('not of what the answer has, nor where further options are kept elsewhere, nor where there is no answer', () => {
    checkClean(
      fact('{ number: , or: { not-known: Not known } }\nmeans: { not-known: Nobody wrote it down. }'),
    );
    checkClean(
      fact('{ one-of: { theft: Theft }, listed-in: The national list }\nmeans: { fraud: Deceit for gain. }'),
    );
    expect(check('answer/option-unknown', asked('means: { yes: It was. }'))).toEqual([]);
    expect(check('answer/option-unknown', asked('answer: quality\nmeans: { yes: It was. }'))).toEqual([]);
  });
});

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

describe('answer/list-unused', () => {
  const lists = (names: string) =>
    manifest(`sections: [assessment.carag.yaml]\nanswers:\n${names.replace(/^/gm, '  ')}\n`);
  const yesNo = 'yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }';
  const speed = 'speed: { one-of: { soon: Soon, late: Late } }';

  test('marks the name', () => {
    const fixture = {
      ...lists(`${yesNo}\n"«speed»": { one-of: { soon: Soon, late: Late } }`),
      ...asked('answer: yes-no'),
    };
    const [found] = check('answer/list-unused', fixture, alone);
    expect(found!.message).toBe('No question is answered from the list speed. Use it, or take it out.');
    check('answer/list-unused', crlf(fixture), alone);
  });

  test('not of a list that a question, a row or the long form uses', () => {
    const both = lists(`${yesNo}\n${speed}`);
    for (const answer of ['speed', '{ list: speed, optional: true }'])
      checkClean({
        ...both,
        ...asked(
          `answer: yes-no\nrows: { a: Health, b: { kind: information, text: School, answer: ${answer} } }`,
        ),
      });
  });

  test('not while it is misspelt where it is used, nor before any question is answered from a list', () => {
    expect(check('answer/list-unused', { ...lists(speed), ...asked('answer: sped') })).toEqual([]);
    expect(check('answer/list-unused', { ...lists(speed), ...asked('kind: note', 'note') })).toEqual([]);
    check('answer/list-unused', {
      ...lists(`${yesNo}\n«${speed.replace(':', '»:')}`),
      ...asked('answer: yes-on'),
    });
  });

  test('not while a section is missing: it may use the list', () => {
    const manifestOf = lists(`${yesNo}\n${speed}`)['carag.yaml']!;
    expect(
      check('answer/list-unused', {
        'carag.yaml': manifestOf.replace(
          '[assessment.carag.yaml]',
          '[assessment.carag.yaml, plan.carag.yaml]',
        ),
        ...asked('answer: yes-no'),
      }),
    ).toEqual([]);
  });
});
