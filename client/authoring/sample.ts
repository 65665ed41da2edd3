/** Puts a whole sample set into a folder of the author's own, to look at and to play with. */
import { commands, Uri, window, workspace } from 'vscode';

const name = 'carag-sample';

/** Copies the sample into a folder that is chosen, and opens it there; one that is there already is opened as it is. */
export async function openSample(extension: Uri): Promise<void> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: 'Put the Sample Here',
      ...(workspace.workspaceFolders?.[0] ? { defaultUri: workspace.workspaceFolders[0].uri } : {}),
    })) ?? [];
  if (!folder) return;
  const target = Uri.joinPath(folder, name);
  if (!(await isThere(target))) await copySample(Uri.joinPath(extension, 'dist'), target);
  await commands.executeCommand('vscode.openFolder', target);
}

/** Copies one file after the other: what is loaded from elsewhere on the web cannot be copied as a folder. */
async function copySample(dist: Uri, target: Uri): Promise<void> {
  const list = await workspace.fs.readFile(Uri.joinPath(dist, 'sample.json'));
  for (const path of JSON.parse(new TextDecoder().decode(list)) as string[]) {
    const bytes = await workspace.fs.readFile(Uri.joinPath(dist, 'sample', path));
    await workspace.fs.writeFile(Uri.joinPath(target, path), bytes);
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
