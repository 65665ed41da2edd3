import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWhere } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';
import { GIT, git, write } from './repository.ts';

const carag = new Carag();

type Documents = Record<string, string>;

const heard = 'Were parents heard about the plan?';
const before = smallSet(judgement('A1.1') + judgement('A1.2', heard));
const after = smallSet(judgement('A1.1') + judgement('A1.2', 'Were both parents heard about the plan?'));
const based = (documents: Documents, base: string): Documents => ({
  ...documents,
  'carag.yaml': `${documents['carag.yaml']}base: ${base}\n`,
});
const below = (folder: string, documents: Documents): Documents =>
  Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));

/** A set, and the version before it as it was released in a folder of it. */
const withRelease = () =>
  carag.folder({
    ...based(after, '{ folder: releases/1.2 }'),
    ...below('releases/1.2', before),
    'releases/1.2/release.json': '{}\n',
  });

async function found(folder: string, ...args: string[]): Promise<string[]> {
  const { out } = await carag.run(['lint', '--format', 'json', ...args], { in: folder });
  return JSON.parse(out).findings.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`);
}

const BOTH = ['carag.yaml change/version-low', 'assessment.carag.yaml change/row-missing'];

describe('lint holds the change-control table', () => {
  test('against a release in a folder, which is not checked itself', async () => {
    const folder = withRelease();
    expect(await found(folder)).toEqual(BOTH);
    const { out } = await carag.run(['lint'], { in: folder });
    expect(out).toContain(
      '2 documents, 2 questions. Change control checked against releases/1.2 (version 1.2): 1 change.',
    );
  });

  test('against a folder that the command names', async () => {
    const folder = carag.folder({ ...below('old', before), ...below('new', after) });
    expect(await found(folder, 'new', '--base', 'old')).toEqual(BOTH.map((each) => `new/${each}`));
    expect(await found(folder, 'new')).toEqual([]);
  });

  test('of a base that is not there it says so, and ends with 2 where one is required', async () => {
    const folder = carag.folder(based(after, '{ folder: releases/1.1 }'));
    const plain = await carag.run(['lint'], { in: folder });
    expect([plain.code, plain.out]).toEqual([
      0,
      expect.stringContaining('Change control not checked: there is no question set in “releases/1.1”.'),
    ]);
    const required = await carag.run(['lint', '--require-base'], { in: folder });
    expect([required.code, required.out]).toEqual([2, '']);
    expect(required.err).toContain('cannot be compared: there is no question set in “releases/1.1”.');
    const named = await carag.run(['lint', '--base', 'nowhere'], { in: folder });
    expect([named.code, named.out]).toEqual([2, '']);
  });

  test('never against what lies outside the repository', async () => {
    const outside = carag.folder(before);
    const folder = carag.folder({
      ...based(after, `{ folder: ../${outside.split('/').at(-1)} }`),
      '.git/HEAD': '',
    });
    expect(await found(folder)).toEqual([]);
  });

  test('of a base that cannot be read it says which document', async () => {
    const folder = withRelease();
    write(folder, { 'releases/1.2/assessment.carag.yaml': 'carag: section\nid: "a\n' });
    const { code, out } = await carag.run(['lint'], { in: folder });
    expect(code).toBe(0);
    expect(out).toContain(
      'not checked: “releases/1.2/assessment.carag.yaml”, line 2, in releases/1.2 cannot be read.',
    );
  });

  test('what is remembered follows the base', async () => {
    const folder = withRelease();
    const home = carag.folder();
    const lint = async () =>
      (await carag.run(['lint', '--cache'], { in: folder, env: { XDG_CACHE_HOME: home } })).code;
    expect([await lint(), await lint()]).toEqual([1, 1]);
    write(folder, { 'releases/1.2/assessment.carag.yaml': after['assessment.carag.yaml']! });
    expect(await lint()).toBe(0);
  });
});

describeWhere(GIT)('against what a repository holds', () => {
  function repository(documents: Documents): string {
    const folder = carag.folder(documents);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'One');
    git(folder, 'tag', 'small-1.2');
    return folder;
  }

  test.each([['{ revision: main }'], ['{ tag: "small-*" }'], ['{ revision: HEAD~0 }']])(
    '%s',
    async (base) => {
      const folder = repository(based(before, base));
      write(folder, based(after, base));
      expect(await found(folder)).toEqual(BOTH);
    },
  );

  test('of tags the newest that leads here counts', async () => {
    const folder = repository(based(before, '{ tag: "small-*" }'));
    write(folder, based(after, '{ tag: "small-*" }'));
    git(folder, 'commit', '--quiet', '-a', '-m', 'Two');
    expect(await found(folder)).toEqual(BOTH);
    git(folder, 'tag', 'small-1.3');
    expect(await found(folder)).toEqual([]);
  });

  test('a branch that is a draft may go on under its number', async () => {
    const draft = (documents: Documents) => ({
      ...documents,
      'carag.yaml': `${documents['carag.yaml']}status: draft\nbase: { revision: main }\n`,
    });
    const folder = repository(draft(before));
    write(folder, draft(after));
    expect(await found(folder)).toEqual(['assessment.carag.yaml change/row-missing']);
  });

  test('a set whose folder was renamed', async () => {
    const folder = repository(below('one', before));
    git(folder, 'mv', 'one', 'two');
    write(folder, below('two', after));
    expect(await found(folder, 'two', '--base', 'main')).toEqual(BOTH.map((each) => `two/${each}`));
  });

  test('a clone without its history says what is missing', async () => {
    const folder = repository(based(before, '{ tag: "small-*" }'));
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Two');
    const shallow = join(carag.folder(), 'shallow');
    git(folder, 'clone', '--quiet', '--depth', '1', '--no-tags', `file://${folder}`, shallow);
    const { code, out } = await carag.run(['lint'], { in: shallow });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(
        'there is no tag like “small-*”. The repository was fetched without its history: fetch all of it, as with “fetch-depth: 0”.',
      ),
    ]);
    expect((await carag.run(['lint', '--require-base'], { in: shallow })).code).toBe(2);
  });
});

describe('carag changes', () => {
  test('drafts what is missing, and ends with 1', async () => {
    const { code, out } = await carag.run(['changes'], { in: withRelease() });
    expect(code).toBe(1);
    expect(out).toContain('Raise the version from 1.2 to 1.3 at least');
    expect(out).toMatch(
      / {2}- date: \d{4}-\d\d-\d\d\n {4}version: "1\.3"\n {4}items: \[A1\.2\]\n {4}class: wording\n/,
    );
  });

  test('writes it, so that nothing more is found', async () => {
    const folder = withRelease();
    const { code, out } = await carag.run(['changes', '--write', '--bump'], { in: folder });
    expect([code, out]).toEqual([0, expect.stringContaining('Wrote 1 row into changes.carag.yaml.')]);
    expect(await found(folder)).toEqual([]);
    expect((await carag.run(['changes'], { in: folder })).code).toBe(0);
    expect((await carag.run(['format', '--check'], { in: folder })).code).toBe(0);
  });

  test('goes on with a table as it is written', async () => {
    const folder = withRelease();
    const rows = 'carag: changes\nrows:\n- date: 2015-01\n  version: "1.1"\n  items: A1.1\n  details: Old.\n';
    write(folder, { 'changes.carag.yaml': rows });
    await carag.run(['changes', '--write'], { in: folder });
    const text = readFileSync(join(folder, 'changes.carag.yaml'), 'utf8');
    expect(text.startsWith(`${rows.trimEnd()}\n- date: `)).toBe(true);
    write(folder, {
      'changes.carag.yaml':
        'carag: changes\nrows: [{ date: 2015-01, version: "1.1", items: A1.1, details: Old. }]\n',
    });
    const { code, err } = await carag.run(['changes', '--write'], { in: folder });
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be added to as it is written')]);
  });

  test('as JSON', async () => {
    const { out } = await carag.run(['changes', '--format', 'json'], { in: withRelease() });
    expect(JSON.parse(out).sets).toMatchObject([
      {
        set: 'Small',
        version: '1.2',
        raiseTo: '1.3',
        worst: 'wording',
        missing: [{ items: ['A1.2'], class: 'wording' }],
      },
    ]);
  });

  test('without a base it cannot run', async () => {
    const { code, err } = await carag.run(['changes'], { in: carag.folder(after) });
    expect([code, err]).toEqual([2, expect.stringContaining('Name a version with --base')]);
  });
});
