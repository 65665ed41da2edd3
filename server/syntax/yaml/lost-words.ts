/** Texts that are legal YAML, and lose words: what its author meant for a text, YAML reads as something else. */

import { withReplacements } from '../replacing.ts';
import type { Node, Problem, Replacement, Tree } from '../tree.ts';
import { readWithLibrary } from './library.ts';
import { REFERENCE } from './problems.ts';
import { isSame } from './same.ts';

/**
 * The tree of a legal text with the words put back that YAML takes from it, and the findings about them. A guess of our
 * reader counts only where words are lost for certain, and its fix is proved to bring back those and change nothing else.
 * @param guesses what our own reader found.
 */
export function withLostWords(text: string, legal: Tree, guesses: readonly Problem[]): Tree {
  const values = valuesByStart(legal.root);
  const lost = guesses.filter(({ fix }) => {
    const [edit] = fix?.edits ?? [];
    return edit !== undefined && losesWords(text, values.get(edit.start), edit);
  });
  if (lost.length === 0) return legal;
  const edits = lost.flatMap(({ fix }) => fix!.edits);
  const root = meant(text, legal.root, new Map(edits.map((edit) => [edit.start, edit])));
  const mended = readWithLibrary(withReplacements(text, edits));
  if (mended === undefined || mended === 'wrong' || !isSame(root, mended.root)) return legal;
  const isInside = ({ start }: Problem) => edits.some((edit) => edit.start <= start && start < edit.end);
  const problems = [...legal.problems.filter((problem) => !isInside(problem)), ...lost];
  return { ...legal, root, problems: problems.sort((a, b) => a.start - b.start) };
}

function losesWords(text: string, value: Node | undefined, { start, end }: Replacement): boolean {
  if (!value) return false;
  if (value.type !== 'scalar') return value.end === end && REFERENCE.test(text.slice(start, end));
  const isAlias = text[start] === '*';
  return value.style === 'plain' && (isAlias ? value.end === end : value.end < end);
}

function valuesByStart(root: Node | undefined): Map<number, Node> {
  const values = new Map<number, Node>();
  const add = (node: Node | undefined): void => {
    if (!node) return;
    values.set(node.start, node);
    if (node.type === 'sequence') node.items.forEach(add);
    if (node.type === 'mapping') for (const { value } of node.pairs) add(value);
  };
  add(root);
  return values;
}

/** The tree in which each stretch of text that is to be quoted is one text. */
function meant(
  text: string,
  node: Node | undefined,
  quoted: ReadonlyMap<number, Replacement>,
): Node | undefined {
  if (!node) return undefined;
  const edit = quoted.get(node.start);
  if (edit && node.end <= edit.end) return textOf(text, edit);
  if (node.type === 'scalar') return node;
  if (node.type === 'sequence')
    return { ...node, items: node.items.map((item) => meant(text, item, quoted)) };
  let end = 0;
  const pairs = node.pairs.flatMap(({ key, value }) => {
    if (key.start < end) return [];
    const read = meant(text, value, quoted);
    end = Math.max(end, read?.end ?? 0);
    return [{ key, value: read }];
  });
  return { ...node, pairs };
}

const textOf = (text: string, { start, end }: Replacement): Node => ({
  type: 'scalar',
  start,
  end,
  style: 'plain',
  value: text.slice(start, end),
});
