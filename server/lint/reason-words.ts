/** Puts the reasons and examples of what is proved in the words of messages, with the places where they stand. */
import type { Definition, Reading } from '../model/reading.ts';
import type { View } from '../project/view.ts';
import { type Reason, whereWritten } from '../routing/all-cases/entry-routing.ts';
import { caseInWords } from '../routing/proofs/example-words.ts';
import type { Circumstance } from '../routing/proofs/proofs.ts';
import type { Span } from '../syntax/chunk.ts';
import type { Place } from '../syntax/conditions/tree.ts';
import type { Scalar } from '../syntax/tree.ts';
import { groupBy } from '../text/group-by.ts';
import { listed, writtenId } from './entries.ts';
import type { Related } from './finding.ts';

/** How an entry is called where a sentence begins with it. */
export function calledHere(definition: Definition): string {
  return definition.kind === 'section' ? `The section ${definition.name}` : writtenId(definition);
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

/** The place of a part of a condition. */
export const spanOfPart = ({ chunk }: Reading, scalar: Scalar, part: Place): Span =>
  whereWritten(part, scalar, chunk).at;
