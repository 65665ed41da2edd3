import { describe, expect, test } from 'vitest';
import { withGuidance } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';

const HEAD = '| Level | Meaning |\n| --- | --- |\n';

describe('guidance/table', () => {
  test.each([
    [
      'without its dashes',
      'Choose:\n\n«| Level | Meaning |»\n| Low | No harm |',
      'Choose:\n\n| Level | Meaning |\n| --- | --- |\n| Low | No harm |',
    ],
    [
      'right below a sentence',
      'Choose:\n«| Level | Meaning |»\n| Low | No harm |',
      'Choose:\n| Level | Meaning |\n| --- | --- |\n| Low | No harm |',
    ],
    [
      'within a list',
      '- Choose:\n\n  «| Level | Meaning |»\n  | Low | No harm |',
      '- Choose:\n\n  | Level | Meaning |\n  | --- | --- |\n  | Low | No harm |',
    ],
    [
      'whose dashes are too few',
      '| Level | Meaning |\n«| --- |»\n| Low | No harm |',
      `${HEAD}| Low | No harm |`,
    ],
  ])('a table %s is mended where its author wishes', (_, bad, good) => {
    const [found] = check('guidance/table', withGuidance(bad));
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended('guidance/table', withGuidance(bad))).toEqual(withGuidance(good));
  });

  test('a line right below a table is parted from it', () => {
    const bad = withGuidance(`${HEAD}| Low | No harm |\n«Look at each.»`);
    const [found] = check('guidance/table', bad);
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(Object.values(mended('guidance/table', bad)).join('')).toMatch(
      /\| No harm \|\n\n *Look at each\./,
    );
  });

  test('cells that no column has are told, from the first to the last', () => {
    const [found] = check('guidance/table', withGuidance(`${HEAD}| Low | No harm | «Ask | Wait» |`));
    expect(found!.message).toBe(
      '“Ask | Wait” is not shown: its row has 4 cells, and the table has 2 columns.',
    );
  });

  test.each([
    ['a table', `${HEAD}| Low | No harm |\n| High |\n\nLook at each.`],
    ['a bar in a cell', `${HEAD}| Low \\| lower | No harm |`],
    ['an empty cell too many', `${HEAD}| Low | No harm | |`],
    ['a table without outer bars', 'Level | Meaning\n--- | ---\nLow | No harm\nHigh'],
    ['bars in code', '```\n| Level | Meaning |\n| Low | No harm |\n```'],
    ['a line that begins with a bar', 'It says\n| as it were | so.'],
    ['signs of a quotation', '> | Level | Meaning |\n> | --- | --- |\n> | Low | No harm |'],
  ])('not %s', (_, text) => checkClean(withGuidance(text)));
});
