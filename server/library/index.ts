/** The analysis as a library: what other programs may use of it, which runs wherever JavaScript does. */
import { Analysis } from './analysis.ts';

/** What a workspace is given by whoever runs it. */
export interface Host {
  readonly files: Files;
  /** British words, as `carag/node` reads them; without them, spelling is not looked at. */
  readonly words?: () => Uint8Array | undefined;
  /** The time, of which nothing is taken but the day, for what is drafted. */
  readonly now?: () => Date;
  /** Waits until others have had their turn. Without it, work is taken at once. */
  readonly idle?: () => Promise<void>;
}

/** Where documents are kept. Places are named by URIs, such as `file:///guidance/carag.yaml`. */
export interface Files {
  /** The bytes of a file, or why there are none. */
  read(uri: string): Promise<FileContent>;
  /** What a folder holds; nothing for one that is missing. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Takes note of a folder that was asked for. */
  enter?(folder: string): void;
}

export type FileContent =
  | {
      readonly bytes: Uint8Array;
      /** Where the file really lies, where its name only leads to it. */
      readonly place?: string;
    }
  | { readonly failure: 'missing' | 'denied' | 'too-large' | 'outside' };

export interface FolderEntry {
  readonly uri: string;
  readonly isFolder: boolean;
  /** It only leads to what lies elsewhere: to another place here, or outside, where nothing is read. */
  readonly link?: 'inside' | 'outside';
  /** Where it really lies, where its name only leads to it. */
  readonly place?: string;
}

/** Documents that are kept read, and checked when that is asked for: after a change, only what rests on it is checked again. */
export interface Workspace {
  /** Reads every document below a folder, the set around it, and the sets that those use. */
  load(folder: string): Promise<void>;
  /** Takes a text in place of what is kept under this name, as an editor does, until `close`. */
  open(uri: string, text: string): void;
  /** What is kept under this name counts again. */
  close(uri: string): Promise<void>;
  /** Takes note that something that is kept came, changed or went. */
  changed(uri: string, is: 'new' | 'changed' | 'gone'): Promise<void>;
  /** The documents that are known, by their URIs. */
  documents(): string[];
  /** What is found in all documents that are known, or in these. */
  check(uris?: readonly string[]): Promise<Report>;
  /** The form of a section, or of a whole set where the document is its manifest; undefined where there is nothing to show. */
  form(uri: string): Form | undefined;
}

/** What was found. The counts are of these findings alone. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** A place as people count: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Finding extends Place {
  /** The name of the rule, such as `id/duplicate`: `carag explain` tells about it. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** Other places that have to do with it. */
  readonly related: readonly (Place & { readonly message: string })[];
  /** How it can be mended. A safe fix changes nothing of what the set means. */
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly Edit[];
  }[];
}

/** A text in place of another. */
export interface Edit extends Place {
  readonly text: string;
}

export interface Form {
  readonly title: string;
  /** A part of a page, without scripts, styles or handlers: everything from the documents is escaped. */
  readonly html: string;
}

/** A workspace without documents yet. */
export function createWorkspace(host: Host): Workspace {
  return new Analysis(host);
}
