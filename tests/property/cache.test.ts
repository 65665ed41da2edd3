/** The law of `lint --cache`: whatever happened to the disk, it says what a run without memory says. */

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lintOutcome } from '../../server/cli/commands/checking/lint.ts';
import { runs } from '../runs.ts';

const SECTION = (text: string) => `carag: section
id: one
title: One
questions:
  - id: A1.1
    kind: information
    text: ${text}
    answer: text
`;

const MANIFEST = (more: string) => `carag: question-set
format: 1
title: Small
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
${more}`;

/** What may be written anywhere. */
const TEXTS = [
  MANIFEST(''),
  MANIFEST('uses: [../other]\n'),
  MANIFEST('rules: { ref/unknown: off, text/question-mark: hint }\n'),
  MANIFEST('rules: { ref/unknown: warn }\n'),
  SECTION('Is it in time?'),
  SECTION('Is it in time'),
  SECTION('Does [[A9.9]] lead there?'),
  SECTION('Is the YOT told?'),
  'carag: glossary\nterms:\n  YJS: { short-for: youth justice service, instead-of: [YOT] }\n',
  '---\ncarag: guidance\nfor: one.carag.yaml\n---\n# A1.1\n\nLook at it.\n',
  'other: program\n',
  '\u0000',
  '',
];

const FOLDERS = ['', 'set', 'set/inner', 'other'];
const NAMES = ['carag.yaml', 'one.carag.yaml', 'two.carag.yaml', 'help.carag.md', 'plain.yaml'];
const PATHS = [
  ...FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name))),
  'set/.git',
  '.git',
  'set/linked',
  'set/inner',
  'other',
];

type Edit = (root: string) => void;

const path = fc.constantFrom(...PATHS);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(path, fc.constantFrom(...TEXTS)).map(([at, text]) => written(at, text)) },
  {
    weight: 2,
    arbitrary: path.map(
      (at): Edit =>
        (root) =>
          rmSync(join(root, at), { recursive: true, force: true }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(path, path).map(
      ([from, to]): Edit =>
        (root) =>
          renameSync(join(root, from), join(root, to)),
    ),
  },
  {
    weight: 1,
    arbitrary: path.map(
      (at): Edit =>
        (root) =>
          mkdirSync(join(root, at), { recursive: true }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(path, path).map(
      ([from, to]): Edit =>
        (root) =>
          symlinkSync(join(root, from), join(root, to)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, fc.constantFrom(0o000, 0o600, 0o755)).map(
      ([at, mode]): Edit =>
        (root) =>
          chmodSync(join(root, at), mode),
    ),
  },
);

/** Writes a text, with the time of the file as it was: nothing but its content tells that it changed. */
function written(at: string, text: string): Edit {
  return (root) => {
    const file = join(root, at);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, 1_000_000, 1_000_000);
  };
}

const QUESTIONS = [['set'], ['set/*.carag.yaml'], ['set/inner', 'other']];

let root: string;
const before = process.env.XDG_CACHE_HOME;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'carag-law-'));
});
afterEach(() => {
  process.env.XDG_CACHE_HOME = before;
  if (before === undefined) delete process.env.XDG_CACHE_HOME;
  rmSync(root, { recursive: true, force: true });
});

/** What a run prints and ends with, or why it could not be done. */
async function said(paths: readonly string[], cache: boolean): Promise<string> {
  try {
    const { output, code } = await lintOutcome(paths, { format: 'text', maxWarnings: 0, cache });
    return `${code} ${output}`;
  } catch (error) {
    return `2 ${(error as Error).message}`;
  }
}

test('after random edits, what is remembered is what would be found', async () => {
  let remembered = 0;
  const memory = join(root, 'memory');
  process.env.XDG_CACHE_HOME = memory;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const repository = mkdtempSync(join(root, 'repository-'));
      for (const [at, text] of [
        ['set/carag.yaml', TEXTS[1]!],
        ['set/one.carag.yaml', TEXTS[4]!],
        ['set/inner/carag.yaml', TEXTS[0]!],
        ['other/carag.yaml', TEXTS[0]!],
      ] as const)
        written(at, text)(repository);
      for (const each of edits) {
        tried(each, repository);
        for (const question of QUESTIONS) {
          const paths = question.map((name) => join(repository, name));
          const fresh = await said(paths, false);
          expect(await said(paths, true)).toBe(fresh);
          expect(await said(paths, true)).toBe(fresh);
        }
      }
      remembered = readdirSync(join(memory, 'carag')).length;
    }),
    { numRuns: runs(20), seed: 9 },
  );
  expect(remembered).toBeGreaterThan(20);
});

/** Not every edit can be made: what is to be removed may not be there. */
function tried(make: Edit, repository: string): void {
  try {
    make(repository);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
  expect(statSync(repository).isDirectory()).toBe(true);
}
