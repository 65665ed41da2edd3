import { parseCondition } from '../syntax/conditions/parse.ts';
import type { ParsedCondition } from '../syntax/conditions/tree.ts';
import type { Scalar } from '../syntax/tree.ts';

const known = new WeakMap<Scalar, ParsedCondition>();

/** The tree of a condition as it is written, read once. */
export function parsedCondition(scalar: Scalar): ParsedCondition {
  const parsed = known.get(scalar) ?? parseCondition(scalar.value);
  known.set(scalar, parsed);
  return parsed;
}
