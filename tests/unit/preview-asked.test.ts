import { expect, test } from 'vitest';
import { documentsNamed, placeAsked, sectionsAsked } from '../../client/preview/asked.ts';
import { renderForm } from '../../server/form/form.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { CLEAN } from '../server/clean-sets.ts';
import { HeldFiles, ROOT, uriOf } from '../server/held-files.ts';

async function formOf(path: string, documents: Readonly<Record<string, string>>): Promise<string> {
  const project = new Project();
  const files = new HeldFiles(documents);
  files.open();
  await new Loader(files, project).loadFolder(ROOT, ROOT);
  return renderForm(project, project.documents.get(uriOf(path))!)!.html;
}

test('the form of a set names its sections, whatever they are called', async () => {
  const odd = `tŷ's "best" & <more>.carag.yaml`;
  const { 'b/part.carag.yaml': part, ...others } = CLEAN;
  const documents = {
    ...others,
    [`b/${encodeURIComponent(odd).replaceAll("'", '%27')}`]: part!,
    'b/carag.yaml': CLEAN['b/carag.yaml']!.replace('part.carag.yaml', `'${odd.replace("'", "''")}'`),
  };
  expect(documentsNamed(await formOf('b/carag.yaml', documents))).toEqual(new Set([odd]));
});

test('words of an author that look like a name are none', async () => {
  const text = 'Is it ` data-from="../../secret.txt"` that is meant?';
  const one = CLEAN['a/one.carag.yaml']!.replace('text: Is it whole?', `text: '${text}'`);
  expect(
    documentsNamed(await formOf('a/one.carag.yaml', { ...CLEAN, 'a/one.carag.yaml': one })),
  ).not.toContain('../../secret.txt');
});

test('a page may ask for a line of its form’s own document, and of those that the form names', () => {
  const named = new Set(['more/two.carag.md']);
  expect(placeAsked({ kind: 'source', line: 4 }, named)).toEqual({ line: 4, from: undefined });
  const place = { line: 0, from: 'more/two.carag.md' };
  expect(placeAsked({ kind: 'source', ...place }, named)).toEqual(place);
});

test.each([
  [{ kind: 'source', line: 1, from: '../../secret.txt' }],
  [{ kind: 'source', line: 1, from: '' }],
  [{ kind: 'source', line: 1, from: ['more/two.carag.md'] }],
  [{ kind: 'source', line: -1 }],
  [{ kind: 'source', line: 1.5 }],
  [{ kind: 'source', line: 1e300 }],
  [{ kind: 'source', line: '1' }],
  [{ kind: 'source' }],
  [{ kind: 'other', line: 1 }],
  [null],
  ['source'],
])('and for nothing else: %j', (message) => {
  expect(placeAsked(message, new Set(['more/two.carag.md']))).toBeUndefined();
});

test('a page may want sections whole, by the names of their elements, and nothing else', () => {
  expect(sectionsAsked({ kind: 'sections', ids: ['section-one'] })).toEqual(['section-one']);
  for (const other of [
    { kind: 'sections' },
    { kind: 'sections', ids: [1] },
    { kind: 'source', ids: [] },
    null,
  ])
    expect(sectionsAsked(other)).toBeUndefined();
  const many = Array.from({ length: 10_001 }, () => 'section-one');
  expect(sectionsAsked({ kind: 'sections', ids: many })).toBeUndefined();
});
