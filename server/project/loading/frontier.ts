/** What is still to be looked at on the disk: folders and files, each in its folder, in the order in which they came. */
import { parentFolder } from '../../text/uri.ts';

/** A folder to be listed, or a file to be read. */
export interface Errand {
  /** The folder that it tells us of. */
  readonly folder: string;
  readonly run: () => Promise<void>;
}

interface Folder {
  readonly uri: string;
  readonly around: Folder | undefined;
  readonly errands: Set<Errand>;
  readonly folders: Map<string, Folder>;
}

/** A tree of folders, of which only those are kept in which something is left to do. */
export class Frontier {
  private readonly known = new Map<string, Folder>();

  add(errand: Errand): void {
    this.folder(errand.folder).errands.add(errand);
  }

  done(errand: Errand): void {
    const folder = this.known.get(errand.folder);
    folder?.errands.delete(errand);
    this.prune(folder);
  }

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** What is next to be done in a folder itself. */
  in(folder: string): Errand | undefined {
    const [first] = this.known.get(folder)?.errands ?? [];
    return first;
  }

  /** What is next to be done in a folder and below it, but for folders that are passed over. */
  below(folder: string, isPassedOver: (folder: string) => boolean = () => false): Errand | undefined {
    const start = this.known.get(folder);
    return start && firstIn(start, isPassedOver);
  }

  /** Leaves undone what was to be done in a folder and below it. */
  drop(uri: string): void {
    const folder = this.known.get(uri);
    if (!folder) return;
    for (const each of [...folder.folders.keys()]) this.drop(each);
    folder.errands.clear();
    this.prune(folder);
  }

  private folder(uri: string): Folder {
    const known = this.known.get(uri);
    if (known) return known;
    const around = uri === '' ? undefined : this.folder(parentFolder(uri));
    const folder = { uri, around, errands: new Set<Errand>(), folders: new Map<string, Folder>() };
    around?.folders.set(uri, folder);
    this.known.set(uri, folder);
    return folder;
  }

  private prune(from: Folder | undefined): void {
    for (let at = from; at && at.errands.size === 0 && at.folders.size === 0; at = at.around) {
      this.known.delete(at.uri);
      at.around?.folders.delete(at.uri);
    }
  }
}

function firstIn(folder: Folder, isPassedOver: (folder: string) => boolean): Errand | undefined {
  const [first] = folder.errands;
  if (first) return first;
  for (const each of folder.folders.values()) {
    const found = isPassedOver(each.uri) ? undefined : firstIn(each, isPassedOver);
    if (found) return found;
  }
  return undefined;
}
