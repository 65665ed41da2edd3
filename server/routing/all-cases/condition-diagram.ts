/** Turns a condition into the diagram of all cases in which it holds. */
import type { Span } from '../../syntax/chunk.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import { requirementMeaning } from '../gates/requirement-meaning.ts';
import type { Requirement } from '../gates/requirements.ts';
import { type Algebra, type AnswerTest, meaningOf } from '../meaning/meaning.ts';
import { type Diagram, type Diagrams, NEVER, TooComplex } from './diagrams.ts';
import type { EntryRouting } from './entry-routing.ts';

/** What the names in a condition stand for. */
export interface Terms {
  readonly diagrams: Diagrams;
  /** A question, a row or a fact. */
  entry(name: string): EntryRouting | undefined;
  named(name: string): { readonly condition: Condition | undefined; readonly at: Span } | undefined;
}

/** So many named conditions may stand for one another in a row. */
const LONGEST_CHAIN = 1000;

/** When conditions hold (the table of design §4), with what was met on the way. */
export class ConditionDiagram implements Algebra<Diagram, EntryRouting> {
  /** False once something could not be read: what has been said from then on proves nothing. */
  isSound = true;
  /** The named conditions that were met, where they are written. */
  readonly used: { readonly name: string; readonly at: Span }[] = [];
  /** The variables by which what was tested is decided. */
  readonly tested = new Set<number>();
  private readonly terms: Terms;
  private readonly diagrams: Diagrams;
  /** What each named condition stands for: worked out once, however often it is used. */
  private readonly expanded = new Map<string, Diagram>();
  private readonly expanding = new Set<string>();

  constructor(terms: Terms) {
    this.terms = terms;
    this.diagrams = terms.diagrams;
  }

  of(condition: Condition | undefined): Diagram {
    return meaningOf(condition, this);
  }

  /** When something is so that an entry requires. */
  ofRequirement(requirement: Requirement): Diagram {
    return requirementMeaning(requirement, this);
  }

  all<Part>(parts: readonly Part[], meaning: (part: Part) => Diagram): Diagram {
    return this.diagrams.all(parts.map(meaning));
  }

  any<Part>(parts: readonly Part[], meaning: (part: Part) => Diagram): Diagram {
    return this.diagrams.any(parts.map(meaning));
  }

  not(diagram: Diagram): Diagram {
    return this.diagrams.not(diagram);
  }

  /** Nothing can be proved of what cannot be read. */
  unread(): Diagram {
    this.isSound = false;
    return NEVER;
  }

  named(name: string): Diagram {
    const known = this.expanded.get(name);
    if (known !== undefined) return known;
    const named = this.terms.named(name);
    if (!named || this.expanding.has(name)) return this.unread();
    if (this.expanding.size >= LONGEST_CHAIN) throw new TooComplex();
    this.used.push({ name, at: named.at });
    this.expanding.add(name);
    const truth = this.of(named.condition);
    this.expanding.delete(name);
    this.expanded.set(name, truth);
    return truth;
  }

  term(name: string): EntryRouting | undefined {
    const entry = this.terms.entry(name);
    if (entry && !entry.isSound) this.isSound = false;
    return entry;
  }

  rows({ subject }: EntryRouting): EntryRouting[] | undefined {
    return subject.rows?.flatMap(({ name }) => this.term(name) ?? []);
  }

  asked({ assumed }: EntryRouting): Diagram {
    return assumed;
  }

  isPresent(row: EntryRouting): Diagram {
    return row.assumed;
  }

  answered({ assumed, space }: EntryRouting): Diagram {
    if (!space) return this.unread();
    this.tested.add(this.diagrams.variableOf(space.blank));
    return this.diagrams.and(assumed, this.diagrams.not(space.blank));
  }

  passes(entry: EntryRouting, { kind, values }: AnswerTest): Diagram {
    return this.given(entry, entry.space?.test(kind, values));
  }

  counts(entry: EntryRouting, { kind, values }: AnswerTest): Diagram {
    return this.given(entry, entry.space?.count(kind, values[0]));
  }

  chooses({ assumed, space }: EntryRouting, code: string): Diagram {
    const has = space?.has(code);
    if (!space || has === undefined) return this.unread();
    this.tested.add(this.diagrams.variableOf(has));
    return this.diagrams.all([assumed, this.diagrams.not(space.blank), has]);
  }

  private given(entry: EntryRouting, holds: Diagram | undefined): Diagram {
    if (holds === undefined) return this.unread();
    this.tested.add(this.diagrams.variableOf(holds));
    return this.diagrams.and(this.answered(entry), holds);
  }
}

/** The conditions of which a condition is made up, each of which must hold. */
export function conjuncts(condition: Condition | undefined): readonly (Condition | undefined)[] {
  return condition?.is === 'and' ? condition.parts : [condition];
}
