/** The classes of changes, and what is said of one change. */
import type { Span } from '../../syntax/chunk.ts';
import type { Tell } from './told.ts';

/** Worst first (design §6). */
export const CHANGE_CLASSES = [
  'data',
  'rating',
  'routing',
  'wording',
  'guidance',
  'translation',
  'editorial',
] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Where something stands in one of the two versions. */
export interface ChangePlace {
  readonly version: 'base' | 'head';
  readonly at: Span;
}

/** One thing that differs between two versions of a set. */
export interface Change {
  readonly class: ChangeClass;
  /** The ids that it is about, as each version has them. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** A sentence for reviewers. */
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The same three in the words of any language. */
  readonly tell: Tell;
  readonly places: readonly ChangePlace[];
  /** By what else it may be called where it is about no question: “ratings”, the id of a standard, the name of a fact. */
  readonly names?: readonly string[];
  /** The same as long as the change is the same, wherever its lines are. */
  readonly fingerprint: string;
}

/** A change without what follows from the rest of it. */
export type ChangeDraft = Omit<Change, 'fingerprint'>;

export const worstFirst = (a: ChangeClass, b: ChangeClass): number =>
  CHANGE_CLASSES.indexOf(a) - CHANGE_CLASSES.indexOf(b);

export const finished = (draft: ChangeDraft): Change => ({ ...draft, fingerprint: fingerprintOf(draft) });

/** @param what in English, in whatever language it is told. */
export function fingerprintOf(
  draft: Pick<ChangeDraft, 'class' | 'from' | 'to' | 'what' | 'before' | 'after'>,
): string {
  const { class: of, from, to, what, before, after } = draft;
  return hashOf(JSON.stringify([of, from, to, what, before, after]));
}

/** Sixteen hex digits of a text: two hashes by the method of Fowler, Noll and Vo, each begun otherwise. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
