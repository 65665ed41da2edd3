import { describe, expect, test } from 'vitest';
import type { ListedSet, RunCase } from '../../server/lsp/answers/showing/cases.ts';
import { MANIFEST, ONE, TWO } from './documents.ts';
import { ABLE, Editor, rangeOf } from './editor.ts';

const SECTION = ONE.replace('      - id: A1.2\n', '      - id: A1.2\n        ask-when: A1.1 is yes\n');
const CASE = `carag: case
title: A plan that came late
answers: { A1.1: "no" }
expect:
  asked: [A1.1, A1.2]
`;
const SET = {
  'carag.yaml': MANIFEST,
  'one.carag.yaml': SECTION,
  'two.carag.md': TWO,
  'cases/late.carag.yaml': CASE,
};
const OURS = { ...ABLE, experimental: { carag: { followsCases: true } } };

const listed = (editor: Editor) => editor.ask<ListedSet[]>('carag/cases', {});
const ran = (editor: Editor) =>
  editor.ask<RunCase[]>('carag/runCases', { uris: [editor.uri('cases/late.carag.yaml')] });

describe('cases', () => {
  test('are listed below their sets, with what they expect', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    const uri = editor.uri('cases/late.carag.yaml');
    expect(await listed(editor)).toMatchObject([
      {
        title: 'A set',
        cases: [
          {
            uri,
            title: 'A plan that came late',
            expectations: [
              { id: 'asked A1.1', label: 'A1.1 is asked' },
              { id: 'asked A1.2', label: 'A1.2 is asked', range: rangeOf(CASE, 'A1.2') },
            ],
          },
        ],
      },
    ]);
  });

  test('are run to the expectation that fails, with the steps that led there', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    const [result] = await ran(editor);
    expect(result!.expectations).toEqual([
      { id: 'asked A1.1', result: 'met' },
      { id: 'asked A1.2', result: 'not met' },
    ]);
    expect(result!.failures).toEqual([
      {
        expectation: 'asked A1.2',
        message: expect.stringContaining('A1.2 is not asked'),
        range: rangeOf(CASE, 'A1.2'),
        steps: [expect.objectContaining({ uri: editor.uri('one.carag.yaml') })],
      },
    ]);
  });

  test('pass once what they expect follows', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    editor.open('one.carag.yaml', SECTION);
    editor.change('one.carag.yaml', { range: rangeOf(SECTION, 'A1.1 is yes'), text: 'A1.1 is no' });
    const [result] = await ran(editor);
    expect(result!.failures).toEqual([]);
  });
});

describe('pages', () => {
  const report = (editor: Editor, kind: string, words: string) => {
    const { start } = rangeOf(SECTION, words);
    const textDocument = { uri: editor.uri('one.carag.yaml') };
    return editor.ask<{ title: string; markdown: string } | { refusal: string }>('carag/report', {
      kind,
      textDocument,
      position: start,
    });
  };

  test('say when a question is asked, and draw the routing of a set', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    expect(await report(editor, 'routing', 'ask-when: A1.1')).toMatchObject({
      title: 'A1.2: when it is asked',
      markdown: expect.stringMatching(
        /^# A1\.2 Is it whole\?\n\n## When it is asked\n\n- When A1\.1 is “Yes”/,
      ),
    });
    expect(await report(editor, 'graph', 'title')).toMatchObject({
      markdown: expect.stringContaining('```mermaid\nflowchart'),
    });
    expect(await report(editor, 'routing', 'carag: section')).toMatchObject({
      title: 'one: when it is asked',
    });
  });
});

describe('a case about one question', () => {
  const about = (editor: Editor, id: string, isAsked: boolean) =>
    editor.ask<{ text?: string; refusal?: string }>('carag/caseAbout', {
      uri: editor.uri('one.carag.yaml'),
      id,
      isAsked,
    });

  test('is a document for the form, or a sentence says why there is none', async () => {
    const editor = await Editor.start(SET);
    expect((await about(editor, 'A1.2', true)).text).toContain('asked: [A1.2]');
    expect((await about(editor, 'A1.2', false)).text).toContain('not-asked: [A1.2]');
    expect(await about(editor, 'A1.1', false)).toEqual({ refusal: 'A1.1 is asked in every case.' });
    expect(await about(editor, 'A9.9', true)).toEqual({
      refusal: 'A9.9 is no question that can be answered.',
    });
  });

  test.each(['cy', 'en, cy'])('is refused in Welsh in a form in Welsh, of a set in %s', async (languages) => {
    const manifest = MANIFEST.replace('languages: [en]', `languages: [${languages}]`);
    const editor = await Editor.start({ ...SET, 'carag.yaml': manifest });
    const wanted = { uri: editor.uri('one.carag.yaml'), id: 'A1.1', isAsked: false };
    expect(await editor.ask('carag/caseAbout', { ...wanted, language: 'cy' })).toEqual({
      refusal: 'Gofynnir A1.1 ym mhob achos.',
    });
    // Of a language that the set does not have there is no form.
    const source = languages === 'cy' ? 'Gofynnir A1.1 ym mhob achos.' : 'A1.1 is asked in every case.';
    expect(await editor.ask('carag/caseAbout', { ...wanted, language: 'fr' })).toEqual({ refusal: source });
  });
});
