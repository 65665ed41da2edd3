import { expect, test } from 'vitest';
import { ONE, SMALL } from './documents.ts';
import { ABLE, Editor } from './editor.ts';

const FOLLOWING = { ...ABLE, experimental: { carag: { followsViews: true } } };

interface Line {
  readonly id: string;
  readonly label: string;
  readonly place: { readonly uri: string } | null;
  readonly children: Line[];
}

test('the outline is answered by what is asked for, and told of once it has changed', async () => {
  const editor = await Editor.start(SMALL, { capabilities: FOLLOWING });
  editor.open('one.carag.yaml', ONE);
  const [set] = await editor.ask<Line[]>('carag/outline', { by: 'section' });
  expect(set!.children.map(({ label }) => label)).toEqual(['Assessment', 'Planning']);
  expect(set!.children[0]!.place!.uri).toBe(editor.uri('one.carag.yaml'));
  editor.change('one.carag.yaml', { text: ONE.replace('title: Assessment', 'title: Judging') });
  await editor.next('carag/viewsChanged', ({ view }: { view: string }) => view === 'outline');
  const [changed] = await editor.ask<Line[]>('carag/outline', { by: 'section' });
  expect(changed!.children[0]).toMatchObject({ label: 'Judging', id: set!.children[0]!.id });
});

test('what is open is told of as soon as there is any', async () => {
  const editor = await Editor.start(SMALL, { capabilities: FOLLOWING });
  editor.open('one.carag.yaml', ONE);
  expect(await editor.ask<Line[]>('carag/open', {})).toEqual([]);
  editor.change('one.carag.yaml', {
    text: ONE.replace('        kind: summary', '        open: Ask again.\n        kind: summary'),
  });
  await editor.next('carag/viewsChanged', ({ view }: { view: string }) => view === 'open');
  const [set] = await editor.ask<Line[]>('carag/open', {});
  expect(set!.children.map(({ label }) => label)).toEqual(['A1S Ask again.']);
});

test('an outline by something else is refused', async () => {
  const editor = await Editor.start(SMALL);
  await expect(editor.ask('carag/outline', { by: 'colour' })).rejects.toThrow(/does not fit/);
});
