import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWhere, testWhere, UNIX } from '../../where.ts';
import { Carag, judgement, smallSet, unwrapped } from '../carag.ts';
import { readAnnotation } from '../lint/annotations.ts';
import { GIT, git, write } from './repository.ts';

const carag = new Carag();

const before = smallSet(judgement('A1.1') + judgement('A1.2', 'Were parents heard about the plan?'));
const after = smallSet(judgement('A1.1') + judgement('A1.3', 'Were parents heard about the plan?'));

/** A repository whose last commit holds one version, while the other lies in its folder. */
function repository(): string {
  const folder = carag.folder(before);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'One');
  write(folder, after);
  return folder;
}

const renumbered = {
  class: 'data',
  from: ['A1.2'],
  to: ['A1.3'],
  what: 'A1.2 was renumbered: it is A1.3 now.',
  before: 'A1.2',
  after: 'A1.3',
};

describe('folders', () => {
  const folders = () => carag.folder({ ...at('old', before), ...at('new', after) });
  const at = (folder: string, documents: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));

  test('as JSON', async () => {
    const { code, out, err } = await carag.run(['diff', 'old', 'new', '--format', 'json'], { in: folders() });
    expect([code, err]).toEqual([0, '']);
    const { changes, summary } = JSON.parse(out);
    expect(changes).toEqual([
      {
        ...renumbered,
        places: [
          { version: 'base', file: 'old/assessment.carag.yaml', line: 13, column: 13 },
          { version: 'head', file: 'new/assessment.carag.yaml', line: 13, column: 13 },
        ],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        accepted: null,
      },
    ]);
    expect(summary).toMatchObject({ changes: 1, worst: 'data', classes: { data: 1, routing: 0 } });
  });

  test('as text and as Markdown, in which what documents hold is only shown', async () => {
    const folder = folders();
    write(folder, at('new', smallSet(judgement('A1.1', '"Is *all* of it <b>good</b>?"'))));
    const text = await carag.run(['diff', 'old', 'new'], { in: folder });
    expect(text.out).toContain('    + Is *all* of it <b>good</b>?');
    const markdown = await carag.run(['diff', 'old', 'new', '--format', 'markdown'], { in: folder });
    expect(markdown.out).toContain('now: Is **\\*all\\* of it \\<b\\>good\\</b\\>**?');
  });

  test('--fail-on looks at its class and at worse ones', async () => {
    const folder = folders();
    const code = async (of: string) =>
      (await carag.run(['diff', 'old', 'new', '--fail-on', of], { in: folder })).code;
    expect([await code('data'), await code('editorial')]).toEqual([1, 1]);
    write(
      folder,
      at('new', smallSet(judgement('A1.1') + judgement('A1.2', 'Were parents heard about this plan?'))),
    );
    expect([await code('routing'), await code('wording')]).toEqual([0, 1]);
  });

  test('a crosswalk', async () => {
    const folder = folders();
    const { out } = await carag.run(['crosswalk', 'old', 'new'], { in: folder });
    expect(out).toBe(
      'from,to,relation,comparable,classes\nA1.1,A1.1,unchanged,yes,\nA1.2,A1.3,renumbered,yes,data\n',
    );
    const json = await carag.run(['crosswalk', 'old', 'new', '--format', 'json'], { in: folder });
    expect(JSON.parse(json.out)).toEqual([
      { from: ['A1.1'], to: ['A1.1'], relation: 'unchanged', comparable: 'yes', classes: [] },
      { from: ['A1.2'], to: ['A1.3'], relation: 'renumbered', comparable: 'yes', classes: ['data'] },
    ]);
  });

  test('a release that is kept in the folder is compared with, and is no part of it', async () => {
    const folder = carag.folder({
      ...after,
      ...at('releases/1.1', before),
      'releases/1.1/release.json': '{}',
    });
    const { out } = await carag.run(['diff', 'releases/1.1', '--format', 'json'], { in: folder });
    expect(JSON.parse(out).changes).toMatchObject([renumbered]);
  });

  test('a set whose folder was renamed is known by what it holds', async () => {
    const other = smallSet(judgement('B1.1', 'Is the other one kept?')) as Record<string, string>;
    const folder = carag.folder({
      ...at('old/one', before),
      ...at('old/two', other),
      ...at('new/first', before),
      ...at('new/two', other),
    });
    const { out } = await carag.run(['diff', 'old', 'new', '--format', 'json'], { in: folder });
    expect(JSON.parse(out).changes).toEqual([]);
  });

  test.each([
    [['diff', 'nowhere', 'new'], /^“nowhere” is (?:no folder|neither)/],
    [['diff', 'empty', 'new'], /^“empty” matches nothing/],
    [['diff', 'old', 'broken'], /^“broken\/assessment\.carag\.yaml”, line 3, in “broken” cannot be read/],
  ])('what cannot be compared: %j', async (args, message) => {
    const folder = folders();
    mkdirSync(join(folder, 'empty'));
    write(folder, at('broken', { ...before, 'assessment.carag.yaml': 'carag: section\nid: a\ntitle: "A\n' }));
    const { code, out, err } = await carag.run(args, { in: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('reports', () => {
  const hostile = 'Were %0A::error:: parents, <script>alert(1)</script> heard ]]> here?';
  const folder = () =>
    carag.folder({
      ...below('old', before),
      ...below('new', smallSet(judgement('A1.1') + judgement('A1.2', JSON.stringify(hostile)))),
    });
  const below = (path: string, documents: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(documents).map(([each, text]) => [`${path}/${each}`, text]));

  test('a page for people shows both versions, and runs nothing', async () => {
    const { out } = await carag.run(['diff', 'old', 'new', '--format', 'html'], { in: folder() });
    expect(out).toContain('<del>');
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(out).not.toMatch(/<script|<link|<img|src=|href="(?!#)|https?:/);
    expect(out).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;`);
  });

  test('annotations are one line each, at the place in the new version', async () => {
    const { out } = await carag.run(['diff', 'old', 'new', '--format', 'github', '--fail-on', 'wording'], {
      in: folder(),
    });
    const lines = out.trimEnd().split('\n').map(readAnnotation);
    expect(lines).toEqual([
      {
        level: 'error',
        file: 'new/assessment.carag.yaml',
        line: '15',
        col: '15',
        title: 'Change of wording',
        message: `A1.2: the text changed.\nbefore: Were parents heard about the plan?\nnow: ${hostile}`,
      },
    ]);
  });

  test('a report goes into a file, and is told as text', async () => {
    const at = folder();
    const { out } = await carag.run(['diff', 'old', 'new', '--format', 'markdown', '-o', 'diff.md'], {
      in: at,
    });
    expect(readFileSync(join(at, 'diff.md'), 'utf8')).toMatch(/^# Changes from old to new\n/);
    expect(out).toContain('Wording: what inspectors read and choose');
  });
});

describe('accepting', () => {
  const ACCEPT = ['--by', 'head of methodology', '--why', 'Agreed: it was "wrong".'];
  const withHead = (documents: Readonly<Record<string, string>>) =>
    carag.folder({
      ...Object.fromEntries(Object.entries(before).map(([path, text]) => [`old/${path}`, text])),
      ...Object.fromEntries(Object.entries(documents).map(([path, text]) => [`new/${path}`, text])),
    });
  const changesIn = async (folder: string, ...args: string[]) => {
    const { out, code } = await carag.run(['diff', 'old', 'new', '--format', 'json', ...args], {
      in: folder,
    });
    return { ...JSON.parse(out), code };
  };
  const two = smallSet(
    judgement('A1.1', 'Is all of A1.1 good enough?') +
      judgement('A1.3', 'Were parents heard about the plan?'),
  );

  test('what is accepted is written down for reviewers, and no longer makes the command fail', async () => {
    const folder = withHead(two);
    const { changes, code } = await changesIn(folder, '--fail-on', 'editorial');
    const prints = changes.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect([prints.length, code]).toEqual([2, 1]);
    const one = await changesIn(folder, '--fail-on', 'editorial', '--accept', prints[0], ...ACCEPT);
    expect([one.code, one.summary.accepted]).toEqual([1, 1]);
    const all = await changesIn(
      folder,
      '--fail-on',
      'editorial',
      '--accept',
      prints[1],
      '--accept',
      prints[0],
      ...ACCEPT,
    );
    expect([all.code, all.summary.accepted]).toEqual([0, 2]);
    expect(all.changes[0].accepted).toEqual({ by: 'head of methodology', why: 'Agreed: it was "wrong".' });
    const text = readFileSync(join(folder, 'new/acceptances.carag.yaml'), 'utf8');
    expect(text).toContain(
      '    what: "A1.2 was renumbered: it is A1.3 now."\n    class: data\n    by: head of methodology\n',
    );
    const lint = await carag.run(['lint', 'new'], { in: folder });
    expect(lint.out).not.toContain('acceptances');
  });

  test('an acceptance of what is no longer so is told', async () => {
    const folder = withHead(two);
    const { changes } = await changesIn(folder);
    await changesIn(
      folder,
      '--accept',
      changes[0].fingerprint,
      '--accept',
      changes[1].fingerprint,
      ...ACCEPT,
    );
    write(join(folder, 'new'), before);
    const { summary } = await changesIn(folder);
    expect(summary.staleAcceptances).toMatchObject([
      { file: 'new/acceptances.carag.yaml', line: 3, fingerprint: changes[0].fingerprint },
      { file: 'new/acceptances.carag.yaml', line: 9, fingerprint: changes[1].fingerprint },
    ]);
    const text = await carag.run(['diff', 'old', 'new'], { in: folder });
    expect(unwrapped(text.out)).toContain(
      'accepted in new/acceptances.carag.yaml:3, is there no more: take it out.',
    );
  });

  test.each([
    [['--accept', '0000000000000000', ...ACCEPT], 'There is no change “0000000000000000”'],
    [['--accept', '0000000000000000'], 'Who accepts a change, and why, has to be said'],
  ])('what cannot be accepted: %j', async (args, message) => {
    const { code, err, out } = await carag.run(['diff', 'old', 'new', ...args], { in: withHead(two) });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  test('a set that is new fails where a base is required', async () => {
    const folder = withHead(before);
    write(join(folder, 'new/more'), smallSet(judgement('B1.1')));
    const { code, err } = await carag.run(['diff', 'old', 'new', '--require-base'], { in: folder });
    expect([code, err]).toEqual([2, expect.stringContaining('has no counterpart in “old”')]);
    expect((await carag.run(['diff', 'old', 'new'], { in: folder })).code).toBe(0);
  });
});

describeWhere(GIT)('revisions', () => {
  test('the folder as it is now is compared with a branch, and nothing is written', async () => {
    const folder = repository();
    const kept = readdirSync(join(folder, '.git'));
    const { code, out } = await carag.run(['diff', 'main', '--format', 'json'], { in: folder });
    expect([code, JSON.parse(out).changes]).toMatchObject([0, [renumbered]]);
    expect(readdirSync(join(folder, '.git'))).toEqual(kept);
  });

  test('two revisions, and a folder of one', async () => {
    const folder = repository();
    git(folder, 'commit', '--quiet', '-a', '-m', 'Two');
    const two = await carag.run(['diff', 'HEAD~1', 'HEAD', '--format', 'json'], { in: folder });
    expect(JSON.parse(two.out).changes).toMatchObject([renumbered]);
    const none = await carag.run(['diff', 'HEAD:', '.', '--format', 'json'], { in: folder });
    expect(JSON.parse(none.out).changes).toEqual([]);
  });

  test.each([['main~7'], ['--upload-pack=touch'], ['main:elsewhere']])(
    'a revision that is not there: %s',
    async (name) => {
      const { code, err } = await carag.run(['diff', '--', name], { in: repository() });
      expect(code).toBe(2);
      expect(err).toMatch(
        /is neither a folder nor a revision|There is no folder “elsewhere” in the revision “main”/,
      );
    },
  );

  test('a repository without its history says what is missing', async () => {
    const folder = repository();
    git(folder, 'commit', '--quiet', '-a', '-m', 'Two');
    const shallow = join(carag.folder(), 'shallow');
    git(folder, 'clone', '--quiet', '--depth', '1', `file://${folder}`, shallow);
    const { code, err } = await carag.run(['diff', 'HEAD~1'], { in: shallow });
    expect(code).toBe(2);
    expect(err).toContain('fetch all of it, as with “fetch-depth: 0”');
  });

  test('what the surroundings say to git does not count', async () => {
    const folder = repository();
    const env = {
      GIT_DIR: join(folder, 'nowhere'),
      GIT_WORK_TREE: '/',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'alias.x',
      GIT_CONFIG_VALUE_0: '!true',
    };
    const { code } = await carag.run(['diff', 'main'], { in: folder, env });
    expect(code).toBe(0);
  });

  testWhere(UNIX)('nothing is run that the repository brings along', async () => {
    const folder = repository();
    const trap = join(folder, 'trap.sh');
    const sprung = join(folder, 'sprung');
    writeFileSync(trap, `#!/bin/sh\ntouch '${sprung}'\ncat\n`);
    chmodSync(trap, 0o755);
    for (const name of [
      'core.fsmonitor',
      'core.sshCommand',
      'core.pager',
      'filter.x.smudge',
      'filter.x.clean',
      'diff.x.textconv',
      'diff.external',
    ])
      git(folder, 'config', name, trap);
    git(folder, 'config', 'core.hooksPath', folder);
    write(folder, {
      '.gitattributes': '* filter=x diff=x\n',
      'post-checkout': `#!/bin/sh\ntouch '${sprung}'\n`,
    });
    chmodSync(join(folder, 'post-checkout'), 0o755);
    const { code } = await carag.run(['diff', 'main'], { in: folder });
    expect([code, existsSync(sprung)]).toEqual([0, false]);
  });

  test('a branch in a state of conflict is told as what it is', async () => {
    const folder = repository();
    write(folder, {
      'assessment.carag.yaml': `<<<<<<< ours\n${after['assessment.carag.yaml']}=======\n>>>>>>> theirs\n`,
    });
    const { code, err } = await carag.run(['diff', 'main'], { in: folder });
    expect(code).toBe(2);
    expect(err).toContain('cannot be read, so the two versions cannot be compared');
  });
});

test('without git, folders are compared and revisions are refused', async () => {
  const folder = carag.folder({ ...before });
  const { code, err } = await carag.run(['diff', 'main'], { in: folder, env: { PATH: folder } });
  expect(code).toBe(2);
  expect(err).toBe(
    'A revision can only be read with git, and there is no git on this computer. Compare with a folder instead.\n',
  );
});
