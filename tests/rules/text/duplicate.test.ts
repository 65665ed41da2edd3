import { describe, expect, test } from 'vitest';
import { file, markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf } from '../mended.ts';

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
