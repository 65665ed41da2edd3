import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { askedInMarkdown, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

const three = '{ one-of: { low: Low, medium: Medium, high: High } }';

const four = '{ one-of: { low: Low, medium: Medium, high: High, very-high: Very high } }';

const classified = (answer: string, guidance: string, kind = 'information', text = 'How high is the risk?') =>
  questions(
    `- id: A1.1\n  kind: ${kind}\n  text: ${text}\n  answer: ${answer}\n  guidance: |\n${guidance.replace(/^(?=.)/gm, '    ')}`,
  );

const scale = (last: string) =>
  `There are four levels:\n\n- Low – nothing points to harm.\n- Medium – harm is possible,\n  but not likely.\n- High – harm is likely.\n- ${last} – harm could come at once.\n`;

describe('answer/levels-in-guidance', () => {
  test('a level that is described and not offered', () => {
    const [found] = check('answer/levels-in-guidance', classified(three, scale('«Very high»')), alone);
    expect(found!.message).toBe(
      'The guidance of A1.1 describes “Very high”, which is not among its options. Add the option, or take the level out of the guidance.',
    );
    check('answer/levels-in-guidance', crlf(classified(three, scale('«Very high»'))), alone);
    checkClean(classified(four, scale('Very high')));
    checkClean(classified(four, scale('**VERY HIGH**')));
  });

  test.each([
    ['* **Low:** none.\n* **Medium:** some.\n* **High:** much.\n* **«Very high»:** at once.'],
    ['* **Low**: none.\n* **Medium**: some.\n* **High**: much.\n* **«Very high»**: at once.'],
    ['1. Low - none.\n2. Medium - some.\n3. High - much.\n4. «Very high» - at once.'],
    ['• Low – none.\n\n• Medium – some.\n\n• High – much.\n\n• «Very high» – at once.'],
    ['Low: none.\n\nMedium: some.\n\nHigh: much.\n\n«Very high»: at once.'],
    ['_Low_ — none.\n\n_Medium_ — some.\n\n_High_ — much.\n\n_«Very high»_ — at once.'],
    ['- Low risk – none.\n- Medium risk – some.\n- High risk – much.\n- «Very high risk» – at once.'],
  ])('written as %j', (guidance) => {
    check('answer/levels-in-guidance', classified(three, guidance));
    check('answer/levels-in-guidance', crlf(classified(three, guidance)));
  });

  test('two levels out of four', () => {
    check(
      'answer/levels-in-guidance',
      classified('{ one-of: { low: Low, high: High } }', scale('«Very high»').replace('Medium', '«Medium»')),
      alone,
    );
  });

  test('an answer of another kind: “not applicable”', () => {
    check(
      'answer/levels-in-guidance',
      classified(
        'yes-no',
        '- Yes – it was done.\n- No – it was not.\n- «Not applicable» – nobody was harmed.',
        'judgement',
      ),
      alone,
    );
  });

  test('from a shared list, in Markdown, in a row, in a guidance document', () => {
    const lists = `answers: { level: ${three} }\n`;
    check('answer/levels-in-guidance', fresh(lists, classified('level', scale('«Very high»'))), alone);
    check(
      'answer/levels-in-guidance',
      askedInMarkdown(`kind: information\nanswer: ${three}`, scale('«Very high»')),
      alone,
    );
    check(
      'answer/levels-in-guidance',
      questions(
        `- id: A1.1\n  kind: information\n  text: How high?\n  answer: ${three}\n  rows:\n    a:\n      text: Health\n      guidance: |\n${scale('«Very high»').replace(/^(?=.)/gm, '        ')}`,
      ),
      alone,
    );
    const apart = (answer: string, last: string): ExampleSet => ({
      ...questions(`- id: A1.1\n  kind: information\n  text: How high?\n  answer: ${answer}`),
      ...file(
        'guidance.carag.md',
        `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# A1.1\n\n${scale(last)}`,
      ),
    });
    check('answer/levels-in-guidance', apart(three, '«Very high»'), alone);
    checkClean(apart(four, 'Very high'));
  });

  test('levels of a question that is answered in words', () => {
    const [found] = check(
      'answer/levels-in-guidance',
      classified('text', scale('Very high').replace('Low', '«Low»')),
      alone,
    );
    expect(found!.message).toBe(
      'The guidance of A1.1 describes “Low”, a level that is not offered: the answer is written freely. Give the levels as options.',
    );
    checkClean(classified('text', scale('Very high'), 'narrative'));
    checkClean(
      classified('text', scale('Very high'), 'information', 'Describe what makes the risk so high.'),
    );
    checkClean(classified('text', '- Health – see the file.\n- School – ask the tutor.\n- Home – visit.'));
  });

  test.each([
    ['a question on the levels', 'yes-no', scale('Very high'), 'judgement'],
    [
      'a list of something else',
      'yes-no',
      '- Category 1 – named in law.\n- Category 2 – others.',
      'judgement',
    ],
    ['one that is alike by chance', three, '- High – much.\n- Health – see the file.\n- Home – visit.'],
    [
      'items that are not all described',
      three,
      '- Low – none.\n- High – much.\n- Very high – at once.\n- Whatever the file says',
    ],
    ['a longer label', '{ one-of: { low: Low risk, high: High risk } }', '- Low – none.\n- High – much.'],
    [
      'further options elsewhere',
      '{ one-of: { low: Low, high: High }, listed-in: The manual }',
      scale('Very high'),
    ],
    ['notes and hints', three, 'Note: read the file.\n\nRemember: ask the child.\n\nLow risk is rare.'],
  ])('not %s', (_, answer, guidance, kind = 'information') => {
    expect(check('answer/levels-in-guidance', classified(answer, guidance, kind))).toEqual([]);
  });
});
