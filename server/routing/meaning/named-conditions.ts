/** The conditions that the manifest gives a name. */
import type { Definition } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import { sureCondition } from '../../syntax/conditions/parsed.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';

/** Where named conditions are looked up. */
interface Conditions {
  defined(space: 'condition', name: string): readonly Definition[];
}

/** A condition that the manifest names, with the place of its text. */
export function namedCondition(
  source: Conditions,
  name: string,
): { condition: Condition | undefined; at: Span } | undefined {
  const [definition] = source.defined('condition', name);
  if (definition?.node?.type !== 'scalar') return undefined;
  const { reading, node } = definition;
  const at = { chunk: reading.chunk, start: node.start, end: node.end };
  return { condition: sureCondition(node), at };
}
