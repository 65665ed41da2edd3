/** Lists the parts of a condition, each with its place: what it speaks of, the words of its tests, their values, what joins them. */

import type { Scalar } from '../tree.ts';
import { tokensOf } from './lexer.ts';
import { atomsOf, nameOf, parsedCondition } from './parsed.ts';
import type { NameAtom, Place, Quantity, TestAtom, TestKind, Word } from './tree.ts';

/** A part of a condition; places count from the start of its text. */
export type ConditionPart = Place &
  (
    | { readonly is: 'subject'; readonly name: string; readonly atom: NameAtom | TestAtom }
    | { readonly is: 'value'; readonly text: string; readonly atom: TestAtom }
    | { readonly is: 'test'; readonly kind: TestKind; readonly atom: TestAtom }
    | { readonly is: 'quantity'; readonly of: Exclude<Quantity, 'answer'> }
    | { readonly is: 'joint'; readonly word: 'and' | 'or' | 'not' }
  );

/** The parts of a condition that can be read, in the order in which they are written. */
export function conditionParts(scalar: Scalar): ConditionPart[] {
  const { value: text } = scalar;
  const atoms = atomsOf(parsedCondition(scalar).condition);
  const parts = atoms.flatMap((atom) => partsOfAtom(text, atom));
  return [...parts, ...jointsBetween(text, atoms)].sort((a, b) => a.start - b.start);
}

function partsOfAtom(text: string, atom: NameAtom | TestAtom): ConditionPart[] {
  const name = nameOf(atom);
  const subject: ConditionPart = { is: 'subject', name: name.text, atom, start: name.start, end: name.end };
  if (atom.is === 'name') return [subject];
  const { of, test } = atom;
  const quantity = of === 'answer' ? undefined : words(text, atom.start, name.start);
  const phrase = words(text, test.start, test.values[0]?.start ?? test.end);
  const value = ({ text: written, start, end }: Word): ConditionPart => ({
    is: 'value',
    text: written,
    atom,
    start,
    end,
  });
  return [
    ...(quantity && of !== 'answer' ? [{ is: 'quantity' as const, of, ...quantity }] : []),
    subject,
    ...(phrase ? [{ is: 'test' as const, kind: test.kind, atom, ...phrase }] : []),
    ...test.values.map(value),
  ];
}

/** The words between two places, without what opens a list or a quotation; undefined where there are none. */
function words(text: string, from: number, to: number): Place | undefined {
  let end = to;
  while (end > from && OPENING.test(text[end - 1]!)) end--;
  return end > from ? { start: from, end } : undefined;
}

const OPENING = /[\s(["'“‘«]/;

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'not']);

function jointsBetween(text: string, atoms: readonly Place[]): ConditionPart[] {
  let index = 0;
  return tokensOf(text).flatMap(({ is, lower, start, end }): ConditionPart[] => {
    while (index < atoms.length && atoms[index]!.end <= start) index++;
    const isInAtom = index < atoms.length && atoms[index]!.start <= start;
    if (is !== 'word' || isInAtom || !JOINING.has(lower)) return [];
    return [{ is: 'joint', word: lower as 'and' | 'or' | 'not', start, end }];
  });
}
