/** What the project asks of the place where documents are kept; the disk, an editor, or a test gives it. */
export interface FileSystem {
  /** The bytes of a file. */
  read(uri: string): Promise<FileContent>;
  /** What a folder holds; nothing for one that is missing or may not be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** British words, sorted, one a line, where such a list is at hand. */
  words?(): string | undefined;
}

export type FileContent =
  | { readonly bytes: Uint8Array }
  | { readonly failure: 'missing' | 'denied' | 'too-large' };

export interface FolderEntry {
  readonly uri: string;
  readonly isFolder: boolean;
  /** It only leads to what lies elsewhere. */
  readonly isLink?: boolean;
}
