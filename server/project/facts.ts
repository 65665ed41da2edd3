/** Names what can be asked of a set, one object for each question, so that who rests on an answer is found by it. */
import type { NameSpace } from '../model/reading.ts';

/** Something that can be asked of a set, or of all sets. */
export interface Fact {
  /** The folder of the set that it is about; empty of one about which sets there are. */
  readonly folder: string;
  /** What is asked. */
  readonly kind: string;
  /** Of what it is asked: an id, a name, a key; empty where there is only one such fact. */
  readonly of: string;
}

/** The facts about one set, each made when it is first named. */
export class Facts {
  private readonly folder: string;
  private readonly kinds = new Map<string, Map<string, Fact>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  fact(kind: string, of = ''): Fact {
    let known = this.kinds.get(kind);
    if (!known) {
      known = new Map();
      this.kinds.set(kind, known);
    }
    const before = known.get(of);
    if (before) return before;
    const fact = { folder: this.folder, kind, of };
    known.set(of, fact);
    return fact;
  }
}

/** Kinds of fact that stand for several, by what they are about: put together once for each. */
export function kindsOf<About extends string>(kind: string): (about: About) => string {
  const known = new Map<About, string>();
  return (about) => {
    const found = known.get(about) ?? `${kind} ${about}`;
    known.set(about, found);
    return found;
  };
}

/** What has a name. */
export const nameFact = kindsOf<NameSpace>('name');
/** Which names there are. */
export const namesFact = kindsOf<NameSpace>('names');
/** Where what has a name stands. */
export const placeFact = kindsOf<NameSpace>('place');
/** Which readings hold a key of a catalogue, by its name. */
export const holdingFact = kindsOf('holding');
/** Whether any reading holds a key. */
export const heldFact = kindsOf('held');
/** Whether several readings hold a key. */
export const oftenFact = kindsOf('often');
/** So many readings make a habit. */
export const OFTEN = 3;
/** Which keys of a catalogue are held at all. */
export const keysFact = kindsOf('keys');
/** Which sets there are. */
export const SETS = 'sets';
/** Whether a folder is a set. */
export const SET = 'set';
/** With which version the set is compared. */
export const BASE = 'base';
/** All that the documents of a set say. */
export const CONTENT = 'content';
