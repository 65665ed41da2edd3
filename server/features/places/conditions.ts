/** Finds the part of a condition at a position. */
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import { type ConditionPart, conditionParts } from '../../syntax/conditions/parts.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { type At, holds } from './at.ts';

export interface ConditionPartAt {
  readonly part: ConditionPart;
  /** Where it stands in the chunk. */
  readonly at: { readonly start: number; readonly end: number };
}

/** The parts of a condition, with where each stands in the chunk. */
export function partsIn({ scalar }: Leaf, reading: Reading): ConditionPartAt[] {
  const toSource = sourcePlaces(scalar, reading.chunk.text);
  return conditionParts(scalar).map((part) => ({
    part,
    at: { start: toSource(part.start), end: toSource(part.end) },
  }));
}

/** The part of a condition at a position, of two that touch there the second; undefined outside of conditions and between parts. */
export function conditionPartAt({ leaf, reading, offset }: At): ConditionPartAt | undefined {
  if (leaf?.role !== 'condition' || leaf.isKey) return undefined;
  return partsIn(leaf, reading).findLast(({ at }) => holds(at, offset));
}
