/** Indexes of what the readings of a set hold, each made when it is first asked for. */
import { faultOfName } from '../model/names.ts';
import type { Leaf } from '../model/read-shape.ts';
import type { NameSpace, Reading } from '../model/reading.ts';

/**
 * An index of what the readings of a set hold, by key: guidance by its words, questions by their text. A set
 * makes it when it is first asked for, and keeps it up to date from then on.
 */
export interface Catalogue {
  /** No two catalogues that are kept have the same name: a set keeps the one that it was asked for last. */
  readonly name: string;
  /** The keys under which a reading is found; they depend on the reading alone. */
  keysOf(reading: Reading): Iterable<string>;
}

/** The readings that mention a name. */
export const MENTIONS: Catalogue = {
  name: 'mentions',
  keysOf: ({ mentions }) => mentions.map(({ space, name }) => mentionKey(space, name)),
};

/** The readings in which an entry is not read, by its id: a slip, which is told there, hides it. */
export const LOST: Catalogue = {
  name: 'lost',
  keysOf: (reading) => [
    ...reading.problems.flatMap(({ lost = [] }) => lost),
    ...(hidesAll(reading) ? idsWritten(reading.chunk.text) : []),
  ],
};

/** True of a document that is one piece because of what could not be read: its entries are not told apart. */
const hidesAll = ({ role, hasChildren, problems }: Reading): boolean =>
  role === 'head' && !hasChildren && problems.some(({ rule }) => rule.startsWith('yaml/'));

const idsWritten = (text: string): string[] =>
  [...text.matchAll(/^[ \t]*-[ \t]{1,9}id:[ \t]{1,9}["']?([\w.]+)/gm)].map((found) => found[1]!);

/** The readings of which something could not be read, by the ids that they define: what follows from that is not to be told. */
export const HALF_READ: Catalogue = {
  name: 'half read',
  keysOf: (reading) =>
    isHalfRead(reading)
      ? reading.definitions.flatMap(({ space, name }) => (space === 'id' ? [name] : []))
      : [],
};

/** True where something is written that could not be read, or that has no place where it stands. */
export const isHalfRead = ({ problems, leaves }: Reading): boolean =>
  problems.some(({ rule }) => rule.startsWith('yaml/') || UNREAD.has(rule)) || leaves.some(isBadCode);

/** True of the code of an option that no condition and no table can hold. */
const isBadCode = ({ isKey, role, field, scalar }: Leaf): boolean =>
  isKey && role === 'code' && OPTIONS.has(field) && faultOfName(scalar.value, true) !== undefined;

const OPTIONS: ReadonlySet<string> = new Set(['one-of', 'any-of', 'or']);

const UNREAD: ReadonlySet<string> = new Set([
  'shape/unknown-field',
  'shape/wrong-type',
  'shape/missing-field',
  'shape/empty',
  'shape/front-matter',
  'id/missing',
  'text/missing',
]);

export const mentionKey = (space: NameSpace, name: string) => `${space} ${name}`;

const NONE: ReadonlySet<Reading> = new Set();

/** Most readings hold nothing of most kinds. */
const NO_KEYS: ReadonlySet<string> = new Set();

/** A catalogue as it stands for one set. */
export class Catalogued {
  readonly catalogue: Catalogue;
  private readonly known = new WeakMap<Reading, ReadonlySet<string>>();
  private readonly readings = new Map<string, Set<Reading>>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** The keys of a reading, worked out once. */
  keysOf(reading: Reading): ReadonlySet<string> {
    const known = this.known.get(reading);
    if (known) return known;
    const own = new Set(this.catalogue.keysOf(reading));
    const keys = own.size > 0 ? own : NO_KEYS;
    this.known.set(reading, keys);
    return keys;
  }

  add(reading: Reading): void {
    for (const key of this.keysOf(reading)) {
      const holding = this.readings.get(key);
      if (holding) holding.add(reading);
      else this.readings.set(key, new Set([reading]));
    }
  }

  remove(reading: Reading): void {
    for (const key of this.keysOf(reading)) {
      const holding = this.readings.get(key);
      if (holding?.delete(reading) && holding.size === 0) this.readings.delete(key);
    }
  }

  /** The readings that hold a key, in no order. */
  holding(key: string): ReadonlySet<Reading> {
    return this.readings.get(key) ?? NONE;
  }

  keys(): Iterable<string> {
    return this.readings.keys();
  }
}
