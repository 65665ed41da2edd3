import { describe, expect, test } from 'vitest';
import { movedLine } from '../../../client/authoring/moved-line.ts';

const change = (start: number, end: number, text: string) => ({
  range: { start: { line: start }, end: { line: end } },
  text,
});

describe('a line after changes', () => {
  test.each([
    ['stays where it is before them', 3, [change(5, 5, 'a\nb')], 3],
    ['goes down by what is added above it', 3, [change(1, 1, 'a\nb')], 4],
    ['goes up by what is taken out above it', 3, [change(0, 2, '')], 1],
    ['stays where it is edited itself', 3, [change(3, 3, 'a')], 3],
    ['is gone with what holds it', 3, [change(2, 5, '')], undefined],
    ['follows one after the other', 3, [change(0, 0, '\n'), change(1, 2, '')], 3],
  ])('%s', (_, line, changes, expected) => {
    expect(movedLine(line, changes)).toBe(expected);
  });
});
