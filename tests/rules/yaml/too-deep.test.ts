import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean, findingsIn } from '../../check.ts';
import { MANIFEST, section } from './sets.ts';

describe('yaml/too-deep', () => {
  test.each<[string, ExampleSet]>([
    ['brackets', section(`guidance: ${'['.repeat(40)}«[»${']'.repeat(41)}`)],
    ['brackets with spaces', section(`guidance: ${'[ '.repeat(40)}«[» ${'] '.repeat(41)}`.trimEnd())],
    ['brackets that are never closed', section(`guidance: ${'{a: '.repeat(40)}«{»a: x`)],
    ['brackets over several lines', section(`guidance: ${'[\n '.repeat(40)}«[»\n`)],
  ])('%s', (_, fixture) => {
    check('yaml/too-deep', fixture, { alone: true });
  });

  test('dashes and names', () => {
    const deep = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(2 * depth)}n${depth}:`).join('\n');
    for (const text of [`guidance:\n  ${'- '.repeat(60)}x`, deep]) {
      expect(
        findingsIn({ 'carag.yaml': MANIFEST, ...section(text) }).filter(
          ({ rule }) => rule === 'yaml/too-deep',
        ),
      ).toHaveLength(1);
    }
  });

  test('not what is merely long', () => checkClean(section(`guidance: "${'['.repeat(100)}"`)));
});
