import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { at, front, manifest, mended, windows } from './sets.ts';

describe('shape/front-matter', () => {
  test.each<[string, ExampleSet]>([
    [
      'front matter that does not end',
      at('a.carag.md', '«---»\ncarag: section\nid: a\ntitle: A\n\n# A1 Is it good?'),
    ],
    ['in Windows lines', windows(at('a.carag.md', '«---»\ncarag: section\nid: ŵyn 😀'))],
    [
      'front matter below an empty line',
      at('a.carag.md', '\n«---»\ncarag: section\nid: a\ntitle: A\n---\n\nText.'),
    ],
    [
      'front matter below a comment',
      at('a.carag.md', '<!-- 😀 -->\n«---»\ncarag: section\nid: a\ntitle: A\n---\n\nText.'),
    ],
    ['a block that does not end', front('# A1 Is it good?\n\n«```carag»\nstatement: Good.')],
    [
      'a block that does not end before the next question',
      front('# A1 Is it good?\n\n«```carag»\nstatement: Good.\n\n# A2 Is it whole?\n\nText.'),
    ],
    [
      'a second block',
      front('# A1 Is it good?\n\n```carag\nstatement: Good.\n```\n\nText.\n\n«```carag»\nuse: balance\n```'),
    ],
    [
      'a block below the guidance',
      front('# A1 Is it good?\n\nText â 😀.\n\n«~~~carag»\nstatement: Good.\n~~~'),
    ],
  ])('%s', (_, fixture) => {
    check('shape/front-matter', fixture);
  });

  test('the fix takes out the empty lines above', () => {
    expect(
      mended({
        ...manifest('sections: [a.carag.md]'),
        'a.carag.md': '\n \n---\ncarag: section\nid: a\ntitle: A\n---\n\nText.\n',
      })['a.carag.md'],
    ).toMatch(/^---\n/);
  });

  test.each<[string, ExampleSet]>([
    ['a rule', front('# A1 Is it good?\n\nText.\n\n---\n\nMore.')],
    [
      'a comment above the block',
      front('# A1 Is it good?\n\n<!-- as published -->\n\n```carag\nstatement: Good.\n```\n\nText.'),
    ],
    [
      'a block of another sort',
      front('# A1 Is it good?\n\nText.\n\n```\ncarag: x\n```\n\n```carag-like\nx\n```'),
    ],
  ])('not %s', (_, fixture) => checkClean(fixture));
});
