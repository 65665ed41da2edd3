/** What is sent of a text that has changed makes it whole again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Patch, patched, patchOf } from '../../client/preview/patch.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\n', '😀') });

test('a patch makes of one text the other', () => {
  fc.assert(
    fc.property(text, text, text, text, (start, before, after, end) => {
      const [one, other] = [start + before + end, start + after + end];
      const patch = JSON.parse(JSON.stringify(patchOf(one, other)));
      expect(patched(one, patch)).toBe(other);
    }),
  );
});

test('of a large text only those lines are sent that differ', () => {
  const line = '<p data-line="7">Is it in time?</p>';
  const before = Array(1000).fill(line);
  const after = before.with(10, '<p>Is it?</p>').with(900, '<p>Was it?</p>');
  const come = (patch: Patch) => patch.flatMap((edit) => edit.come);
  expect(come(patchOf(before.join('\n'), after.join('\n')))).toEqual(['<p>Is it?</p>', '<p>Was it?</p>']);
  expect(come(patchOf(before.join('\n'), before.toSpliced(10, 3).join('\n')))).toEqual([]);
});
