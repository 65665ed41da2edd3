/** Reads what an entry itself says of when it is asked. */
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Scalar } from '../../syntax/tree.ts';

/** What an entry itself says of when it is asked, where it is written: its condition, or the ids that it explains. */
export type OwnGate =
  | { readonly is: 'condition'; readonly scalar: Scalar }
  | { readonly is: 'explains'; readonly scalars: readonly Scalar[] };

/** The condition that a gate amounts to, as it is or could be written. */
export const gateText = (gate: OwnGate): string =>
  gate.is === 'condition'
    ? gate.scalar.value
    : gate.scalars.map((id) => `${withoutSpaces(id.value)} is insufficient`).join(' or ');

/** The kinds of question that are asked where what they explain is insufficient (design §4); of others it gates nothing. */
const EXPLAINING: ReadonlySet<string | undefined> = new Set(['explanation', 'narrative']);

export const isExplaining = (kind: string | undefined): boolean => EXPLAINING.has(kind);

/**
 * What an entry itself says of when it is asked: its condition; without one, what it explains.
 * @param kind of a row without one of its own, that of its question.
 */
export function ownGate(
  { askWhen, explains }: Partial<Pick<Question, 'askWhen' | 'explains'>>,
  kind: string | undefined,
): OwnGate | undefined {
  if (askWhen) return { is: 'condition', scalar: askWhen };
  return explains && isExplaining(kind) ? { is: 'explains', scalars: explains } : undefined;
}
