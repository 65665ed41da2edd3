import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { completed, type ExampleSet, file, questions } from '../../../server/lint/example.ts';
import { documentOf } from '../../../server/project/document.ts';
import { RULES } from '../../../server/rules/index.ts';
import { Source } from '../../../server/syntax/source.ts';
import { alone, check, checkClean, foundIn, projectOf, ROOT } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

const judgement = (id: string, text: string, guidance = 'Look at all of it.') =>
  `- id: ${id}\n  kind: judgement\n  text: ${text}\n  answer: yes-no\n  guidance: ${guidance}\n`;

/** Three judgements with a note between the first two; these words guide the second. */
const guided = (guidance: string): ExampleSet =>
  questions(
    `${judgement('A1.1', 'Is it in time?')}- kind: note\n  text: Now the rest.\n${judgement('A1.2', 'Is it complete?', guidance)}${judgement('A1.3', 'Is it shared?')}`,
  );

describe('ref/vague', () => {
  test.each([
    ['Judge that in «the next question».', 'Judge that in question [[A1.3]].'],
    ['«The following question» asks who was told.', 'Question [[A1.3]] asks who was told.'],
    ['Not what is meant in «previous question»', 'Not what is meant in question [[A1.1]]'],
    [
      'Unlike\n    «the preceding\n    question», this one is broad.',
      'Unlike\n    question [[A1.1]], this one is broad.',
    ],
    ['|\n    - Gweler «y cwestiwn nesaf».', '|\n    - Gweler cwestiwn [[A1.3]].'],
    ['"See «the next question»: it is wider."', '"See question [[A1.3]]: it is wider."'],
  ])('%s: the question that is meant', (before, after) => {
    check('ref/vague', guided(before), alone);
    check('ref/vague', crlf(guided(before)), alone);
    expect(mended('ref/vague', guided(before))).toEqual(guided(after));
  });

  test.each([
    'Report it as «the next two questions» ask.',
    'Weigh «the previous questions» against each other.',
    'See «the question below», and «the above question».',
    'Late plans count here («see above»).',
    'The same holds for plans, «as above».',
    'Plans count, «as above»',
    'The levels are explained «overleaf».',
    'The levels stand «on the next page».',
    'Mae hyn yn berthnasol, «fel uchod».',
  ])('%s: which one cannot be told', (guidance) => {
    const [found] = check('ref/vague', guided(guidance), alone);
    expect(found!.finding.fixes).toEqual([]);
    expect(found!.message).toMatch(/^A1\.2 says “.*”, which does not say where\./);
  });

  test.each([
    'Scores that are as above average as these are rare.',
    'Results as above the line as these count as a yes.',
    'The next step is the plan, and the previous plan counts.',
    'Ask the child. The next question is how the plan answers that.',
    'The next question put to the child was wrong.',
    'Answer these: see below the heading on the plan.',
    'Any of the above may do, and the forms below are enough.',
    'A question above all of trust.',
    '`see above`, <!-- see above -->, and [see above](https://example.org/).',
    'The next questionnaire is due in May.',
  ])('%s: none of that is vague', (guidance) => {
    checkClean(guided(JSON.stringify(guidance)));
  });

  test('labels and titles are names', () => {
    checkClean(
      questions(
        '- id: A1.1\n  kind: information\n  text: Where is the child?\n  answer: { one-of: { here: Here, above: As above } }\n',
      ),
    );
  });

  test('no question is offered before the first, after the last, in a row, or for a whole section', () => {
    const first = check(
      'ref/vague',
      questions(
        `${judgement('A1.1', 'Is it in time?', 'See «the previous question».')}${judgement('A1.2', 'Is it shared?', 'See «the next question».')}`,
      ),
      alone,
    );
    const row = check(
      'ref/vague',
      questions(
        `- id: A1.1\n  kind: judgement\n  text: Which are met?\n  answer: yes-no\n  rows: { health: { text: Health, guidance: See «the next question». }, school: School }\n${judgement('A1.2', 'Is it shared?')}`,
      ),
      alone,
    );
    const section = check(
      'ref/vague',
      file(
        'assessment.carag.yaml',
        'carag: section\nid: assessment\ntitle: Assessment\nguidance: See «the next question».\nquestions:\n  - { id: A1, kind: narrative, text: What else?, answer: text }\n',
      ),
    );
    for (const found of [...first, ...row, ...section]) expect(found.finding.fixes).toEqual([]);
  });

  test('in guidance that stands by itself, and in a text, which has no links', () => {
    const guidance = (words: string) => ({
      ...guided('Look at it.'),
      ...file(
        'guidance.carag.md',
        `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## A1.1\n\nUnlike ${words}, this one is narrow.\n`,
      ),
    });
    const [found] = check('ref/vague', guidance('«the next question»'));
    expect(found!.message).toContain('The guidance on A1.1 says “the next question”. That is A1.2 now');
    const asked = (words: string) =>
      questions(
        `${judgement('A1.1', 'Is it in time?')}${judgement('A1.2', `Given ${words}, is it complete?`)}`,
      );
    const [text] = check('ref/vague', asked('«the previous question»'), alone);
    expect(text!.message).toMatch(/write question A1\.1\.$/);
    expect(mended('ref/vague', asked('«the previous question»'))).toEqual(asked('question A1.1'));
  });

  test('what stands beside a question is looked at again when that changes', () => {
    const before = completed(guided('See the next question.'));
    const project = projectOf(before);
    const checker = new Checker(project, RULES);
    checker.refresh();
    const uri = `${ROOT}/assessment.carag.yaml`;
    const told = () => foundIn(uri, checker.findings(uri)).map(({ message }) => message);
    expect(told()).toEqual([expect.stringContaining('That is A1.3 now')]);
    const edited = before['assessment.carag.yaml']!.replace(
      '      - id: A1.3\n',
      '      - { id: A1.2a, kind: narrative, text: What is missing?, answer: text }\n      - id: A1.3\n',
    );
    project.put(documentOf(uri, Source.of(edited, 'yaml'), project.documents.get(uri)));
    checker.refresh();
    expect(told().join('\n')).toContain('That is A1.2a now');
  });
});
