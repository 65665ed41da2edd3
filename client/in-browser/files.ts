/** Reads and lists for the server, which is in a worker, what the folders of the workspace hold. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/** As the server reads it (`server/project/loading/file-system.ts`). */
type FileContent =
  | { readonly bytes: Uint8Array }
  | { readonly failure: 'missing' | 'denied' | 'too-large' | 'outside' };

interface FolderEntry {
  readonly uri: string;
  readonly isFolder: boolean;
  readonly link?: 'outside';
}

/** Nothing outside the folders that are opened is read for a document. */
export const isOpened = (uri: Uri): boolean => workspace.getWorkspaceFolder(uri) !== undefined;

/** The bytes of a file, unless it has more of them than are asked for. */
export async function read({ uri: named, most }: { uri: string; most: number }): Promise<FileContent> {
  const uri = Uri.parse(named);
  if (!isOpened(uri)) return { failure: 'outside' };
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if (type !== FileType.File) return { failure: 'missing' };
    if (size > most) return { failure: 'too-large' };
    return { bytes: await workspace.fs.readFile(uri) };
  } catch (error) {
    const isDenied = error instanceof FileSystemError && error.code === 'NoPermissions';
    return { failure: isDenied ? 'denied' : 'missing' };
  }
}

/** What a folder holds; nothing for one that cannot be looked into. */
export async function list({ uri: named }: { uri: string }): Promise<FolderEntry[]> {
  const folder = Uri.parse(named);
  if (!isOpened(folder)) return [];
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([name, type]) => entryOf(`${named}/${encodeURIComponent(name)}`, type));
  } catch {
    return [];
  }
}

/** Where a link leads cannot be told: it is taken to lead outside. */
function entryOf(uri: string, type: FileType): FolderEntry[] {
  const isFolder = (type & FileType.Directory) !== 0;
  if (type & FileType.SymbolicLink) return [{ uri, isFolder, link: 'outside' }];
  return isFolder || type === FileType.File ? [{ uri, isFolder }] : [];
}
