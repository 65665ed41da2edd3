import { describe, expect, test } from 'vitest';
import { patternsIn } from '../tools/patterns/collect.ts';
import { whySuspect } from '../tools/patterns/judge.ts';

describe('the patterns of a file', () => {
  test('are found where they are written out and where they are put together', () => {
    const { written, made } = patternsIn(
      'a.ts',
      'const a = /x+/gu;\nconst b = new RegExp(`${a}`);\nRegExp(a);\n',
    );
    expect(written).toEqual([{ path: 'a.ts', line: 1, source: 'x+', flags: 'gu' }]);
    expect(made.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('a pattern', () => {
  test.each([
    ['that tries a text again at each of its places', String.raw`\S*@\S*`, 'g'],
    ['that looks for an end that may not be there', '<!--[^]*?-->', 'g'],
    ['in which two parts read the same', String.raw`^\s*x?\s*$`, ''],
    ['that grows without bound', '^(?:a+)+$', ''],
  ])('%s is suspect', async (_, source, flags) => {
    expect(await whySuspect(source, flags)).toMatch(/polynomial|exponential/);
  });

  test.each([
    [String.raw`(?<!\S)\S+$`, ''],
    [String.raw`\[\[[^[\]\n]*\]\]`, 'gu'],
  ])('%s is harmless', async (source, flags) => {
    expect(await whySuspect(source, flags)).toBeUndefined();
  });
});
