/** The names by which documents and sets are known that more than one name leads to. */
import { canonicalUri, parentFolder } from '../../text/uri.ts';

/** What the names are told by. */
export interface KnownNames {
  /** True for what is read under its own name. */
  isCovered(uri: string): boolean;
  /** True for a document that is in the project. */
  isLoaded(uri: string): boolean;
  /** The folder of the set around a folder. */
  setAround(folder: string): Promise<string | undefined>;
}

/**
 * A link counts as what it leads to, in the set that holds the link. What a set holds twice is known by one name: its
 * own where it is read under that, else the first that leads to it.
 */
export class Places {
  private readonly firstNames = new Map<string, string>();
  private readonly known: KnownNames;

  constructor(known: KnownNames) {
    this.known = known;
  }

  /** True where what lies at `place` is known to the set by another name than `named`. */
  async isKnownOtherwise(named: string, place: string | undefined): Promise<boolean> {
    const uri = canonicalUri(named);
    if (place === undefined || canonicalUri(place) === uri) return false;
    const real = canonicalUri(place);
    const set = await this.known.setAround(parentFolder(uri));
    if (this.known.isCovered(real) && set === (await this.known.setAround(parentFolder(real)))) return true;
    const key = `${set ?? ''} ${real}`;
    const first = this.firstNames.get(key);
    if (first !== undefined && first !== uri && this.known.isLoaded(first)) return true;
    this.firstNames.set(key, uri);
    return false;
  }
}
