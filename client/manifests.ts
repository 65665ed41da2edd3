/** Finds the manifests of question sets in the folders of the workspace, wherever these are kept. */
import { FileType, Uri, workspace } from 'vscode';

const NAME = 'carag.yaml';
/** How many folders are looked into where nothing there can search: a question set lies near the top. */
const MOST_FOLDERS = 500;
const MOST_MANIFESTS = 1000;

export interface Wanted {
  readonly most?: number;
  /** Versions that were released have manifests of their own. */
  readonly withoutReleases?: boolean;
}

/** Resolves to the manifests that there are. */
export async function manifestsHere({
  most = MOST_MANIFESTS,
  withoutReleases = false,
}: Wanted = {}): Promise<Uri[]> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const onDisk = folders.some(({ scheme }) => scheme === 'file')
    ? await workspace.findFiles(`**/${NAME}`, withoutReleases ? '**/releases/**' : undefined, most)
    : [];
  // Elsewhere there may be nothing that searches, and VS Code would wait for it.
  const elsewhere = folders.filter(({ scheme }) => scheme !== 'file');
  return [...onDisk, ...(await manifestsBelow(elsewhere, { most: most - onDisk.length, withoutReleases }))];
}

async function manifestsBelow(
  tops: readonly Uri[],
  { most, withoutReleases }: Required<Wanted>,
): Promise<Uri[]> {
  const isLeft = (name: string) =>
    name.startsWith('.') || name === 'node_modules' || (withoutReleases && name === 'releases');
  const manifests: Uri[] = [];
  const folders = [...tops];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS) && manifests.length < most; at++) {
    for (const [name, type] of await entriesOf(folders[at]!)) {
      const uri = Uri.joinPath(folders[at]!, name);
      if (type === FileType.File && name === NAME) manifests.push(uri);
      if (type === FileType.Directory && !isLeft(name)) folders.push(uri);
    }
  }
  return manifests;
}

/** What a folder holds; nothing for one that cannot be looked into. */
async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
