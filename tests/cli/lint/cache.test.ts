import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { britishWords } from '../../../tools/words.mjs';
import { Carag, judgement, run, smallSet } from '../carag.ts';

const carag = new Carag();

/** Lints with a memory of its own; `remembered` tells how many outcomes that holds. */
function linter(folder: string) {
  const memory = carag.folder();
  const lint = (...args: string[]) =>
    carag.run(['lint', '--cache', ...args], { in: folder, env: { XDG_CACHE_HOME: memory } });
  const remembered = () => readdirSync(join(memory, 'carag'));
  return { lint, remembered, place: join(memory, 'carag') };
}

test('the same documents give the same outcome again', async () => {
  const { lint, remembered } = linter(
    carag.samples({ 'domain-two/planning.carag.md': ['{{A1.8}}', '{{A1.18}}'] }),
  );
  const first = await lint();
  expect(first.code).toBe(1);
  expect(await lint()).toEqual(first);
  expect(remembered()).toHaveLength(1);
});

test('what is asked for in another way is another outcome', async () => {
  const { lint } = linter(carag.samples());
  await lint();
  expect((await lint('--format', 'json')).out).toContain('"findings":[]');
});

test('words are looked up in the dictionary, whether the outcome is remembered or not', async () => {
  // A program of its own: the one that all tests share has no dictionary.
  const built = carag.folder();
  cpSync(carag.built, built, { recursive: true });
  writeFileSync(join(built, 'words.bin'), await britishWords());
  const folder = carag.folder(smallSet(judgement('A1.1', 'Does he acheive it?')));
  const env = { XDG_CACHE_HOME: carag.folder() };
  const lint = (...args: string[]) => run([join(built, 'carag.js'), 'lint', ...args], { in: folder, env });
  const fresh = await lint();
  expect(fresh.out).toContain('text/spelling');
  expect([await lint('--cache'), await lint('--cache')]).toEqual([fresh, fresh]);
});

test.each([
  [
    'a document changes',
    (folder: string) => writeFileSync(join(folder, 'domain-two', 'glossary.carag.yaml'), 'carag: glosary\n'),
  ],
  [
    'a document comes',
    (folder: string) =>
      writeFileSync(join(folder, 'domain-two', 'new.carag.yaml'), 'carag: section\nid: new\n'),
  ],
  ['a document goes', (folder: string) => rmSync(join(folder, 'domain-two', 'planning.carag.md'))],
  [
    'a set that is used changes',
    (folder: string) => rmSync(join(folder, 'youth-standards', 'standards.carag.yaml')),
  ],
])('it is worked out anew when %s', async (_, change) => {
  const folder = carag.samples();
  const { lint } = linter(folder);
  expect((await lint('domain-two')).code).toBe(0);
  change(folder);
  expect((await lint('domain-two')).code).toBe(1);
});

test('a memory that is spoilt, or cannot be kept, is done without', async () => {
  const folder = carag.samples();
  const { lint, remembered, place } = linter(folder);
  const first = await lint();
  writeFileSync(join(place, remembered()[0]!), '{');
  expect(await lint()).toEqual(first);
  const nowhere = join(folder, 'domain-two', 'carag.yaml');
  expect(await carag.run(['lint', '--cache'], { in: folder, env: { XDG_CACHE_HOME: nowhere } })).toEqual(
    first,
  );
});
