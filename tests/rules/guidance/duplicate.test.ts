import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { blocks, guidanceOn, guided, judged, planning, set } from './sets.ts';

describe('guidance/duplicate', () => {
  const rule = 'guidance/duplicate';
  const words = 'Look for the date in the case record, and compare it with the day of the sentence.';
  const spaced = `|\n    ${words.replace(', and', ',\n    and')}`;

  test('spacing folded, in every place', () => {
    const found = check(rule, {
      ...set('', 'assessment.carag.yaml, planning.carag.md'),
      ...questions(guided('A1.1', words) + guided('A1.2', `«"${words}"»`)),
      ...planning(
        `«${words}»\n\n## P1.1 Is it well done?\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n\n«${words.replace(' and', '\nand')}»`,
      ),
    });
    expect(found.map(({ message }) => message)).toEqual([
      'A1.2 has the same guidance as A1.1. Make it a guidance block that both of them use.',
      'P1 has the same guidance as A1.1. Make it a guidance block that both of them use.',
      'P1.1 has the same guidance as A1.1. Make it a guidance block that both of them use.',
    ]);
  });

  test('in rows, and in guidance documents', () => {
    check(rule, {
      ...questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it done?\n  rows:\n    a: { text: One, answer: yes-no, guidance: "${words}" }\n    b: { text: Two, answer: yes-no, guidance: «"${words}"» }\n${judged('A1.2')}`,
      ),
      ...guidanceOn('A1.2', `«${words}»`),
    });
  });

  test('of a block, which is used instead', () => {
    const manifested = set(blocks('dates', words));
    const use = judged('A1.3', '  use: dates\n');
    const [found] = check(rule, { ...manifested, ...questions(guided('A1.1', `«${words}»`) + use) });
    expect(found!.message).toBe(
      'A1.1 has for its guidance word for word what the guidance block dates says. Name the block under “use” instead.',
    );
    expect(
      mended(rule, {
        ...manifested,
        ...questions(guided('A1.1', words) + judged('A1.2', `  guidance: ${spaced}\n`) + use),
      }),
    ).toEqual({
      ...manifested,
      ...questions(judged('A1.1', '  use: dates\n') + judged('A1.2', '  use: dates\n') + use),
    });
  });

  test.each<[string, ExampleSet]>([
    [
      'short texts',
      questions(guided('A1.1', 'Judge the timing alone.') + guided('A1.2', 'Judge the timing alone.')),
    ],
    ['texts that differ', questions(guided('A1.1', words) + guided('A1.2', words.replace('day', 'week')))],
    [
      'the text of a question',
      questions(`${guided('A1.1', words)}- id: A1.2\n  kind: note\n  text: ${words}`),
    ],
  ])('not %s', (_, fixture) => checkClean(fixture));
});
