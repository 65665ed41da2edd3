import { describe, expect, test } from 'vitest';
import { file, markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

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
    ['Is «health ,school» and home planned for?', 'Is health, school and home planned for?'],
    ['Is it in «time ;and» is it whole?', 'Is it in time; and is it whole?'],
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
