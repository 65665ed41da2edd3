import { describe, expect, test } from 'vitest';
import { file, questions } from '../../../server/lint/example.ts';
import { alone, check } from '../../check.ts';
import { blocks, judged, planning, set } from './sets.ts';

describe('guidance/block-unused', () => {
  test('by name', () => {
    const [found] = check(
      'guidance/block-unused',
      { ...set(blocks('«balance»', 'Weigh it.')), ...questions(judged('A1.1')) },
      alone,
    );
    expect(found!.message).toBe(
      'The guidance block balance is used nowhere. Name it under “use” where it belongs, or take it out.',
    );
  });

  test.each([
    planning('## P1.1 Is it?\n\n```carag\nkind: note\nuse: [balance]\n```'),
    file('planning.carag.md', '---\ncarag: section\nid: planning\ntitle: Planning\nuse: balance\n---\n'),
  ])('not one that is used', (section) => {
    check('guidance/block-unused', {
      ...set(blocks('balance', 'Weigh it.'), 'planning.carag.md'),
      ...section,
    });
  });
});
