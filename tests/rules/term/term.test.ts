import { describe, expect, test } from 'vitest';
import { completed, file, questions } from '../../../server/lint/example.ts';
import { check, findingsIn, line, unmarked } from '../../check.ts';
import { mended } from '../mended.ts';
import { told } from './sets.ts';

test('the glossary itself may say what it likes of its terms', () => {
  const { documents } = unmarked(told('Does the YJS see to the wellbeing of the child?'));
  expect(
    findingsIn(completed(documents))
      .filter(({ rule }) => rule.startsWith('term/'))
      .map(line),
  ).toEqual([]);
});

describe('a term is put in the way in which the text is written', () => {
  const terms = `carag: glossary\nterms:\n  "Children's plan": { means: What is to be done., instead-of: [care plan] }\n  "plan: first": { means: What was done first., instead-of: [early plan] }\n`;
  const asked = (text: string) => ({
    ...file('glossary.carag.yaml', terms),
    ...questions(`- { id: A1.1, kind: narrative, answer: text, text: ${text} }`),
  });
  const inLine = (text: string) => ({
    ...file('glossary.carag.yaml', terms),
    ...questions(`- id: A1.1\n  kind: narrative\n  answer: text\n  text: ${text}`),
  });

  test.each([
    ["'Is the «care plan» there?'", "'Is the Children''s plan there?'"],
    ['"Is the \\"«care plan»\\" there?"', '"Is the \\"Children\'s plan\\" there?"'],
    ['Is the «care plan» there?', "Is the Children's plan there?"],
  ])('%s', (before, after) => {
    for (const place of [asked, inLine]) {
      check('term/avoid', place(before));
      expect(mended('term/avoid', place(before))['assessment.carag.yaml']).toEqual(
        place(after)['assessment.carag.yaml'],
      );
    }
  });

  test('with quotation marks around a text that would be read otherwise', () => {
    expect(mended('term/avoid', inLine('Is the early plan there?'))['assessment.carag.yaml']).toContain(
      'text: "Is the plan: first there?"',
    );
  });

  test('but not where half of its marks would be left behind', () => {
    const guidance = (words: string) => ({
      ...file('glossary.carag.yaml', terms),
      ...questions(
        `- id: A1.1\n  kind: narrative\n  answer: text\n  text: Is it there?\n  guidance: Look at the ${words} first.`,
      ),
    });
    const [found] = check('term/avoid', guidance('**«care** plan»'));
    expect(found!.finding.fixes).toEqual([]);
    check('term/avoid', guidance('care `and` plan'));
  });
});
