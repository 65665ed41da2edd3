/** Reads a YAML text: fast where people write what they usually write, and as the library does everywhere. */
import type { Tree } from '../tree.ts';
import { readWithLibrary } from './library.ts';
import { withLostWords } from './lost-words.ts';
import { withProvedFixes } from './proved-fixes.ts';
import { readPlainYaml } from './reader/read.ts';

/**
 * Reads a YAML text, or a part of one that can stand by itself. Never throws. Where our own reader finds fault, the
 * library says whether the text is YAML: if so the tree is the library's, and if not it is what our reader could make of it.
 * @returns the tree, with everything readable in it, and what is wrong.
 */
export function readYaml(text: string): Tree {
  const tree = readPlainYaml(text);
  if (tree.problems.length === 0) return tree;
  const second = readWithLibrary(text);
  if (second === undefined || second === 'wrong') return withProvedFixes(text, tree);
  return withLostWords(text, second, tree.problems);
}
