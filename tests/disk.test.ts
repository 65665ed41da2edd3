import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { disk, uriOf } from '../server/cli/disk.ts';
import type { FileSystem } from '../server/project/file-system.ts';
import { Loader } from '../server/project/loader.ts';
import { Project } from '../server/project/project.ts';
import { Checker } from '../server/rules/checker.ts';
import { RULES } from '../server/rules/index.ts';
import { relativePath } from '../server/text/uri.ts';

const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';
const section = (id: string) => `carag: section\nid: ${id}\ntitle: One\nguidance: Read the file.\n`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'carag-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): string {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

/** Loads the folder, and returns what is found in each document, by its path. */
async function load(files: FileSystem = disk, folder = root): Promise<Record<string, string[]>> {
  const project = new Project();
  await new Loader(files, project).loadFolder(uriOf(folder), uriOf(root));
  const checker = new Checker(project, RULES, (_rule, error) => {
    throw error;
  });
  checker.refresh();
  const path = (uri: string) => relativePath(uriOf(root), uri);
  const found = (uri: string) =>
    checker.findings(uri).findings.map(({ rule, message }) => `${rule}: ${message}`);
  return Object.fromEntries([...project.documents.keys()].sort().map((uri) => [path(uri), found(uri)]));
}

describe('a folder on the disk', () => {
  test('a set, with names that need care', async () => {
    write(
      'carag.yaml',
      `${MANIFEST}sections: ["parts & more (1)/tŷ's, 50% [a].carag.yaml", '!#+~.carag.yaml']\n`,
    );
    write("parts & more (1)/tŷ's, 50% [a].carag.yaml", section('one'));
    write('!#+~.carag.yaml', section('two'));
    write('.git/x.carag.yaml', 'nonsense');
    write('node_modules/x.carag.yaml', 'nonsense');
    write('notes.txt', 'carag: section');
    expect(await load()).toEqual({
      '!#+~.carag.yaml': [],
      'carag.yaml': [],
      "parts & more (1)/tŷ's, 50% [a].carag.yaml": [],
    });
  });

  test('a manifest that lists what is not there, a folder, and what is no document of ours', async () => {
    write(
      'carag.yaml',
      `${MANIFEST}sections:\n  - on.carag.yaml\n  - parts\n  - notes.md\n  - one.carag.yaml\n`,
    );
    write('one.carag.yaml', section('one'));
    write('parts/readme.md', 'Nothing here.\n');
    write('notes.md', 'Some notes.\n');
    expect(await load()).toEqual({
      'carag.yaml': [
        'shape/section-missing: on.carag.yaml is not in this set. Did you mean one.carag.yaml?',
        'shape/section-missing: parts is not in this set.',
      ],
      'notes.md': [
        'shape/unknown-document: notes.md does not say what it is: begin it with a line of `---`, a line such as “carag: section”, and another line of `---`.',
      ],
      'one.carag.yaml': [],
    });
  });

  test('a file that vanishes between the listing and the reading', async () => {
    write('carag.yaml', `${MANIFEST}sections: [one.carag.yaml, two.carag.yaml]\n`);
    write('one.carag.yaml', section('one'));
    write('two.carag.yaml', section('two'));
    const files: FileSystem = {
      read: (uri) => disk.read(uri),
      list: async (folder) => {
        const entries = await disk.list(folder);
        unlinkSync(join(root, 'two.carag.yaml'));
        return entries;
      },
    };
    const found = await load(files);
    expect(found['carag.yaml']?.[0]).toMatch(
      /^shape\/section-missing: two\.carag\.yaml is not in this set\./,
    );
    expect(Object.keys(found)).toEqual(['carag.yaml', 'one.carag.yaml']);
  });

  test('a folder that vanishes, and one that never was', async () => {
    write('carag.yaml', MANIFEST);
    mkdirSync(join(root, 'parts'));
    const files: FileSystem = {
      read: (uri) => disk.read(uri),
      list: async (folder) => {
        const entries = await disk.list(folder);
        rmSync(join(root, 'parts'), { recursive: true, force: true });
        return entries;
      },
    };
    expect(await load(files)).toEqual({ 'carag.yaml': [] });
    expect(await load(disk, join(root, 'nowhere'))).toEqual({ 'carag.yaml': [] });
  });

  test('a file that is no text, and one that is too large', async () => {
    write('carag.yaml', MANIFEST);
    writeFileSync(join(root, 'photo.carag.yaml'), Buffer.from([0xff, 0xd8, 0xff, 0]));
    writeFileSync(join(root, 'large.carag.yaml'), Buffer.alloc(11 * 1024 * 1024, 'a'));
    const found = await load();
    expect(found['photo.carag.yaml']?.[0]).toMatch(/^yaml\/encoding: /);
    expect(found['large.carag.yaml']?.[0]).toMatch(/^yaml\/too-large: /);
  });
});

describe('links', () => {
  const link = (target: string, path: string) => symlinkSync(target, join(root, path));

  test('that lead back, to themselves, and to nothing', async () => {
    write('carag.yaml', MANIFEST);
    mkdirSync(join(root, 'parts'));
    link('..', 'parts/back');
    link('.', 'parts/here');
    link('self', 'self');
    link('nowhere', 'lost.carag.yaml');
    expect(await load()).toEqual({ 'carag.yaml': [] });
  });

  test('that lead to one another end', async () => {
    write('carag.yaml', MANIFEST);
    for (const name of ['a', 'b', 'c']) {
      write(`${name}/changes.carag.yaml`, 'carag: changes\nrows: []\n');
      for (const other of ['a', 'b', 'c'])
        for (const times of [1, 2, 3]) link(`../${other}`, `${name}/to-${other}-${times}`);
    }
    const started = performance.now();
    const found = await load();
    expect(performance.now() - started).toBeLessThan(5000);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['a/changes.carag.yaml', 'b/changes.carag.yaml', 'c/changes.carag.yaml']),
    );
  });

  test('to a document and to a folder count as those', async () => {
    write('carag.yaml', `${MANIFEST}sections: [one.carag.yaml, parts/two.carag.yaml]\n`);
    write('.shared/one.carag.yaml', section('one'));
    write('.shared/parts/two.carag.yaml', section('two'));
    link('.shared/one.carag.yaml', 'one.carag.yaml');
    link('.shared/parts', 'parts');
    expect(await load()).toEqual({ 'carag.yaml': [], 'one.carag.yaml': [], 'parts/two.carag.yaml': [] });
  });
});

/** Nothing is closed to root, so that these can only be run by somebody else. */
const isRoot = process.getuid?.() === 0;

describe.skipIf(isRoot || process.platform === 'win32')(
  'what may not be read (skipped for root, to whom nothing is closed)',
  () => {
    const closed: string[] = [];
    const close = (path: string) => {
      chmodSync(path, 0);
      closed.push(path);
    };
    afterEach(() => {
      for (const path of closed.splice(0)) chmodSync(path, 0o700);
    });

    test('a document', async () => {
      write('carag.yaml', `${MANIFEST}sections: [one.carag.yaml]\n`);
      close(write('one.carag.yaml', section('one')));
      expect(await load()).toEqual({
        'carag.yaml': [],
        'one.carag.yaml': [
          'yaml/unreadable: one.carag.yaml cannot be opened: you have no permission to read it.',
        ],
      });
    });

    test('a folder', async () => {
      write('carag.yaml', `${MANIFEST}sections: [parts/one.carag.yaml]\n`);
      write('parts/one.carag.yaml', section('one'));
      close(join(root, 'parts'));
      const found = await load();
      expect(found['carag.yaml']).toEqual([]);
      expect(found['parts/one.carag.yaml']?.[0]).toMatch(/^yaml\/unreadable: /);
    });
  },
);

test('the disk knows its files by the names that the project knows', async () => {
  const path = write('parts & more/tŷ (1).carag.yaml', section('one'));
  const [folder] = await disk.list(uriOf(root));
  const [file] = await disk.list(folder!.uri);
  expect(fileURLToPath(file!.uri)).toBe(path);
});
