import type { Scalar } from '../tree.ts';
import { parseCondition } from './parse.ts';
import type { Condition, NameAtom, ParsedCondition, TestAtom } from './tree.ts';

const known = new WeakMap<Scalar, ParsedCondition>();

/** A condition as it is written, read once. */
export function parsedCondition(scalar: Scalar): ParsedCondition {
  const parsed = known.get(scalar) ?? parseCondition(scalar.value);
  known.set(scalar, parsed);
  return parsed;
}

/** The atoms of a condition, in the order in which they are written. */
export function atomsOf(condition: Condition | undefined): (NameAtom | TestAtom)[] {
  switch (condition?.is) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(atomsOf);
    case 'not':
      return atomsOf(condition.part);
    case 'name':
    case 'test':
      return [condition];
    default:
      return [];
  }
}
