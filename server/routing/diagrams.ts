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
const MOST_NODES = 200_000;

/** So many answers in a row may decide something; each takes its share of the stack. */
const DEEPEST = 1000;

/** More than there ever are of nodes or of lists, so that two numbers make one. */
const FACTOR = 2 ** 26;

export class Diagrams {
  /**
   * Of each variable, how many values it has. The newest variable is decided first: what rests on a question is
   * worked out after it, so that its diagram can hold that of the question whole.
   */
  private readonly sizes: number[] = [];
  private readonly variables: number[] = [-1, -1];
  private readonly depths: number[] = [0, 0];
  private readonly edges: (readonly Diagram[])[] = [[], []];
  /** Of each variable, the node with some edges, by the number of the list that they make. */
  private readonly unique: Map<number, Diagram>[] = [];
  private readonly lists = new Map<number, number>();
  private readonly ands = new Map<number, Diagram>();
  private readonly nots = new Map<Diagram, Diagram>();
  private readonly supports = new Map<Diagram, ReadonlySet<number>>();
  private allowed = Number.POSITIVE_INFINITY;

  /** A new variable, before all others in order. */
  variable(size: number): number {
    this.unique.push(new Map());
    return this.sizes.push(size) - 1;
  }

  /** How many values a variable has. */
  valuesOf(variable: number): number {
    return this.sizes[variable]!;
  }

  get size(): number {
    return this.variables.length;
  }

  /** Allows so much work, and no more, from here on. */
  allow(nodes = MOST_NODES): void {
    this.allowed = this.size + nodes;
  }

  /** True where the variable has one of some values. */
  hasValue(variable: number, values: readonly number[]): Diagram {
    const edges = new Array<Diagram>(this.sizes[variable]!).fill(NEVER);
    for (const value of values) edges[value] = ALWAYS;
    return this.node(variable, edges);
  }

  /** The diagram that goes on as `edges` say, by the value of a variable that is newer than all in them. */
  node(variable: number, edges: readonly Diagram[]): Diagram {
    const [first] = edges;
    if (edges.every((edge) => edge === first)) return first!;
    const key = this.listNumber(edges);
    const known = this.unique[variable]!.get(key);
    if (known !== undefined) return known;
    const depth = this.depthOver(edges);
    if (this.size >= this.allowed || depth > DEEPEST) throw new TooComplex();
    const made = this.variables.push(variable) - 1;
    this.depths.push(depth);
    this.edges.push(edges);
    this.unique[variable]!.set(key, made);
    return made;
  }

  private depthOver(edges: readonly Diagram[]): number {
    let deepest = 0;
    for (const edge of edges) if (this.depths[edge]! > deepest) deepest = this.depths[edge]!;
    return deepest + 1;
  }

  /** A number that no other list of the same length has. */
  private listNumber(edges: readonly Diagram[]): number {
    let number = edges[0]!;
    for (let at = 1; at < edges.length; at++) {
      const key = number * FACTOR + edges[at]!;
      let next = this.lists.get(key);
      if (next === undefined) {
        next = this.lists.size;
        this.lists.set(key, next);
      }
      number = next;
    }
    return number;
  }

  and(a: Diagram, b: Diagram): Diagram {
    if (a === b || b === ALWAYS) return a;
    if (a === ALWAYS) return b;
    if (a === NEVER || b === NEVER) return NEVER;
    const key = a < b ? a * FACTOR + b : b * FACTOR + a;
    const known = this.ands.get(key);
    if (known !== undefined) return known;
    const variable = this.first(a, b);
    const edges = new Array<Diagram>(this.sizes[variable]!);
    for (let value = 0; value < edges.length; value++)
      edges[value] = this.and(this.after(a, variable, value), this.after(b, variable, value));
    const result = this.node(variable, edges);
    this.ands.set(key, result);
    return result;
  }

  not(a: Diagram): Diagram {
    if (a <= ALWAYS) return 1 - a;
    const known = this.nots.get(a);
    if (known !== undefined) return known;
    const result = this.node(
      this.variables[a]!,
      this.edges[a]!.map((edge) => this.not(edge)),
    );
    this.nots.set(a, result);
    this.nots.set(result, a);
    return result;
  }

  or(a: Diagram, b: Diagram): Diagram {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  /** Joined pairwise, so that long lists stay shallow. */
  all(parts: readonly Diagram[]): Diagram {
    return joined(parts, ALWAYS, (a, b) => this.and(a, b));
  }

  any(parts: readonly Diagram[]): Diagram {
    return joined(parts, NEVER, (a, b) => this.or(a, b));
  }

  implies(a: Diagram, b: Diagram): Diagram {
    return this.not(this.and(a, this.not(b)));
  }

  same(a: Diagram, b: Diagram): Diagram {
    return this.or(this.and(a, b), this.and(this.not(a), this.not(b)));
  }

  /** True where some value of the variables makes it true. */
  exists(a: Diagram, variables: ReadonlySet<number>): Diagram {
    const known = new Map<Diagram, Diagram>();
    const go = (at: Diagram): Diagram => {
      if (at <= ALWAYS) return at;
      const before = known.get(at);
      if (before !== undefined) return before;
      const edges = this.edges[at]!.map(go);
      const variable = this.variables[at]!;
      const result = variables.has(variable) ? this.any(edges) : this.node(variable, edges);
      known.set(at, result);
      return result;
    };
    return go(a);
  }

  /** What is left of it once a variable has a value. */
  given(a: Diagram, variable: number, value: number): Diagram {
    return this.exists(this.and(a, this.hasValue(variable, [value])), new Set([variable]));
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
      const edges = this.edges[at]!;
      const value =
        preferred?.(this.variables[at]!).find((each) => edges[each] !== NEVER) ??
        edges.findIndex((edge) => edge !== NEVER);
      found.set(this.variables[at]!, value);
      at = this.edges[at]![value]!;
    }
    return found;
  }

  /** Whether it is true where the variables have these values. */
  isTrue(a: Diagram, valueAt: (variable: number) => number): boolean {
    let at = a;
    while (at > ALWAYS) at = this.edges[at]![valueAt(this.variables[at]!)]!;
    return at === ALWAYS;
  }

  private first(a: Diagram, b: Diagram): number {
    return Math.max(this.variables[a]!, this.variables[b]!);
  }

  private after(a: Diagram, variable: number, value: number): Diagram {
    return this.variables[a] === variable ? this.edges[a]![value]! : a;
  }
}

function joined(
  parts: readonly Diagram[],
  empty: Diagram,
  join: (a: Diagram, b: Diagram) => Diagram,
): Diagram {
  if (parts.length <= 1) return parts[0] ?? empty;
  const half = parts.length >> 1;
  return join(joined(parts.slice(0, half), empty, join), joined(parts.slice(half), empty, join));
}
