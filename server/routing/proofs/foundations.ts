/** Keeps what the routing of entries rests on, so that a change leads to all that has to be worked out again. */
import type { Fact } from '../../project/facts.ts';
import { MultiMap } from '../../text/multi-map.ts';

/** Which entries rest on a change: at first hand, and with them all that rest on those. */
export interface Reach {
  readonly direct: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/**
 * What the routing of each entry rests on. A check notes one fact for an entry, and not all that lies behind it: in a
 * chain of questions that would be all questions before it, for each of them.
 */
export class Foundations {
  private readonly behind = new Map<string, Foundation>();
  private onFact = new MultiMap<Fact, string>();
  private onEntry = new MultiMap<string, string>();

  has(name: string): boolean {
    return this.behind.has(name);
  }

  /** Keeps what an entry rests on, in place of what was known of it. */
  put(name: string, foundation: Foundation): void {
    this.drop(name);
    this.behind.set(name, foundation);
    for (const fact of foundation.facts) this.onFact.add(fact, name);
    for (const need of foundation.needs) this.onEntry.add(need, name);
  }

  /**
   * Takes away all that rests on one of some facts, or on any fact about the sets in some folders, also through others.
   * @returns the names of the entries.
   */
  take(facts: readonly ReadonlySet<Fact>[], folders: ReadonlySet<string>): ReadonlySet<string> {
    const { all } = this.reach(facts, folders);
    for (const name of all) this.drop(name);
    return all;
  }

  /** What rests on one of some facts, or on any fact about the sets in some folders. */
  reach(facts: readonly ReadonlySet<Fact>[], folders: ReadonlySet<string>): Reach {
    const direct = new Set<string>();
    for (const fact of facts.flatMap((each) => this.known(each)))
      for (const name of this.onFact.of(fact)) direct.add(name);
    if (folders.size > 0)
      for (const fact of this.onFact.keys())
        if (folders.has(fact.folder)) for (const name of this.onFact.of(fact)) direct.add(name);
    const all = new Set(direct);
    for (const name of all) for (const next of this.onEntry.of(name)) all.add(next);
    return { direct, all };
  }

  clear(): void {
    this.behind.clear();
    this.onFact = new MultiMap();
    this.onEntry = new MultiMap();
  }

  /** Those facts on which something rests: many may have changed, of which few are about this set. */
  private known(facts: ReadonlySet<Fact>): Fact[] {
    if (facts.size <= this.onFact.size) return [...facts];
    return [...this.onFact.keys()].filter((fact) => facts.has(fact));
  }

  private drop(name: string): void {
    const { facts, needs } = this.behind.get(name) ?? NOTHING;
    for (const fact of facts) this.onFact.delete(fact, name);
    for (const need of needs) this.onEntry.delete(need, name);
    this.behind.delete(name);
  }
}

/** The facts about the set that were asked for an entry itself, and the entries on which it rests directly. */
interface Foundation {
  readonly facts: ReadonlySet<Fact>;
  readonly needs: readonly string[];
}

const NOTHING: Foundation = { facts: new Set(), needs: [] };
