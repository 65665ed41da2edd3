/** Hash-consed decision diagrams, with the operations on them and a bound on the work. */
import { dependenciesFirst } from '../gates/dependencies-first.ts';
import { VariableOrder } from './order.ts';

/**
 * Decision diagrams: what is true in which cases, exactly. A diagram is a number; the same truth always has the
 * same number, so that comparing two costs nothing. Reduced ordered diagrams as described by Bryant (1986), with
 * variables of more than two values as in Srinivasan and others (1990).
 */
export type Diagram = number;

export const NEVER: Diagram = 0;
export const ALWAYS: Diagram = 1;

/** Thrown where a diagram would outgrow the bound; what was asked is then not answered. */
export class TooComplex extends Error {
  constructor() {
    super('too complex to prove');
  }
}

/** How many new nodes one question to the diagrams may need. */
export const MOST_NODES = 200_000;

/** More than there ever are of nodes or of lists, so that two numbers make one. */
const FACTOR = 2 ** 26;

type Starts = readonly number[];

const END = Number.POSITIVE_INFINITY;
const ONE: Starts = [0];
const TWO: Starts = [0, 1];

/** So many lists of edges are kept apart; a map of numbers holds hardly more. */
const MOST_LISTS = 12_000_000;

export class Diagrams {
  private readonly order = new VariableOrder();
  /** Of each variable, how many values it has; the first one is none, and stands for the end. */
  private readonly sizes: number[] = [0];
  private readonly variables: number[] = [0, 0];
  /** Of each node, the diagrams with which it goes on: each for a run of values, and so another one than its neighbours. */
  private readonly edges: (readonly Diagram[])[] = [[], []];
  /** Of each node, the first value of each run. Answers have thousands of options, of which conditions name a few. */
  private readonly starts: Starts[] = [[], []];
  /** Of each variable, the node with some edges, by the number of the list that they make and how many there are. */
  private readonly unique: Map<number, Diagram>[] = [new Map()];
  private readonly lists = new Map<number, number>();
  private readonly ands = new Map<number, Diagram>();
  private readonly nots = new Map<Diagram, Diagram>();
  private readonly supports = new Map<Diagram, ReadonlySet<number>>();
  private allowed = Number.POSITIVE_INFINITY;

  /**
   * A new variable, decided right before another one, or before all others: what rests on a question is worked out after
   * it, so that its diagram can hold that of the question whole.
   */
  variable(size: number, next?: number): number {
    this.unique.push(new Map());
    this.sizes.push(size);
    return this.order.add(next);
  }

  /** The variable that is decided right after another one; 0 where there is none. */
  variableAfter(variable: number): number {
    return this.order.after(variable);
  }

  /** Below 0 where the first of two variables is decided after the other one, above 0 where it is decided before. */
  compare(a: number, b: number): number {
    return this.order.levelOf(a) - this.order.levelOf(b);
  }

  /** Of some variables the one that is decided first; undefined of none. */
  firstOf(variables: Iterable<number>): number | undefined {
    let first: number | undefined;
    for (const variable of variables)
      if (first === undefined || this.compare(variable, first) > 0) first = variable;
    return first;
  }

  /** How many values a variable has. */
  valuesOf(variable: number): number {
    return this.sizes[variable]!;
  }

  /** The variable that a diagram decides first; 0 where it decides none. */
  variableOf(a: Diagram): number {
    return this.variables[a]!;
  }

  /** How a diagram goes on, by the value of its first variable: one edge for each run of values that have the same. */
  edgesOf(a: Diagram): readonly Diagram[] {
    return this.edges[a]!;
  }

  /** The first value of each run. */
  startsOf(a: Diagram): Starts {
    return this.starts[a]!;
  }

  get size(): number {
    return this.variables.length;
  }

  /** Allows so much work, and no more, from here on. */
  allow(nodes = MOST_NODES): void {
    this.allowed = this.size + nodes;
  }

  /** True where the variable has this value. */
  hasValue(variable: number, value: number): Diagram {
    const [edges, starts]: [Diagram[], number[]] = [[], []];
    if (value > 0) push(edges, starts, NEVER, 0);
    push(edges, starts, ALWAYS, value);
    if (value + 1 < this.sizes[variable]!) push(edges, starts, NEVER, value + 1);
    return this.node(variable, edges, starts);
  }

  /** Goes on as `holds` says where a variable of two values has the second one, and as `otherwise` says where not. */
  choice(variable: number, otherwise: Diagram, holds: Diagram): Diagram {
    return otherwise === holds ? holds : this.node(variable, [otherwise, holds], TWO);
  }

  /** The diagram that goes on as `edges` say, no two neighbours of which are the same, by the value of a variable that is decided before all in them. */
  private node(variable: number, edges: readonly Diagram[], starts: Starts): Diagram {
    if (edges.length === 1) return edges[0]!;
    const key = this.keyOf(edges, starts);
    const known = this.unique[variable]!.get(key);
    if (known !== undefined) return known;
    if (this.size >= this.allowed || this.lists.size > MOST_LISTS) throw new TooComplex();
    const made = this.variables.push(variable) - 1;
    this.edges.push(edges);
    this.starts.push(isTwo(starts) ? TWO : starts);
    this.unique[variable]!.set(key, made);
    return made;
  }

  /** A number that no other edges of the same variable have. Most variables have two values, and one list for both. */
  private keyOf(edges: readonly Diagram[], starts: Starts): number {
    if (isTwo(starts)) return this.listNumber(edges[0]!, edges[1]!) * FACTOR;
    let number = edges[0]!;
    for (let at = 1; at < edges.length; at++)
      number = this.listNumber(this.listNumber(number, starts[at]!), edges[at]!);
    return number * FACTOR + edges.length;
  }

  /** A number that no other list of the same length has, by the number of the list but for its last. */
  private listNumber(number: number, next: number): number {
    const key = number * FACTOR + next;
    let known = this.lists.get(key);
    if (known === undefined) {
      known = this.lists.size;
      this.lists.set(key, known);
    }
    return known;
  }

  and(a: Diagram, b: Diagram): Diagram {
    return this.knownAnd(a, b) ?? this.newAnd(a, b);
  }

  private knownAnd(a: Diagram, b: Diagram): Diagram | undefined {
    if (a === b || b === ALWAYS) return a;
    if (a === ALWAYS) return b;
    if (a === NEVER || b === NEVER) return NEVER;
    return this.ands.get(pairOf(a, b));
  }

  /** Works on a list of what is left to be joined, not on the stack: diagrams are as deep as a set is long. */
  private newAnd(a: Diagram, b: Diagram): Diagram {
    const left = [a, b];
    while (left.length > 0) {
      const [one, other] = [left[left.length - 2]!, left[left.length - 1]!];
      const made = this.knownAnd(one, other) ?? this.andOfEdges(one, other, left);
      if (made !== undefined) left.length -= 2;
    }
    return this.knownAnd(a, b)!;
  }

  /** Undefined where edges have to be joined first; those are then left. */
  private andOfEdges(a: Diagram, b: Diagram, left: Diagram[]): Diagram | undefined {
    const variable = this.first(a, b);
    const [one, other] = [this.runs(a, variable), this.runs(b, variable)];
    const [edges, starts]: [Diagram[], number[]] = [[], []];
    const before = left.length;
    for (let [i, j, start] = [0, 0, 0]; start < END; ) {
      const known = this.knownAnd(one.edges[i]!, other.edges[j]!);
      if (known === undefined) left.push(one.edges[i]!, other.edges[j]!);
      else push(edges, starts, known, start);
      const [ends, otherEnds] = [one.starts[i + 1] ?? END, other.starts[j + 1] ?? END];
      start = Math.min(ends, otherEnds);
      if (ends === start) i++;
      if (otherEnds === start) j++;
    }
    if (left.length > before) return undefined;
    const result = this.node(variable, edges, starts);
    this.ands.set(pairOf(a, b), result);
    return result;
  }

  /** How a diagram goes on by the value of a variable: in one way where it does not decide that first. */
  private runs(
    a: Diagram,
    variable: number,
  ): { readonly edges: readonly Diagram[]; readonly starts: Starts } {
    return this.variables[a] === variable
      ? { edges: this.edges[a]!, starts: this.starts[a]! }
      : { edges: [a], starts: ONE };
  }

  not(a: Diagram): Diagram {
    dependenciesFirst(
      a,
      (at) => this.knownNot(at) !== undefined,
      (at) => this.edges[at]!,
      (at) => {
        const edges = this.edges[at]!.map((edge) => this.knownNot(edge)!);
        const made = this.node(this.variables[at]!, edges, this.starts[at]!);
        this.nots.set(at, made);
        this.nots.set(made, at);
      },
    );
    return this.knownNot(a)!;
  }

  private knownNot(a: Diagram): Diagram | undefined {
    return a <= ALWAYS ? 1 - a : this.nots.get(a);
  }

  or(a: Diagram, b: Diagram): Diagram {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  all(parts: readonly Diagram[]): Diagram {
    let joined: Diagram = ALWAYS;
    for (const part of this.byFirstVariable(parts)) joined = this.and(joined, part);
    return joined;
  }

  any(parts: readonly Diagram[]): Diagram {
    return this.not(this.all(parts.map((part) => this.not(part))));
  }

  /**
   * Parts whose first variable is the same are joined to one: many tests of one question make one small diagram. The rest
   * go from the variable that is decided last up, so that joining the next one leaves what is joined already whole.
   */
  private byFirstVariable(parts: readonly Diagram[]): Diagram[] {
    const groups = new Map<number, Diagram[]>();
    for (const part of new Set(parts)) {
      const variable = this.variables[part]!;
      const group = groups.get(variable);
      if (group) group.push(part);
      else groups.set(variable, [part]);
    }
    return [...groups].sort(([a], [b]) => this.compare(a, b)).map(([, group]) => this.pairwise(group));
  }

  private pairwise(parts: readonly Diagram[]): Diagram {
    let left = parts;
    while (left.length > 1)
      left = left.flatMap((part, at) => (at % 2 > 0 ? [] : [this.and(part, left[at + 1] ?? ALWAYS)]));
    return left[0]!;
  }

  implies(a: Diagram, b: Diagram): Diagram {
    return this.not(this.and(a, this.not(b)));
  }

  same(a: Diagram, b: Diagram): Diagram {
    return this.or(this.and(a, b), this.and(this.not(a), this.not(b)));
  }

  /** True where some value of the variables makes it true. */
  exists(a: Diagram, variables: ReadonlySet<number>): Diagram {
    const known = new Map<Diagram, Diagram>([
      [NEVER, NEVER],
      [ALWAYS, ALWAYS],
    ]);
    dependenciesFirst(
      a,
      (at) => known.has(at),
      (at) => this.edges[at]!,
      (at) => {
        const variable = this.variables[at]!;
        const edges = this.edges[at]!.map((edge) => known.get(edge)!);
        known.set(
          at,
          variables.has(variable) ? this.any(edges) : this.joined(variable, edges, this.starts[at]!),
        );
      },
    );
    return known.get(a)!;
  }

  /** The same as `node`, of edges whose neighbours may be the same. */
  private joined(variable: number, edges: readonly Diagram[], starts: Starts): Diagram {
    const [kept, from]: [Diagram[], number[]] = [[], []];
    for (const [at, edge] of edges.entries()) push(kept, from, edge, starts[at]!);
    return this.node(variable, kept, from);
  }

  /** The variables on which it rests. */
  support(a: Diagram): ReadonlySet<number> {
    const known = this.supports.get(a);
    if (known) return known;
    const found = new Set<number>();
    const seen = new Set<Diagram>();
    const left = [a];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (at <= ALWAYS || seen.has(at)) continue;
      seen.add(at);
      found.add(this.variables[at]!);
      left.push(...this.edges[at]!);
    }
    this.supports.set(a, found);
    return found;
  }

  /**
   * Values of variables that make it true, the first there are; undefined where nothing does.
   * @param preferred the values of a variable, those before others that are to be tried first.
   */
  solution(a: Diagram, preferred?: (variable: number) => readonly number[]): Map<number, number> | undefined {
    if (a === NEVER) return undefined;
    const found = new Map<number, number>();
    for (let at = a; at > ALWAYS; ) {
      const first = this.edges[at]!.findIndex((edge) => edge !== NEVER);
      const value =
        preferred?.(this.variables[at]!).find((each) => this.edgeAt(at, each) !== NEVER) ??
        this.starts[at]![first]!;
      found.set(this.variables[at]!, value);
      at = this.edgeAt(at, value);
    }
    return found;
  }

  /** Whether it is true where the variables have these values. */
  isTrue(a: Diagram, valueAt: (variable: number) => number): boolean {
    let at = a;
    while (at > ALWAYS) at = this.edgeAt(at, valueAt(this.variables[at]!));
    return at === ALWAYS;
  }

  private first(a: Diagram, b: Diagram): number {
    const [one, other] = [this.variables[a]!, this.variables[b]!];
    return this.compare(one, other) > 0 ? one : other;
  }

  /** How a node goes on where its variable has a value. */
  private edgeAt(a: Diagram, value: number): Diagram {
    const starts = this.starts[a]!;
    return this.edges[a]![starts.findLastIndex((start) => start <= value)]!;
  }
}

function isTwo(starts: Starts): boolean {
  return starts.length === 2 && starts[1] === 1;
}

/** Adds an edge for all values from `start` on, unless the one before is the same. */
function push(edges: Diagram[], starts: number[], edge: Diagram, start: number): void {
  if (edges[edges.length - 1] === edge) return;
  edges.push(edge);
  starts.push(start);
}

function pairOf(a: Diagram, b: Diagram): number {
  return a < b ? a * FACTOR + b : b * FACTOR + a;
}
