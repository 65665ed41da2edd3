import { expect, test } from 'vitest';
import { draft, released, second } from '../../server/rules/change/shared/examples.ts';
import { Editor } from './editor.ts';

const documents: Record<string, string> = {
  ...released(second('A1.2')),
  'releases/1.0/release.json': '{}\n',
  ...draft('"1.1"', second('A1.2', 'Were the views of both parents heard?')),
};

/** Of a set as a whole the editor is told once all is checked, and then asks again. */
async function missing(editor: Editor): Promise<string[]> {
  const { items } = await editor.pullWorkspace();
  const found = items.flatMap((report) => (report.kind === 'full' ? report.items : []));
  return found.filter(({ code }) => code === 'change/row-missing').map(({ message }) => String(message));
}

test('what has changed since a release in a folder is told as it is typed', async () => {
  const editor = await Editor.start(documents);
  editor.open('assessment.carag.yaml', documents['assessment.carag.yaml']!);
  expect(await missing(editor)).toEqual([
    'A1.2: the text changed. No row of the change-control table says so.',
  ]);
  const before = documents['releases/1.0/assessment.carag.yaml']!;
  editor.change('assessment.carag.yaml', { text: before });
  expect(await missing(editor)).toEqual([]);
  editor.change('assessment.carag.yaml', { text: before.replace('parents', 'children') });
  expect(await missing(editor)).toHaveLength(1);
});

test('a document of a release that is opened is no part of the set', async () => {
  const editor = await Editor.start(documents);
  const path = 'releases/1.0/assessment.carag.yaml';
  editor.open(path, documents[path]!.replace('A1.2', 'A1.1'));
  expect(await editor.findings(path)).toEqual([]);
  editor.open('assessment.carag.yaml', documents['assessment.carag.yaml']!);
  expect(await editor.workspaceCodes()).toEqual({
    'assessment.carag.yaml': ['change/row-missing'],
  });
});
