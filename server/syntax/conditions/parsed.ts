/** Keeps the parsed condition of each scalar, and lists what a condition speaks of. */
import type { Scalar } from '../tree.ts';
import { parseCondition } from './parse.ts';
import type { Condition, NameAtom, ParsedCondition, TestAtom, Word } from './tree.ts';
import { isIdWord } from './words.ts';

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

/** What an atom speaks of. */
export function nameOf(atom: NameAtom | TestAtom): Word {
  return atom.is === 'name' ? atom.name : atom.subject;
}

/** The ids that a condition speaks of. */
export function idsOf(condition: Condition | undefined): Word[] {
  return atomsOf(condition)
    .map(nameOf)
    .filter(({ text }) => isIdWord(text));
}

/** A condition of which nothing had to be guessed; undefined of any other, since nothing can be proved of it. */
export function sureCondition(scalar: Scalar): Condition | undefined {
  const { condition, isSure } = parsedCondition(scalar);
  return isSure ? condition : undefined;
}
