/** Puts other words in the place of texts of a tree, whose places stay those of what is written. */
import type { Node } from './tree.ts';

/** The tree with other words where some texts start; names and whatever has none stay what they are. */
export function retold(node: Node, words: ReadonlyMap<number, string>): Node {
  switch (node.type) {
    case 'scalar': {
      const value = words.get(node.start);
      return value === undefined ? node : { ...node, value };
    }
    case 'sequence':
      return { ...node, items: node.items.map((item) => item && retold(item, words)) };
    case 'mapping':
      return {
        ...node,
        pairs: node.pairs.map((pair) => (pair.value ? { ...pair, value: retold(pair.value, words) } : pair)),
      };
  }
}
