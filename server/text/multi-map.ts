/** Keeps several values for a key. */

/** Most keys have one value, so that a set is made only for the second. */
export class MultiMap<Key, Value> {
  private readonly values = new Map<Key, Value | Set<Value>>();

  /** How many keys have values. */
  get size(): number {
    return this.values.size;
  }

  add(key: Key, value: Value): void {
    const known = this.values.get(key);
    if (known instanceof Set) known.add(value);
    else if (known === undefined) this.values.set(key, value);
    else if (known !== value) this.values.set(key, new Set([known, value]));
  }

  delete(key: Key, value: Value): void {
    const known = this.values.get(key);
    if (known instanceof Set) {
      known.delete(value);
      if (known.size === 0) this.values.delete(key);
    } else if (known === value) this.values.delete(key);
  }

  has(key: Key): boolean {
    return this.values.has(key);
  }

  /** The values of a key, in the order in which they were added. */
  of(key: Key): Iterable<Value> {
    const known = this.values.get(key);
    if (known === undefined) return [];
    return known instanceof Set ? known : [known];
  }

  keys(): Iterable<Key> {
    return this.values.keys();
  }
}
