/** What a Markdown text is made of: the tree of remark, which tells what is text and what only looks like it. */
import type { Link, LinkReference, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isTooInvolved } from './involved.ts';

/** Who asks of a text mostly asks again at once, and nobody changes a tree. */
const MOST_KEPT = 4;
const recent = new Map<string, Root | undefined>();

/** The tree of a text, read as the form reads it; undefined of a text that is too involved. Reading it takes time. */
export function markdownTree(text: string): Root | undefined {
  const known = recent.get(text);
  if (known) return known;
  const tree = isTooInvolved(text)
    ? undefined
    : fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const [oldest] = recent.keys();
  if (recent.size >= MOST_KEPT) recent.delete(oldest!);
  recent.set(text, tree);
  return tree;
}

/** True of what has words of its own that are no running text: a link is called by them. */
export const isLink = (node: Nodes): node is Link | LinkReference =>
  node.type === 'link' || node.type === 'linkReference';

/**
 * All of a text but the words of its running text: what it is made of, its addresses, code, HTML and the words of
 * its links, the numbers of its lists. Two texts of which this is the same differ in running text alone.
 */
export function besideWords(text: string): string | undefined {
  const tree = markdownTree(text);
  return tree && JSON.stringify(tree, withoutWords);
}

function withoutWords(this: unknown, key: string, value: unknown): unknown {
  if (key === 'position') return undefined;
  const node = value as Nodes | null;
  if (node === null || typeof node !== 'object' || !('type' in node)) return value;
  if (isLink(node)) return { ...node, words: wordsOf(node) };
  return node.type === 'text' ? { type: 'text' } : node;
}

/** The words of a node as the form shows them, one after the other. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
