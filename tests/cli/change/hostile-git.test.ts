import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWhere, testWhere } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';
import { GIT, git, write } from './repository.ts';

const carag = new Carag();

const heard = 'Were parents heard about the plan?';
const before = smallSet(judgement('A1.1') + judgement('A1.2', heard));
const after = smallSet(judgement('A1.1') + judgement('A1.2', 'Were both parents heard about the plan?'));

/** A repository with one version in its history and another in its folder, and a program that leaves a trace when it is run. */
function trapped(): { folder: string; trap: string; isSprung: () => boolean } {
  const folder = carag.folder(before);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'One');
  write(folder, after);
  const outside = carag.folder();
  const trap = join(outside, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\ntouch '${join(outside, 'sprung')}'\ncat\n`);
  chmodSync(trap, 0o755);
  return { folder, trap, isSprung: () => existsSync(join(outside, 'sprung')) };
}

/** Every command that asks git anything. */
const COMMANDS = [
  ['diff', 'main'],
  ['crosswalk', 'main'],
  ['lint', '--base', 'main'],
  ['lint', '--changed-since', 'main'],
  ['changes', '--base', 'main'],
];

/** All that a repository holds, so that it shows where anything was written. */
function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

async function runAll(folder: string, env: Record<string, string> = {}): Promise<(number | null)[]> {
  const codes: (number | null)[] = [];
  for (const args of COMMANDS) codes.push((await carag.run(args, { in: folder, env })).code);
  return codes;
}

/** What each of the commands ends with where nothing is in its way: changes are found, and a row is missing. */
const USUAL = [0, 0, 1, 0, 1];

describeWhere({
  what: 'git, and a system other than Windows',
  isThere: GIT.isThere && process.platform !== 'win32',
})('git', () => {
  test('nothing that a repository says is run, and nothing is written', async () => {
    const { folder, trap, isSprung } = trapped();
    for (const name of [
      ...['core.fsmonitor', 'core.sshCommand', 'core.pager', 'core.editor', 'core.askPass', 'core.gitProxy'],
      ...['filter.x.smudge', 'filter.x.clean', 'filter.x.process', 'diff.x.textconv', 'diff.x.command'],
      ...[
        'diff.external',
        'credential.helper',
        'gpg.program',
        'pager.diff',
        'alias.cat-file',
        'alias.ls-tree',
      ],
      ...['uploadpack.packObjectsHook', 'remote.origin.vcs', 'merge.x.driver', 'interactive.diffFilter'],
    ])
      git(folder, 'config', name, name.startsWith('alias') ? `!${trap}` : trap);
    git(folder, 'config', 'log.showSignature', 'true');
    const hooks = join(folder, '.git', 'hooks');
    for (const hook of [
      'post-checkout',
      'pre-commit',
      'reference-transaction',
      'post-index-change',
      'fsmonitor-watchman',
    ])
      write(hooks, { [hook]: `#!/bin/sh\n'${trap}' < /dev/null\n` });
    for (const hook of readdirSync(hooks)) chmodSync(join(hooks, hook), 0o755);
    write(folder, { '.gitattributes': '* filter=x diff=x merge=x\n' });
    const held = contents(folder);
    expect(await runAll(folder)).toEqual(USUAL);
    expect([isSprung(), contents(folder)]).toEqual([false, held]);
  });

  test('a file of settings that the repository includes counts as little', async () => {
    const { folder, trap, isSprung } = trapped();
    write(folder, { 'more.config': `[core]\n\tfsmonitor = ${trap}\n\tsshCommand = ${trap}\n` });
    git(folder, 'config', 'include.path', '../more.config');
    expect([await runAll(folder), isSprung()]).toEqual([USUAL, false]);
  });

  test('nothing that the surroundings say to git is run, or counts', async () => {
    const { folder, trap, isSprung } = trapped();
    const elsewhere = carag.folder();
    const env = {
      GIT_DIR: elsewhere,
      GIT_WORK_TREE: elsewhere,
      GIT_INDEX_FILE: join(elsewhere, 'index'),
      GIT_OBJECT_DIRECTORY: elsewhere,
      GIT_EXEC_PATH: elsewhere,
      GIT_SSH: trap,
      GIT_SSH_COMMAND: trap,
      GIT_ASKPASS: trap,
      SSH_ASKPASS: trap,
      GIT_EXTERNAL_DIFF: trap,
      GIT_PAGER: trap,
      GIT_EDITOR: trap,
      GIT_TRACE: join(elsewhere, 'trace'),
      GIT_CONFIG_GLOBAL: join(folder, 'global'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: trap,
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${trap}'`,
    };
    expect([await runAll(folder, env), isSprung(), readdirSync(elsewhere)]).toEqual([USUAL, false, []]);
  });

  test('what a partial clone lacks is not fetched: it cannot be read', async () => {
    const { folder, trap, isSprung } = trapped();
    const blob = git(folder, 'rev-parse', 'main:assessment.carag.yaml').trim();
    git(folder, 'config', 'extensions.partialClone', 'origin');
    git(folder, 'config', 'core.repositoryFormatVersion', '1');
    git(folder, 'config', 'remote.origin.url', `ext::${trap}`);
    git(folder, 'config', 'remote.origin.promisor', 'true');
    git(folder, 'config', 'protocol.ext.allow', 'always');
    rmSync(join(folder, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    for (const args of [
      ['diff', 'main'],
      ['changes', '--base', 'main'],
    ]) {
      const { code, out, err } = await carag.run(args, { in: folder });
      expect([code, out, err]).toEqual([
        2,
        '',
        expect.stringMatching(/^[^\n]+ cannot be (?:read|compared)[^\n]*\n$/),
      ]);
    }
    expect(isSprung()).toBe(false);
  });

  testWhere({ what: 'the right to give files to another user', isThere: process.getuid?.() === 0 })(
    'a repository of somebody else is not read, and it says why',
    async () => {
      const { folder } = trapped();
      for (const path of ['', '.git']) chownSync(join(folder, path), 12_345, 12_345);
      for (const args of COMMANDS) {
        const { code, out, err } = await carag.run(args, { in: folder, env: { HOME: carag.folder() } });
        expect([code, out, err]).toEqual([2, '', expect.stringContaining('belongs to somebody else')]);
      }
    },
  );

  test('a head that is on no branch is compared as any other', async () => {
    const { folder } = trapped();
    git(folder, 'stash', '--quiet');
    git(folder, 'checkout', '--quiet', '--detach');
    git(folder, 'stash', 'pop', '--quiet');
    expect(await runAll(folder)).toEqual(USUAL);
  });

  test('another repository within one is no part of its versions', async () => {
    const { folder } = trapped();
    const inner = carag.folder(smallSet(judgement('A1.1')));
    git(inner, 'init', '--quiet', '--initial-branch=main');
    git(inner, 'add', '.');
    git(inner, 'commit', '--quiet', '-m', 'Inner');
    git(folder, 'submodule', '--quiet', 'add', `file://${inner}`, 'inner');
    git(folder, 'commit', '--quiet', '-m', 'With another');
    const { code, out } = await carag.run(['diff', 'HEAD', 'HEAD', '--format', 'json'], { in: folder });
    expect([code, JSON.parse(out).changes]).toEqual([0, []]);
    const within = await carag.run(['lint', '--base', 'main', 'inner'], { in: folder });
    expect([within.code, within.out]).toEqual([0, expect.stringContaining('nothing has changed')]);
  });

  test('files that are still to be merged are told as what they are', async () => {
    const { folder } = trapped();
    git(folder, 'commit', '--quiet', '-a', '-m', 'Two');
    git(folder, 'checkout', '--quiet', '-b', 'other', 'HEAD~1');
    write(folder, smallSet(judgement('A1.1') + judgement('A1.2', 'Was anybody heard about the plan?')));
    git(folder, 'commit', '--quiet', '-a', '-m', 'Three');
    expect(() => git(folder, 'merge', '--quiet', 'main')).toThrow();
    const diff = await carag.run(['diff', 'main'], { in: folder });
    expect([diff.code, diff.err]).toEqual([2, expect.stringContaining('“assessment.carag.yaml”, line')]);
    const lint = await carag.run(['lint', '--base', 'main'], { in: folder });
    expect([lint.code, lint.out]).toEqual([1, expect.stringContaining('yaml/conflict-marker')]);
    expect(lint.out).toContain('Change control not checked: a document of the set cannot be read.');
  });

  test.each([['main~9'], ['--output=sprung'], ['-c'], ['main:nowhere'], ['@{upstream}'], ['main^{tree}']])(
    'a revision that is not there: %s',
    async (name) => {
      const { folder } = trapped();
      const held = contents(folder);
      for (const args of [
        ['diff', '--', name],
        ['lint', `--base=${name}`],
        ['lint', `--changed-since=${name}`],
      ]) {
        const { code, out, err } = await carag.run(args, { in: folder });
        expect([code, out]).toEqual([2, '']);
        expect(err).toMatch(/^[^\n]+\n$/);
      }
      expect(contents(folder)).toEqual(held);
    },
  );
});
