import type { Reading } from '../../model/reading.ts';
import type { Node, Scalar } from '../../syntax/tree.ts';

/** True of a text inside a YAML value in brackets, `[…]` or `{…}`, where brackets in the text would count. */
export function inBrackets({ root, chunk }: Reading, scalar: Scalar): boolean {
  for (
    let node: Node | undefined = root;
    node && node.type !== 'scalar';
    node = childAt(node, scalar.start)
  ) {
    if (chunk.text[node.start] === '[' || chunk.text[node.start] === '{') return true;
  }
  return false;
}

function childAt(node: Node, at: number): Node | undefined {
  const children =
    node.type === 'mapping'
      ? node.pairs.map((pair) => pair.value)
      : node.type === 'sequence'
        ? node.items
        : [];
  return children.find((child) => child && child.start <= at && at < child.end);
}
