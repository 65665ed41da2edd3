/** Whether two trees say the same. */
import type { Mapping, Node } from '../tree.ts';

/** True where two trees hold the same names and texts, wherever and however they are written. */
export function isSame(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.type === 'scalar') return b.type === 'scalar' && a.value === b.value;
  if (a.type === 'sequence') return b.type === 'sequence' && isSameList(a.items, b.items);
  return b.type === 'mapping' && hasSameNames(a, b) && isSameList(valuesOf(a), valuesOf(b));
}

export const hasSameNames = (a: Mapping, b: Mapping) =>
  a.pairs.length === b.pairs.length &&
  a.pairs.every(({ key }, index) => key.value === b.pairs[index]!.key.value);

const valuesOf = ({ pairs }: Mapping) => pairs.map(({ value }) => value);

function isSameList(a: readonly (Node | undefined)[], b: readonly (Node | undefined)[]): boolean {
  return a.length === b.length && a.every((each, index) => isSame(each, b[index]));
}
