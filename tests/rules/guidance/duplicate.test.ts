import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
import { check, checkClean, type Found } from '../../check.ts';
import { mended } from '../mended.ts';
import { blocks, guidanceOn, guided, judged, planning, set } from './sets.ts';

describe('guidance/duplicate', () => {
  const rule = 'guidance/duplicate';
  const words = 'Look for the date in the case record, and compare it with the day of the sentence.';
  const relatedLines = ({ finding }: Found) =>
    finding.related.map(({ at }) => at.chunk.rangeOf(at).start.line + 1);
  const spaced = `|\n    ${words.replace(', and', ',\n    and')}`;

  test('is told once for all places, spacing folded', () => {
    const [found] = check(rule, {
      ...set('', 'assessment.carag.yaml, planning.carag.md'),
      ...questions(guided('A1.1', words) + guided('A1.2', `«"${words}"»`)),
      ...planning(
        `${words}\n\n## P1.1 Is it well done?\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n\n${words.replace(' and', '\nand')}`,
      ),
    });
    expect(found!.message).toBe(
      'A1.2 has the same guidance as A1.1, P1 and P1.1. Make it a guidance block that all of them use.',
    );
    expect(relatedLines(found!)).toEqual([12, 9, 18]);
  });

  test('in rows, and in guidance documents', () => {
    const [found] = check(rule, {
      ...questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it done?\n  rows:\n    a: { text: One, answer: yes-no, guidance: "${words}" }\n    b: { text: Two, answer: yes-no, guidance: «"${words}"» }\n${judged('A1.2')}`,
      ),
      ...guidanceOn('A1.2', words),
    });
    expect(relatedLines(found!)).toEqual([12, 8]);
  });

  test('of entries without ids', () => {
    const nameless = `- text: Is it done?\n  kind: judgement\n  answer: yes-no\n  guidance: ${words}\n`;
    const [found] = check(
      rule,
      questions(`${guided('A1.1', words)}${guided('A1.2', `«${words}»`)}${nameless}${nameless}`),
    );
    expect(found!.message).toMatch(/^A1\.2 has the same guidance as A1\.1 and 2 other places of this set\./);
  });

  test('from eight words on', () => {
    const few = 'It was as it is to be now.';
    check(rule, questions(guided('A1.1', few) + guided('A1.2', `«${few}»`)));
    checkClean(questions(guided('A1.1', few.replace(' now', '')) + guided('A1.2', few.replace(' now', ''))));
  });

  test('of a block, which is used instead', () => {
    const manifested = set(blocks('dates', words));
    const use = judged('A1.3', '  use: dates\n');
    const told = (copies: string) => check(rule, { ...manifested, ...questions(copies + use) })[0]!.message;
    expect(told(guided('A1.1', `«${words}»`) + guided('A1.2', words) + guided('A1.4', words))).toBe(
      'A1.1 has for its guidance word for word what the guidance block dates says, and so have A1.2 and A1.4. Name the block under “use” instead.',
    );
    expect(told(guided('A1.1', `«${words}»`))).toBe(
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
