import { expect, test } from 'vitest';
import { compared } from '../../server/change/comparison/compare.ts';
import { Version } from '../../server/change/version/version.ts';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { projectOf, ROOT } from '../check.ts';

type Given = Parameters<typeof bilingual>[0];

function told(before: Given, after: Given): string[] {
  const version = (given: Given) => {
    const project = projectOf(bilingual(given));
    return new Version(project, project.sets.get(ROOT)!);
  };
  return compared(version(before), version(after)).changes.map((change) => `${change.class} ${change.what}`);
}

test('a change of a translation alone is told of its question', () => {
  expect(told({}, { welsh: [['Pwy a holwyd am', 'Pwy holwyd am']] })).toEqual([
    'translation A1.2: the Welsh text changed.',
  ]);
  expect(told({}, { welsh: [['Y plentyn', 'Plentyn']] })).toEqual([
    'translation A1.2: the Welsh of “A1.2/child” changed.',
  ]);
});

test('what is noted of a translation, and how it is laid out, is no change', () => {
  expect(told({}, { welsh: [[', from: 74d715d6', ', from: 74d715d6, checked: { by: editor }']] })).toEqual(
    [],
  );
});

test('a question that is renumbered, with its Welsh, has the same Welsh', () => {
  const moved = (text: string): readonly (readonly [string, string])[] => [
    [`${text}A1.1`, `${text}A1.3`],
    ['{{A1.1}}', '{{A1.3}}'],
  ];
  expect(told({}, { source: moved('id: '), welsh: moved('  ') })).toEqual([
    'data A1.1 was renumbered: it is A1.3 now.',
  ]);
});

test('of a question that is gone, its translation is not told once more', () => {
  const gone: Given = {
    source: [[/ {2}- id: A1\.2[\s\S]*/.exec(bilingual()['assessment.carag.yaml']!)![0], '']],
    welsh: [[/ {2}A1\.2:[\s\S]*/.exec(bilingual()['cy/assessment.carag.yaml']!)![0], '']],
  };
  expect(told({}, gone)).toEqual(['data A1.2 was removed.']);
});
