import { describe, expect, test } from 'vitest';
import { file, questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { blocks, judged, planning, set } from './sets.ts';

describe('guidance/block-unknown', () => {
  const rule = 'guidance/block-unknown';
  const using = (use: string) => questions(judged('A1.1', `  use: ${use}\n`));

  test.each([
    [
      '«balanse»',
      blocks('balance', 'Weigh it.'),
      'A1.1 uses the guidance block balanse, which is not in this set. Did you mean balance?',
    ],
    [
      '["«weight»", balance]',
      blocks('balance', 'Weigh it.'),
      'A1.1 uses the guidance block weight, which is not in this set. It has balance.',
    ],
    [
      '«Balance»',
      '',
      'A1.1 uses the guidance block Balance, which is not in this set. Add it under “guidance-blocks” in the manifest, or correct the name.',
    ],
  ])('%s', (use, more, message) => {
    expect(check(rule, { ...set(more), ...using(use) })[0]!.message).toBe(message);
  });

  test('on a key question, a section and in Markdown', () => {
    check(rule, {
      ...set('', 'assessment.carag.yaml, planning.carag.md'),
      ...file(
        'assessment.carag.yaml',
        'carag: section\nid: assessment\ntitle: Assessment\nuse: «one»\nkey-questions:\n  - id: A1\n    text: Is it good enough?\n    use: «two»\n    questions: []',
      ),
      ...planning('## P1.1 Is it?\n\n```carag\nkind: note\nuse: [«three»]\n```'),
    });
  });

  test('is mended', () => {
    expect(mended(rule, { ...set(blocks('balance', 'Weigh it.')), ...using('[«balanse»]') })).toEqual({
      ...set(blocks('balance', 'Weigh it.')),
      ...using('[balance]'),
    });
  });

  test('not one that is there', () =>
    checkClean({ ...set(blocks('balance', 'Weigh it.')), ...using('[balance]') }));
});
