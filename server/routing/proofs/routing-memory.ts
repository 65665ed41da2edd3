/** The memo of a set: its diagrams and the routing of its entries, kept from one edit to the next. */
import type { Fact } from '../../project/facts.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { AnswerSpace, type Placing } from '../all-cases/answer-space.ts';
import { type Diagram, Diagrams } from '../all-cases/diagrams.ts';
import type { Tested } from '../all-cases/entry-diagram.ts';
import type { EntryRouting } from '../all-cases/entry-routing.ts';
import type { AnswerType } from '../meaning/subject.ts';
import { Foundations } from './foundations.ts';
import type { RecordedRead } from './recorder.ts';

/** What was worked out for a name, with all that it rests on. */
export interface Remembered {
  /** Undefined of a name that stands for nothing which can be asked. */
  readonly routed: EntryRouting | undefined;
  /** Differs where something came out otherwise that others rest on. */
  readonly version: number;
  readonly read: readonly RecordedRead[];
  /** The facts about the set that were asked for it. */
  readonly facts: ReadonlySet<Fact>;
  /** The revision of the set for which it was last known to hold. */
  revision: number;
  /** What may have changed since: what was read for it, or only another entry on which it rests. */
  doubt: 'reads' | 'needs' | undefined;
  readonly needs: ReadonlyMap<string, number | undefined>;
}

/** The fact that stands for all that the routing of an entry rests on. */
export const routingFact = (set: QuestionSet, name: string): Fact => set.facts.fact('routed', name);

/** A diagram may well remember which of so few values some answers rest on. */
const FEW = 8;

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
  /** The variables that stand for reasons which are left open, by key. */
  private readonly opened = new Map<string, number>();
  /** The variables beside which something stands. */
  private readonly branched = new Set<number>();
  /** What was found of one revision of the set, and is found anew of the next. */
  private current = { revision: -1, found: new Map<string, unknown>() };
  private versions = 0;
  /** What each of the remembered rests on. */
  private readonly resting = new Foundations();
  /** The revision of the set up to which it was told what has changed. */
  private told = -1;

  /** Whose answers a variable stands for. */
  ownerOf(variable: number): AnswerSpace | undefined {
    return this.owners.get(variable);
  }

  /** True of what holds for a revision of the set without a look at what it rests on. */
  isSure(remembered: Remembered, revision: number): boolean {
    return remembered.revision === revision || (this.told === revision && !remembered.doubt);
  }

  /** True of what holds for a revision if all other entries on which it rests came out as they did. */
  isAsRead(remembered: Remembered, revision: number): boolean {
    return this.told === revision && remembered.doubt !== 'reads';
  }

  remember(name: string, remembered: Remembered): void {
    if (this.remembered.get(name) === remembered) return;
    this.remembered.set(name, remembered);
    this.resting.put(name, { facts: remembered.facts, needs: [...remembered.needs.keys()] });
  }

  /** Takes note of all that has changed up to a revision of the set: facts, and those about the sets in some folders. */
  tell(revision: number, facts: readonly ReadonlySet<Fact>[], folders: ReadonlySet<string>): void {
    const { direct, all } = this.resting.reach(facts, folders);
    for (const name of all) {
      const remembered = this.remembered.get(name);
      if (remembered && remembered.doubt !== 'reads') remembered.doubt = direct.has(name) ? 'reads' : 'needs';
    }
    this.told = revision;
  }

  nextVersion(): number {
    return ++this.versions;
  }

  /** Every answer that an entry can have: the same variables as long as the same answers are possible. */
  space(name: string, type: AnswerType, tested: Tested): AnswerSpace {
    const beside = this.beside(tested, type);
    const key = `${name}\n${typeKey(type)}\n${beside.answer} ${[...beside.options.values()].join(' ')}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const made = this.makeSpace(name, type, beside, (variable, space) => this.owners.set(variable, space));
    this.spaces.set(key, made);
    return made;
  }

  protected makeSpace(
    name: string,
    type: AnswerType,
    beside: Placing,
    onVariable: (variable: number, space: AnswerSpace) => void,
  ): AnswerSpace {
    const placing = { ...beside, answer: beside.answer && this.placeBeside(beside.answer) };
    return new AnswerSpace(name, type, this.diagrams, placing, onVariable);
  }

  /**
   * An answer stands beside what decides whether it is asked: then a diagram of many such pairs has to remember one of
   * them at a time. So does each option beside what decides whether it is offered, where many are decided each by its own.
   */
  protected beside({ asking, offering }: Tested, { form }: AnswerType): Placing {
    const options = new Map<string, number>();
    for (const [code, variables] of offering) {
      const first = this.diagrams.firstOf(variables);
      if (first) options.set(code, first);
    }
    const isEach = form === 'any-of' && new Set(options.values()).size > FEW;
    const answer = this.diagrams.firstOf(isEach ? asking : [...asking, ...options.values()]);
    return { answer: answer || undefined, options: isEach ? options : new Map() };
  }

  /**
   * The variable before which to decide what is asked by another one: that one itself, so that a chain of questions grows
   * by one node for each. But where many are asked each for another one of many codes, the code is to be decided first.
   */
  private placeBeside(variable: number): number {
    const { diagrams, branched } = this;
    if (diagrams.valuesOf(variable) <= FEW || !branched.has(variable)) {
      branched.add(variable);
      return variable;
    }
    return diagrams.variableAfter(variable);
  }

  /** That something holds of which it is left open whether it does: decided beside what it stands for. */
  open(key: string, truth: Diagram): Diagram {
    const { diagrams, opened } = this;
    const variable = opened.get(key) ?? diagrams.variable(2, diagrams.variableOf(truth) || undefined);
    opened.set(key, variable);
    return diagrams.hasValue(variable, 1);
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
    this.resting.clear();
    this.owners.clear();
    this.spaces.clear();
    this.branched.clear();
    this.opened.clear();
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

const memories = new WeakMap<QuestionSet, RoutingMemory>();

/** What was worked out of a set; undefined where nothing was. */
export const memoryOf = (set: QuestionSet): RoutingMemory | undefined => memories.get(set);

/** What was worked out of a set, and where what will be is kept. */
export function memoryFor(set: QuestionSet): RoutingMemory {
  const known = memories.get(set) ?? new RoutingMemory();
  memories.set(set, known);
  return known;
}
