import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { DOCUMENT_KINDS, isDocumentKind } from '../../server/model/documents/index.ts';
import { LARGEST_DOCUMENT } from '../../server/project/bounds.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import type { FileSystem } from '../../server/project/loading/file-system.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Span } from '../../server/syntax/chunk.ts';
import { Source } from '../../server/syntax/source.ts';
import { foundIn, ROOT } from '../check.ts';
import { runs, some } from '../runs.ts';
import { workOf } from './work.ts';

/** A set with a document of every kind. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'carag.yaml': `carag: question-set
format: 1
title: Ŵyn 😀
version: "1.0"
languages: [en, cy]
ids: lettered
sections: [one.carag.yaml, two.carag.md] # in this order
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
conditions:
  welsh: nation is wales
guidance-blocks:
  balance: |
    Weigh both.
`,
  'one.carag.yaml': `carag: section
id: one
title: One
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      # carag-ignore id/gap: left out
      - id: A1.1
        kind: judgement
        text: Is it
          in time?
        answer: yes-no
        ask-when: nation is wales
        guidance: >-
          See [[A1.2]].

          Then decide.
      - id: A1.2
        kind: information
        text: 'Which "ones"?'
        answer: { any-of: { a: One, b: { label: "Two\\n" } }, at-most: 2 }
`,
  'two.carag.md': `---
carag: section
id: two
title: Two
---

<!-- carag-ignore id/gap: left out -->
# P1 Is it planned?

\`\`\`carag
use: balance
\`\`\`

## P1.1 Does {{A1.2}} matter?

~~~carag
kind: judgement
answer: yes-no
~~~

Look at **each**.
`,
  'help.carag.md': '---\ncarag: guidance\nfor: one.carag.yaml\n---\n# A1.2\n\n- Name them.\n',
  'standards.carag.yaml':
    'carag: standards\ndomains:\n  - id: "1"\n    title: One\n    standards:\n      - id: "1.1"\n        title: Two\n        criteria: [{ id: "1.1.1", text: Good }]\n',
  'ratings.carag.yaml':
    'carag: ratings\nscale:\n  poor: { label: Poor, score: 0 }\n  good: { label: Good, score: 1 }\nkey-questions: { round: nearest, bands: { poor: 0-49, good: 50-100 } }\n',
  'results.carag.yaml':
    'carag: results\nof: .\nsamples: { court: 30 }\nkey-questions:\n  "1.1": { percent: 93 }\n',
  'terms.carag.yaml':
    'carag: glossary\nterms:\n  YJS: { short-for: youth justice service }\nnames: [Office]\n',
  'acceptances.carag.yaml':
    'carag: acceptances\naccepted:\n  - fingerprint: 1f0c59aa8be2d304\n    class: wording\n    by: editor\n    why: It was meant.\n',
  'changes.carag.yaml':
    'carag: changes\nrows:\n  - date: 2015-01\n    items: [A1.1]\n    details: Reworded.\n',
  'cy.carag.yaml':
    'carag: translation\nlanguage: cy\nof: one.carag.yaml\ntexts:\n  A1.1: { text: Ydy, from: 9f2c01ab }\n',
  'case.carag.yaml':
    'carag: case\nfacts: { nation: wales }\nanswers: { A1.1: yes }\nexpect:\n  asked: [A1.1]\n',
};
const PATHS = Object.keys(DOCUMENTS);

const bytes = (text: string) => new TextEncoder().encode(text);

/** The set in memory, in which one document can be written over. */
class Workspace {
  readonly project = new Project();
  private readonly files = new Map<string, Uint8Array>(
    PATHS.map((path) => [`${ROOT}/${path}`, bytes(DOCUMENTS[path]!)]),
  );
  private readonly loader: Loader;
  private readonly checker = new Checker(this.project, RULES, (_rule, error) => {
    throw error;
  });

  constructor() {
    const files: FileSystem = {
      read: async (uri) => {
        const content = this.files.get(uri);
        return content ? { bytes: content } : { failure: 'missing' };
      },
      list: async (folder) =>
        folder === ROOT ? [...this.files.keys()].map((uri) => ({ uri, isFolder: false })) : [],
    };
    this.loader = new Loader(files, this.project);
  }

  async open(): Promise<void> {
    await this.loader.loadFolder(ROOT, ROOT);
    this.checker.refresh();
  }

  /** The rules that find something in a document after it was written over, every place checked. */
  async write(path: string, content: string | Uint8Array): Promise<string[]> {
    const uri = `${ROOT}/${path}`;
    this.files.set(uri, typeof content === 'string' ? bytes(content) : content);
    await this.loader.loadFile(uri);
    await this.loader.loadUsed();
    this.check();
    return foundIn(uri, this.checker.findings(uri)).map(({ rule }) => rule);
  }

  /** As `write`, all at once. */
  type(path: string, text: string): void {
    this.project.put(documentOf(`${ROOT}/${path}`, Source.of(text, formatOf(path)!)));
    this.check();
  }

  private check(): void {
    this.checker.refresh();
    for (const each of this.project.documents.keys()) this.checkPlaces(each);
  }

  private checkPlaces(uri: string): void {
    for (const { at, related, fixes } of this.checker.findings(uri).findings) {
      this.checkPlace(at);
      for (const other of related) this.checkPlace(other.at);
      for (const { edits } of fixes) for (const edit of edits) this.checkPlace(edit.at);
    }
  }

  private checkPlace({ chunk, start, end }: Span): void {
    const isInside = start >= 0 && start <= end && end <= chunk.text.length;
    const document = this.project.documentOf(chunk);
    if (!isInside || !document?.source.chunks.includes(chunk))
      throw new Error(`Outside: ${start} to ${end} of ${chunk.text.length}`);
  }
}

const isMarkdown = (path: string) => path.endsWith('.md');

/** A document with further lines at its end, or at the end of its front matter. */
function withLines(path: string, lines: string): string {
  const text = DOCUMENTS[path]!;
  return isMarkdown(path) ? text.replace('\n---\n', () => `\n${lines}\n---\n`) : `${text}${lines}\n`;
}

test('the documents are of every kind, and right as they stand', async () => {
  const workspace = new Workspace();
  await workspace.open();
  const kinds = new Set(
    [...workspace.project.documents.values()].map(({ kind }) => kind).filter(isDocumentKind),
  );
  expect([...kinds].sort()).toEqual([...DOCUMENT_KINDS].sort());
  for (const path of PATHS) {
    const found = await workspace.write(path, DOCUMENTS[path]!);
    expect(found.filter((rule) => /^(?:yaml|shape)\//.test(rule))).toEqual([]);
  }
});

/** Documents whose trees are read in the ways that there are: what kind they are shows only in the tree. */
const READ = ['carag.yaml', 'one.carag.yaml', 'two.carag.md'];

describe.each(READ)('what is nested too deep in %s', (path) => {
  test.each([
    ['brackets 10,000 deep', `x: ${'['.repeat(10_000)}`],
    ['brackets 10,000 deep, closed again', `x: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['braces 10,000 deep', `x: ${'{a: '.repeat(10_000)}`],
    ['brackets 10,000 deep, a line each', `x: ${'[\n '.repeat(10_000)}`],
    ['dashes 10,000 deep', `x:\n  ${'- '.repeat(10_000)}a`],
    [
      'names 1,000 deep',
      `x:\n${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
    ],
    ['tags 10,000 deep', `x: ${'!a '.repeat(10_000)}b`],
  ])('%s', async (_, lines) => {
    const workspace = new Workspace();
    await workspace.open();
    expect(await workspace.write(path, withLines(path, lines))).toContain('yaml/too-deep');
  });
});

describe.each(PATHS)('%s', (path) => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = new Workspace();
    await workspace.open();
  });

  test('an empty file', async () => expect(await workspace.write(path, '')).toEqual(['shape/empty']));
  test('a file of spaces', async () =>
    expect(await workspace.write(path, ' \n\t\r\n \n')).toEqual(['shape/empty']));
  test('bytes that are no text', async () => {
    expect(await workspace.write(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))).toEqual([
      'yaml/encoding',
    ]);
    expect(
      await workspace.write(
        path,
        new Uint8Array(1000).map((_, index) => index),
      ),
    ).toEqual(['yaml/encoding']);
  });
  test('20 MB', async () => {
    expect(await workspace.write(path, new Uint8Array(2 * LARGEST_DOCUMENT).fill(0x61))).toEqual([
      'yaml/too-large',
    ]);
  });

  test('texts that stand for texts that stand for texts', async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, index) => `x${index + 1}: &x${index + 1} [${Array(10).fill(`*x${index}`).join(', ')}]`,
    );
    expect(await workspace.write(path, withLines(path, ['x0: &x0 lol', ...bomb].join('\n')))).toContain(
      'yaml/anchor',
    );
  });
  test('a text that stands for itself', async () => {
    expect(await workspace.write(path, withLines(path, 'x: &x [*x]\ny: &y\n  z: *y\n<<: *x'))).toContain(
      'yaml/anchor',
    );
  });
  test('names that mean something to the machinery', async () => {
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'then',
      'length',
    ];
    const lines = names.flatMap((name) => [`${name}: { __proto__: { x: y }, constructor: z }`]);
    const found = await workspace.write(path, withLines(path, lines.join('\n')));
    expect(found.filter((rule) => rule === 'shape/unknown-field').length).toBe(names.length);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('every beginning of the document', async () => {
    const text = DOCUMENTS[path]!;
    for (const end of placesIn(text)) await workspace.write(path, text.slice(0, end));
  });

  test('every document without one of its characters, and with a strange one in its place', async () => {
    const text = DOCUMENTS[path]!;
    for (const at of placesIn(text)) {
      await workspace.write(path, text.slice(0, at) + text.slice(at + 1));
      await workspace.write(path, `${text.slice(0, at)}${STRANGE[at % STRANGE.length]}${text.slice(at + 1)}`);
    }
  });

  test('bytes changed at random', async () => {
    const original = bytes(DOCUMENTS[path]!);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let content = [...original];
        for (const { at, remove, insert } of changes) {
          const start = at % (content.length + 1);
          content = [...content.slice(0, start), ...insert, ...content.slice(start + remove)];
        }
        await workspace.write(path, Uint8Array.from(content));
      }),
      { numRuns: runs(50) },
    );
  });
});

/** Every place between two characters of a text; some of them where the run is not a long one. */
const placesIn = (text: string) => some([...Array(text.length + 1).keys()], 80);

const STRANGE = [
  '[',
  '{',
  '"',
  "'",
  '#',
  ':',
  '-',
  '\n',
  '\t',
  '|',
  '>',
  '&',
  '*',
  '!',
  '`',
  '\\',
  ']',
  ' ',
  '\r',
  '\ufeff',
  '\u2028',
  '\ud83d',
  '~',
  '<!--',
  '-->',
  '%',
  '@',
  '---\n',
  '\n```carag\n',
  '\n<<<<<<< x\n',
  '\n>>>>>>> x\n',
];

const change = fc.record({
  at: fc.nat(2000),
  remove: fc.nat(4),
  insert: fc.oneof(
    fc.array(fc.nat(255), { maxLength: 4 }),
    fc.constantFrom(...STRANGE).map((text) => [...bytes(text)]),
  ),
});

describe('long texts of one sort do not hold anybody up', () => {
  const LENGTH = 30_000;
  /** The most work. Where a library reads faults its work is bounded by the square of what it is given. */
  const mostWork = (what: string) => (READ_BY_LIBRARY.has(what) ? LENGTH : 1000) * LENGTH;
  const READ_BY_LIBRARY = new Set(['commas in brackets', 'quotation marks that are never closed']);
  const repeated = (text: string) => text.repeat(LENGTH / text.length);
  const counted = (line: (index: number) => string) =>
    Array.from({ length: LENGTH / line(1000).length }, (_, index) => line(index)).join('');
  const section = 'carag: section\nid: one\ntitle: One\n';
  const front = '---\ncarag: section\nid: two\ntitle: Two\n---\n';
  const manifest = DOCUMENTS['carag.yaml']!;

  test.each<[string, string, string]>([
    ['letters', 'one.carag.yaml', repeated('a')],
    ['names', 'one.carag.yaml', section + counted((index) => `k${index}: v\n`)],
    ['one name again and again', 'one.carag.yaml', section + repeated('k: v\n')],
    ['list items', 'terms.carag.yaml', `carag: glossary\nnames:\n${repeated('  - abc\n')}`],
    ['quotation marks that are never closed', 'one.carag.yaml', section + repeated('k: "\n')],
    ['commas in brackets', 'one.carag.yaml', `${section}guidance: {${repeated('a: b, c, ')}}`],
    ['colons', 'one.carag.yaml', `${section}guidance: ${repeated(': ')}`],
    ['hashes', 'one.carag.yaml', `${section}guidance: [${repeated('a #3\n ,')}`],
    ['backslashes', 'one.carag.yaml', `${section}guidance: "${repeated('\\q')}"`],
    ['spaces in quotation marks', 'one.carag.yaml', `${section}guidance: "${repeated(' ')}`],
    ['tabs', 'one.carag.yaml', section + repeated('\ta\n')],
    ['marks of a merge', 'one.carag.yaml', section + repeated('<<<<<<< x\n')],
    ['marks between the sides of a merge', 'two.carag.md', `${front}<<<<<<< x\n${repeated('=======\n')}`],
    ['documents', 'one.carag.yaml', section + repeated('---\n')],
    ['ignores', 'one.carag.yaml', section + repeated('# carag-ignore x: y\n')],
    ['questions', 'one.carag.yaml', `${section}questions:\n${counted((index) => `- id: A${index}\n`)}`],
    ['one id again and again', 'one.carag.yaml', `${section}questions:\n${repeated('- id: A1.1\n')}`],
    ['a long id', 'one.carag.yaml', `${section}questions:\n- id: A1${repeated('.1')}`],
    ['an id with many faults', 'one.carag.yaml', `${section}questions:\n- id: ${repeated('O0l')}`],
    [
      'conditions',
      'carag.yaml',
      manifest.replace('  welsh', () => `${counted((index) => `  c${index}: A1 is yes\n`)}  welsh`),
    ],
    ['brackets in a condition', 'one.carag.yaml', `${section}ask-when: ${repeated('(')}`],
    [
      'sections',
      'carag.yaml',
      manifest.replace('[one', () => `[${counted((index) => `s${index}.carag.yaml, `)}one`),
    ],
    ['headings', 'two.carag.md', front + repeated('# A1 x\n')],
    ['fences', 'two.carag.md', front + repeated('```\n')],
    ['our blocks', 'two.carag.md', `${front}# A1 x\n${repeated('```carag\n')}`],
    ['comments that are never closed', 'two.carag.md', front + repeated('<!--\n')],
    ['links', 'two.carag.md', `${front}# A1 x\n${repeated('[[A1]] ')}`],
    ['links that are never closed', 'two.carag.md', `${front}# A1 x\n${repeated('[[')}`],
    ['the word question', 'two.carag.md', `${front}# A1 x\n${repeated('question 1.1, ')}`],
    [
      'guidance',
      'help.carag.md',
      `---\ncarag: guidance\nfor: one.carag.yaml\n---\n${repeated('# A1.1\nx\n')}`,
    ],
  ])('%s', async (what, path, text) => {
    const workspace = new Workspace();
    await workspace.open();
    const work = workOf(() => workspace.type(path, text));
    expect(work).toBeLessThan(mostWork(what));
  });
});
