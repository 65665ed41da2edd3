import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { describeWhere } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync('umount', [folder]);
});

/** A folder on a disk of its own, with these documents and no room for more; undefined where no disk may be mounted. */
function fullDisk(documents: Readonly<Record<string, string>>): string | undefined {
  const folder = join(carag.folder(), 'disk');
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) return undefined;
  mounted.push(folder);
  cpSync(carag.folder(documents), folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filling'), Buffer.alloc(bavail * bsize));
  return folder;
}

const held = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && each.name !== 'filling')
      .map((each) => [each.name, readFileSync(join(each.parentPath, each.name), 'utf8')]),
  );

const mayMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = '/tmp';
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', folder]);
  return tried.status === 0;
})();

describeWhere({ what: 'root on Linux, who may mount a small disk', isThere: mayMount })(
  'on a disk that is full',
  () => {
    const spaced = smallSet(judgement('A 1.1', 'Is it in time?'));

    test.each([
      ['lint --fix', ['lint', '--fix'], spaced],
      ['new set', ['new', 'set', 'made'], {}],
      ['new section', ['new', 'section', 'Planning'], smallSet(judgement('A1.1'))],
      ['convert', ['convert', 'assessment.carag.yaml'], smallSet(judgement('A1.1'))],
      ['preview', ['preview', '.'], smallSet(judgement('A1.1'))],
      [
        'test',
        ['test', '--out', 'report.txt'],
        smallSet(judgement('A1.1'), {
          'case.carag.yaml': 'carag: case\nanswers: { A1.1: "yes" }\nexpect: { asked: [A1.1] }\n',
        }),
      ],
    ])('%s leaves all as it was, and says why', async (_, args, documents) => {
      const folder = fullDisk(documents);
      if (folder === undefined) throw new Error('No disk could be mounted.');
      const { code, out, err } = await carag.run(args, { in: folder });
      expect([code, err]).toEqual([2, expect.stringContaining('the disk is full')]);
      expect(out).not.toContain('Nothing to report');
      expect(held(folder)).toEqual(documents);
      expect(readdirSync(folder).sort()).toEqual([...Object.keys(documents), 'filling'].sort());
    });
  },
);
