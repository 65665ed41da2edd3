/** Files in memory that are handed over one at a time, when a test says so. */
import type { FileContent, FileSystem, FolderEntry } from '../../server/project/loading/file-system.ts';

export const ROOT = 'file:///work';
export const uriOf = (path: string) => (path === '' ? ROOT : `${ROOT}/${path}`);

export class HeldFiles implements FileSystem {
  readonly texts: Map<string, string>;
  /** What was read or listed, by URI, in order. */
  readonly asked: string[] = [];
  private readonly held: (() => void)[] = [];
  private isOpen = false;

  constructor(documents: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(documents).map(([path, text]) => [uriOf(path), text]));
  }

  read(uri: string): Promise<FileContent> {
    return this.answer(uri, () => {
      const text = this.texts.get(uri);
      return text === undefined ? { failure: 'missing' } : { bytes: new TextEncoder().encode(text) };
    });
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    return this.answer(folder, () => {
      const below = [...this.texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      const names = new Set(below.map((uri) => uri.slice(folder.length + 1).split('/')[0]!));
      return [...names].sort().map((name) => {
        const uri = `${folder}/${name}`;
        return { uri, isFolder: !this.texts.has(uri) };
      });
    });
  }

  /** Hands over what was asked for first. */
  release(): boolean {
    const next = this.held.shift();
    next?.();
    return next !== undefined;
  }

  /** Hands over all that is asked for, from now on. */
  open(): void {
    this.isOpen = true;
    while (this.release());
  }

  private answer<Result>(uri: string, result: () => Result): Promise<Result> {
    this.asked.push(uri);
    if (this.isOpen) return Promise.resolve().then(result);
    return new Promise((resolve) => this.held.push(() => resolve(result())));
  }
}
