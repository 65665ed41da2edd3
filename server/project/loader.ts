import { Source } from '../syntax/source.ts';
import type { Scalar } from '../syntax/tree.ts';
import { baseName, canonicalUri, parentFolder, resolvePath } from '../text/uri.ts';
import { DEEPEST_FOLDER, LARGEST_DOCUMENT } from './bounds.ts';
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
import type { FileSystem } from './file-system.ts';
import type { Project } from './project.ts';

/** Brings documents from the file system into a project, and keeps what an editor holds open in their place. */
export class Loader {
  private readonly files: FileSystem;
  private readonly project: Project;
  private readonly open = new Set<string>();
  private readonly loadedFolders = new Set<string>();
  /** Folders outside which nothing is read. */
  private readonly boundaries: string[] = [];

  constructor(files: FileSystem, project: Project) {
    this.files = files;
    this.project = project;
  }

  /** Loads every document below a folder, the set around it, and the sets that those use. */
  async loadFolder(folder: string, boundary: string): Promise<void> {
    const outermost = canonicalUri(boundary);
    this.boundaries.push(outermost);
    const top = (await this.enclosingSet(canonicalUri(folder), outermost)) ?? canonicalUri(folder);
    await this.loadBelow(top);
    await this.loadUsed();
  }

  /** Reads a file again, or forgets it where it is gone. What is open in an editor stays as it is there. */
  async loadFile(named: string): Promise<void> {
    const uri = canonicalUri(named);
    if (this.open.has(uri) || !formatOf(uri)) return;
    const content = await this.files.read(uri);
    if (this.open.has(uri)) return;
    if ('bytes' in content) this.take(uri, content.bytes);
    else if (content.failure === 'missing') this.project.remove(uri);
    else this.keepUnreadable(uri, content.failure);
  }

  /** Takes the text of an editor in place of what is on the disk. */
  openText(named: string, text: string): void {
    const uri = canonicalUri(named);
    const format = formatOf(uri);
    if (!format) return;
    this.open.add(uri);
    this.putSource(uri, Source.of(text.replace(/^\ufeff/, ''), format));
  }

  /** Takes an edited source of an open document. */
  putSource(named: string, source: Source): void {
    const uri = canonicalUri(named);
    if (source.length > LARGEST_DOCUMENT) this.keepUnreadable(uri, 'too-large', source);
    else this.keepOurs(documentOf(uri, source, this.project.documents.get(uri)));
  }

  async closeText(named: string): Promise<void> {
    const uri = canonicalUri(named);
    this.open.delete(uri);
    await this.loadFile(uri);
  }

  /** Loads the documents that manifests list, and the sets that loaded documents rest on, as far as they lie inside the boundary. */
  async loadUsed(): Promise<void> {
    for (;;) {
      const missing = this.neededFolders().filter(
        (folder) => !this.loadedFolders.has(folder) && !this.project.sets.has(folder),
      );
      const inside = missing.filter((folder) => this.isAllowed(folder));
      if (inside.length === 0) return this.loadListed();
      for (const folder of inside) await this.loadBelow(folder);
    }
  }

  isAllowed(folder: string): boolean {
    return this.boundaries.some((boundary) => folder === boundary || folder.startsWith(`${boundary}/`));
  }

  private neededFolders(): string[] {
    const used = [...this.project.sets.values()].flatMap((set) => set.usedFolders);
    return [...new Set([...used, ...[...this.project.documents.values()].flatMap(foldersRestedOn)])];
  }

  /** Files of any name that a manifest lists, so that a wrong first key in one is told to its author. */
  private async loadListed(): Promise<void> {
    for (const set of this.project.sets.values()) {
      for (const uri of set.listedDocuments)
        if (!this.project.documents.has(uri) && this.isAllowed(uri)) await this.loadFile(uri);
    }
  }

  private async loadBelow(folder: string, depth = 0): Promise<void> {
    if (depth > DEEPEST_FOLDER || this.loadedFolders.has(folder)) return;
    this.loadedFolders.add(folder);
    for (const { uri, isFolder } of await this.files.list(folder)) {
      if (!isFolder) await this.loadFile(uri);
      else if (!isPassedOver(uri)) await this.loadBelow(canonicalUri(uri), depth + 1);
    }
  }

  /** The nearest folder with a manifest, from `folder` up to the boundary. */
  private async enclosingSet(folder: string, boundary: string): Promise<string | undefined> {
    for (let at = folder; at.startsWith(boundary) && at !== ''; at = parentFolder(at)) {
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
    else this.keepOurs(documentOf(uri, Source.of(text, format), this.project.documents.get(uri)));
  }

  /** Keeps a document that cannot be read where it is ours by its name, or listed; of any other file nothing is said. */
  private keepUnreadable(uri: string, failure: DocumentFailure, source?: Source): void {
    if (claimsToBeOurs(uri) || this.isListed(uri)) this.project.put(unreadable(uri, failure, source));
    else this.project.remove(uri);
  }

  private keepOurs(document: Document): void {
    if (isOurs(document) || this.isListed(document.uri)) this.project.put(document);
    else this.project.remove(document.uri);
  }

  private isListed(uri: string): boolean {
    return this.project.setOf(uri)?.listedDocuments.includes(uri) ?? false;
  }
}

/** The folders of the sets that ratings cover, or whose results these are. */
function foldersRestedOn({ uri, kind, readings }: Document): string[] {
  const model = readings[0]?.model as { covers?: readonly Scalar[]; of?: Scalar } | undefined;
  const paths =
    kind === 'ratings' ? (model?.covers ?? []) : kind === 'results' && model?.of ? [model.of] : [];
  return paths.flatMap((path) => resolvePath(parentFolder(uri), path.value) ?? []);
}

/** Folders that hold no documents of ours: hidden ones, and those of package managers and builds. */
function isPassedOver(folder: string): boolean {
  const name = baseName(folder);
  return name.startsWith('.') || name === 'node_modules';
}
