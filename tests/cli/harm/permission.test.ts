import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWhere } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';
import type { Ran } from '../lint/warm.ts';

const carag = new Carag();

/** Somebody who is not root, to whom things can be closed. */
const NOBODY = 65534;

const mayBecome =
  process.platform !== 'win32' &&
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ['-e', ''], { uid: NOBODY, gid: NOBODY }).status === 0;

const spaced = smallSet(judgement('A 1.1', 'Is it in time?'));

/** A folder that belongs to nobody, with these documents. */
function folderOfNobody(documents: Readonly<Record<string, string>>): string {
  const folder = carag.folder(documents);
  for (const path of [folder, ...Object.keys(documents).map((name) => join(folder, name))])
    chownSync(path, NOBODY, NOBODY);
  return folder;
}

function asNobody(args: readonly string[], folder: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [carag.program, ...args], {
      cwd: folder,
      uid: NOBODY,
      gid: NOBODY,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describeWhere({ what: 'root, who can become somebody else', isThere: mayBecome })(
  'where writing is not permitted',
  () => {
    test.each([
      ['in a folder', (folder: string) => chmodSync(folder, 0o555)],
      ['in a document', (folder: string) => chmodSync(join(folder, 'assessment.carag.yaml'), 0o444)],
    ])('%s, --fix says so and what is still wrong', async (_, close) => {
      const folder = folderOfNobody(spaced);
      close(folder);
      const { code, out, err } = await asNobody(['lint', '--fix'], folder);
      expect([code, err]).toEqual([2, '“assessment.carag.yaml” cannot be written: permission is denied.\n']);
      expect(out).toContain('id/spacing');
      expect(out).toContain('Nothing was fixed. 1 file could not be written.');
      expect(out).not.toContain('Nothing to report');
      const json = await asNobody(['lint', '--fix', '--format', 'json'], folder);
      const { findings, summary } = JSON.parse(json.out);
      expect([findings.length, summary.fixed]).toEqual([
        1,
        { fixes: 0, files: [], notWritten: ['assessment.carag.yaml'] },
      ]);
      expect(readFileSync(join(folder, 'assessment.carag.yaml'), 'utf8')).toBe(
        spaced['assessment.carag.yaml'],
      );
      expect(readdirSync(folder).sort()).toEqual(Object.keys(spaced).sort());
    });

    test('some documents are mended although others cannot be', async () => {
      const other = spaced['assessment.carag.yaml']!.replace('id: assessment', 'id: other')
        .replaceAll('A1', 'B1')
        .replaceAll('A 1', 'B 1');
      const folder = folderOfNobody({ ...spaced, 'other.carag.yaml': other });
      chmodSync(join(folder, 'other.carag.yaml'), 0o444);
      const { code, out } = await asNobody(['lint', '--fix'], folder);
      expect([code, out]).toEqual([
        2,
        expect.stringContaining('Fixed 1 finding in assessment.carag.yaml. 1 file could not be written.'),
      ]);
    });

    test('new and convert leave all as it was', async () => {
      const documents = smallSet(judgement('A1.1'));
      const folder = folderOfNobody(documents);
      chmodSync(join(folder, 'carag.yaml'), 0o444);
      for (const args of [
        ['new', 'section', 'Planning'],
        ['convert', 'assessment.carag.yaml'],
      ]) {
        const { code, err } = await asNobody(args, folder);
        expect([code, err]).toEqual([2, '“carag.yaml” cannot be written: permission is denied.\n']);
        expect(readdirSync(folder).sort()).toEqual(Object.keys(documents).sort());
      }
    });

    test.each([
      ['lint'],
      ['list'],
      ['explain-routing', 'A1.1'],
      ['graph'],
      ['convert', 'assessment.carag.yaml'],
      ['format', '.'],
      ['preview', 'carag.yaml', '--out', 'form.html'],
      ['test'],
      ['new', 'section', 'Planning'],
    ])('a folder that is closed is named by %s', async (...args) => {
      const documents = smallSet(judgement('A1.1'));
      const folder = folderOfNobody(documents);
      mkdirSync(join(folder, 'closed'), { mode: 0 });
      const { code, out, err } = await asNobody(args, folder);
      expect([code, out, err]).toEqual([
        2,
        '',
        expect.stringMatching(/closed” cannot be looked into, .*denied/),
      ]);
      rmdirSync(join(folder, 'closed'));
      expect(readdirSync(folder).sort()).toEqual(Object.keys(documents).sort());
    });

    test('the owner of a document stays who it was', async () => {
      const folder = folderOfNobody(spaced);
      expect((await carag.run(['lint', '--fix'], { in: folder })).code).toBe(0);
      const { uid, gid } = statSync(join(folder, 'assessment.carag.yaml'));
      expect([uid, gid]).toEqual([NOBODY, NOBODY]);
    });
  },
);

test('a document that goes while it is checked is not brought back', async () => {
  const folder = carag.folder(spaced);
  // The second document stands in the way of the first, once both are read.
  const gone = join(folder, 'gone.mjs');
  writeFileSync(
    gone,
    `import files from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync } = files;
let read = 0;
files.openSync = (path, ...more) => {
  const file = openSync(path, ...more);
  if (/assessment\\.carag\\.yaml$/.test(String(path)) && ++read === 1) files.unlinkSync(path);
  return file;
};
syncBuiltinESMExports();`,
  );
  const { code, err } = await carag.start(['lint', '--fix'], {
    in: folder,
    env: { NODE_OPTIONS: `--import=${gone}` },
  });
  expect([code, err]).toEqual([2, '“assessment.carag.yaml” cannot be written: it is not there.\n']);
  expect(readdirSync(folder).sort()).toEqual(['carag.yaml', 'gone.mjs']);
});
