/** The memo of a set: its diagrams and the routing of its entries, kept from one edit to the next. */
import { factKey } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { AnswerSpace } from '../all-cases/answer-space.ts';
import { Diagrams } from '../all-cases/diagrams.ts';
import type { EntryRouting } from '../all-cases/entry-routing.ts';
import type { AnswerType } from '../meaning/subject.ts';
import { Foundations } from './foundations.ts';
import type { Recorded } from './recorder.ts';

/** What was worked out for a name, with all that it rests on. */
export interface Remembered {
  /** Undefined of a name that stands for nothing which can be asked. */
  readonly routed: EntryRouting | undefined;
  /** Differs where something came out otherwise that others rest on. */
  readonly version: number;
  readonly read: readonly Recorded[];
  /** The facts about the set that were asked for it. */
  readonly facts: ReadonlySet<string>;
  /** The revision of the set for which it is known to hold. */
  revision: number;
  readonly needs: ReadonlyMap<string, number | undefined>;
}

/** The fact that stands for all that the routing of an entry rests on. */
export const routingFact = (set: QuestionSet, name: string) => factKey(set, `routed ${name}`);

/** Past so many nodes all is forgotten and worked out anew as it is asked for, so that editing all day costs nothing. */
const MOST_KEPT = 4_000_000;

/** When the entries of a set are asked, as far as it has been worked out; kept while the set is edited. */
export class RoutingMemory {
  diagrams = new Diagrams();
  readonly remembered = new Map<string, Remembered>();
  /** What checks rest on that asked for entries; kept when the rest is forgotten. */
  readonly foundations = new Foundations();
  /** The answers of each entry, by the variables that stand for them. */
  readonly owners = new Map<number, AnswerSpace>();
  private readonly spaces = new Map<string, AnswerSpace>();
  /** What was found of one revision of the set, and is found anew of the next. */
  private current = { revision: -1, found: new Map<string, unknown>() };
  private versions = 0;

  nextVersion(): number {
    return ++this.versions;
  }

  /** Every answer that an entry can have: the same variables as long as the same answers are possible. */
  space(name: string, type: AnswerType): AnswerSpace {
    const key = `${name}\n${typeKey(type)}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const made = new AnswerSpace(name, type, this.diagrams, (variable, space) =>
      this.owners.set(variable, space),
    );
    this.spaces.set(key, made);
    return made;
  }

  /** What `work` gives, worked out once for a revision of the set. */
  once<Result>(revision: number, key: string, work: () => Result): Result {
    if (this.current.revision !== revision) this.current = { revision, found: new Map() };
    const { found } = this.current;
    if (!found.has(key)) found.set(key, work());
    return found.get(key) as Result;
  }

  forgetIfLarge(): void {
    if (this.diagrams.size < MOST_KEPT) return;
    this.diagrams = new Diagrams();
    this.remembered.clear();
    this.owners.clear();
    this.spaces.clear();
    this.current = { revision: -1, found: new Map() };
  }
}

/** What of an answer its variables rest on. */
function typeKey(type: AnswerType): string {
  const {
    form,
    options,
    specials,
    hasMore,
    atLeast,
    atMost,
    min,
    max,
    isOptional,
    sufficient,
    notApplicable,
  } = type;
  return JSON.stringify([
    form,
    options.map(({ code, isExclusive }) => [code, isExclusive]),
    specials.map(({ code }) => code),
    hasMore,
    atLeast,
    atMost,
    min?.value,
    max?.value,
    isOptional,
    sufficient && [...sufficient],
    [...notApplicable],
  ]);
}
