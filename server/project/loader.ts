import { type Format, Source } from '../syntax/source.ts';
import type { Scalar } from '../syntax/tree.ts';
import {
  baseName,
  canonicalUri,
  isInside,
  isSpeltOtherwise,
  parentFolder,
  resolvePath,
} from '../text/uri.ts';
import { DEEPEST_FOLDER, LARGEST_DOCUMENT, MOST_ENTRIES } from './bounds.ts';
import {
  claimsToBeOurs,
  type Document,
  type DocumentFailure,
  decode,
  documentOf,
  formatOf,
  isOurs,
  unreadable,
} from './document.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { Places } from './places.ts';
import type { Project } from './project.ts';

/** Brings documents from the file system into a project, and keeps what an editor holds open in their place. */
export class Loader {
  private readonly files: FileSystem;
  private readonly project: Project;
  private readonly open = new Set<string>();
  private readonly loadedFolders = new Set<string>();
  /** The folders that were asked for, each with the one outside which nothing is read, and that of the set around it. */
  private readonly asked = new Map<string, { readonly boundary: string; readonly top: string }>();
  /** Folders that only links lead to, out of what was opened: nothing in them is read. */
  readonly leftOut = new Set<string>();
  /** Folders of sets by other names than their own, and what that is. */
  private readonly otherNames = new Map<string, string>();
  private readonly places: Places;

  constructor(files: FileSystem, project: Project) {
    this.files = files;
    this.project = project;
    this.places = new Places({
      isCovered: (uri) => this.isCovered(uri),
      isLoaded: (uri) => project.documents.has(uri) || this.loadedFolders.has(uri),
      setAround: (folder) => this.enclosingSet(folder),
    });
  }

  /** Loads every document below a folder, the set around it, and the sets that those use. */
  async loadFolder(folder: string, boundary: string): Promise<void> {
    const inner = canonicalUri(folder);
    const outermost = canonicalUri(boundary);
    this.files.enter?.(inner);
    const top = (await this.enclosingSet(inner, outermost)) ?? inner;
    this.asked.set(inner, { boundary: outermost, top });
    await this.loadBelow(top, 'opened');
    await this.loadUsed();
  }

  /** Loads the set around a document that lies in no folder that was asked for; where there is none, nothing. */
  async loadAround(named: string, boundary: string): Promise<void> {
    const uri = canonicalUri(named);
    if (this.isCovered(uri)) return;
    const set = await this.enclosingSet(parentFolder(uri), canonicalUri(boundary));
    if (set !== undefined) await this.loadFolder(set, boundary);
  }

  /** Forgets a folder: all but what is open in an editor, and what the other folders need. */
  async unloadFolder(named: string): Promise<void> {
    if (!this.asked.delete(canonicalUri(named))) return;
    for (const uri of [...this.project.documents.keys()]) {
      if (!this.open.has(uri) && !this.isBelowTop(uri)) this.project.remove(uri);
    }
    for (const folder of this.loadedFolders) if (!this.isBelowTop(folder)) this.loadedFolders.delete(folder);
    await this.loadUsed();
  }

  /** Takes note that something on the disk came, changed or went; of files that were never looked for, nothing. */
  async reload(named: string, isGone: boolean): Promise<void> {
    const uri = canonicalUri(named);
    if (isGone) this.forgetBelow(uri);
    if (this.isCovered(uri)) await this.loadFile(uri);
  }

  /** Reads a file again, or forgets it where it is gone. What is open in an editor stays as it is there. */
  async loadFile(named: string): Promise<void> {
    const uri = canonicalUri(named);
    if (this.open.has(uri) || !formatOf(uri)) return;
    const content = await this.files.read(uri);
    if (this.open.has(uri)) return;
    if ('bytes' in content && (await this.places.isKnownOtherwise(uri, content.place)))
      this.project.remove(uri);
    else if ('bytes' in content) this.take(uri, content.bytes);
    else if (content.failure === 'missing') this.project.remove(uri);
    else this.keepUnreadable(uri, content.failure);
  }

  /** Takes the text of an editor in place of what is on the disk. */
  openText(named: string, text: string): void {
    const uri = canonicalUri(named);
    const format = formatOf(uri);
    if (!format) return;
    this.openSource(uri, Source.of(text.replace(/^\ufeff/, ''), format));
  }

  /** The same for a text that is already split, of whatever name. */
  openSource(named: string, source: Source): void {
    const uri = canonicalUri(named);
    this.open.add(uri);
    this.putSource(uri, source);
  }

  /** Takes an edited source of an open document. */
  putSource(named: string, source: Source): void {
    const uri = canonicalUri(named);
    if (source.length > LARGEST_DOCUMENT || source.chunks.length > MOST_ENTRIES)
      this.keepUnreadable(uri, 'too-large', source);
    else this.keepOurs(uri, source);
  }

  async closeText(named: string): Promise<void> {
    const uri = canonicalUri(named);
    this.open.delete(uri);
    if (this.isCovered(uri)) await this.loadFile(uri);
    else this.project.remove(uri);
  }

  /** Loads the documents that manifests list, and the sets that loaded documents rest on, as far as they lie inside the boundary. */
  async loadUsed(): Promise<void> {
    for (;;) {
      const missing = this.neededFolders().filter(
        (folder) => !this.isSeen(folder) && !this.project.setAt(folder),
      );
      const inside = missing.filter((folder) => this.isAllowed(folder));
      if (inside.length === 0) return this.loadListed();
      for (const folder of inside) await this.loadBelow(folder);
    }
  }

  isAllowed(folder: string): boolean {
    return [...this.asked.values()].some(({ boundary }) => isInside(folder, boundary));
  }

  /** True for a file that loading its folder would find. */
  private isCovered(uri: string): boolean {
    const isFound = (folder: string) =>
      isInside(uri, folder) &&
      ![...this.otherNames.keys()].some((other) => isInside(uri, other) && isInside(other, folder)) &&
      !uri
        .slice(folder.length + 1)
        .split('/')
        .slice(0, -1)
        .some(isPassedOver);
    return [...this.loadedFolders].some(isFound) || this.isListed(uri);
  }

  private isBelowTop(uri: string): boolean {
    return [...this.asked.values()].some(({ top }) => isInside(uri, top));
  }

  private forgetBelow(uri: string): void {
    for (const each of [...this.project.documents.keys()]) {
      if (isInside(each, uri) && !this.open.has(each)) this.project.remove(each);
    }
    for (const folder of this.loadedFolders) if (isInside(folder, uri)) this.loadedFolders.delete(folder);
    for (const folder of this.leftOut) if (isInside(folder, uri)) this.leftOut.delete(folder);
    for (const [other, set] of this.otherNames) {
      if (isInside(other, uri) || isInside(set, uri)) this.otherNames.delete(other);
      if (isInside(other, uri)) this.project.nameSet(other, undefined);
    }
  }

  private neededFolders(): string[] {
    const used = [...this.project.sets.values()].flatMap((set) => set.usedFolders);
    return [...new Set([...used, ...[...this.project.documents.values()].flatMap(foldersRestedOn)])];
  }

  /** Files of any name that a manifest lists, and no others that are not ours: a wrong first key in one is told to its author. */
  private async loadListed(): Promise<void> {
    for (const document of [...this.project.documents.values()]) {
      if (!isOurs(document) && !this.isListed(document.uri)) this.project.remove(document.uri);
    }
    for (const set of this.project.sets.values()) {
      for (const uri of set.listedDocuments)
        if (!this.project.documents.has(uri) && this.isAllowed(uri)) await this.loadFile(uri);
    }
  }

  /**
   * Loads what lies below a folder. A link to a folder is followed, but no other that is found on its way: links that
   * lead to one another would never end. A set that another name leads to is loaded where it really lies.
   */
  private async loadBelow(folder: string, by?: 'opened' | 'link', depth = 0): Promise<void> {
    if (depth > DEEPEST_FOLDER || (by === 'opened' ? this.loadedFolders.has(folder) : this.isSeen(folder)))
      return;
    const entries = await this.files.list(folder);
    const set = by === 'opened' ? undefined : otherPlaceOfSet(entries);
    if (set !== undefined) return this.loadOtherwise(folder, set, depth);
    this.otherNames.delete(folder);
    this.loadedFolders.add(folder);
    for (const entry of entries) {
      if (entry.isFolder) await this.loadEntry(entry, by === 'link', depth + 1);
      else await this.loadFile(entry.uri);
    }
  }

  private isSeen(folder: string): boolean {
    return this.loadedFolders.has(folder) || this.otherNames.has(folder);
  }

  /** Loads a set where it really lies. A name that only some systems take for its own is told to its author. */
  private async loadOtherwise(folder: string, set: string, depth: number): Promise<void> {
    this.otherNames.set(folder, set);
    if (!this.isAllowed(set)) return void this.leftOut.add(folder);
    if (!isSpeltOtherwise(folder, set)) this.project.nameSet(folder, set);
    await this.loadBelow(set, undefined, depth);
  }

  private async loadEntry(entry: FolderEntry, isLinked: boolean, depth: number): Promise<void> {
    const uri = canonicalUri(entry.uri);
    if (isPassedOver(uri)) return;
    if (entry.link === 'outside') this.leftOut.add(uri);
    if (entry.link === 'outside' || (entry.link && isLinked)) return;
    const set = entry.link && otherPlaceOfSet(await this.files.list(uri));
    if (set !== undefined) return this.loadOtherwise(uri, set, depth);
    if (entry.link && (await this.places.isKnownOtherwise(uri, entry.place))) return;
    await this.loadBelow(uri, entry.link || isLinked ? 'link' : undefined, depth);
  }

  /** The nearest folder with a manifest, from `folder` up to the boundary; to any, where none is given. */
  private async enclosingSet(folder: string, boundary?: string): Promise<string | undefined> {
    const isWithin = (at: string) => (boundary === undefined ? this.isAllowed(at) : isInside(at, boundary));
    for (let at = folder; at !== '' && isWithin(at); at = parentFolder(at)) {
      const content = await this.files.read(`${at}/carag.yaml`);
      if ('bytes' in content) return at;
    }
    return undefined;
  }

  private take(uri: string, bytes: Uint8Array): void {
    if (bytes.length > LARGEST_DOCUMENT) return this.keepUnreadable(uri, 'too-large');
    const text = decode(bytes);
    const format = formatOf(uri)!;
    if (text === undefined) this.keepUnreadable(uri, 'not-text');
    else this.putSource(uri, this.sourceOf(uri, text, format));
  }

  /** A source for a text, sharing what has not changed since it was last read. */
  private sourceOf(uri: string, text: string, format: Format): Source {
    const before = this.project.documents.get(uri)?.source;
    return before?.format === format ? before.replacedBy(text) : Source.of(text, format);
  }

  /** Keeps a document that cannot be read where it is ours by its name, or listed; of any other file nothing is said. */
  private keepUnreadable(uri: string, failure: DocumentFailure, source?: Source): void {
    if (claimsToBeOurs(uri) || this.isListed(uri)) this.project.put(unreadable(uri, failure, source));
    else this.project.remove(uri);
  }

  private keepOurs(uri: string, source: Source): void {
    const mayBe = speaksOfUs(source) || claimsToBeOurs(uri) || this.isListed(uri);
    const document = mayBe ? documentOf(uri, source, this.project.documents.get(uri)) : undefined;
    if (document && (isOurs(document) || this.isListed(uri))) this.project.put(document);
    else this.project.remove(uri);
  }

  private isListed(uri: string): boolean {
    return this.project.setOf(uri)?.listedDocuments.includes(uri) ?? false;
  }
}

/** The folder of the set in which entries of a folder really lie, where only another name leads to it. */
function otherPlaceOfSet(entries: readonly FolderEntry[]): string | undefined {
  const manifest = entries.find(({ uri, isFolder }) => !isFolder && baseName(uri) === 'carag.yaml');
  return manifest?.place !== undefined && !manifest.link
    ? canonicalUri(parentFolder(manifest.place))
    : undefined;
}

/** The folders of the sets that ratings cover, whose results these are, or whose cases they count. */
function foldersRestedOn({ uri, kind, readings }: Document): string[] {
  const paths = pathsRestedOn(kind, readings[0]?.model ?? {});
  return paths.flatMap((path) => (path && resolvePath(parentFolder(uri), path.value)) ?? []);
}

interface RestsOnSets {
  readonly covers?: readonly Scalar[];
  readonly of?: Scalar;
  readonly cases?: readonly ({ readonly of?: Scalar } | undefined)[];
}

function pathsRestedOn(
  kind: Document['kind'],
  { covers = [], of, cases = [] }: RestsOnSets,
): readonly (Scalar | undefined)[] {
  if (kind === 'ratings') return covers;
  return kind === 'results' ? [of, ...cases.map((each) => each?.of)] : [];
}

/** Whether a document may say that it is ours: a quick look, so that other people's files are not read in full. */
function speaksOfUs(source: Source): boolean {
  return source.chunks[0]!.text.includes('carag');
}

/** Folders that hold no documents of ours: hidden ones, and those of package managers and builds. */
function isPassedOver(folder: string): boolean {
  const name = baseName(folder);
  return name.startsWith('.') || name === 'node_modules';
}
