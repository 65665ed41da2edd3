import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { inSet } from './sets.ts';

describe('case/uncovered', () => {
  const gated = (text: string, ...ids: string[]): ExampleSet => {
    const fixture = inSet(text);
    const section = ids.reduce(
      (before, id) => before.replace(`id: ${id}\n`, `id: «${id}»\n`),
      fixture['assessment.carag.yaml']!,
    );
    return { ...fixture, 'assessment.carag.yaml': section };
  };

  test('a question that none of the cases asks', () => {
    const found = check(
      'case/uncovered',
      gated('answers: { A1.1: england, A1.4: 8, A1.6: theft }', 'A1.2', 'A1.8'),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'A1.2 is not asked in any case of this set.',
      'A1.8 is not asked in any case of this set.',
    ]);
  });

  test('several cases together reach it', () => {
    const one = inSet('answers: { A1.1: wales, A1.2: [home], A1.3/home: "no" }');
    const other = 'carag: case\nanswers: { A1.1: england, A1.4: "999" }\n';
    check('case/uncovered', {
      ...one,
      'assessment.carag.yaml': one['assessment.carag.yaml']!.replace('id: A1.6\n', 'id: «A1.6»\n'),
      'other.carag.yaml': other,
    });
    check('case/uncovered', { ...one, 'other.carag.yaml': other.replace('"999"', '9') });
  });

  test('a set without cases is not told of it', () => {
    const { 'cases/a-case.carag.yaml': _, ...rest } = inSet('');
    check('case/uncovered', rest);
  });
});
