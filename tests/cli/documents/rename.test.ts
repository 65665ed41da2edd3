/** Renaming and numbering on the disk: all documents or none, and a look at it that writes nothing. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

const CASE = 'carag: case\nanswers: { A1.1: "yes" }\nexpect: { asked: [A1.2] }\n';
const documents = smallSet(judgement('A1.1') + judgement('A1.2'), {
  'cases/one.carag.yaml': CASE,
  'notes.guidance.carag.md':
    '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# A1.2\n\nAs [[A1.1]], and `A1.1`.\n',
});

test('an id is renamed in every document, and back', async () => {
  const folder = carag.folder(documents);
  const there = await carag.run(['rename', 'A1.1', 'A1.7'], { in: folder });
  expect(there).toMatchObject({ code: 0, err: '' });
  expect(there.out).toContain('Rename A1.1 to A1.7: changed 4 places in 3 documents.');
  expect(there.out).toContain('1 place more may be meant');
  expect(read(folder, 'cases', 'one.carag.yaml')).toContain('answers: { A1.7: "yes" }');
  expect(read(folder, 'notes.guidance.carag.md')).toContain('As [[A1.7]], and `A1.1`.');
  expect((await carag.run(['rename', 'A1.7', 'A1.1'], { in: folder })).code).toBe(0);
  for (const [path, text] of Object.entries(documents)) expect(read(folder, path)).toBe(text);
});

test('a look shows each place and writes nothing, for people and as JSON', async () => {
  const folder = carag.folder(documents);
  const look = await carag.run(['rename', 'A1.1', 'A1.7', '--words', '--dry-run'], { in: folder });
  expect(look.out).toContain('cases/one.carag.yaml:2:12  A1.1 → A1.7');
  expect(look.out).toContain('would change 5 places in 3 documents. Nothing was written.');
  const { out } = await carag.run(['rename', 'A1.1', 'A1.7', '--dry-run', '--format', 'json'], {
    in: folder,
  });
  expect(JSON.parse(out)).toMatchObject({
    title: 'Rename A1.1 to A1.7',
    written: false,
    offered: 1,
    documents: [
      { file: 'assessment.carag.yaml' },
      { file: 'cases/one.carag.yaml' },
      { file: 'notes.guidance.carag.md' },
    ],
  });
  for (const [path, text] of Object.entries(documents)) expect(read(folder, path)).toBe(text);
});

describe('names of other kinds', () => {
  test.each([
    ['answers/yes-no/yes', 'fully', 'carag.yaml', 'fully'],
    ['A1.1/yes', 'A1.1/fully', 'cases/one.carag.yaml', 'A1.1: "fully"'],
    ['yes-no', 'judged', 'assessment.carag.yaml', 'answer: judged'],
    ['assessment', 'first', 'assessment.carag.yaml', 'id: first'],
  ])('%s to %s', async (from, to, path, expected) => {
    const folder = carag.folder(documents);
    expect(await carag.run(['rename', from, to], { in: folder })).toMatchObject({ code: 0, err: '' });
    expect(read(folder, path)).toContain(expected);
  });
});

test.each([
  [['rename', 'A1.1', 'A1.2'], 'A1.2 is the id of another question of this set already.\n'],
  [['rename', 'A1.9', 'A1.3'], 'A1.9 is nothing that this set has a name for. Did you mean A1.1?\n'],
  [
    ['renumber', 'A1.1'],
    'A1.1 is a question: name the key question or the section whose questions are to be numbered.\n',
  ],
  [['renumber', 'A1'], 'Everything is numbered in order already.\n'],
  [['renumber', 'B1'], 'B1 is neither a key question nor a section of a set here.\n'],
])('%j is refused with 2, and nothing is written', async (args, message) => {
  const folder = carag.folder(documents);
  expect(await carag.run(args, { in: folder })).toEqual({ code: 2, out: '', err: message });
  for (const [path, text] of Object.entries(documents)) expect(read(folder, path)).toBe(text);
});

test('a document that cannot be written leaves all others as they were', async () => {
  if (process.getuid?.() === 0) return;
  const folder = carag.folder(documents);
  chmodSync(join(folder, 'notes.guidance.carag.md'), 0o444);
  const { code, err } = await carag.run(['rename', 'A1.1', 'A1.7'], { in: folder });
  expect([code, err]).toEqual([
    2,
    '“notes.guidance.carag.md” cannot be written, so nothing was: permission is denied.\n',
  ]);
  for (const [path, text] of Object.entries(documents)) expect(read(folder, path)).toBe(text);
});

test('questions are numbered in the order in which they stand', async () => {
  const folder = carag.folder(documents);
  const path = join(folder, 'assessment.carag.yaml');
  writeFileSync(
    path,
    read(path)
      .replace('id: A1.1', 'id: A1.x')
      .replace('id: A1.2', 'id: A1.1')
      .replace('id: A1.x', 'id: A1.2'),
  );
  expect(await carag.run(['renumber', 'A1'], { in: folder })).toMatchObject({ code: 0, err: '' });
  // The texts name their own questions.
  expect(read(path)).toMatch(/id: A1\.1\n[^#]*Is A1\.2 good[^#]*id: A1\.2\n[^#]*Is A1\.1 good/);
  expect(read(folder, 'cases', 'one.carag.yaml')).toContain('answers: { A1.2: "yes" }');
});
