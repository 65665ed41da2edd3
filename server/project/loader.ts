import { Source } from '../syntax/source.ts';
import { baseName, parentFolder } from '../text/uri.ts';
import { DEEPEST_FOLDER } from './bounds.ts';
import { claimsToBeOurs, decode, type Document, documentOf, formatOf, isOurs, unreadable } from './document.ts';
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
    this.boundaries.push(boundary);
    const top = (await this.enclosingSet(folder, boundary)) ?? folder;
    await this.loadBelow(top);
    await this.loadUsed();
  }

  /** Reads a file again, or forgets it where it is gone. What is open in an editor stays as it is there. */
  async loadFile(uri: string): Promise<void> {
    if (this.open.has(uri) || !formatOf(uri)) return;
    const content = await this.files.read(uri);
    if (this.open.has(uri)) return;
    if ('bytes' in content) this.take(uri, content.bytes);
    else if (content.failure === 'missing') this.project.remove(uri);
    else if (claimsToBeOurs(uri)) this.project.put(unreadable(uri, content.failure));
  }

  /** Takes the text of an editor in place of what is on the disk. */
  openText(uri: string, text: string): void {
    const format = formatOf(uri);
    if (!format) return;
    this.open.add(uri);
    this.keepOurs(documentOf(uri, Source.of(text.replace(/^\ufeff/, ''), format), this.project.documents.get(uri)));
  }

  /** Takes an edited source of an open document. */
  putSource(uri: string, source: Source): void {
    this.keepOurs(documentOf(uri, source, this.project.documents.get(uri)));
  }

  async closeText(uri: string): Promise<void> {
    this.open.delete(uri);
    await this.loadFile(uri);
  }

  /** Loads the sets that loaded sets use, as far as they lie inside the boundary. */
  async loadUsed(): Promise<void> {
    for (;;) {
      const missing = [...this.project.sets.values()].flatMap((set) => set.usedFolders).filter((folder) => !this.loadedFolders.has(folder) && !this.project.sets.has(folder));
      const inside = missing.filter((folder) => this.isAllowed(folder));
      if (inside.length === 0) return;
      for (const folder of inside) await this.loadBelow(folder);
    }
  }

  isAllowed(folder: string): boolean {
    return this.boundaries.some((boundary) => folder === boundary || folder.startsWith(`${boundary}/`));
  }

  private async loadBelow(folder: string, depth = 0): Promise<void> {
    if (depth > DEEPEST_FOLDER || this.loadedFolders.has(folder)) return;
    this.loadedFolders.add(folder);
    for (const entry of await this.files.list(folder)) {
      if (!entry.isFolder) await this.loadFile(entry.uri);
      else if (!isPassedOver(entry.uri)) await this.loadBelow(entry.uri, depth + 1);
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
    const text = decode(bytes);
    const format = formatOf(uri)!;
    if (text !== undefined) this.keepOurs(documentOf(uri, Source.of(text, format), this.project.documents.get(uri)));
    else if (claimsToBeOurs(uri)) this.project.put(unreadable(uri, 'not-text'));
    else this.project.remove(uri);
  }

  private keepOurs(document: Document): void {
    if (isOurs(document) || this.isListed(document.uri)) this.project.put(document);
    else this.project.remove(document.uri);
  }

  /** True for a document that a manifest names, so that a wrong first key is told to the author. */
  private isListed(uri: string): boolean {
    const set = this.project.setOf(uri);
    return set?.model?.sections?.some((path) => uri.endsWith(`/${path.value}`)) ?? false;
  }
}

/** Folders that hold no documents of ours: hidden ones, and those of package managers and builds. */
function isPassedOver(folder: string): boolean {
  const name = baseName(folder);
  return name.startsWith('.') || name === 'node_modules';
}
