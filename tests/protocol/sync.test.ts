import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Checker } from '../../server/lint/checking/checker.ts';
import { documentOf, formatOf, isOurs } from '../../server/project/document.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { runs } from '../runs.ts';
import { MANIFEST, ONE, SMALL, TWO } from './documents.ts';
import { ABLE, Editor, rangeOf } from './editor.ts';

type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

const speaking = (...positionEncodings: string[]) => ({
  capabilities: { ...ABLE, general: { positionEncodings } },
});

describe('the count of characters', () => {
  test('is agreed on', async () => {
    const agreed = async (offered: string[] | undefined) => {
      const editor = await Editor.start(
        {},
        { capabilities: offered ? { ...ABLE, general: { positionEncodings: offered } } : {} },
      );
      return editor.result.capabilities.positionEncoding;
    };
    expect(await agreed(undefined)).toBe('utf-16');
    expect(await agreed(['utf-8', 'utf-16'])).toBe('utf-16');
    expect(await agreed(['utf-8'])).toBe('utf-8');
    expect(await agreed(['utf-32', 'utf-8'])).toBe('utf-32');
  });

  const line = '        text: "😀 ŵyr â’r plentyn [[Z1]] 😀"';
  const text = ONE.replace('        text: Is it whole?', line);
  const number = text.split('\n').indexOf(line);
  const counted: Record<Encoding, (words: string) => number> = {
    'utf-8': (words) => Buffer.byteLength(words),
    'utf-16': (words) => words.length,
    'utf-32': (words) => [...words].length,
  };

  test.each(Object.entries(counted))('in %s holds in both directions', async (encoding, count) => {
    const editor = await Editor.start(SMALL, speaking(encoding));
    editor.open('one.carag.yaml', text);
    const before = line.slice(0, line.indexOf('Z1'));
    const [finding] = await editor.findings('one.carag.yaml');
    expect(finding!.range).toEqual({
      start: { line: number, character: count(before) },
      end: { line: number, character: count(`${before}Z1`) },
    });
    const place = { line: number, character: count(before) };
    editor.change('one.carag.yaml', {
      range: { start: place, end: { line: number, character: place.character + 2 } },
      text: 'A1.1',
    });
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
    const found = await editor.at<{ range: Range }>(
      'textDocument/hover',
      'one.carag.yaml',
      number,
      count(`${before}A1`),
    );
    expect(found.range).toEqual({ start: place, end: { line: number, character: count(`${before}A1.1`) } });
    editor.change('one.carag.yaml', {
      range: {
        start: { line: number, character: count(`${before}A1.1]] `) },
        end: { line: number, character: count(`${before}A1.1]] 😀`) },
      },
      text: '[[Z2]]',
    });
    const [second] = await editor.findings('one.carag.yaml');
    expect(second!.message).toContain('Z2');
  });

  test('holds for places in other documents as well', async () => {
    const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': text }, speaking('utf-8'));
    editor.open('two.carag.md', `${TWO}\nŵ: [[A1.1]]\n`);
    const [link] = await editor.at<{ originSelectionRange: Range }[]>(
      'textDocument/definition',
      'two.carag.md',
      TWO.split('\n').length,
      8,
    );
    expect(link!.originSelectionRange.start.character).toBe(Buffer.byteLength('ŵ: [['));
  });
});

describe('line breaks and byte-order marks', () => {
  test('CRLF documents are edited like others', async () => {
    const windows = ONE.replaceAll('\n', '\r\n');
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', windows);
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
    editor.change('one.carag.yaml', { range: rangeOf(windows, '[[P1.1]]'), text: '[[P1.9]]' });
    const [finding] = await editor.findings('one.carag.yaml');
    expect(finding!.range).toEqual(rangeOf(windows.replace('P1.1', 'P1.9'), 'P1.9'));
    const end = windows.split('\r\n').length - 1;
    editor.change('one.carag.yaml', {
      range: { start: { line: end, character: 0 }, end: { line: end, character: 0 } },
      text: '      - id: A1.1\r\n',
    });
    expect(await editor.codes('one.carag.yaml')).toContain('id/duplicate');
  });

  test('a mark at the beginning counts for the client alone', async () => {
    const marked = `\ufeff${ONE.replace('id: one', 'id: one # [[')}`;
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', marked);
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
    const at = (character: number) => ({ line: 0, character });
    editor.change('one.carag.yaml', { range: { start: at(8), end: at(15) }, text: 'sectoin' });
    const [finding] = await editor.findings('one.carag.yaml');
    expect(finding!.range).toEqual({ start: at(8), end: at(15) });
    editor.change('one.carag.yaml', { range: { start: at(0), end: at(15) }, text: 'carag: section' });
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
    editor.change('one.carag.yaml', { range: { start: at(0), end: at(0) }, text: '\n' });
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
  });
});

test('a whole text takes the place of the one before', async () => {
  const editor = await Editor.start(SMALL);
  editor.open('one.carag.yaml', ONE);
  editor.change(
    'one.carag.yaml',
    { text: ONE.replace('[[P1.1]]', '[[P1.9]]') },
    { range: rangeOf(ONE, 'title: Assessment\n'), text: '' },
  );
  expect((await editor.codes('one.carag.yaml')).sort()).toEqual(['ref/unknown', 'shape/missing-field']);
});

test('a closed document is read from the disk again', async () => {
  const editor = await Editor.start(SMALL);
  editor.open('one.carag.yaml', ONE.replace('[[P1.1]]', '[[P1.9]]'));
  expect(await editor.workspaceCodes()).toEqual({ 'one.carag.yaml': ['ref/unknown'] });
  editor.close('one.carag.yaml');
  expect(await editor.workspaceCodes()).toEqual({});
});

test('a document that is closed and opened again at once is the one in the editor', async () => {
  const editor = await Editor.start(SMALL);
  const broken = ONE.replace('[[P1.1]]', '[[P1.9]]');
  for (let round = 0; round < 5; round++) {
    editor.open('one.carag.yaml', broken);
    editor.close('one.carag.yaml');
  }
  editor.open('one.carag.yaml', broken);
  expect(await editor.workspaceCodes()).toEqual({ 'one.carag.yaml': ['ref/unknown'] });
});

test('documents that were never saved, or are kept elsewhere, work while they are open', async () => {
  const editor = await Editor.start(SMALL);
  for (const uri of ['untitled:Untitled-1', 'vscode-remote://ssh-remote%2Bhost/home/me/x.carag.yaml']) {
    editor.open(uri, 'carag: section\nid: x\ntitle: X\nqestions: []\n', 'yaml');
    expect(await editor.codes(uri)).toContain('shape/unknown-field');
    const symbols = await editor.ask<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols[0]!.name).toBe('x');
    const { items } = await editor.pullWorkspace();
    expect(items.map((item) => item.uri)).toContain(uri);
    editor.close(uri);
    expect(await editor.codes(uri)).toEqual([]);
  }
});

test('the name of a document may be written in several ways', async () => {
  const editor = await Editor.start({
    ...SMALL,
    'a (b), é/carag.yaml': MANIFEST.replace(/sections: .*\n/, 'sections: ["c@d e.carag.yaml"]\n'),
    'a (b), é/c@d e.carag.yaml': ONE.replace('[[P1.1]]', '[[A1.2]]'),
  });
  const folder = editor.uri('').replace(/\/$/, '');
  const uri = `${folder}/a%20(b)%2C%20%C3%A9/c%40d%20e.carag.yaml`;
  editor.open(uri, ONE.replace('[[P1.1]]', '[[P1.9]]'), 'yaml');
  expect(await editor.codes(uri.replace('%2C', ',').replace('%40', '@'))).toEqual(['ref/unknown']);
  const { items } = await editor.pullWorkspace();
  expect(items.filter((item) => item.uri.includes('20e.carag'))).toHaveLength(1);
  expect(items.find((item) => item.kind === 'full' && item.items.length > 0)!.uri).toBe(uri);
});

/** What is found in some texts by a fresh start, as the client is told of it. */
function fromScratch(
  editor: Editor,
  texts: ReadonlyMap<string, string>,
  count: (words: string) => number,
): Record<string, unknown[]> {
  const project = new Project();
  for (const [path, text] of texts) {
    const document = documentOf(editor.uri(path), Source.of(text, formatOf(path)!));
    if (isOurs(document)) project.put(document);
  }
  const checker = new Checker(project, RULES);
  checker.refresh();
  const found = [...texts].map(([path, text]) => {
    const lines = text.split(/\r?\n/);
    const place = ({ line, character }: { line: number; character: number }) =>
      `${line}:${count(lines[line]!.slice(0, character))}`;
    const items = checker.findings(editor.uri(path)).findings.map(({ rule, message, at }) => {
      const { start, end } = at.chunk.rangeOf(at);
      return `${place(start)}-${place(end)} ${rule} ${message}`;
    });
    return [path, items];
  });
  return Object.fromEntries(found);
}

/** An offset that does not lie within a character of two units: in UTF-8 there is no such place. */
const whole = (text: string, offset: number) =>
  /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset;

const told = ({ range: { start, end }, code, message }: Diagnostic) =>
  `${start.line}:${start.character}-${end.line}:${end.character} ${code} ${message}`;

describe.each([
  ['utf-16', (words: string) => words.length],
  ['utf-8', (words: string) => Buffer.byteLength(words)],
] as const)('after random edits in %s', (encoding, count) => {
  const words = [
    'A1.1',
    'P1.9',
    '[[',
    ']]',
    '\n',
    '\r\n',
    '  - id: A1.2\n',
    '      - id: A1.3\n        kind: note\n',
    '# P2 Is it?\n',
    '```carag\n',
    '😀',
    'ŵy',
    ': ',
    '"',
    '- ',
    ' ',
    'kind: judgement\n',
  ];
  const edits = fc.array(
    fc.record({
      path: fc.constantFrom('one.carag.yaml', 'two.carag.md', 'carag.yaml'),
      at: fc.nat(700),
      remove: fc.oneof(fc.nat(5), fc.nat(60)),
      text: fc.constantFrom(...words, ''),
      asks: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('the findings are those of a fresh start', async () => {
    const editor = await Editor.start(SMALL, speaking(encoding));
    const documents = new Map(
      Object.entries(SMALL).map(([path, text]) => [path, TextDocument.create(path, 'yaml', 1, text)]),
    );
    for (const [path, text] of Object.entries(SMALL)) editor.open(path, text);
    await fc.assert(
      fc.asyncProperty(edits, fc.constantFrom('\n', '\r\n'), async (script, lineBreak) => {
        for (const [path, text] of Object.entries(SMALL)) {
          const fresh = text.replaceAll('\n', lineBreak);
          documents.set(path, TextDocument.create(path, 'yaml', 1, fresh));
          editor.change(path, { text: fresh });
        }
        for (const { path, at, remove, text, asks } of script) {
          const document = documents.get(path)!;
          const start = document.positionAt(whole(document.getText(), at % (document.getText().length + 1)));
          const end = document.positionAt(whole(document.getText(), document.offsetAt(start) + remove));
          const range = { start, end };
          const lines = document.getText().split(/\r?\n/);
          const sent = (place: { line: number; character: number }) => ({
            line: place.line,
            character: count(lines[place.line]!.slice(0, place.character)),
          });
          editor.change(path, { range: { start: sent(range.start), end: sent(range.end) }, text });
          documents.set(path, TextDocument.update(document, [{ range, text }], document.version + 1));
          if (asks) await editor.pull(path);
        }
        const expected = fromScratch(
          editor,
          new Map([...documents].map(([path, document]) => [path, document.getText()])),
          count,
        );
        for (const path of documents.keys())
          expect((await editor.findings(path)).map(told)).toEqual(expected[path]);
      }),
      { numRuns: runs(40) },
    );
  });
});
