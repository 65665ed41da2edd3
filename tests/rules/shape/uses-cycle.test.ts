import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { documentOf } from '../../../server/project/document.ts';
import { RULES } from '../../../server/rules/index.ts';
import { Source } from '../../../server/syntax/source.ts';
import { check, findingsIn, projectOf, ROOT } from '../../check.ts';
import { MANIFEST, messages, windows } from './sets.ts';

describe('shape/uses-cycle', () => {
  const set = (name: string, uses: string): ExampleSet => ({
    [`${name}/carag.yaml`]: `${MANIFEST}${uses}\n`,
  });

  test('two sets', () => {
    const found = check(
      'shape/uses-cycle',
      { ...set('a', 'uses: [«../b»]'), ...set('b', 'uses: [«../a»]') },
      { alone: true },
    );
    expect(messages(found)).toEqual([
      '../b leads back to this set: it uses ../a.',
      '../a leads back to this set: it uses ../b.',
    ]);
  });

  test('three sets, the whole circle named', () => {
    const found = check(
      'shape/uses-cycle',
      {
        ...set('a', 'uses: [«../b»]'),
        ...set('b', 'uses:\n  - «../c»'),
        ...windows(set('c', 'label: Tŷ 😀\nuses: «../a»')),
      },
      { alone: true },
    );
    expect(messages(found)[0]).toBe('../b leads back to this set: it uses ../c, which uses ../a.');
    const { related } = found[0]!.finding;
    expect(related.map(({ at: { chunk, start, end } }) => chunk.text.slice(start, end))).toEqual([
      '../c',
      '../a',
    ]);
  });

  test('a set itself', () => {
    expect(messages(check('shape/uses-cycle', set('a', 'uses: [«.»]'), { alone: true }))).toEqual([
      '“.” is this set itself, which cannot use itself.',
    ]);
  });

  test('the places stay right when another manifest is edited', () => {
    const project = projectOf({ ...set('a', 'uses: [../b]'), ...set('b', 'uses: [../a]') });
    const checker = new Checker(project, RULES);
    checker.refresh();
    project.put(
      documentOf(`${ROOT}/b/carag.yaml`, Source.of(`# a line above\n${MANIFEST}uses: [../a]\n`, 'yaml')),
    );
    checker.refresh();
    const [related] = checker.findings(`${ROOT}/a/carag.yaml`).findings[0]!.related;
    expect(related!.at.chunk).toBe(project.documents.get(`${ROOT}/b/carag.yaml`)!.source.chunks[0]);
  });

  test.each<[string, ExampleSet]>([
    [
      'one that uses a set on a circle',
      { ...set('a', 'uses: [../b]'), ...set('b', 'uses: [../c]'), ...set('c', 'uses: [../b]') },
    ],
    [
      'two that use the same',
      { ...set('a', 'uses: [../b, ../c]'), ...set('b', 'uses: [../c]'), ...set('c', '') },
    ],
  ])('not %s', (_, fixture) => {
    expect(
      findingsIn(fixture).filter(({ rule, path }) => rule === 'shape/uses-cycle' && path.startsWith('a/')),
    ).toEqual([]);
  });
});
