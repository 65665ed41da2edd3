/** What is known of the routing of an entry: when it is asked, what may be answered, and for which reasons. */
import type { Definition } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Subject } from '../meaning/subject.ts';
import type { AnswerSpace } from './answer-space.ts';
import type { Diagram } from './diagrams.ts';

/** Something that decides when an entry is asked or what may be answered, and that can be left out to see whether it matters. */
export interface Reason {
  /** The same for the same reason, however often it is worked out. */
  readonly key: string;
  readonly is: 'condition' | 'explains' | 'rows' | 'limits' | 'offer';
  /** Whose it is, as it begins a sentence: “P1.7”, “the section planning”. */
  readonly whose: string;
  readonly owner: Definition | undefined;
  /** What it says, as written; of limits, what they are. */
  readonly says: string;
  readonly at: Span;
  /** The named conditions that it uses, where they are written. */
  readonly named: readonly { readonly name: string; readonly at: Span }[];
}

/** One of the conditions that an entry itself has, each of which must hold. */
export interface Part {
  readonly reason: Reason;
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
