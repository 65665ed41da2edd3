import type { Problem, Tree } from '../tree.ts';
import { readWithLibrary } from './library.ts';
import { readPlainYaml } from './read.ts';

/** Marks of which the library has no opinion: they stay findings whatever it says. */
const OURS = new Set([
  'yaml/anchor',
  'yaml/duplicate-key',
  'yaml/multiple-documents',
  'yaml/needs-quotes',
  'yaml/tag',
  'yaml/text-lost',
  'yaml/too-deep',
]);

/**
 * Reads a YAML text, or a part of one that can stand by itself. Never throws.
 * @returns the tree, with everything readable in it, and what is wrong.
 */
export function readYaml(text: string): Tree {
  const tree = readPlainYaml(text);
  if (tree.problems.length === 0 || tree.problems.some(isOurs)) return tree;
  const second = readWithLibrary(text);
  return second ? { ...tree, root: second.root, problems: [] } : tree;
}

const isOurs = (problem: Problem) => OURS.has(problem.rule);
