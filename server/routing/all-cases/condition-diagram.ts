/** Turns a condition into the diagram of all cases in which it holds. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Condition, Test, TestAtom } from '../../syntax/conditions/tree.ts';
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
export class ConditionDiagram {
  /** False once something could not be read: what has been said from then on proves nothing. */
  isSound = true;
  readonly named: { readonly name: string; readonly at: Span }[] = [];
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
    switch (condition?.is) {
      case 'and':
        return this.diagrams.all(condition.parts.map((part) => this.of(part)));
      case 'or':
        return this.diagrams.any(condition.parts.map((part) => this.of(part)));
      case 'not':
        return this.diagrams.not(this.of(condition.part));
      case 'name':
        return this.ofNamed(condition.name.text);
      case 'test':
        return this.ofTest(condition);
      default:
        return this.unread();
    }
  }

  private ofNamed(name: string): Diagram {
    const known = this.expanded.get(name);
    if (known !== undefined) return known;
    const named = this.terms.named(name);
    if (!named || this.expanding.has(name)) return this.unread();
    if (this.expanding.size >= LONGEST_CHAIN) throw new TooComplex();
    this.named.push({ name, at: named.at });
    this.expanding.add(name);
    const truth = this.of(named.condition);
    this.expanding.delete(name);
    this.expanded.set(name, truth);
    return truth;
  }

  private ofTest({ of, subject, test }: TestAtom): Diagram {
    const entry = this.entry(withoutSpaces(subject.text));
    if (!entry) return this.unread();
    switch (of) {
      case 'answer':
        return entry.subject.rows ? this.ofGrid(entry, test) : this.ofAnswer(entry, test);
      case 'count':
        return this.given(entry, entry.space?.count(test.kind, test.values[0]?.text));
      case 'any row':
        return this.diagrams.any(this.rows(entry).map((row) => this.ofRow(row, test)));
      case 'every row': {
        const rows = this.rows(entry);
        const isAny = this.diagrams.any(rows.map((row) => row.assumed));
        const each = rows.map((row) => this.diagrams.implies(row.assumed, this.ofRow(row, test)));
        return this.diagrams.and(isAny, this.diagrams.all(each));
      }
    }
  }

  private entry(name: string): EntryRouting | undefined {
    const entry = this.terms.entry(name);
    if (entry && !entry.isSound) this.isSound = false;
    return entry;
  }

  private rows({ subject }: EntryRouting): EntryRouting[] {
    if (!subject.rows) this.unread();
    return (subject.rows ?? []).flatMap(({ name }) => this.entry(name) ?? []);
  }

  private ofRow(row: EntryRouting, test: Test): Diagram {
    return this.diagrams.and(row.assumed, this.ofAnswer(row, test));
  }

  /** What is asked of a grid as a whole: it is insufficient when any row is. */
  private ofGrid(grid: EntryRouting, test: Test): Diagram {
    const rows = this.rows(grid);
    const any = (kind: Test['kind']) =>
      this.diagrams.any(rows.map((row) => this.ofAnswer(row, { ...test, kind, values: [] })));
    switch (test.kind) {
      case 'is insufficient':
        return any(test.kind);
      case 'is sufficient':
        return this.diagrams.and(any(test.kind), this.diagrams.not(any('is insufficient')));
      case 'is answered':
      case 'is not answered': {
        const isAny = this.diagrams.any(rows.map((row) => row.assumed));
        const each = rows.map((row) => this.diagrams.implies(row.assumed, this.answered(row)));
        const isAnswered = this.diagrams.and(isAny, this.diagrams.all(each));
        return test.kind === 'is answered' ? isAnswered : this.diagrams.not(isAnswered);
      }
      default:
        return this.unread();
    }
  }

  private ofAnswer(entry: EntryRouting, { kind, values }: Test): Diagram {
    if (kind === 'is answered') return this.answered(entry);
    if (kind === 'is not answered') return this.diagrams.not(this.answered(entry));
    return this.given(
      entry,
      entry.space?.test(
        kind,
        values.map(({ text }) => text),
      ),
    );
  }

  private answered({ assumed, space }: EntryRouting): Diagram {
    if (!space) return this.unread();
    this.tested.add(this.diagrams.variableOf(space.blank));
    return this.diagrams.and(assumed, this.diagrams.not(space.blank));
  }

  private given(entry: EntryRouting, holds: Diagram | undefined): Diagram {
    if (holds === undefined) return this.unread();
    this.tested.add(this.diagrams.variableOf(holds));
    return this.diagrams.and(this.answered(entry), holds);
  }

  private unread(): Diagram {
    this.isSound = false;
    return NEVER;
  }
}

/** The conditions of which a condition is made up, each of which must hold. */
export function conjuncts(condition: Condition | undefined): readonly (Condition | undefined)[] {
  return condition?.is === 'and' ? condition.parts : [condition];
}
