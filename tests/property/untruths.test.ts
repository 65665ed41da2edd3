import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { CLEAN, RATED } from '../server/clean-sets.ts';
import { Client, PULLING, settled, until } from '../server/client.ts';
import { HeldFiles, uriOf } from '../server/held-files.ts';

const clients: Client[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function start(files: HeldFiles, options: Parameters<typeof Client.start>[1] = {}): Promise<Client> {
  const client = await Client.start(files, options);
  clients.push(client);
  return client;
}

/** Sections, standards, glossaries, ratings and results, of sets that rest on one another. */
const ALL = { ...CLEAN, ...RATED };
const PATHS = Object.keys(ALL);
type Step = { readonly is: 'read' | 'open' | 'close' | 'touch' | 'ask'; readonly which: number };
const steps = fc.array(
  fc.record({
    is: fc.constantFrom<Step['is'][]>('read', 'read', 'read', 'open', 'open', 'close', 'touch', 'ask'),
    which: fc.nat(PATHS.length - 1),
  }),
  { minLength: 5, maxLength: 40 },
);

/** Takes a step, and lets all follow from it that can. */
async function take(client: Client, files: HeldFiles, { is, which }: Step, open: Set<string>): Promise<void> {
  const path = PATHS[which]!;
  if (is === 'read') files.release();
  else if (is === 'open' && !open.has(path)) {
    open.add(path);
    await client.open(path, ALL[path]!);
  } else if (is === 'close' && open.delete(path)) await client.close(path);
  else if (is === 'touch') await client.watched(which % 2 === 0 ? 1 : 2, path);
  else if (is === 'ask' && open.has(path))
    void client.ask('textDocument/hover', {
      textDocument: { uri: uriOf(path) },
      position: { line: 6, character: 12 },
    });
  await settled(12);
}

describe('of clean sets nothing is ever found', () => {
  test.each([
    ['in one folder', ['']],
    ['in folders of their own', ['a', 'b', 'g', 'o', 'q', 'r', 's']],
    ['in one folder of several', ['a']],
    ['in the folder of results', ['o']],
    ['outside all folders', []],
  ])('%s, in whatever order documents are opened and read', async (_where, folders) => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const files = new HeldFiles({ ...ALL, '.git/HEAD': '' });
        const client = await start(files, { folders });
        const open = new Set<string>();
        for (const step of script) await take(client, files, step, open);
        files.open();
        await client.ask('workspace/symbol', { query: '' });
        await settled();
        expect(client.published.filter(({ codes }) => codes.length > 0)).toEqual([]);
        expect(client.logged).toEqual([]);
        client.stop();
      }),
      { numRuns: runs(20) },
    );
  });

  test('to a client that asks for it at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(PATHS.length - 1), { minLength: 1, maxLength: 4 }), async (which) => {
        const files = new HeldFiles({ ...ALL, '.git/HEAD': '' });
        const client = await start(files, { capabilities: PULLING });
        const paths = [...new Set(which.map((each) => PATHS[each]!))];
        for (const path of paths) await client.open(path, ALL[path]!);
        const pulled = Promise.all(paths.map((path) => client.pulled(path)));
        let isDone = false;
        void pulled.then(() => {
          isDone = true;
        });
        while (!isDone) {
          files.release();
          await settled(4);
        }
        expect(await pulled).toEqual(paths.map(() => []));
        client.stop();
      }),
      { numRuns: runs(15) },
    );
  });
});

describe('what a document alone settles', () => {
  const broken = `${CLEAN['a/one.carag.yaml']!}title: "Assess\n`;

  test('is said at once, before anything is read', async () => {
    const client = await start(new HeldFiles(CLEAN));
    await client.open('a/one.carag.yaml', broken);
    await until(() => client.published.length > 0);
    expect(client.last('a/one.carag.yaml')).toContain('yaml/syntax');
  });

  test('is held back where the manifest may turn it off, until that is read', async () => {
    const documents = { ...CLEAN, 'b/part.carag.yaml': `${CLEAN['b/part.carag.yaml']}colour: red\n` };
    const files = new HeldFiles(documents);
    const client = await start(files);
    await client.open('b/part.carag.yaml', documents['b/part.carag.yaml']);
    await until(() => client.published.length > 0);
    expect(client.last('b/part.carag.yaml')).toEqual([]);
    while (!client.last('b/part.carag.yaml')?.includes('shape/unknown-field')) {
      files.release();
      await settled(4);
    }
    expect(files.asked).not.toContain(uriOf('a/one.carag.yaml'));
  });
});

describe('a workspace of many sets', () => {
  const many: Record<string, string> = {};
  for (let i = 0; i < 144; i++)
    for (const [path, text] of Object.entries(CLEAN))
      many[`sets/${String(i).padStart(3, '0')}/${path}`] = text;
  const path = 'sets/099/a/one.carag.yaml';
  const spoilt = many[path]!.replace('[[P1.1]]', '[[P1.9]]');

  test('is read from what is open: its faults are told before the rest is looked at', async () => {
    const files = new HeldFiles(many);
    const client = await start(files);
    await settled();
    for (let i = 0; i < 20; i++) files.release();
    await client.open(path, spoilt);
    files.open();
    await until(() => client.last(path)?.includes('ref/unknown') ?? false);
    expect(client.last(path)).toEqual(['ref/unknown']);
    const elsewhere = files.asked.filter((uri) => /\/sets\/(?!099)\d/.test(uri));
    expect(elsewhere.length).toBeLessThan(100);
  });

  test('answers what is asked before the rest is looked at', async () => {
    const files = new HeldFiles(many);
    const client = await start(files);
    await client.open(path, spoilt);
    files.open();
    const place = { textDocument: { uri: uriOf(path) }, position: { line: 14, character: 55 } };
    expect(await client.ask('textDocument/hover', place)).not.toBeNull();
    const elsewhere = files.asked.filter((uri) => /\/sets\/(?!099)\d/.test(uri));
    expect(elsewhere.length).toBeLessThan(100);
  });
});
