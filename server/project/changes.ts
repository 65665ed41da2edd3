/** Keeps what has changed since the last look, and lets go of what was worked out of it. */
import type { Reading } from '../model/reading.ts';
import type { Fact } from './facts.ts';

/** What has changed since the last look, so that only what depends on it is worked out again. */
export interface Changes {
  /** Documents that came, went or were edited. */
  readonly documents: Set<string>;
  readonly removed: Set<Reading>;
  readonly added: Set<Reading>;
  /** What may be asked of a set and now has another answer; see `View`. */
  readonly facts: Set<Fact>;
  /** The folders of sets in which so much has changed that whatever was asked of them may have another answer. */
  readonly recast: Set<string>;
}

/** What has changed, taken note of as it does. */
export class ChangeLog {
  private changes = noChanges();
  /** What to do once something changes that was worked out of some facts and is kept elsewhere. */
  private readonly keepers = new Map<() => void, ReadonlySet<Fact>>();

  get hasChanged(): boolean {
    return this.changes.documents.size > 0 || this.changes.facts.size > 0;
  }

  get isAnyRecast(): boolean {
    return this.changes.recast.size > 0;
  }

  isRecast(folder: string): boolean {
    return this.changes.recast.has(folder);
  }

  /** Calls `forget` once, as soon as one of the facts may have changed. */
  keepWhile(facts: ReadonlySet<Fact>, forget: () => void): void {
    this.keepers.set(forget, facts);
  }

  noteDocument(uri: string): void {
    this.changes.documents.add(uri);
  }

  noteAdded(reading: Reading): void {
    this.changes.added.add(reading);
  }

  noteRemoved(reading: Reading): void {
    if (!this.changes.added.delete(reading)) this.changes.removed.add(reading);
  }

  note(fact: Fact): void {
    this.changes.facts.add(fact);
    this.forgetKept((facts) => facts.has(fact));
  }

  /** Takes note that so much of the set in a folder has changed that no single fact is told. */
  recast(folder: string): void {
    this.changes.recast.add(folder);
    this.forgetKept(() => true);
  }

  /** What has changed since this was last asked. */
  take(): Changes {
    const { changes } = this;
    this.changes = noChanges();
    return changes;
  }

  private forgetKept(rests: (facts: ReadonlySet<Fact>) => boolean): void {
    for (const [forget, facts] of this.keepers) {
      if (!rests(facts)) continue;
      this.keepers.delete(forget);
      forget();
    }
  }
}

function noChanges(): Changes {
  return {
    documents: new Set(),
    removed: new Set(),
    added: new Set(),
    facts: new Set(),
    recast: new Set(),
  };
}
