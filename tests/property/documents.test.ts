import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { runs } from '../runs.ts';
import { CLEAN } from '../server/clean-sets.ts';
import { Client, settled } from '../server/client.ts';
import { HeldFiles, ROOT, uriOf } from '../server/held-files.ts';

const clients: Client[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function start(files: HeldFiles, folders?: readonly string[]): Promise<Client> {
  const client = await Client.start(files, folders ? { folders } : {});
  clients.push(client);
  return client;
}

function handedOver(documents: Readonly<Record<string, string>>): HeldFiles {
  const files = new HeldFiles(documents);
  files.open();
  return files;
}

const symbols = (client: Client) =>
  client.ask<{ location: { uri: string } }[]>('workspace/symbol', { query: '' });

describe('a set that was opened from outside the folders', () => {
  const documents = { ...CLEAN, '.git/HEAD': '', 'elsewhere/notes.txt': '' };

  test('goes with the last of its documents that is open, and what was found in it', async () => {
    const client = await start(handedOver(documents), ['elsewhere']);
    const broken = CLEAN['a/one.carag.yaml']!.replace('[[P1.1]]', '[[P1.9]]');
    await client.open('a/one.carag.yaml', broken);
    await client.open('a/carag.yaml', CLEAN['a/carag.yaml']!);
    expect((await symbols(client)).length).toBeGreaterThan(0);
    await client.close('a/carag.yaml');
    expect((await symbols(client)).length).toBeGreaterThan(0);
    expect(client.last('a/one.carag.yaml')).toEqual(['ref/unknown']);
    await client.close('a/one.carag.yaml');
    expect(await symbols(client)).toEqual([]);
    expect(await client.ask('carag/ratings', {})).toEqual([]);
    await settled();
    expect(client.last('a/one.carag.yaml')).toEqual([]);
  });

  test('stays where a folder holds it', async () => {
    const client = await start(handedOver(documents), ['a']);
    await client.open('a/one.carag.yaml', CLEAN['a/one.carag.yaml']!);
    await client.close('a/one.carag.yaml');
    expect((await symbols(client)).length).toBeGreaterThan(0);
  });

  test('is read for a document that stays open when its folder goes', async () => {
    const client = await start(handedOver(documents), ['a']);
    await client.open('a/one.carag.yaml', CLEAN['a/one.carag.yaml']!);
    await symbols(client);
    const event = { added: [], removed: [{ uri: uriOf('a'), name: 'a' }] };
    await client.tell('workspace/didChangeWorkspaceFolders', { event });
    await symbols(client);
    await settled();
    expect(client.published.filter(({ codes }) => codes.length > 0)).toEqual([]);
  });
});

describe('what comes as a whole', () => {
  test.each(['late', 'late.md'])('the folder “%s”, of which alone is told', async (name) => {
    const files = handedOver({ 'x.txt': '' });
    const client = await start(files);
    expect(await symbols(client)).toEqual([]);
    for (const [path, text] of Object.entries(CLEAN)) files.texts.set(uriOf(`${name}/in/${path}`), text);
    await client.watched(1, name);
    expect((await symbols(client)).length).toBeGreaterThan(0);
    for (const uri of [...files.texts.keys()]) files.texts.delete(uri);
    await client.watched(3, name);
    expect(await symbols(client)).toEqual([]);
  });

  test('a folder that others put aside is not looked into', async () => {
    const files = handedOver({ 'node_modules/pack/carag.yaml': CLEAN['a/carag.yaml']! });
    const client = await start(files);
    await client.watched(1, 'node_modules');
    expect(await symbols(client)).toEqual([]);
    expect(files.asked).not.toContain(uriOf('node_modules'));
  });

  test.each(['b/part.carag.YAML', 'b/part.CARAG.Yml', 'b/part.carag.markdown', 'b/part.carag.MD'])(
    '%s is read, whatever the case of its name',
    async (path) => {
      const text = /\.ya?ml$/i.test(path) ? 'carag: x\n' : '---\ncarag: x\n---\n';
      const client = await start(handedOver({ 'b/carag.yaml': CLEAN['b/carag.yaml']!, [path]: text }));
      await symbols(client);
      await settled();
      expect(client.last(path)).toEqual(['shape/unknown-document']);
    },
  );
});

const PATHS = Object.keys(CLEAN);
const WORDS = [
  '\n',
  ' ',
  '- ',
  '"',
  ':',
  '[[P1.2]]',
  'uses: [../b]\n',
  'A1.1',
  '  - id: A1\n',
  '\r',
  '\0',
  '#',
  '',
];
type Step = { is: 'read' | 'open' | 'edit' | 'close'; which: number; at: number; cut: number; word: string };
const script = fc.array(
  fc.record<Step>({
    is: fc.constantFrom<Step['is'][]>('read', 'open', 'open', 'edit', 'edit', 'edit', 'close'),
    which: fc.nat(PATHS.length - 1),
    at: fc.nat(900),
    cut: fc.nat(12),
    word: fc.constantFrom(...WORDS),
  }),
  { minLength: 5, maxLength: 40 },
);

/** What is found by one who has everything at hand. */
async function fromScratch(
  files: HeldFiles,
  open: ReadonlyMap<string, string>,
  path: string,
): Promise<string[]> {
  const project = new Project();
  const loader = new Loader(handedOver({}), project);
  for (const [uri, text] of files.texts) loader.openText(uri, text);
  for (const [each, text] of open) loader.openText(uriOf(each), text);
  await loader.loadFolder(ROOT, ROOT);
  const checker = new Checker(project, RULES);
  checker.refresh();
  return checker.findings(uriOf(path)).findings.map(({ rule }) => rule);
}

test('whatever is edited while folders are read, no rule fails, and in the end all is found that there is', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const files = new HeldFiles(CLEAN);
      const client = await start(files);
      const open = new Map<string, string>();
      for (const step of steps) {
        await take(client, files, open, step);
        await settled(step.at % 7);
      }
      files.open();
      await symbols(client);
      await settled(200);
      expect(client.logged).toEqual([]);
      for (const path of open.keys())
        expect([path, client.last(path)]).toEqual([path, await fromScratch(files, open, path)]);
      client.stop();
    }),
    { numRuns: runs(25) },
  );
});

async function take(
  client: Client,
  files: HeldFiles,
  open: Map<string, string>,
  { is, which, at, cut, word }: Step,
): Promise<void> {
  const path = PATHS[which]!;
  const text = open.get(path);
  if (is === 'read') files.release();
  else if (is === 'open' && text === undefined) {
    open.set(path, CLEAN[path]!);
    await client.open(path, CLEAN[path]!);
  } else if (is === 'close' && text !== undefined) {
    open.delete(path);
    await client.close(path);
  } else if (is === 'edit' && text !== undefined) {
    const start = breakBefore(text, at % (text.length + 1));
    const end = breakBefore(text, Math.min(text.length, start + cut));
    open.set(path, text.slice(0, start) + word + text.slice(end));
    await client.change(path, { range: { start: place(text, start), end: place(text, end) }, text: word });
  }
}

/** No position stands between the two characters of a line break. */
const breakBefore = (text: string, at: number) => (text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at);

function place(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
