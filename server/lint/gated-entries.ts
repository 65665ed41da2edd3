/** Finds the entries that have conditions, and puts the reasons and examples of their routing in the words of messages. */
import {
  type Definition,
  isSectionEntry,
  type Reading,
  type SectionEntry,
  sourcePlaces,
} from '../model/reading.ts';
import type { View } from '../project/view.ts';
import type { EntryRouting, Reason } from '../routing/all-cases/entry-routing.ts';
import { caseInWords } from '../routing/proofs/example-words.ts';
import type { Circumstance } from '../routing/proofs/proofs.ts';
import { noteAnyRouting, type Prover, proverOf } from '../routing/proofs/prover.ts';
import type { Span } from '../syntax/chunk.ts';
import type { Place } from '../syntax/conditions/tree.ts';
import type { Scalar } from '../syntax/tree.ts';
import { groupBy } from '../text/group-by.ts';
import { listed, written } from './entries.ts';
import type { Related } from './finding.ts';

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
  const prover = proverOf(view);
  noteAnyRouting(view);
  view.inReadingOrder([]);
  return prover.reader.once('explained', () => {
    const readings = [...view.set.documents.values()].flatMap((document) => document.readings);
    const never = view.inReadingOrder(readings).flatMap((each) => impossibleIn(each, prover));
    return new Set(never.slice(0, MOST_EXPLAINED));
  });
}

function impossibleIn(reading: Reading, prover: Prover): Definition[] {
  return entriesOf(reading).filter((definition) => prover.routed(definition)?.isImpossible);
}

/** The place of a part of a condition. */
export function spanOfPart(reading: Reading, scalar: Scalar, { start, end }: Place): Span {
  const toSource = sourcePlaces(scalar, reading.chunk.text);
  return { chunk: reading.chunk, start: toSource(start), end: toSource(end) };
}

/** How an entry is called where a sentence begins with it. */
export function calledHere(definition: Definition): string {
  return definition.kind === 'section' ? `The section ${definition.name}` : written(definition);
}

/** Reasons as a list in a sentence about an entry: its own conditions bare, the rest with whose they are. */
export function reasonWords(reasons: readonly Reason[], own: string | undefined): string {
  const named = reasons.slice(0, MOST_NAMED);
  const ofAnswers = groupBy(named.filter(isOfAnswer), ({ whose }) => whose);
  const words = [
    ...named.filter((reason) => !isOfAnswer(reason)).map((reason) => reasonInWords(reason, own)),
    ...[...ofAnswers].map(([whose, those]) => `${whose}, which ${listed(those.map(({ says }) => says))}`),
  ];
  const rest = reasons.length - named.length;
  return listed(rest > 0 ? [...words, `${rest} more`] : words);
}

/** A sentence names so many reasons; the rest are links below it. */
const MOST_NAMED = 5;

/** True of what is known of an answer, beside the conditions that are written. */
export const isOfAnswer = ({ is }: Reason): boolean => is === 'limit' || is === 'options' || is === 'settled';

function reasonInWords({ is, whose, says }: Reason, own: string | undefined): string {
  switch (is) {
    case 'condition':
      return whose === own ? `“${says}”` : `“${says}” of ${whose}`;
    case 'explains':
      return `${whose}, which is asked when ${says} is insufficient`;
    case 'rows':
      return `the row of ${whose}, which is there when ${says}`;
    case 'offer':
      return `the option ${says} of ${whose}, which not every case offers`;
    default:
      return `${whose}, which ${says}`;
  }
}

/** The places of reasons, and of the named conditions that they use, for the links below a finding; they are noted, to be shown anew when they move. */
export function placesOf(reasons: readonly Reason[], view: View): Related[] {
  for (const { owner } of reasons) if (owner) view.placeOf(owner);
  return reasons.flatMap(({ at, named, is, whose, says }) => [
    { at, message: is === 'condition' ? `“${says}” stands here.` : `${whose} stands here.` },
    ...named.map(({ name, at: place }) => {
      for (const definition of view.defined('condition', name)) view.placeOf(definition);
      return { at: place, message: `${name} stands for this.` };
    }),
  ]);
}

/** A case at the end of a sentence: “, for example where nation is “Wales””. */
export function forExample(circumstances: readonly Circumstance[]): string {
  return circumstances.length === 0 ? ', in any case' : `, for example where ${caseInWords(circumstances)}`;
}
