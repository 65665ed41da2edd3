/** Orders entries by what they rest on, and keeps what rests on each of them. */
import type { EntryRouting } from '../../../all-cases/entry-routing.ts';
import type { RoutingReader } from '../../../proofs/routing-reader.ts';

/** Names, and what they rest on, in an order in which each comes after what it rests on. */
export function inOrderOfNeed(names: readonly string[], reader: RoutingReader): string[] {
  const ordered = new Set<string>();
  const open = new Set<string>();
  const left = [...names].reverse();
  for (let at = left.at(-1); at !== undefined; at = left.at(-1)) {
    if (ordered.has(at) || open.has(at)) {
      left.pop();
      ordered.add(at);
      continue;
    }
    open.add(at);
    left.push(...[...(reader.entry(at)?.needs ?? [])].filter((need) => !open.has(need)).reverse());
  }
  return [...ordered];
}

/** The names that an entry tests itself and whose answers decide whether it is asked. */
export function deciding({ asked, needs }: EntryRouting, reader: RoutingReader): string[] {
  const behind = new Set(
    [...reader.diagrams.support(asked)].map((variable) => reader.ownerOf(variable)?.name),
  );
  return [...needs].filter((need) => behind.has(need));
}

/** What rests on what. */
export class Resting {
  private readonly resting = new Map<string, EntryRouting[]>();

  /** @param names all that may rest on something. */
  constructor(names: readonly string[], reader: RoutingReader) {
    for (const name of names) {
      const entry = reader.entry(name);
      if (!entry) continue;
      for (const need of entry.needs) {
        const known = this.resting.get(need);
        if (known) known.push(entry);
        else this.resting.set(need, [entry]);
      }
    }
  }

  directlyOn(name: string): readonly EntryRouting[] {
    return this.resting.get(name) ?? [];
  }

  /** What rests on it, also through others. */
  on(name: string): ReadonlySet<EntryRouting> {
    const found = new Set(this.directlyOn(name));
    for (const each of found) for (const next of this.directlyOn(each.name)) found.add(next);
    return found;
  }
}
