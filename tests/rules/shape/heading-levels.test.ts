/** Headings of a Markdown section with a # too many or too few: each is told once, with what was meant. */
import { describe, expect, test } from 'vitest';
import { completed, file, markdown } from '../../../server/lint/example.ts';
import { checkClean, findingsIn } from '../../check.ts';
import { mended } from '../mended.ts';

const block = '\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n';
const section = (...entries: string[]) =>
  markdown(entries.map((entry) => (/^#* ?\w+\.\d.*\?$/.test(entry) ? entry + block : entry)).join('\n\n'));

const told = (documents: Readonly<Record<string, string>>) =>
  findingsIn(completed(documents)).map(({ rule, marked }) => `${rule} ${marked}`);

describe('a heading that begins something else than was meant', () => {
  test.each<[string, string[], string]>([
    [
      'the first key question',
      ['## R1 Is it good?', '## R1.1 Is it full?', '## R1.2 Is it clear?'],
      '## R1 Is it good?',
    ],
    [
      'a later key question, with its questions',
      [
        '# R1 Is it good?',
        '## R1.1 Is it full?',
        '## R2 Is it well kept?',
        '## R2.1 Is it clear?',
        '## R2.2 Is it so, as in [[R2]]?',
      ],
      '## R2 Is it well kept?',
    ],
    [
      'a key question and its questions',
      ['## R1 Is it good?', '### R1.1 Is it full?', '### R1.2 Is it clear?'],
      '## R1 Is it good?',
    ],
    ['a question', ['# R1 Is it good?', '# R1.1 Is it full?', '## R1.2 Is it clear?'], '# R1.1 Is it full?'],
    [
      'a question in the middle, to which others refer',
      [
        '# R1 Is it good?',
        '## R1.1 Is it full?',
        '### R1.2 Is it clear?',
        '## R1.3 Is it so, as in [[R1.2]]?',
      ],
      '### R1.2 Is it clear?',
    ],
    [
      'all questions',
      ['# R1 Is it good?', '### R1.1 Is it full?', '### R1.2 Is it clear?'],
      '### R1.1 Is it full?',
    ],
  ])('%s', (_, entries, marked) => {
    expect(told(section(...entries))).toEqual([`shape/front-matter ${marked}`]);
    expect(told(mended('shape/front-matter', section(...entries)))).toEqual([]);
  });

  test('not in guidance, where headings are ids', () => {
    checkClean({
      ...section('# R1 Is it good?', '## R1.1 Is it full?'),
      ...file(
        'more.carag.md',
        '---\ncarag: guidance\nfor: assessment.carag.md\n---\n\n## R1\n\nLook at all of it.\n',
      ),
    });
  });

  test('not where a heading of the guidance speaks of entries', () => {
    checkClean(
      section(
        '# R1 Is it good?',
        '### R1 and R2 compared',
        '## R1.1 Is it full?',
        '### R1.1 in short',
        'Text.',
      ),
    );
  });
});

describe('a key question among the questions of another', () => {
  const questions = (more = '') =>
    file(
      'assessment.carag.yaml',
      `carag: section\nid: assessment\ntitle: Assessment\nkey-questions:\n  - id: A1\n    text: Is it good?\n    questions:\n      - id: A1.1\n        kind: judgement\n        text: Is it full?\n        answer: yes-no\n      - id: A2\n        text: Is it well kept?\n${more}      - id: A2.1\n        kind: judgement\n        text: Is it clear?\n        answer: yes-no\n`,
    );

  test('is told once, with where key questions stand', () => {
    const found = findingsIn(completed(questions()));
    expect(found.map(({ rule, marked }) => `${rule} ${marked}`)).toEqual(['shape/missing-field id']);
    expect(found[0]!.message).toMatch(/^A2 has no “kind”\. A key question stands beside the others/);
  });

  test('but not where it is a question with a wrong id', () => {
    expect(told(questions('        kind: judgement\n        answer: yes-no\n'))).toEqual([
      'id/parent A2',
      'id/parent A2.1',
    ]);
  });
});
