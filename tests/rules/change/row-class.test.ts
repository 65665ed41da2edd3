import { describe, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { draft, released, row, second, table } from './versions.ts';

const NAME = 'change/row-class';
const before = released(second('A1.2'));
/** Its text is another one, and it may be left blank now. */
const after = draft('"2.0"', second('A1.2', 'Were the views of both parents heard?', 'optional: yes\n'));
const rows = (...classes: (string | undefined)[]) => table(...classes.map((of) => row('2.0', 'A1.2', of)));

describe(NAME, () => {
  test.each([
    ['a class that is not as bad', ['«wording»']],
    ['a class that nothing is of', ['«rating»']],
    ['a class that nothing is of, beside the right one', ['data', '«routing»']],
  ])('fires for %s', (_, classes) => {
    check(NAME, { ...before, ...after, ...rows(...classes) });
  });

  test.each([
    ['the worst', ['data']],
    ['none', [undefined]],
    ['the worst in one row, and the lesser one in another', ['data', 'wording']],
    ['the lesser one, where a row without a class tells of the rest', ['wording', undefined]],
  ])('is silent for %s', (_, classes) => checkClean({ ...before, ...after, ...rows(...classes) }));

  test('is silent on rows of versions before the base', () =>
    checkClean({ ...before, ...after, ...table(row('0.9', 'A1.2', 'rating'), row('2.0', 'A1.2', 'data')) }));
});
