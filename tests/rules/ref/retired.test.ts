import { describe, expect, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { guided, lettered } from './sets.ts';

describe('ref/retired', () => {
  const set = lettered('assessment.carag.yaml', 'retired: { A1.4: "0.9", A1.5: }\n');

  test('in links, fields and words, and not as unknown', () => {
    const [link, word] = check('ref/retired', { ...set, ...guided('See [[«A1.4»]] and question «A1.5».') });
    expect(link!.message).toBe('A1S refers to A1.4, which was retired in version 0.9.');
    expect(word!.message).toBe('A1S refers to A1.5, which was retired.');
    expect(check('ref/unknown', { ...set, ...guided('See [[A1.4]] and question A1.5.') })).toEqual([]);
  });

  test('not of what is there, nor of history', () => {
    checkClean({
      ...lettered('assessment.carag.yaml', 'retired: { A1.4: "0.9" }\n'),
      ...guided('See [[A1.1]].\n  was: { "0.9": A1.4 }'),
    });
  });
});
