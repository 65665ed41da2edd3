import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { disk, uriOf } from '../server/cli/disk/disk.ts';
import { Checker } from '../server/lint/checking/checker.ts';
import type { FileSystem } from '../server/project/loading/file-system.ts';
import { Loader } from '../server/project/loading/loader.ts';
import { Project } from '../server/project/project.ts';
import { RULES } from '../server/rules/index.ts';
import { baseName, relativePath } from '../server/text/uri.ts';
import { describeWhere, UNIX } from './where.ts';

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
    let lists = 0;
    const found = await load({
      ...disk,
      list: async (folder) => {
        lists++;
        return disk.list(folder);
      },
    });
    expect(lists).toBeLessThan(50);
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

  test('a document that has two names in its set is one', async () => {
    write('carag.yaml', `${MANIFEST}sections: [one.carag.yaml]\n`);
    write('one.carag.yaml', section('one'));
    link('one.carag.yaml', 'again.carag.yaml');
    expect(await load()).toEqual({ 'carag.yaml': [], 'one.carag.yaml': [] });
  });

  test('a document that lies elsewhere in the repository counts as one of the set that links to it', async () => {
    mkdirSync(join(root, '.git'));
    write('common/terms.yaml', 'carag: glossary\nterms:\n  plan: { means: What is meant to be done. }\n');
    for (const set of ['one', 'two']) {
      write(`${set}/carag.yaml`, MANIFEST);
      link('../common/terms.yaml', `${set}/glossary.carag.yaml`);
    }
    const found = await load(disk, join(root, 'one'));
    expect(Object.keys(found)).toEqual(['one/carag.yaml', 'one/glossary.carag.yaml']);
    expect(Object.keys(await load())).toEqual(
      expect.arrayContaining(['one/glossary.carag.yaml', 'two/glossary.carag.yaml']),
    );
  });

  test('a set that has two names is one, and may be used by either', async () => {
    write('standards/carag.yaml', MANIFEST);
    write('one/carag.yaml', `${MANIFEST}uses: [../again, deep/standards]\n`);
    mkdirSync(join(root, 'one', 'deep'));
    link('standards', 'again');
    link('../..', 'one/deep/all');
    link('../../standards', 'one/deep/standards');
    const names = ['one/carag.yaml', 'standards/carag.yaml'];
    expect(await load()).toEqual({ [names[0]!]: [], [names[1]!]: [] });
    expect(await load(disk, join(root, 'one'))).toEqual({ [names[0]!]: [], [names[1]!]: [] });
  });
});

describe('links that lead out of the repository', () => {
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'carag-outside-'));
    mkdirSync(join(root, '.git'));
    writeFileSync(join(outside, 'one.carag.yaml'), section('one'));
  });
  afterEach(() => rmSync(outside, { recursive: true, force: true }));

  test('to a document: it is not read, and that is said', async () => {
    write('carag.yaml', `${MANIFEST}sections: [one.carag.yaml, two.yaml]\n`);
    symlinkSync(join(outside, 'one.carag.yaml'), join(root, 'one.carag.yaml'));
    symlinkSync(join(outside, 'one.carag.yaml'), join(root, 'two.yaml'));
    const said = (name: string) => [
      `yaml/unreadable: ${name} is a link that leads out of the repository, so it is not read. Put a copy of the document in its place.`,
    ];
    expect(await load()).toEqual({
      'carag.yaml': [],
      'one.carag.yaml': said('one.carag.yaml'),
      'two.yaml': said('two.yaml'),
    });
  });

  test('to a folder, or to everything: nothing in it is looked at', async () => {
    write('carag.yaml', `${MANIFEST}sections: [parts/one.carag.yaml]\n`);
    symlinkSync(outside, join(root, 'parts'));
    symlinkSync('/', join(root, 'everything'));
    const listed: string[] = [];
    const project = new Project();
    const loader = new Loader(
      {
        ...disk,
        list: async (uri) => {
          listed.push(uri);
          return disk.list(uri);
        },
      },
      project,
    );
    await loader.loadFolder(uriOf(root), uriOf(root));
    expect(listed).toEqual([uriOf(root)]);
    expect([...loader.leftOut]).toEqual([uriOf(join(root, 'everything')), uriOf(join(root, 'parts'))]);
    expect([...project.documents.values()].map(({ failure }) => failure)).toEqual([undefined, 'outside']);
  });

  test('by way of another link, or of a folder that is a repository of its own', async () => {
    mkdirSync(join(outside, '.git'));
    write('carag.yaml', `${MANIFEST}uses: [second]\n`);
    writeFileSync(join(outside, 'carag.yaml'), MANIFEST);
    symlinkSync(outside, join(root, 'first'));
    symlinkSync('first', join(root, 'second'));
    expect(Object.keys(await load())).toEqual(['carag.yaml']);
  });

  test('a folder that its user opens by a link is the user’s own', async () => {
    write('carag.yaml', `${MANIFEST}sections: [one.carag.yaml]\n`);
    write('.kept/one.carag.yaml', section('one'));
    symlinkSync('.kept/one.carag.yaml', join(root, 'one.carag.yaml'));
    symlinkSync(join(outside, 'one.carag.yaml'), join(root, 'two.carag.yaml'));
    const opened = join(outside, 'opened');
    symlinkSync(root, opened);
    const project = new Project();
    await new Loader(disk, project).loadFolder(uriOf(opened), uriOf(opened));
    const failures = [...project.documents.values()].map(({ uri, failure }) => [
      relativePath(uriOf(opened), uri),
      failure,
    ]);
    expect(failures).toEqual([
      ['carag.yaml', undefined],
      ['one.carag.yaml', undefined],
      ['two.carag.yaml', 'outside'],
    ]);
  });
});

describeWhere(UNIX)('what is no file is never opened', () => {
  test('a pipe, a device, and links to them', async () => {
    write('carag.yaml', `${MANIFEST}sections: [pipe.carag.yaml, linked.carag.yaml, device.carag.yaml]\n`);
    expect(spawnSync('mkfifo', [join(root, 'pipe.carag.yaml')]).status).toBe(0);
    symlinkSync('pipe.carag.yaml', join(root, 'linked.carag.yaml'));
    symlinkSync('/dev/zero', join(root, 'device.carag.yaml'));
    const found = await load();
    expect(Object.keys(found)).toEqual(['carag.yaml', 'device.carag.yaml']);
    expect(found['device.carag.yaml']?.[0]).toMatch(/^yaml\/unreadable: /);
    expect(found['carag.yaml']).toHaveLength(2);
  });

  test('a socket', async () => {
    write('carag.yaml', MANIFEST);
    const server = createServer().listen(join(root, 'socket.carag.yaml'));
    try {
      await once(server, 'listening');
      expect(await load()).toEqual({ 'carag.yaml': [] });
    } finally {
      server.close();
    }
  });
});

/** A disk that does not tell capital letters apart, with these files. */
function foldingDisk(files: Readonly<Record<string, string>>): FileSystem {
  const uris = Object.keys(files).map((path) => `file:///c%3A/${path}`);
  const spelt = (uri: string) => uris.find((each) => each.toLowerCase() === uri.toLowerCase());
  return {
    async read(uri) {
      const place = spelt(uri);
      if (place === undefined) return { failure: 'missing' };
      const bytes = new TextEncoder().encode(files[place.slice('file:///c%3A/'.length)]);
      return place === uri ? { bytes } : { bytes, place };
    },
    async list(folder) {
      const below = uris.filter((uri) => uri.toLowerCase().startsWith(`${folder.toLowerCase()}/`));
      return [
        ...new Set(
          below.map((uri) =>
            uri
              .split('/')
              .slice(0, folder.split('/').length + 1)
              .join('/'),
          ),
        ),
      ].map((place) => {
        const uri = `${folder}/${baseName(place)}`;
        return { uri, isFolder: !uris.includes(place), ...(uri === place ? {} : { place }) };
      });
    },
  };
}

describe('a disk that does not tell capital letters apart', () => {
  const all = {
    'sets/one/carag.yaml': `${MANIFEST}uses: [../Standards]\nsections: [Parts/One.carag.yaml]\n`,
    'sets/one/parts/one.carag.yaml': section('one'),
    'sets/standards/carag.yaml': MANIFEST,
  };

  test('has each document once, and what is spelt otherwise is told, as everywhere else', async () => {
    const project = new Project();
    const loader = new Loader(foldingDisk(all), project);
    await loader.loadFolder('file:///c%3A/sets/one', 'file:///c%3A/sets');
    expect([...project.documents.keys()].sort()).toEqual(
      Object.keys(all).map((path) => `file:///c%3A/${path}`),
    );
    const checker = new Checker(project, RULES, (_rule, error) => {
      throw error;
    });
    checker.refresh();
    const found = (path: string) =>
      checker.findings(`file:///c%3A/${path}`).findings.map(({ message }) => message);
    expect(found('sets/one/carag.yaml')).toEqual([
      'No question set is in ../Standards. Did you mean ../standards?',
      'Parts/One.carag.yaml is called parts/one.carag.yaml. Write its name in the same way, because some computers tell capital letters and accents apart.',
    ]);
    await loader.loadUsed();
    expect(project.documents.size).toBe(3);
  });
});

/** Nothing is closed to root, who becomes somebody else for this. */
async function loadAsSomebody(): ReturnType<typeof load> {
  if (process.getuid?.() !== 0) return load();
  chmodSync(root, 0o755);
  process.seteuid!(65534);
  try {
    return await load();
  } finally {
    process.seteuid!(0);
  }
}

describeWhere(UNIX)('what may not be read', () => {
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
    expect(await loadAsSomebody()).toEqual({
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
    const found = await loadAsSomebody();
    expect(found['carag.yaml']).toEqual([]);
    expect(found['parts/one.carag.yaml']?.[0]).toMatch(/^yaml\/unreadable: /);
  });
});

test('the disk knows its files by the names that the project knows', async () => {
  const path = write('parts & more/tŷ (1).carag.yaml', section('one'));
  const [folder] = await disk.list(uriOf(root));
  const [file] = await disk.list(folder!.uri);
  expect(fileURLToPath(file!.uri)).toBe(path);
});
