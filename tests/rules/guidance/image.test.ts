import { describe, expect, test } from 'vitest';
import { alone, check } from '../../check.ts';
import { mended } from '../mended.ts';
import { everywhere, inMarkdown, lines } from './text-sets.ts';

describe('guidance/image', () => {
  test('with and without words in its place', () => {
    for (const [, place] of everywhere) {
      const found = check(
        'guidance/image',
        place('«![](a.png)» and «![the three steps](b.png "t")».'),
        alone,
      );
      expect(found.map(({ message }) => message)).toEqual([
        'The form shows no pictures, and nothing stands here in place of this one. Say in words what it shows.',
        'The form shows no pictures: in place of this one inspectors read “the three steps”. If that says it all, leave the words alone.',
      ]);
    }
    check('guidance/image', lines('See «![steps][1]».\n\n[1]: a.png'), alone);
    expect(mended('guidance/image', inMarkdown('See «![the three steps](b.png)».'))).toEqual(
      inMarkdown('See the three steps.'),
    );
  });

  test.each(['A link to [the picture](a.png).', 'In code: `![a](b)`.', 'Look! [[A1.1]](!)'])(
    'not %s',
    (text) => {
      for (const [, place] of everywhere) check('guidance/image', place(text));
    },
  );
});
