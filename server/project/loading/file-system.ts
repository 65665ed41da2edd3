/** What the project asks of the place where documents are kept; the disk, an editor, or a test gives it. */

export interface FileSystem {
  /** The bytes of a file. */
  read(uri: string): Promise<FileContent>;
  /** What a folder holds; nothing for one that is missing, may not be read, or lies outside what is opened. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Takes note of a folder that its user opened: links on the way to it are the user's own. */
  enter?(folder: string): void;
}

export type FileContent =
  | {
      readonly bytes: Uint8Array;
      /** Where the file really lies, where its name here only leads to it. */
      readonly place?: string;
    }
  | { readonly failure: 'missing' | 'denied' | 'too-large' | 'outside' };

export interface FolderEntry {
  readonly uri: string;
  readonly isFolder: boolean;
  /** It only leads to what lies elsewhere: to another place here, or outside, where nothing may be read. */
  readonly link?: 'inside' | 'outside';
  /** Where it really lies, where its name here only leads to it. */
  readonly place?: string;
}
