import { describe, expect, test } from 'vitest';
import { type ExampleSet, file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

const asked = (id: string, more = '') =>
  `  - id: "${id}"\n    kind: narrative\n    text: What about ${id}?\n    answer: text\n${more}`;

/** Questions 1.2.1, 1.2.2, 2.1 and 3.1 of a set that uses standards with 1.2, 1.2.1 and key question 3.1; the last is guided. */
const guided = (guidance: string, fields = ''): ExampleSet => ({
  ...file(
    'set/carag.yaml',
    'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: numbered\nuses: [../standards]\nsections: [views.carag.yaml]\n',
  ),
  ...file(
    'set/views.carag.yaml',
    `carag: section\nid: views\ntitle: Views\nquestions:\n${asked('1.2.1')}${asked('1.2.2')}${asked('2.1')}${asked('3.1', `    guidance: ${guidance}\n${fields}`)}`,
  ),
  ...file(
    'standards/carag.yaml',
    'carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered\n',
  ),
  ...file(
    'standards/standards.carag.yaml',
    `
carag: standards
themes:
  - id: "1"
    title: Reducing offending
    standards:
      - id: "1.2"
        title: Assessment
        criteria:
          - { id: "1.2.1", text: Assessment is timely., evidence: other }
      - id: "2.1"
        title: Planning
        evidence: other
      - id: "3"
        title: Delivery
        key-questions:
          - { id: "3.1", text: Is delivery good? }
          - { id: "1.2.2", text: Is planning good? }
`,
  ),
});

describe('ref/ambiguous', () => {
  test.each([
    ['See [[«1.2.1»]].', 'See question [[1.2.1]].', 'See [[criterion 1.2.1]].'],
    [
      '|\n      Judge [[«2.1»]] first.',
      '|\n      Judge question [[2.1]] first.',
      '|\n      Judge [[criterion 2.1]] first.',
    ],
    ['"[[ «1.2.1» ]] counts"', '"question [[1.2.1]] counts"', '"[[criterion 1.2.1]] counts"'],
    ['See question «1.2.2».', 'See question [[1.2.2]].', 'See [[criterion 1.2.2]].'],
  ])('%s: either may be meant', (before, question, criterion) => {
    const [found] = check('ref/ambiguous', guided(before), alone);
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([false, false]);
    expect(found!.finding.related).toHaveLength(2);
    check('ref/ambiguous', crlf(guided(before)), alone);
    expect(mended('ref/ambiguous', guided(before))).toEqual(guided(question));
    checkClean(guided(question));
    checkClean(guided(criterion));
  });

  test.each([
    ['As criterion [[«1.2.1»]] says.', 'As [[criterion 1.2.1]] says.'],
    ['As standard [[«2.1»]] says.', 'As [[criterion 2.1]] says.'],
    ['As key question [[«1.2.2»]] says.', 'As [[criterion 1.2.2]] says.'],
    [
      'As criteria [[«1.2.1»]] and [[«2.1»]] say.',
      'As criteria [[criterion 1.2.1]] and [[criterion 2.1]] say.',
    ],
  ])('%s: the words say that the standards are meant', (before, after) => {
    for (const { finding } of check('ref/ambiguous', guided(before), alone))
      expect(finding.fixes).toHaveLength(1);
    expect(mended('ref/ambiguous', guided(before))).toEqual(guided(after));
    checkClean(guided(after));
  });

  test.each([
    'See question [[1.2.1]], and questions [[1.2.1]], [[1.2.2]] and [[2.1]].',
    'Compare the answer to [[1.2.1]] with what was asked in [[2.1]].',
    'Gweler cwestiwn [[1.2.1]].',
    'What {{1.2.1}} says, and [[criterion 1.2.1]].',
    'The paper 2.1 has 1.2.1 in it.',
  ])('%s: says which', (guidance) => checkClean(guided(JSON.stringify(guidance))));

  test('in words, a question is no criterion', () => {
    check('ref/ambiguous', guided('See question 1.2.1.'));
    check('ref/plain', guided('See question «1.2.1».'), alone);
  });

  test('fields say which by what they are for', () => {
    const both = guided('Look at it.', '    explains: "1.2.1"\n    criteria: ["1.2.1"]\n');
    expect(check('ref/ambiguous', both)).toEqual([]);
  });

  test('an id that only the standards have is told as such', () => {
    const [found] = check('ref/unknown', guided('See [[«1.2»]].'), alone);
    expect(found!.message).toBe(
      '3.1 refers to 1.2, which is not in this set. The standards have a standard with that id: write [[criterion 1.2]].',
    );
    expect(mended('ref/unknown', guided('See [[«1.2»]].'))).toEqual(guided('See [[criterion 1.2]].'));
  });
});
