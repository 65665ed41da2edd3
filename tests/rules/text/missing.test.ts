import { describe, test } from 'vitest';
import { file, markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf } from '../mended.ts';

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
