import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { some } from '../../runs.ts';
import { testWhere, UNIX } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();
const harness = join(import.meta.dirname, 'disturbed.mjs');

const disturbed = (args: readonly string[], folder: string, by: 'kill' | 'full' | 'count', at = 0) =>
  carag.start(args, {
    in: folder,
    env: { NODE_OPTIONS: `--import=${harness}`, DISTURBED_BY: by, DISTURBED_AT: String(at) },
  });

/** Every file of a folder, hidden ones too, with its text. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    paths
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

const isTemporary = (path: string) => /(?:^|\/)\.carag-[0-9a-f]{8}-\d+-[0-9a-f]{12}\.tmp$/.test(path);
const documentsIn = (folder: string) =>
  Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => !isTemporary(path)));

const small = smallSet(judgement('A 1.1', 'Is it in time?'));
/** A set that is clean but for a space in an id, with a document that speaks of its section. */
const spaced = {
  ...small,
  'carag.yaml': small['carag.yaml']!.replace('[en]', '[en, cy]\nrules: { translation/missing: off }'),
  'other.carag.yaml':
    'carag: translation\nlanguage: cy\nof: assessment.carag.yaml\nleft-out: guidance\ntexts: { title: Asesu, A1: A yw yn dda?, A1.1: A yw mewn pryd? }\n',
};
const wide = {
  ...smallSet(judgement('A1.1')),
  'assessment.carag.yaml': smallSet(judgement('A1.1'))['assessment.carag.yaml']!.replace(/: /g, ':   '),
};

/** A command, with what it starts from. */
const COMMANDS: Readonly<Record<string, readonly [string[], Readonly<Record<string, string>>]>> = {
  'lint --fix': [['lint', '--fix'], spaced],
  convert: [
    ['convert', 'assessment.carag.yaml'],
    smallSet(judgement('A1.1'), { 'other.carag.yaml': spaced['other.carag.yaml']! }),
  ],
  'new set': [['new', 'set', 'made'], {}],
  'new section': [['new', 'section', 'Planning'], smallSet(judgement('A1.1'))],
  'test --suggest': [
    ['test', '--suggest'],
    smallSet(`${judgement('A1.1')}\n${judgement('A1.2')}  ask-when: A1.1 is no\n`),
  ],
  preview: [['preview', '.'], smallSet(judgement('A1.1'))],
};

/** The steps to disturb: each takes runs of its own, so that only a long run tries all. */
const stepsOf = (count: number) =>
  some(
    Array.from({ length: count }, (_, at) => at + 1),
    4,
  );

/** Each step is a run of its own. */
const PATIENCE = 180_000;

describe.each(Object.entries(COMMANDS))('%s', { timeout: PATIENCE }, (_, [args, documents]) => {
  /** What the folder holds when nothing disturbs the command, and how many steps that takes. */
  async function undisturbed(): Promise<{ after: Record<string, string>; steps: number }> {
    const folder = carag.folder(documents);
    const { err } = await disturbed(args, folder, 'count');
    return { after: filesIn(folder), steps: Number(/steps: (\d+)/.exec(err)?.[1]) };
  }

  testWhere(UNIX)('killed at any step, loses nothing and can be run again', async () => {
    const { after, steps } = await undisturbed();
    expect(steps).toBeGreaterThan(3);
    expect(Object.keys(after).filter(isTemporary)).toEqual([]);
    for (const at of stepsOf(steps)) {
      const folder = carag.folder(documents);
      expect((await disturbed(args, folder, 'kill', at)).code).toBe(null);
      for (const [path, text] of Object.entries(documentsIn(folder)))
        expect([documents[path], after[path]], `${path} at step ${at}`).toContain(text);
      for (const path of Object.keys(documents))
        expect(existsSync(join(folder, path)) || args[0] === 'convert', `${path} at step ${at}`).toBe(true);
      const { code } = await carag.run(args, { in: folder });
      // All was done but the clearing up: the next command that writes there sees to that.
      if (code !== 0) await carag.run(['lint', '--fix'], { in: folder });
      expect(filesIn(folder), `after step ${at}`).toEqual(after);
    }
  });

  test('on a disk that is full at any step, leaves everything as it was and says so', async () => {
    const { steps } = await undisturbed();
    for (const at of stepsOf(steps)) {
      const folder = carag.folder(documents);
      const { code, out, err } = await disturbed(args, folder, 'full', at);
      if (code === 0) continue; // Only clearing up was disturbed.
      expect([code, err], `at step ${at}`).toEqual([2, expect.stringContaining('cannot be written')]);
      expect(err).toContain('the disk is full');
      expect(out).not.toContain('Nothing to report');
      expect(filesIn(folder), `at step ${at}`).toEqual(documents);
      expect(readdirSync(folder).sort()).toEqual(Object.keys(documents).sort());
    }
  });
});

test('what a run that is alive, or on another computer, or somebody else has left is kept', async () => {
  const folder = carag.folder(wide);
  await disturbed(['format'], folder, 'kill', 2);
  const [left] = readdirSync(folder).filter(isTemporary);
  const others = [
    left!.replace(/-\d+-/, `-${process.pid}-`),
    left!.replace(/^\.carag-[0-9a-f]{8}/, '.carag-00000000'),
    `${left}.bak`,
    '.carag-notes.tmp',
  ];
  for (const name of others) cpSync(join(folder, left!), join(folder, name));
  expect((await carag.run(['lint'], { in: folder })).code).toBe(0);
  await carag.run(['format'], { in: folder });
  expect(readdirSync(folder).sort()).toEqual([...others, ...Object.keys(wide)].sort());
});

test('two runs at once both end well, and what is written is whole', async () => {
  const { after } = await (async () => {
    const folder = carag.folder(wide);
    await carag.run(['format'], { in: folder });
    return { after: filesIn(folder) };
  })();
  const folder = carag.folder(wide);
  const runs = await Promise.all([1, 2, 3].map(() => carag.start(['format'], { in: folder })));
  for (const { code, err } of runs)
    expect([code, err]).toEqual(
      code === 0 ? [0, ''] : [2, expect.stringContaining('was changed by someone else in the meantime')],
    );
  expect(filesIn(folder)).toEqual(after);
});
