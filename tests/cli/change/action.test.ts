import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeWhere, UNIX } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';
import { readAnnotation } from '../lint/annotations.ts';
import { GIT, git, write } from './repository.ts';

const carag = new Carag();
const root = join(import.meta.dirname, '../../..');

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

const action: { inputs: Record<string, { default: string }>; runs: { steps: Step[] } } = parse(
  readFileSync(join(root, 'action.yml'), 'utf8'),
);
const step = (name: string) => action.runs.steps.find((each) => each.name === name)!;

/** Runs a step as the runner does, with what expressions in its surroundings stand for. */
function runStep(name: string, folder: string, given: Readonly<Record<string, string>>) {
  const { run, env } = step(name);
  const temp = carag.folder();
  const bin = carag.folder({ gh: `#!/bin/sh\nprintf '%s\\n' "$@" > '${temp}/told'\n` });
  chmodSync(join(bin, 'gh'), 0o755);
  const script = join(temp, 'script.sh');
  writeFileSync(script, run);
  writeFileSync(join(temp, 'carag-diff.md'), '# Changes\n');
  const values = Object.fromEntries(Object.keys(env).map((key) => [key, given[key] ?? '']));
  const surroundings = {
    ...process.env,
    ...values,
    CARAG: `node ${carag.program}`,
    PATH: `${bin}:${process.env.PATH}`,
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
  };
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', script];
  const read = (file: string) => (existsSync(join(temp, file)) ? readFileSync(join(temp, file), 'utf8') : '');
  try {
    const out = execFileSync('bash', args, {
      cwd: folder,
      env: surroundings,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, summary: read('summary'), told: read('told') };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout, summary: read('summary'), told: read('told') };
  }
}

const before = smallSet(judgement('A1.1') + judgement('A1.2', 'Were parents heard about the plan?'));
const after = smallSet(judgement('A1.1') + judgement('A1.2', 'Were both parents heard about the plan?'));

describeWhere({ what: 'git, and a system other than Windows', isThere: GIT.isThere && UNIX.isThere })(
  'the action',
  () => {
    function repository(): string {
      const folder = carag.folder(before);
      git(folder, 'init', '--quiet', '--initial-branch=main');
      git(folder, 'add', '.');
      git(folder, 'commit', '--quiet', '-m', 'One');
      write(folder, after);
      return folder;
    }

    test('annotates what is wrong, whatever a path is called', () => {
      const folder = carag.folder({
        ...Object.fromEntries(
          Object.entries(after).map(([path, text]) => [`a b/${path}`, text.replace('yes-no', 'none')]),
        ),
      });
      const { code, out } = runStep('Check', folder, { PATHS: 'a b\n\n' });
      expect(code).toBe(1);
      for (const line of out.trimEnd().split('\n')) expect(readAnnotation(line).file).toMatch(/^a b\//);
      expect(runStep('Check', folder, { PATHS: '$(touch sprung)\n' }).code).toBe(2);
      expect(existsSync(join(folder, 'sprung'))).toBe(false);
    });

    test('tells what a change means, and fails on a class of it', () => {
      const folder = repository();
      const { code, out, summary } = runStep('Compare', folder, { BASE: 'main' });
      expect([code, readAnnotation(out.trimEnd()).title]).toEqual([0, 'Change of wording']);
      expect(summary).toContain('## Wording: what inspectors read and choose');
      expect(runStep('Compare', folder, { BASE: 'main', FAIL_ON: 'wording' }).code).toBe(1);
      expect(runStep('Compare', folder, { BASE: 'main', FAIL_ON: 'routing' }).code).toBe(0);
      expect(runStep('Compare', folder, { BASE: '--upload-pack=x' }).code).toBe(2);
    });

    test('comments once, and then mends its comment', () => {
      const { told } = runStep('Comment', carag.folder(), { NUMBER: '7' });
      expect(told.split('\n').slice(0, 4)).toEqual(['pr', 'comment', '7', '--body-file']);
      expect(told).toContain('--edit-last\n--create-if-none');
    });
  },
);

test('expressions of the action stand in its surroundings alone, and never in a script', () => {
  for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
});

test('each hook is started with a command that there is', async () => {
  const hooks: { id: string; entry: string; pass_filenames: boolean }[] = parse(
    readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
  );
  const folder = carag.folder(after);
  for (const { entry, pass_filenames } of hooks) {
    const args = entry.replace(/^npx --no-install carag /, '').split(' ');
    expect(pass_filenames).toBe(false);
    expect((await carag.run(args, { in: folder })).code).toBe(0);
  }
});
