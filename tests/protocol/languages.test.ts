import { expect, test } from 'vitest';
import type { CodeAction, Hover, MarkupContent } from 'vscode-languageserver';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { ABLE, Editor, rangeOf } from './editor.ts';

const SET = bilingual({ source: [['Is the assessment in time?', 'Was the assessment done in time?']] });
const SOURCE = SET['assessment.carag.yaml']!;
const WELSH = SET['cy/assessment.carag.yaml']!;
const OURS = { ...ABLE, experimental: { carag: { opensBeside: true } } };

interface Form {
  readonly html: string;
  readonly languages: readonly string[];
}

test('the form comes in the language that is asked for, and says which there are', async () => {
  const editor = await Editor.start(SET);
  const uri = editor.uri('assessment.carag.yaml');
  const welsh = await editor.ask<Form>('carag/form', { uri, language: 'cy' });
  expect(welsh.languages).toEqual(['en', 'cy']);
  expect(welsh.html).toContain('Y plentyn');
  const own = await editor.ask<Form>('carag/form', { uri });
  expect(own.html).toContain('The child');
});

test('pages come in the language that is asked for, and in that of the set where it has no such language', async () => {
  const editor = await Editor.start(SET);
  const { start } = rangeOf(SOURCE, 'Was the assessment');
  const page = (kind: string, language?: string) =>
    editor.ask<{ title: string; markdown: string }>('carag/report', {
      kind,
      textDocument: { uri: editor.uri('assessment.carag.yaml') },
      position: start,
      ...(language ? { language } : {}),
    });
  const welsh = await page('routing', 'cy');
  expect(welsh.markdown).toContain("A yw'r asesiad yn brydlon?");
  expect(welsh.markdown).toContain('Pryd y gofynnir');
  const own = await page('routing');
  expect(own.markdown).toContain('When it is asked');
  expect(await page('routing', 'fr')).toEqual(own);
});

test('the card of a question has its text in the other language, and says that the source was changed since', async () => {
  const editor = await Editor.start(SET);
  const { start } = rangeOf(SOURCE, 'Was the assessment');
  const hover = await editor.ask<Hover>('textDocument/hover', {
    textDocument: { uri: editor.uri('assessment.carag.yaml') },
    position: start,
  });
  const { value } = hover.contents as MarkupContent;
  expect(value).toContain("A yw'r asesiad yn brydlon?");
  expect(value).toContain('changed since');
});

test('a finding leads to the translation beside its source, and back', async () => {
  const editor = await Editor.start(SET, { capabilities: OURS });
  const actionsAt = async (path: string, text: string, code?: string) => {
    const range = rangeOf(path.startsWith('cy') ? WELSH : SOURCE, text);
    const diagnostics = code ? [{ range, message: '', code }] : [];
    const params = { textDocument: { uri: editor.uri(path) }, range, context: { diagnostics } };
    const actions = (await editor.ask<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
    return actions.filter(({ command }) => command?.command === 'carag.openBeside');
  };
  const [action] = await actionsAt('assessment.carag.yaml', 'Was the assessment', 'translation/stale');
  expect(action).toMatchObject({ title: 'Open the Welsh beside it', kind: 'quickfix' });
  expect(action!.command!.arguments![0]).toBe(editor.uri('cy/assessment.carag.yaml'));
  const [back] = await actionsAt('cy/assessment.carag.yaml', 'Y plentyn');
  expect(back!.title).toBe('Open the English beside it');
  expect(back!.command!.arguments).toEqual([
    editor.uri('assessment.carag.yaml'),
    rangeOf(SOURCE, 'The child'),
  ]);
});

test('an editor that has no such command is offered none', async () => {
  const editor = await Editor.start(SET);
  const range = rangeOf(SOURCE, 'The child');
  const actions = await editor.ask<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: editor.uri('assessment.carag.yaml') },
    range,
    context: { diagnostics: [] },
  });
  expect((actions ?? []).filter(({ command }) => command?.command === 'carag.openBeside')).toEqual([]);
});
