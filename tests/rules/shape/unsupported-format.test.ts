import { describe, expect, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { MANIFEST } from './sets.ts';

describe('shape/unsupported-format', () => {
  test.each([['2'], ['"2"'], ['1.1'], ['one'], ['ŵyn']])('format: %s', (format) => {
    const text = format.replace(/^/, '«').replace(/$/, '»');
    const [found] = check(
      'shape/unsupported-format',
      { 'carag.yaml': MANIFEST.replace('format: 1', `format: ${text}`) },
      { alone: true },
    );
    expect(found!.message).toBe(
      `“format” cannot be ${format.replaceAll('"', '')} here: this version of CARaG reads format 1.`,
    );
  });

  test.each([['1'], ['"1"'], ["'1'"]])('not %s', (format) =>
    checkClean({ 'carag.yaml': MANIFEST.replace('format: 1', `format: ${format}`) }),
  );
});
