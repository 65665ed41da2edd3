/** Finds the entries of which something is proved: those that have conditions, that are asked, that never are. */
import { type Definition, isSectionEntry, type Reading, type SectionEntry } from '../model/reading.ts';
import type { View } from '../project/view.ts';
import type { EntryRouting, Reason } from '../routing/all-cases/entry-routing.ts';
import { noteAnyRouting } from '../routing/proofs/changed-routing.ts';
import { type Prover, proverOf } from '../routing/proofs/prover.ts';
import type { Scalar } from '../syntax/tree.ts';

/** The sections, key questions, questions and rows of a reading. */
export function entriesOf({ definitions }: Reading): SectionEntry[] {
  return definitions.filter(isSectionEntry);
}

/** Those that have a condition of their own. */
export function gatedEntries(reading: Reading): { definition: SectionEntry; scalar: Scalar }[] {
  return entriesOf(reading).flatMap((definition) => {
    const scalar = definition.model.askWhen;
    return scalar ? [{ definition, scalar }] : [];
  });
}

/** The entries of a reading with what is proved of them; of one that is never asked that alone is told. */
export function* askedEntries(
  reading: Reading,
  prover: Prover,
): Generator<{ definition: SectionEntry; routed: EntryRouting }> {
  for (const definition of entriesOf(reading)) {
    const routed = prover.routed(definition);
    if (routed && !routed.isImpossible) yield { definition, routed };
  }
}

/** The same of those that have a condition of their own. */
export function* askedWithGates(
  reading: Reading,
  prover: Prover,
): Generator<{ definition: SectionEntry; scalar: Scalar; routed: EntryRouting }> {
  for (const entry of gatedEntries(reading)) {
    const routed = prover.routed(entry.definition);
    if (routed && !routed.isImpossible) yield { ...entry, routed };
  }
}

/** Of so many entries of a set it is worked out why they are never asked. */
const MOST_EXPLAINED = 50;

/** An entry that is never asked, with the reasons; undefined where that is not worked out, since it is so of many before it. */
export interface NeverAsked {
  readonly definition: Definition;
  readonly routed: EntryRouting;
  readonly reasons: readonly Reason[] | undefined;
}

/** The entries of a reading that are never asked, in order. */
export function neverAsked(reading: Reading, prover: Prover, view: View): NeverAsked[] {
  const explained = explainedIn(reading, prover, view);
  return impossibleIn(reading, prover).map((definition) => ({
    definition,
    routed: prover.routed(definition)!,
    reasons: explained.has(definition) ? prover.whyNeverAsked(definition) : undefined,
  }));
}

/** Those of which it is worked out why: the first ones of the set. */
export function explainedIn(reading: Reading, prover: Prover, view: View): ReadonlySet<Definition> {
  const never = impossibleIn(reading, prover);
  return new Set(never.filter((definition) => isExplained(definition, view)));
}

function isExplained(definition: Definition, view: View): boolean {
  const { name } = definition;
  if (view.defined('id', name).length > 1) return explained(view).has(definition);
  return view.answer('explained', name, (set) => [...explained(set)].some((each) => each.name === name));
}

/** The entries of a set of which it is worked out why they are never asked. */
function explained(view: View): ReadonlySet<Definition> {
  noteAnyRouting(view);
  view.inReadingOrder([]);
  const prover = proverOf(view.noting(() => {}));
  return prover.reader.once('explained', () => firstImpossible(view, prover));
}

function firstImpossible({ set }: View, prover: Prover): Set<Definition> {
  const found = new Set<Definition>();
  for (const { readings } of set.inReadingOrder())
    for (const reading of readings)
      for (const definition of impossibleIn(reading, prover)) {
        found.add(definition);
        if (found.size === MOST_EXPLAINED) return found;
      }
  return found;
}

function impossibleIn(reading: Reading, prover: Prover): Definition[] {
  return entriesOf(reading).filter((definition) => prover.routed(definition)?.isImpossible);
}
