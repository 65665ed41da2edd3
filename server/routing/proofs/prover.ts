/** Proves the claims that rules make about routing, and shares the work between the checks of a set. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { Condition, Negation } from '../../syntax/conditions/tree.ts';
import type { AnswerSpace } from '../all-cases/answer-space.ts';
import { ConditionDiagram } from '../all-cases/condition-diagram.ts';
import { ALWAYS, type Diagram, NEVER, TooComplex } from '../all-cases/diagrams.ts';
import {
  type EntryRouting,
  offerKey,
  type Part,
  type Reason,
  whereWritten,
} from '../all-cases/entry-routing.ts';
import { ALL_LIMITS } from '../all-cases/limits.ts';
import { answerable } from '../all-cases/possible-answers.ts';
import { namedCondition } from '../meaning/named-conditions.ts';
import { type Circumstance, caseOf, whyNever } from './proofs.ts';
import { memoryFor } from './routing-memory.ts';
import { type PartialReader, RoutingReader } from './routing-reader.ts';

/** A part of a condition that can never hold where it stands, with what clashes. */
export interface DeadBranch {
  readonly condition: Condition;
  /** What must hold with it where it stands. */
  readonly beside: readonly Condition[];
  readonly reasons: readonly Reason[];
  /** False where it is not worked out why, since it is so of many before it. */
  readonly isExplained: boolean;
}

/** A `not` that holds also because something was not asked, with a case. */
export interface NegationSlip {
  readonly negation: Negation;
  readonly name: string;
  readonly example: readonly Circumstance[];
}

/** What stands beside a part of a condition and must hold with it. */
type Beside = () => readonly Condition[];

const NOTHING_BESIDE: Beside = () => [];

/** Of so many parts of a condition that can never hold it is told why. */
const MOST_EXPLAINED = 50;

type AnyReader = RoutingReader | PartialReader;

/** Proves what the routing rules have to say of an entry. What it answers is exact; where that would take too long it throws `TooComplex`. */
export class Prover {
  readonly reader: RoutingReader;
  /** True once something was passed over because it would have taken too long. */
  isStuck = false;
  private readonly dead = new Map<Definition, readonly DeadBranch[]>();
  private readonly never = new Map<Definition, readonly Reason[]>();
  private readonly negations = new Map<EntryRouting, readonly NegationSlip[]>();

  constructor(reader: RoutingReader) {
    this.reader = reader;
  }

  /** When an entry is asked; undefined where there is none, or nothing can be proved of it. */
  routed(definition: Definition): EntryRouting | undefined {
    const routed = this.of(this.reader, definition);
    return routed?.isSound ? routed : undefined;
  }

  /** True where it would take too long to prove anything of an entry. */
  isTooComplex(definition: Definition): boolean {
    return this.of(this.reader, definition)?.isTooComplex ?? false;
  }

  /** True where some case makes a diagram true. */
  isPossible(diagram: Diagram): boolean {
    this.reader.diagrams.allow();
    return this.reader.isPossible(diagram);
  }

  /** A case in which a diagram is true; undefined where there is none. */
  example(diagram: Diagram): readonly Circumstance[] | undefined {
    this.reader.diagrams.allow();
    return caseOf(diagram, this.reader);
  }

  all(parts: readonly Diagram[]): Diagram {
    return this.reader.diagrams.all(parts);
  }

  any(parts: readonly Diagram[]): Diagram {
    return this.reader.diagrams.any(parts);
  }

  not(part: Diagram): Diagram {
    return this.reader.diagrams.not(part);
  }

  /** When no answer is possible to something that is asked. */
  unanswerable(space: AnswerSpace): Diagram {
    return this.not(answerable(space, space.variables, this.reader));
  }

  /** When a condition holds that stands at an entry; undefined where it cannot be read. */
  truth(condition: Condition | undefined, known: AnyReader = this.reader): Diagram | undefined {
    const truth = this.truthIn(known);
    const result = truth.of(condition);
    return truth.isSound ? result : undefined;
  }

  /** Why an entry is never asked. */
  whyNeverAsked(definition: Definition): readonly Reason[] {
    const known = this.never.get(definition);
    if (known) return known;
    const found = this.why(definition, (reader) => this.of(reader, definition)?.asked ?? NEVER);
    this.never.set(definition, found);
    return found;
  }

  /** Why an entry is never asked where a fact has one of some values. */
  whyNeverWhere(definition: Definition, fact: string, values: readonly string[]): Reason[] {
    return this.why(definition, (known) => {
      const where = known.entry(fact);
      const has = values.flatMap((code) => where?.space?.has(code) ?? []);
      const asked = this.of(known, definition)?.asked ?? NEVER;
      return where ? this.all([where.assumed, this.any(has), asked]) : NEVER;
    });
  }

  /** The parts of a condition joined by `or` that can never hold beside the rest of it and what stands around it. */
  deadBranches(definition: Definition, routed: EntryRouting): readonly DeadBranch[] {
    const known = this.dead.get(definition);
    if (known) return known;
    const found: DeadBranch[] = [];
    for (const part of routed.parts)
      this.walk(part.condition, routed.asked, NOTHING_BESIDE, (condition, beside) => {
        const isExplained = found.length < MOST_EXPLAINED;
        const reasons = isExplained ? this.whyDead(definition, part, condition, beside()) : [];
        found.push({ condition, beside: beside(), reasons, isExplained });
      });
    this.dead.set(definition, found);
    return found;
  }

  /** The uses of `not` in a condition that hold because something in them is not asked, or left blank. */
  slips(routed: EntryRouting): readonly NegationSlip[] {
    const known = this.negations.get(routed) ?? this.slipsIn(routed);
    this.negations.set(routed, known);
    return known;
  }

  private slipsIn(routed: EntryRouting): NegationSlip[] {
    return routed.parts
      .flatMap(({ condition }) => negationsIn(condition))
      .flatMap((negation) =>
        [...new Set(namesIn(negation.part))].flatMap((name) => {
          const example = this.slip(routed, negation, name);
          return example ? [{ negation, name, example }] : [];
        }),
      );
  }

  /** A case in which a negation holds since something is not answered, and could fail if that were; of a table, any of its rows. */
  private slip(routed: EntryRouting, negation: Negation, name: string): readonly Circumstance[] | undefined {
    const { diagrams } = this.reader;
    const entry = this.reader.entry(name);
    if (!entry || entry.subject.is === 'fact') return undefined;
    const answered = this.answeredIn(entry);
    const forced = new ConditionDiagram({
      ...this.terms(this.reader),
      entry: (each) => answered.get(each)?.asAsked ?? this.reader.entry(each),
    });
    const holds = this.truth(negation);
    const wouldHold = forced.of(negation);
    if (answered.size === 0 || holds === undefined || !forced.isSound) return undefined;
    const spaces = [...answered.values()].map(({ space }) => space);
    const valid = spaces.flatMap((space) => [
      diagrams.not(space.blank),
      space.valid(ALL_LIMITS, space.variables),
    ]);
    const fails = diagrams.all([diagrams.not(wouldHold), ...valid]);
    const couldFail = diagrams.exists(fails, new Set(spaces.flatMap(({ variables }) => [...variables])));
    const given = [...answered.values()].map(({ isAnswered }) => diagrams.not(isAnswered));
    return this.example(diagrams.all([routed.asked, holds, ...given, couldFail]));
  }

  /** What may be answered of an entry, itself or its rows: as if it were asked, and when it is answered. */
  private answeredIn(entry: EntryRouting) {
    const { diagrams } = this.reader;
    const entries = entry.subject.rows?.map(({ name }) => this.reader.entry(name)) ?? [entry];
    return new Map(
      entries.flatMap((each) => {
        if (!each?.space) return [];
        const { name, space, assumed } = each;
        const isAnswered = diagrams.and(assumed, diagrams.not(space.blank));
        return [[name, { space, isAnswered, asAsked: { ...each, assumed: ALWAYS } }] as const];
      }),
    );
  }

  private why(
    definition: Definition,
    whole: (known: AnyReader) => Diagram,
    further: readonly Reason[] = [],
  ): Reason[] {
    const routed = this.of(this.reader, definition);
    if (!routed) return [];
    this.reader.diagrams.allow();
    return whyNever(routed, (known) => whole(known), this.reader, further);
  }

  private whyDead(
    definition: Definition,
    part: Part,
    condition: Condition,
    beside: readonly Condition[],
  ): Reason[] {
    const { chunk } = part.reason.at;
    const besides = beside.map((each): [Reason, Condition] => [
      { ...part.reason, ...whereWritten(each, part.scalar, chunk), key: `beside ${each.start}`, named: [] },
      each,
    ]);
    const own = (known: AnyReader) => {
      const routed = this.of(known, definition);
      if (!routed) return NEVER;
      const others = routed.parts.filter(
        ({ reason }) => reason.key !== part.reason.key && !known.without.has(reason.key),
      );
      const here = besides.flatMap(([{ key }, each]) => (known.without.has(key) ? [] : [each]));
      const held = [condition, ...here].map((each) => this.truth(each, known) ?? NEVER);
      return this.all([routed.around, ...others.map(({ truth }) => truth), ...held]);
    };
    const further = besides.map(([reason]) => reason);
    return this.why(definition, own, further).filter(({ key }) => key !== part.reason.key);
  }

  /** Why a condition of its own holds in every case. */
  whyAlways(definition: Definition): Reason[] {
    return this.why(definition, (known) => {
      const parts = this.of(known, definition)?.parts ?? [];
      return this.not(this.all(parts.map(({ truth }) => truth)));
    });
  }

  /** Why an option is never offered where its question is asked. */
  whyNeverOffered(definition: Definition, code: string): Reason[] {
    const key = offerKey(definition.name, code);
    const whole = (known: AnyReader) => {
      const routed = this.of(known, definition);
      const offer = routed?.offers.find((each) => each.code === code);
      return routed && offer ? this.all([routed.asked, offer.when]) : NEVER;
    };
    return this.why(definition, whole).filter((reason) => reason.key !== key);
  }

  /** @param context what holds as long as the condition does, and is possible. */
  private walk(
    condition: Condition | undefined,
    context: Diagram,
    beside: Beside,
    report: (condition: Condition, beside: Beside) => void,
  ): void {
    if (condition?.is === 'and')
      for (const part of condition.parts) {
        const others = () => [...beside(), ...condition.parts.filter((other) => other !== part)];
        if (part.is === 'or') this.walk(part, context, others, report);
      }
    if (condition?.is !== 'or') return;
    for (const part of condition.parts) {
      const holds = this.truth(part);
      if (holds === undefined) continue;
      this.reader.diagrams.allow();
      const here = this.reader.diagrams.and(context, holds);
      if (!this.isPossible(here)) report(part, beside);
      else this.walk(part, here, beside, report);
    }
  }

  private of(known: AnyReader, definition: Definition): EntryRouting | undefined {
    const isHeading = definition.kind === 'section' || definition.kind === 'key question';
    if (isHeading) return known.heading(definition);
    // Of several with one id the first is meant; that there are more is told elsewhere.
    const routed = known.entry(definition.name);
    return routed?.subject.definition === definition ? routed : undefined;
  }

  private truthIn(known: AnyReader): ConditionDiagram {
    return new ConditionDiagram(this.terms(known));
  }

  private terms(known: AnyReader) {
    return {
      diagrams: known.diagrams,
      entry: known.entry,
      named: (name: string) => namedCondition(this.reader.source, name),
    };
  }
}

const provers = new WeakMap<View, Prover>();

/**
 * Runs a check with what can be proved of the set that it looks at. What would take too long to prove is passed
 * over: `routing/too-complex` says so.
 */
export function proving(view: View, check: (prover: Prover) => void): void {
  const prover = proverOf(view);
  prover.isStuck = !passing(() => check(prover)) || prover.isStuck;
}

/** Does some work, as far as it does not take too long to prove. @returns whether all of it was done. */
export function passing(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    return false;
  }
}

/** What can be proved of the set that a check looks at. The work is kept with the set; the view notes what it rests on. */
export function proverOf(view: View): Prover {
  const known = provers.get(view);
  if (known) return known;
  const prover = new Prover(new RoutingReader(memoryFor(view.set), view));
  provers.set(view, prover);
  return prover;
}

/** The uses of `not` that count as they stand, not those within another. */
function negationsIn(condition: Condition | undefined): Negation[] {
  switch (condition?.is) {
    case 'not':
      return [condition];
    case 'and':
    case 'or':
      return condition.parts.flatMap(negationsIn);
    default:
      return [];
  }
}

/** The entries that a condition tests. */
function namesIn(condition: Condition): string[] {
  switch (condition.is) {
    case 'not':
      return namesIn(condition.part);
    case 'and':
    case 'or':
      return condition.parts.flatMap(namesIn);
    case 'test':
      return [withoutSpaces(condition.subject.text)];
    default:
      return [];
  }
}
