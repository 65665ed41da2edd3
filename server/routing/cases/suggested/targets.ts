/** Divides the questions and rows of a set into those that cases can reach and those that none can, with why. */
import type { Definition } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import type { EntryRouting } from '../../all-cases/entry-routing.ts';
import { subjectOf } from '../../meaning/subject-of.ts';
import type { Prover } from '../../proofs/prover.ts';

/** A question or a row that no case can be suggested for, and why. */
export interface Unreached {
  readonly name: string;
  /**
   * It is never asked; that would take too long to work out; its condition cannot be read; it rests on something that
   * is never asked, so that nothing can be said of it until that is mended; or the case that was made for it is none
   * that could be.
   */
  readonly why: 'never asked' | 'too complex' | 'not read' | 'rests on' | 'no case';
  /** On what it rests. */
  readonly on: string | undefined;
}

/** The questions and rows of a set, in reading order. */
export interface Targets {
  readonly open: readonly EntryRouting[];
  readonly closed: readonly Unreached[];
}

/** What there is to be reached in a set, and what there is that never can. Notes are left out: nobody answers them. */
export function targetsOf(view: View, prover: Prover): Targets {
  const open: EntryRouting[] = [];
  const closed: Unreached[] = [];
  const put = (name: string, routed: EntryRouting | undefined, why: Unreached['why'] | undefined) => {
    if (routed && !why) open.push(routed);
    else closed.push({ name, why: why ?? 'not read', on: undefined });
  };
  for (const definition of questionsIn(view)) {
    const { name } = definition;
    const routed = prover.routed(definition);
    const why = prover.isTooComplex(definition) ? 'too complex' : whyClosed(routed, prover);
    put(name, routed, why);
    for (const { name: row } of subjectOf(view, name)?.rows ?? []) {
      const routedRow = prover.reader.entry(row);
      put(row, routedRow, why ?? whyClosed(routedRow, prover));
    }
  }
  return { open, closed };
}

function whyClosed(entry: EntryRouting | undefined, prover: Prover): Unreached['why'] | undefined {
  if (entry?.isTooComplex) return 'too complex';
  if (!entry?.isSound) return 'not read';
  return isNeverAsked(entry, prover) ? 'never asked' : undefined;
}

/** The questions that can be answered; of several with one id the first. */
function questionsIn(view: View): Definition[] {
  const readings = view.documents.flatMap((document) => document.readings);
  return view
    .inReadingOrder(readings)
    .flatMap(({ definitions }) => definitions)
    .filter(
      (definition) =>
        definition.space === 'id' &&
        definition.kind === 'question' &&
        subjectOf(view, definition.name)?.definition === definition,
    );
}

/**
 * True where it, or what stands around it, can never be asked. What rests on something else that never is may be asked
 * after all: it was judged as if that could be.
 */
function isNeverAsked(entry: EntryRouting, prover: Prover): boolean {
  return entry.passedOver.size > 0 || (entry.isImpossible && neverAskedBehind(entry, prover) === undefined);
}

/** Something else on which an entry rests, however far back, and which is never asked. */
export function neverAskedBehind(entry: EntryRouting, { reader }: Prover): string | undefined {
  const seen = new Set([entry.name]);
  for (const name of seen) {
    const routed = reader.entry(name);
    const isNever = routed && (routed.isImpossible || routed.passedOver.size > 0);
    if (isNever && name !== entry.name) return name;
    for (const need of routed?.needs ?? []) seen.add(need);
  }
  return undefined;
}

/** A case is about one section, so that it can be read, and where it fails says what went wrong. */
export const sectionOf = ({ subject }: EntryRouting, view: View) => view.around(subject.definition).section;
