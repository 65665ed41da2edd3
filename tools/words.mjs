// The British words that questions and guidance are checked against.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { packWords } from './pack-words.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Words as they are written, those with capitals included; without the entries that only help to suggest others. */
export async function britishWordList() {
  const { decodeTrie } = await import('cspell-trie-lib');
  const folder = dirname(require.resolve('@cspell/dict-en-gb-mit/cspell-ext.json'));
  const trie = decodeTrie(gunzipSync(readFileSync(join(folder, 'en_GB.trie.gz'))));
  const words = new Set();
  for (const word of trie.words()) if (/^[\p{L}][\p{L}'’-]*$/u.test(word)) words.add(word);
  return [...words].sort();
}

/** The words as they are shipped; packed once and kept beside the installed packages, since that takes a second. */
export async function britishWords() {
  const way = createHash('sha256')
    .update(readFileSync(join(root, 'tools', 'pack-words.mjs')))
    .digest('hex');
  const kept = join(root, 'node_modules', '.cache', 'carag', `words-${way.slice(0, 12)}.bin`);
  if (existsSync(kept)) return readFileSync(kept);
  const words = packWords(await britishWordList());
  mkdirSync(dirname(kept), { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, words);
  renameSync(unfinished, kept);
  return words;
}
