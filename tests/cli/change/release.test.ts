import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';
import { write } from './repository.ts';

const carag = new Carag();

const BY = ['--by', 'head of methodology'];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a version is kept as it is, with a note, and is compared with from then on', async () => {
  const documents = smallSet(judgement('A1.1') + judgement('A1.2'));
  const folder = carag.folder(documents);
  const { code, out } = await carag.run(['release', '.', ...BY, '--from', '2024-06-01'], { in: folder });
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('Released Small 1.2 into releases/1.2: 2 documents.'),
  ]);
  const kept = (path: string) => readFileSync(join(folder, 'releases/1.2', path), 'utf8');
  for (const [path, text] of Object.entries(documents)) expect(kept(path)).toBe(text);
  const note = JSON.parse(kept('release.json'));
  const files = Object.entries(documents)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, sha256: sha256(text) }));
  expect(note).toMatchObject({
    title: 'Small',
    version: '1.2',
    approvedBy: 'head of methodology',
    effectiveFrom: '2024-06-01',
    documents: files,
    fingerprint: sha256(files.map((each) => `${each.sha256}  ${each.path}\n`).join('')),
  });
  const list = await carag.run(['list', '--format', 'json'], { in: folder });
  expect(list.out).not.toContain('releases');
  write(folder, { 'carag.yaml': `${documents['carag.yaml']}base: { folder: releases/1.2 }\n` });
  const lint = await carag.run(['lint'], { in: folder });
  expect([lint.code, lint.out]).toEqual([
    0,
    expect.stringContaining('checked against releases/1.2 (version 1.2): nothing has changed.'),
  ]);
});

test('a version is released once, and nothing of it is touched afterwards', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1')));
  await carag.run(['release', '.', ...BY], { in: folder });
  const before = readFileSync(join(folder, 'releases/1.2/assessment.carag.yaml'), 'utf8');
  write(folder, smallSet(judgement('A1.1', 'Is it good?')));
  const { code, err } = await carag.run(['release', '.', ...BY], { in: folder });
  expect([code, err]).toEqual([2, expect.stringContaining('“releases/1.2” is there already')]);
  write(join(folder, 'releases/1.2'), { 'assessment.carag.yaml': `${before}   \n` });
  await carag.run(['format'], { in: folder });
  await carag.run(['lint', '--fix'], { in: folder });
  expect(readFileSync(join(folder, 'releases/1.2/assessment.carag.yaml'), 'utf8')).toBe(`${before}   \n`);
});

test('a set with errors is not released', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1').replace('yes-no', 'no-such-list')));
  const { code, out } = await carag.run(['release', '.', ...BY], { in: folder });
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('Nothing was released: 1 error must be put right first.'),
  ]);
  expect(existsSync(join(folder, 'releases'))).toBe(false);
});

test('what a set uses is kept with it, and comparing takes the set alone', async () => {
  const folder = carag.samples();
  const { code } = await carag.run(['release', 'domain-two', ...BY], { in: folder });
  expect(code).toBe(0);
  const [version] = ['1.0'];
  const kept = join(folder, 'domain-two/releases', version!);
  expect(existsSync(join(kept, 'youth-standards/standards.carag.yaml'))).toBe(true);
  expect(existsSync(join(kept, 'domain-two/carag.yaml'))).toBe(true);
  const diff = await carag.run(['diff', `domain-two/releases/${version}`, 'domain-two', '--format', 'json'], {
    in: folder,
  });
  expect(JSON.parse(diff.out).changes).toEqual([]);
  const lint = await carag.run(['lint', 'domain-two', '--base', `domain-two/releases/${version}`], {
    in: folder,
  });
  expect([lint.code, lint.out]).toEqual([0, expect.stringContaining('nothing has changed')]);
});

test.each([
  [['release', 'nowhere', ...BY], 'matches nothing'],
  [['release', 'empty', ...BY], 'matches nothing'],
  [['release', '.'], '--by'],
])('what cannot be released: %j', async (args, message) => {
  const folder = carag.folder({ 'empty/note.txt': '' });
  const { code, err } = await carag.run(args, { in: folder });
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
