/** What is known of the routing of an entry: when it is asked, what may be answered, and for which reasons. */
import type { Definition } from '../../model/reading.ts';
import type { Chunk, Span } from '../../syntax/chunk.ts';
import type { Condition, Place } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import type { Subject } from '../meaning/subject.ts';
import type { AnswerSpace } from './answer-space.ts';
import type { Diagram } from './diagrams.ts';

/** Something that decides when an entry is asked or what may be answered, and that can be left out to see whether it matters. */
export interface Reason {
  /** The same for the same reason, however often it is worked out. */
  readonly key: string;
  readonly is:
    | 'condition'
    | 'explains'
    | 'rows'
    | 'offer'
    /** What limits an answer: that it must be given, how many options it takes, and the like. */
    | 'limit'
    /** That no other options can be chosen than those that are offered. */
    | 'options'
    /** That a fact is what a question is answered. */
    | 'settled';
  /** Whose it is, as it begins a sentence: “P1.7”, “the section planning”. */
  readonly whose: string;
  readonly owner: Definition | undefined;
  /** What it says, as written; of what is known of an answer, in words that go on after “A1.1, which”. */
  readonly says: string;
  readonly at: Span;
  /** The named conditions that it uses, where they are written. */
  readonly named: readonly { readonly name: string; readonly at: Span }[];
}

/** The key of the reason that a fact is what a question is answered. */
export const settledKey = (fact: string): string => `settled ${fact}`;

/** The key of the reason that an option is offered only in some cases. */
export const offerKey = (name: string, code: string): string => `offer ${name} ${code}`;

/** The key of the reason that no other options of an answer can be chosen. */
export const optionsKey = (name: string): string => `options ${name}`;

/** What a part of a condition says, and where; of one that cannot be read, all of it. */
export function whereWritten(
  part: Place | undefined,
  scalar: Scalar,
  chunk: Chunk,
): Pick<Reason, 'says' | 'at'> {
  const { start, end } = part ?? { start: 0, end: scalar.value.length };
  const toSource = sourcePlaces(scalar, chunk.text);
  return { says: scalar.value.slice(start, end), at: { chunk, start: toSource(start), end: toSource(end) } };
}

/** One of the conditions that an entry itself has, each of which must hold. */
export interface Part {
  readonly reason: Reason;
  /** The text of which it is a part. */
  readonly scalar: Scalar;
  readonly condition: Condition | undefined;
  readonly truth: Diagram;
}

/** When an entry is asked, and what may then be answered. A fact is asked where it is known. */
export interface EntryRouting {
  readonly name: string;
  readonly subject: Subject;
  /** When what stands around it is asked: its section, its key question, its question. */
  readonly around: Diagram;
  /** When it is asked. */
  readonly asked: Diagram;
  /** The same; but of one that never is, as if its own condition were not there: so that a fault is told once. */
  readonly assumed: Diagram;
  readonly isImpossible: boolean;
  /** What its own condition is made up of; nothing where it has none. */
  readonly parts: readonly Part[];
  /** Whose conditions around it can never hold, and so were passed over. */
  readonly passedOver: ReadonlySet<string>;
  readonly space: AnswerSpace | undefined;
  /** The cases in which options are offered that not all cases offer. */
  readonly offers: readonly { readonly code: string; readonly when: Diagram }[];
  /** The entries and facts on which it rests directly. */
  readonly needs: ReadonlySet<string>;
  readonly reasons: readonly Reason[];
  /** False where something in it cannot be read or would be too complex: then nothing is proved of it. */
  readonly isSound: boolean;
  readonly isTooComplex: boolean;
}
