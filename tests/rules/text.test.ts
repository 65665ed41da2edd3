import { describe, expect, test } from 'vitest';
import { file, markdown, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

const guided = (guidance: string) =>
  questions(
    `- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n  guidance: ${guidance}`,
  );

describe('text/missing', () => {
  test.each([
    ['not there', '- «id»: A1.1\n  kind: judgement\n  answer: yes-no'],
    ['nothing after it', '- id: A1.1\n  kind: judgement\n  «text»:\n  answer: yes-no'],
    ['an empty text', '- id: A1.1\n  kind: judgement\n  «text»: ""\n  answer: yes-no'],
    ['spaces alone', "- id: A1.1\n  kind: judgement\n  «text»: '  '\n  answer: yes-no"],
    ['in flow', '- { «id»: A1.1, kind: judgement, answer: yes-no }'],
  ])('%s', (_, text) => {
    const [found] = check('text/missing', questions(text), alone);
    check('text/missing', crlf(questions(text)), alone);
    if (found!.message !== 'A1.1 has no “text”.') throw new Error(found!.message);
  });

  test('of a note, of a row, of a key question', () => {
    check('text/missing', questions('- «kind»: note'), alone);
    check(
      'text/missing',
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Which of these?\n  answer: yes-no\n  rows:\n    health: { «id»: A1.1.1 }',
      ),
      alone,
    );
    check(
      'text/missing',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: A\nkey-questions:\n  - «id»: A1\n    statement: Good work.\n',
      ),
      alone,
    );
  });

  test('in Markdown headings', () => {
    check(
      'text/missing',
      markdown('# «A1»\n\n## «A1.1»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n'),
      alone,
    );
    checkClean(
      markdown(
        '# A1 Ydy’r gwaith yn ddigon da? 😀\n\n## A1.1\n\n```carag\nkind: judgement\ntext: |\n  A text that does not fit a line.\n  It goes on here?\nanswer: yes-no\n```\n',
      ),
    );
  });
});

describe('text/placeholder', () => {
  test.each([
    '«TBC»',
    '"«TBD»"',
    "'«t.b.a.»'",
    '«To be confirmed»',
    '|\n    «To follow.»',
    '«TODO»',
    '«xxx»',
    '«???»',
    '"«[TBC]»"',
    '«None»',
    '"«(No text needed)»"',
    '«No guidance required.»',
  ])('as the whole text: %s', (text) => {
    check(
      'text/placeholder',
      questions(`- id: A1.1\n  kind: judgement\n  text: ${text}\n  answer: yes-no`),
      alone,
    );
    check('text/placeholder', crlf(guided(text)), alone);
  });

  test('among other words', () => {
    const [found] = check('text/placeholder', guided('Ask «[insert name of unit]» first.'), alone);
    expect(found!.message).toBe(
      'A1.1 has “[insert name of unit]” where words are still to come. Write them.',
    );
    check('text/placeholder', guided('|\n    Count the days «(TBC)».\n\n    «TODO»: say from when.'), alone);
    check('text/placeholder', guided('"Ar gyfer plant 😀 «Lorem ipsum» dolor."'), alone);
    check(
      'text/placeholder',
      markdown('# A1 Is it good?\n\n## A1.1 «TBC»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n'),
      alone,
    );
  });

  test('in labels, titles, statements and what options mean', () => {
    check(
      'text/placeholder',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { one-of: { a: «TBC», b: { label: B, means: «to be agreed» } } }',
      ),
      alone,
    );
    check(
      'text/placeholder',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: «Title here»\nstatement: «TBC»\nguidance: Read it.\n',
      ),
      alone,
    );
  });

  test('not what options, records and people really say', () => {
    checkClean(guided('None of these counts. No text needed to be sent.'));
    checkClean(
      questions(
        '- id: A1.1\n  kind: information\n  text: What does the record say on release?\n  answer: { one-of: { a: To be confirmed, b: None, d: Pending, e: To do, f: New } }\n  guidance: |\n    Records often say "TBC" or “[insert date]” here, and `TODO` in code. To follow a plan is not enough; press [Enter].\n    See [insert](https://example.org/insert).',
      ),
    );
  });
});

describe('text/question-mark', () => {
  const judged = (text: string, kind = 'judgement') =>
    questions(`- id: A1.1\n  kind: ${kind}\n  text: ${text}\n  answer: yes-no`);

  test.each([
    ['Is the plan «good»', 'Is the plan good?'],
    ['Is the plan «good.»', 'Is the plan good?'],
    ['"Was enough done for {{A1}} and «others»"', '"Was enough done for {{A1}} and others?"'],
    ["'How well did staff work «together.»'", "'How well did staff work together?'"],
    ['To what extent was the plan «shared»', 'To what extent was the plan shared?'],
    ['In your opinion, was the plan «shared»', 'In your opinion, was the plan shared?'],
    ['Has a plan been «made»', 'Has a plan been made?'],
    ['Has the child been «heard»', 'Has the child been heard?'],
    ['Ydy’r cynllun yn «dda»', 'Ydy’r cynllun yn dda?'],
    ['I ba raddau y mae’r cynllun yn «dda.»', 'I ba raddau y mae’r cynllun yn dda?'],
    ['>\n    Is the plan\n    shared with «all.»', '>\n    Is the plan\n    shared with all?'],
    ['|\n    Is the plan «shared»\n', '|\n    Is the plan shared?\n'],
  ])('%s', (text, better) => {
    const fixture = judged(text.replace('{{A1}}', 'these'));
    check('text/question-mark', fixture, alone);
    check('text/question-mark', crlf(fixture), alone);
    expect(mended('text/question-mark', fixture)).toEqual(judged(better.replace('{{A1}}', 'these')));
  });

  test('in brackets and headings, of summaries, and of rows beside others', () => {
    check('text/question-mark', judged('Is the plan good (see the «record)»'), alone);
    check(
      'text/question-mark',
      markdown(
        '# A1 Is it good?\n\n## A1.1 Is it in «time»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n',
      ),
      alone,
    );
    check(
      'text/question-mark',
      questions('- id: A1S\n  kind: summary\n  text: Is assessment good «enough»\n  answer: yes-no'),
      alone,
    );
    check(
      'text/question-mark',
      questions(
        '- id: A1.1\n  kind: judgement\n  text: For each of these\n  answer: yes-no\n  rows: { a: Was it met?, b: Was it «planned», c: Health }',
      ),
      alone,
    );
  });

  test('its words', () => {
    const [found] = check('text/question-mark', judged('Is it in «time.» Count from the sentence.'));
    expect(found!.message).toBe('A1.1 asks “Is it in time” without a question mark.');
  });

  test.each([
    'Is it in time?',
    'Is it in time? Count from the sentence.',
    'Is it good enough for {{A1.8}}?',
    '“Is it in time?”',
    'Is it in time (from the day of the sentence)?',
    'Is it in time? (Count from the sentence.)',
    'Overall quality of the plan',
    'Rate the plan.',
    'State whether the plan is shared.',
    'The plan, where there is one, is shared.',
    'Where there is a plan, it is shared with the child.',
    'How well the plan is shared',
    'Has a plan',
    'Do not answer for remands.',
    'May 2019 plan',
    '"Is the plan shared with:"',
    'A yw’r cynllun mewn pryd?',
    'A plan is in place.',
  ])('not where none is missing: %s', (text) => {
    checkClean(
      questions(
        `- id: A1.1\n  kind: judgement\n  text: ${text.replace('{{A1.8}}', 'this')}\n  answer: yes-no`,
      ),
    );
  });

  test('not of other kinds, of stems, nor of rows that are topics', () => {
    checkClean(
      questions(
        '- id: A1.1\n  kind: information\n  text: Is there a plan\n  answer: text\n- id: A1.2\n  kind: judgement\n  text: Is enough done to\n  answer: yes-no\n  rows: { a: Is looked after, b: Has a plan }',
      ),
    );
  });
});

describe('text/duplicate', () => {
  const two = (first: string, second: string) =>
    questions(
      `- id: A1.1\n  kind: judgement\n  answer: yes-no\n${first.replace(/^/gm, '  ')}\n- id: A1.2\n  kind: judgement\n  answer: yes-no\n${second.replace(/^/gm, '  ')}`,
    );

  test.each([
    'text: «Is it in time?»',
    'text: «Is  it in time ?»',
    'text: "«is it “in” TIME?»"',
    'text: >\n    «Is it\n    in time?»\nuse: []',
  ])('%s', (second) => {
    check('text/duplicate', two('text: Is it in time?', second));
    check('text/duplicate', crlf(two('text: Is it in time?', second)));
  });

  test('apostrophes of either form, rows of one question, and questions of a section', () => {
    const [found] = check(
      'text/duplicate',
      two("text: Is the child's plan in time?", 'text: «Is the child’s plan in time?»'),
      alone,
    );
    expect(found!.message).toBe(
      'A1.2 asks the same as A1.1, in the same words. Word one of the two otherwise, or take it out.',
    );
    check(
      'text/duplicate',
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is enough done for each?\n  answer: yes-no\n  rows: { a: Health, b: «health», c: School }',
      ),
      alone,
    );
    check(
      'text/duplicate',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: A\nquestions:\n  - { id: A1, kind: judgement, text: Is it good?, answer: yes-no }\n  - { id: A2, kind: judgement, text: «Is it good?», answer: yes-no }\n',
      ),
      alone,
    );
    check(
      'text/duplicate',
      markdown(
        '# A1 Is it good?\n\n## A1.1 Is it in time?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n\n## A1.2 «Is it in time?»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n',
      ),
      alone,
    );
  });

  test.each([
    ['text: Is it in time?', 'text: Is it not in time?'],
    ['text: Is it in time for A1.1?', 'text: Is it in time for A11?'],
    ['text: Is it in time?\nask-when: A1 is yes', 'text: Is it in time?\nask-when: not A1 is yes'],
    ['text: Is it in time?\nalternative: either', 'text: Is it in time?\nalternative: either'],
    ['text: Is it in time?\nrespondent: inspector', 'text: Is it in time?\nrespondent: child'],
    ['text: For each?\nrows: { a: Health }', 'text: For each?\nrows: { a: Health }'],
    ['text: TBC', 'text: TBC'],
  ])('not of %s and %s', (first, second) => {
    check('text/duplicate', two(first, second));
  });

  test('not across key questions', () => {
    checkClean(
      markdown(
        ['A1', 'A2']
          .map(
            (id) =>
              `# ${id} Is ${id === 'A1' ? 'assessment' : 'planning'} good?\n\n## ${id}.1 Is it in time?\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n`,
          )
          .join('\n'),
      ),
    );
  });
});

describe('text/summary-differs', () => {
  const summary = (text: string, more = '') =>
    questions(`- id: A1S\n  kind: summary\n  answer: yes-no\n  text: ${text}\n${more}`);

  test('in full, with the words that differ marked', () => {
    const [found] = check('text/summary-differs', summary('Is «planning» good enough?'), alone);
    expect(found!.message).toBe(
      'A1S asks “Is planning good enough?”, but its key question A1 asks “Is assessment good enough?” Word the two alike.',
    );
    check('text/summary-differs', summary('"«Is good enough?»"'), alone);
    check(
      'text/summary-differs',
      crlf(summary('>\n    Is assessment\n    good enough «for this child?»\n')),
      alone,
    );
  });

  test('is mended in every style', () => {
    for (const [text, better] of [
      ['Is planning good enough?', 'Is assessment good enough?'],
      ["'Is planning good enough?'", 'Is assessment good enough?'],
      ['|\n    Is planning\n    good enough?\n', '|\n    Is assessment good enough?\n'],
    ] as const)
      expect(mended('text/summary-differs', summary(text))).toEqual(summary(better));
    const heading = (text: string) =>
      markdown(`# A1 Is it good?\n\n## A1S ${text}\n\n\`\`\`carag\nkind: summary\nanswer: yes-no\n\`\`\`\n`);
    expect(mended('text/summary-differs', heading('Is it bad?'))).toEqual(heading('Is it good?'));
  });

  test('not where only marks differ, where there are two, or where the id is another', () => {
    checkClean(summary('"Is assessment ‘good’ enough?!"'));
    check(
      'text/summary-differs',
      summary('Is planning good?', '- { id: A1.9, kind: summary, text: Is it bad?, answer: yes-no }'),
    );
    check(
      'text/summary-differs',
      questions('- { id: A1.1, kind: summary, text: Is it bad?, answer: yes-no }'),
    );
    check('text/summary-differs', summary('TBC'));
  });
});

describe('text/spacing', () => {
  const asked = (text: string) =>
    questions(`- id: A1.1\n  kind: judgement\n  text: ${text}\n  answer: yes-no`);

  test.each([
    ['Is it «in  time?»', 'Is it in time?'],
    ['"Is it «in   time?»"', '"Is it in time?"'],
    ["'Is the child''s plan «in  time?»'", "'Is the child''s plan in time?'"],
    ['|\n    Is it «in  time?»\n', '|\n    Is it in time?\n'],
    ['>\n    Is it «in \n    time?»\n', '>\n    Is it in\n    time?\n'],
    ['Is it\n    «in  time?»', 'Is it\n    in time?'],
    ['Is it in «time ?»', 'Is it in time?'],
    ['Is «health ,» school and home planned for?', 'Is health, school and home planned for?'],
    ['Is «health,school» and home planned for?', 'Is health, school and home planned for?'],
    ['Is it in «time?Is» it shared?', 'Is it in time? Is it shared?'],
    ['The law is «old.Was» it kept?', 'The law is old. Was it kept?'],
    ['Is it «in\ttime?»', 'Is it in time?'],
    ['Is «it\u00a0in» time?', 'Is it in time?'],
    ['Is the «plan\u200bned» work done?', 'Is the planned work done?'],
    ['Is it in «time?\u00a0»', 'Is it in time?'],
    ['"Is it in «time?\u202f\u00a0»"', '"Is it in time?"'],
    ['Is it in «time \u2007?»', 'Is it in time?'],
    ['Is it – «so\u2009–» and why?', 'Is it – so – and why?'],
    ['"«\u00a0Is» it in time?"', '"Is it in time?"'],
    ['|\n    Is it «so,\u3000»\n    or not?\n', '|\n    Is it so,\n    or not?\n'],
    ['«\u200bIs» it in time?', 'Is it in time?'],
    ['Ydy’r «cynllun  yn» dda?', 'Ydy’r cynllun yn dda?'],
  ])('%j', (text, better) => {
    check('text/spacing', asked(text), alone);
    check('text/spacing', crlf(asked(text)), alone);
    expect(mended('text/spacing', asked(text))).toEqual(asked(better));
  });

  test('in its own words', () => {
    const message = (text: string) => check('text/spacing', asked(text))[0]!.message;
    expect(message('Is it «in  time?»')).toBe('“in time?” has more than one space between its words.');
    expect(message('Is it in «time ?»')).toBe('“time ?” has a space before its punctuation.');
  });

  test('in headings, labels, titles and guidance', () => {
    check(
      'text/spacing',
      markdown(
        '# A1 Is it «good ?»\n\n## A1.1 Is it «in  time?»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n\nCount the «days ,» from one.\n',
      ),
      alone,
    );
    check(
      'text/spacing',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: «The  title»\nstatement: Good «work .»\nguidance: |\n  Ask «the  child» and wait.\n',
      ),
      alone,
    );
    check(
      'text/spacing',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { one-of: { a: «Very  good», b: Bad } }',
      ),
      alone,
    );
  });

  test('in a heading, where a space parts its text from the id', () => {
    const heading = (words: string) =>
      markdown(
        `# A1 Is it good?\n\n## A1.1${words}\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n`,
      );
    check('text/spacing', heading('«\u00a0Is» it in «time?\u00a0»'), alone);
    expect(mended('text/spacing', heading('\u00a0Is it in time?\u00a0'))).toEqual(heading(' Is it in time?'));
  });

  test('at the end of prose in Markdown', () => {
    const prose = (words: string) =>
      markdown(
        `# A1 Is it good?\n\n## A1.1 Is it in time?\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n\n${words}\n`,
      );
    expect(mended('text/spacing', prose('Look at «it.\u00a0»'))).toEqual(prose('Look at it.'));
  });

  test.each(['gov.Wales', 'plan.Docx', 'Gov.Wales', 'Statement.Docx', 'Dr.Smith', 'St.Asaph', 'Yahoo!Mail'])(
    'not of the name %s',
    (name) => {
      check('text/spacing', asked(`Is it told to ${name} in time?`));
    },
  );

  test('a space between what may be a name is for the author to put', () => {
    const fixes = (text: string) =>
      check('text/spacing', asked(text))[0]!.finding.fixes.map(({ safe }) => safe);
    expect(fixes('Is the «plan.Assessment» of it good?')).toEqual([false]);
    expect(fixes('Is it the «Plan.The» rest of it?')).toEqual([true]);
  });

  test('a fix that would change what is read is not offered', () => {
    const [found] = check('text/spacing', asked('Note «this:\u00a0it» is so?'));
    expect(found!.finding.fixes).toEqual([]);
  });

  test.each([
    'Is it in time? Is it shared?',
    '"Is it 12\u00a0months old?"',
    '"Is it 12\\u00a0months, or \\_more?"',
    'Is it on www.example.org,and at a@b.org?',
    'Is 1,500 more than 3.5 or 1.2.1?',
    'Is it one of e.g. A.B, (c) or {{A1.1}}?',
    'Was it said . . . or left out … ?',
    'Is AssetPlus or GOV.UK used?',
    'Is the ratio 1 : 3 kept?',
    'Is the 👨‍👩‍👧 family there?',
    'Is it a .docx file?',
    'Is it his/her own?',
  ])('not of %j', (text) => {
    check('text/spacing', asked(text));
  });

  test('not of what Markdown lines up, breaks or shows as code', () => {
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n  guidance: |\n    A line that ends here.  \n    Another one.  And two spaces after a stop.\n\n    -   a list\n    1.  another\n\n    | Word  | Other  word |\n    |-------|-------------|\n    | one ,  two | b |\n\n    Use `a  b , c` and <!-- a  comment -->, then [a link](https://example.org/a,b).\n\n    ```\n    some  code , here\n    ```\n\n    R&amp;D counts.',
      ),
    );
  });
});
