import { describe, expect, test } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver';
import { MANIFEST, ONE, TWO } from './documents.ts';
import { ABLE, Editor, endOf, rangeOf } from './editor.ts';

const STANDARDS = `carag: standards
domains:
  - id: "2"
    title: Disposals
    standards:
      - id: "2.1"
        title: Assessment
        key-questions: [{ id: "2.1.1", text: Is it clear? }, { id: "2.1.2", text: Is it kind? }]
`;
const RATING = ONE.replace(
  '    text: Is it clear?\n    questions',
  '    text: Is it clear?\n    rates: "2.1.1"\n    questions',
);
const SET = {
  'standards.carag.yaml': STANDARDS,
  'carag.yaml': MANIFEST,
  'one.carag.yaml': RATING,
  'two.carag.md': TWO,
};
/** As our own client says that it is. */
const OURS = {
  ...ABLE,
  workspace: { ...ABLE.workspace, codeLens: { refreshSupport: true } },
  experimental: { carag: { showsPlaces: true, followsRatings: true } },
};
const RATES = { range: rangeOf(RATING, '    rates: "2.1.1"\n'), text: '' };

interface Line {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly isBare: boolean;
  readonly place: Location | null;
  readonly children: readonly Line[];
}

const lensesOf = (editor: Editor, path = 'standards.carag.yaml') =>
  editor.ask<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri: editor.uri(path) } });
const viewOf = (editor: Editor) => editor.ask<Line[]>('carag/ratings', {});
const flat = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...flat(line.children)]);
const told = (editor: Editor, method: string) => editor.messages.filter((each) => each.method === method);

describe('lenses', () => {
  test('say how many questions contribute, and lead to them', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    const uri = editor.uri('one.carag.yaml');
    const places = ['A1.1', 'A1.2', 'A1S'].map((id) => {
      const { start, end } = rangeOf(RATING, `id: ${id}`);
      return { uri, range: { start: { ...start, character: start.character + 4 }, end } };
    });
    const [lens, ...others] = (await lensesOf(editor))!;
    expect(others).toEqual([]);
    expect(lens!.range).toEqual(rangeOf(STANDARDS, '"2.1.1"'));
    expect(lens!.command).toEqual({
      title: '3 questions contribute',
      command: 'carag.showPlaces',
      arguments: [editor.uri('standards.carag.yaml'), lens!.range.start, places],
    });
  });

  test('are words alone for a client that cannot show places', async () => {
    const editor = await Editor.start(SET, { capabilities: ABLE });
    const [lens] = (await lensesOf(editor))!;
    expect(lens!.command).toEqual({ title: '3 questions contribute', command: '' });
    expect(await editor.ask('workspace/executeCommand', { command: '' })).toBeNull();
  });

  test('are asked for anew when they count otherwise, and only then', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    await lensesOf(editor);
    await viewOf(editor);
    editor.open('one.carag.yaml', RATING);
    editor.change('one.carag.yaml', { range: rangeOf(RATING, 'Is it in time?'), text: 'Is it late?' });
    // The view shows the words of the question, which the lens does not.
    await editor.next('carag/ratingsChanged');
    expect(told(editor, 'workspace/codeLens/refresh')).toEqual([]);
    editor.change('one.carag.yaml', RATES);
    await editor.next('workspace/codeLens/refresh');
    expect(await lensesOf(editor)).toEqual([]);
  });
});

describe('lenses above questions', () => {
  const withCase = { ...SET, 'first.case.carag.yaml': 'carag: case\nanswers: { A1.1: "yes" }\n' };

  test('are worked out once they are seen, and lead to cases and to what refers to a question', async () => {
    const editor = await Editor.start(withCase, { capabilities: OURS });
    const at = rangeOf(RATING, 'A1.1').start.line;
    const lens = (await lensesOf(editor, 'one.carag.yaml'))!.find(({ range }) => range.start.line === at);
    expect(lens!.command).toBeUndefined();
    const seen = await editor.ask<CodeLens>('codeLens/resolve', lens!);
    expect(seen.command).toMatchObject({
      title: expect.stringMatching(/^asked in 1 case/),
      command: 'carag.showPlaces',
    });
  });

  test('are asked for anew once there is another case', async () => {
    const editor = await Editor.start(withCase, { capabilities: OURS });
    await lensesOf(editor, 'one.carag.yaml');
    editor.open('first.case.carag.yaml', 'carag: case\nfacts: {}\n');
    await editor.next('workspace/codeLens/refresh');
  });

  test('of a case is one that runs it, for a client that can, and for others none', async () => {
    const carag = { ...OURS.experimental.carag, runsCases: true };
    const able = await Editor.start(withCase, { capabilities: { ...OURS, experimental: { carag } } });
    expect(await lensesOf(able, 'first.case.carag.yaml')).toMatchObject([
      { command: { title: 'Run this case', arguments: [able.uri('first.case.carag.yaml')] } },
    ]);
    const plain = await Editor.start(withCase, { capabilities: ABLE });
    expect(await lensesOf(plain, 'first.case.carag.yaml')).toBeNull();
  });
});

describe('the ratings view', () => {
  test('has standards, with what gives evidence for them, and where all that stands', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    const lines = flat(await viewOf(editor));
    expect(lines.map(({ label, description }) => [label, description])).toEqual([
      ['A set', ''],
      ['2 Disposals', ''],
      ['2.1 Assessment', ''],
      ['2.1.1', '3 questions · Is it clear?'],
      ['A1.1 Is it in time?', 'judgement'],
      ['A1.2 Is it whole?', 'judgement'],
      ['A1S Is it clear?', 'summary'],
      ['2.1.2', 'no questions · Is it kind?'],
    ]);
    expect(lines.filter(({ isBare }) => isBare).map(({ label }) => label)).toEqual(['2.1.2']);
    const { uri, range } = lines.find(({ label }) => label.startsWith('A1.1'))!.place!;
    expect(uri).toBe(editor.uri('one.carag.yaml'));
    expect(range.end).toEqual(endOf(RATING, 'id: A1.1'));
  });

  test('keeps the ids of its lines through edits, and gives each its own where names are the same', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    const before = flat(await viewOf(editor)).map(({ id }) => id);
    editor.open('one.carag.yaml', RATING);
    editor.change('one.carag.yaml', { range: rangeOf(RATING, 'Is it in time?'), text: 'Is it late?' });
    expect(flat(await viewOf(editor)).map(({ id }) => id)).toEqual(before);
    editor.change('one.carag.yaml', { range: rangeOf(RATING, 'A1.2'), text: 'A1.1' });
    const after = flat(await viewOf(editor)).map(({ id }) => id);
    expect(new Set(after).size).toBe(before.length);
  });

  test('follows edits, also on the disk, once for each time it was asked for', async () => {
    const editor = await Editor.start(SET, { capabilities: OURS });
    await viewOf(editor);
    editor.folder.write('one.carag.yaml', ONE);
    editor.watched({ path: 'one.carag.yaml', type: 2 });
    await editor.next('carag/ratingsChanged');
    // Nobody has asked since, so nobody is told.
    editor.folder.write('one.carag.yaml', RATING);
    editor.watched({ path: 'one.carag.yaml', type: 2 });
    await editor.pullWorkspace();
    await lensesOf(editor);
    editor.folder.write('one.carag.yaml', ONE);
    editor.watched({ path: 'one.carag.yaml', type: 2 });
    await editor.next('workspace/codeLens/refresh');
    expect(told(editor, 'carag/ratingsChanged')).toEqual([]);
    expect(flat(await viewOf(editor)).map(({ description }) => description)).not.toContain(
      '3 questions · Is it clear?',
    );
  });

  test('is told of by no notification that a client does not know', async () => {
    const editor = await Editor.start(SET, {
      capabilities: { ...OURS, experimental: { carag: { showsPlaces: true } } },
    });
    await viewOf(editor);
    await lensesOf(editor);
    editor.open('one.carag.yaml', RATING);
    editor.change('one.carag.yaml', RATES);
    await editor.next('workspace/codeLens/refresh');
    expect(told(editor, 'carag/ratingsChanged')).toEqual([]);
  });

  test('is empty where there are no standards', async () => {
    const editor = await Editor.start({ 'carag.yaml': MANIFEST, 'one.carag.yaml': ONE, 'two.carag.md': TWO });
    expect(await viewOf(editor)).toEqual([]);
  });
});
