import { describe, expect, test } from 'vitest';
import { describedLevels } from '../../../server/rules/answer/shared/described-levels.ts';

describe('the levels that a text describes', () => {
  const labels = (text: string) => describedLevels(text).map((list) => list.map(({ label }) => label));

  test('are those of lists in which every item describes one', () => {
    expect(labels('Weigh it.\n\n- Low – a\n- High – b\n\nThen:\n\n* One: a\n* Two: b')).toEqual([
      ['Low', 'High'],
      ['One', 'Two'],
    ]);
    expect(labels('- Low – a\n- High')).toEqual([]);
    expect(labels('- Low – a\n\nMore.\n\n- High – b')).toEqual([]);
    expect(labels('')).toEqual([]);
  });

  test('stand where they say', () => {
    const text = '- **Low**: a\r\n- Very high - b';
    expect(
      describedLevels(text)
        .flat()
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['Low', 'Very high']);
  });

  test('are not sought long', () => {
    const text = `- ${'a '.repeat(50_000)}\n`.repeat(3);
    expect(describedLevels(text)).toEqual([]);
  });
});
