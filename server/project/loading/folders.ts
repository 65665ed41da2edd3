/** Looks into folders for documents, and knows which were seen: under their own names, and under others. */
import { baseName, canonicalUri, isInside, isSpeltOtherwise, parentFolder } from '../../text/uri.ts';
import { DEEPEST_FOLDER } from '../bounds.ts';
import { formatOf } from '../document.ts';
import type { Project } from '../project.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import type { Frontier } from './frontier.ts';
import type { Intake } from './intake.ts';
import type { Places } from './places.ts';

interface Around {
  readonly files: FileSystem;
  readonly project: Project;
  readonly intake: Intake;
  readonly places: Places;
  readonly frontier: Frontier;
}

/** What is asked of the loader. */
interface Calls {
  readonly readsReleases: boolean;
  want(folder: string, run: () => Promise<void>): void;
  read(uri: string, isWanted: () => boolean): Promise<void>;
  isAllowed(folder: string): boolean;
  addAround(uri: string): void;
}

export class Folders {
  private readonly around: Around;
  private readonly calls: Calls;
  /** The folders that were looked into, or will be. */
  private readonly listed = new Set<string>();
  /** Folders of sets by other names than their own, and what that is. */
  private readonly otherNames = new Map<string, string>();
  /** Folders that only links lead to, out of what was opened: nothing in them is read. */
  readonly leftOut = new Set<string>();

  constructor(around: Around, calls: Calls) {
    this.around = around;
    this.calls = calls;
  }

  /** True of a folder that was looked into, or will be. */
  has(folder: string): boolean {
    return this.listed.has(folder);
  }

  leaveWhere(isLeft: (folder: string) => boolean): void {
    for (const folder of this.listed) if (isLeft(folder)) this.leave(folder);
  }

  /** Forgets what was known of a folder that is gone, and of those below it. */
  forgetBelow(uri: string): void {
    const { intake, project } = this.around;
    this.leaveWhere((folder) => isInside(folder, uri));
    for (const folder of intake.released) if (isInside(folder, uri)) intake.released.delete(folder);
    for (const folder of this.leftOut) if (isInside(folder, uri)) this.leftOut.delete(folder);
    for (const [other, set] of this.otherNames) {
      if (isInside(other, uri) || isInside(set, uri)) this.otherNames.delete(other);
      if (isInside(other, uri)) project.nameSet(other, undefined);
    }
  }

  /**
   * Looks into a folder, and from there further down. A link to a folder is followed, but no other that is found on its
   * way: links that lead to one another would never end. A set that another name leads to is loaded where it really lies.
   */
  lookInto(folder: string, by?: 'opened' | 'link', depth = 0): void {
    const isKnown = by === 'opened' ? this.listed.has(folder) : this.isSeen(folder);
    if (depth > DEEPEST_FOLDER || isKnown) return;
    this.listed.add(folder);
    this.around.project.isPartial = true;
    this.calls.want(folder, async () => {
      const entries = await this.around.files.list(folder);
      if (!this.listed.has(folder)) return;
      if (entries.some(isReleaseNote) && !(this.calls.readsReleases && by === 'opened'))
        return this.leaveReleased(folder);
      const set = by === 'opened' ? undefined : otherPlaceOfSet(entries);
      if (set !== undefined) return this.lookOtherwise(folder, set, depth);
      this.otherNames.delete(folder);
      for (const { uri } of entries.filter(isDocument).sort(manifestFirst))
        this.calls.want(folder, () => this.calls.read(uri, () => this.listed.has(folder)));
      for (const entry of entries)
        if (entry.isFolder) await this.lookIntoEntry(entry, by === 'link', depth + 1);
    });
  }

  /** A version that was released is no part of what is worked on: nothing of it is kept, whoever has opened it. */
  private leaveReleased(folder: string): void {
    this.around.intake.released.add(folder);
    for (const { uri } of this.around.project.below(folder)) this.around.project.remove(uri);
  }

  isSeen(folder: string): boolean {
    return this.listed.has(folder) || this.otherNames.has(folder);
  }

  /** Looks into a set where it really lies. A name that only some systems take for its own is told to its author. */
  private lookOtherwise(folder: string, set: string, depth: number): void {
    this.listed.delete(folder);
    this.otherNames.set(folder, set);
    if (!this.calls.isAllowed(set)) return void this.leftOut.add(folder);
    if (!isSpeltOtherwise(folder, set)) this.around.project.nameSet(folder, set);
    for (const uri of this.around.intake.open) if (isInside(uri, folder)) this.calls.addAround(uri);
    this.lookInto(set, undefined, depth);
  }

  private async lookIntoEntry(entry: FolderEntry, isLinked: boolean, depth: number): Promise<void> {
    const uri = canonicalUri(entry.uri);
    if (isPassedOver(uri)) return;
    if (entry.link === 'outside') this.leftOut.add(uri);
    if (entry.link === 'outside' || (entry.link && isLinked)) return;
    const set = entry.link && otherPlaceOfSet(await this.around.files.list(uri));
    if (set !== undefined) return this.lookOtherwise(uri, set, depth);
    if (entry.link && (await this.around.places.isKnownOtherwise(uri, entry.place))) return;
    this.lookInto(uri, entry.link || isLinked ? 'link' : undefined, depth);
  }

  lookAgainInto(folder: string): void {
    this.leave(folder);
    this.lookInto(folder);
  }

  private leave(folder: string): void {
    this.listed.delete(folder);
    this.around.frontier.drop(folder);
  }

  /** True for a file below a folder that is another name of a set. */
  hasOtherName(uri: string, isCounted: (folder: string) => boolean = () => true): boolean {
    return [...this.otherNames.keys()].some((other) => isInside(uri, other) && isCounted(other));
  }

  /** True for a file that loading its folder would find. */
  finds(uri: string): boolean {
    if (this.around.intake.isReleased(uri)) return false;
    const isFound = (folder: string) =>
      isInside(uri, folder) &&
      !this.hasOtherName(uri, (other) => isInside(other, folder)) &&
      !uri
        .slice(folder.length + 1)
        .split('/')
        .slice(0, -1)
        .some(isPassedOver);
    return [...this.listed].some(isFound);
  }
}

/** The folder of the set in which entries of a folder really lie, where only another name leads to it. */
function otherPlaceOfSet(entries: readonly FolderEntry[]): string | undefined {
  const manifest = entries.find(({ uri, isFolder }) => !isFolder && baseName(uri) === 'carag.yaml');
  return manifest?.place !== undefined && !manifest.link
    ? canonicalUri(parentFolder(manifest.place))
    : undefined;
}

/** A folder that holds this is a version as it was released: it is only compared with. */
export const RELEASE = 'release.json';

export const isReleaseNote = ({ uri, isFolder }: FolderEntry) => !isFolder && baseName(uri) === RELEASE;

const isDocument = ({ uri, isFolder }: FolderEntry) => !isFolder && formatOf(uri) !== undefined;

/** What a folder says of itself is read before all else in it, so that the rest is read as part of its set. */
function manifestFirst(a: FolderEntry, b: FolderEntry): number {
  const rank = ({ uri }: FolderEntry) => (/^carag\.ya?ml$/i.test(baseName(uri)) ? 0 : 1);
  return rank(a) - rank(b);
}

/** Folders that hold no documents of ours: hidden ones, and those of package managers and builds. */
export function isPassedOver(folder: string): boolean {
  const name = baseName(folder);
  return name.startsWith('.') || name === 'node_modules';
}
