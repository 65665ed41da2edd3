/** Asks with what a set is to be compared: a version that was released, a branch, a tag, a commit, or a folder. */
import { type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import { manifestsHere } from '../manifests.ts';
import type { BaseAsked, Compared, Versions } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

type Choice = QuickPickItem & { readonly base?: BaseAsked | 'folder' };

const HEADINGS = { snapshot: 'Released', branch: 'Branches', tag: 'Tags', commit: 'Latest commits' } as const;

/** Resolves to what is to be compared; undefined where nothing was chosen. */
export async function chosenComparison(
  server: Server,
  documents: CaragDocuments,
): Promise<Compared | undefined> {
  const near = documents.activeEditor?.document.uri ?? (await chosenSet());
  const versions = near && (await server.versions(near.toString()));
  if (!versions) return undefined;
  if ('refusal' in versions) return void window.showWarningMessage(versions.refusal);
  const { folder, title } = versions;
  const chosen = await window.showQuickPick<Choice>(choicesOf(versions), {
    title: `Compare “${title}” With…`,
    placeHolder: versions.why ? notAsked(versions.why) : 'A version, a branch, a tag or a commit',
    matchOnDescription: true,
  });
  if (!chosen?.base) return undefined;
  const base = chosen.base === 'folder' ? await chosenFolder(server) : chosen.base;
  return base && { folder, base };
}

const notAsked = (why: string) => `Branches and tags cannot be named here: ${why.replace(/\.$/, '')}.`;

function choicesOf({ versions }: Versions): Choice[] {
  const groups = Object.entries(HEADINGS).flatMap(([kind, label]): Choice[] => {
    const those = versions.filter((version) => version.kind === kind);
    return those.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...those.map(choiceOf)] : [];
  });
  return [
    ...groups,
    { label: '', kind: QuickPickItemKind.Separator },
    { label: 'A Folder…', base: 'folder' },
  ];
}

function choiceOf({ kind, name, about }: Versions['versions'][number]): Choice {
  return kind === 'snapshot'
    ? { label: about, base: { kind: 'folder', name } }
    : { label: name, description: about, base: { kind: 'revision', name } };
}

async function chosenFolder(server: Server): Promise<BaseAsked | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: 'Compare With It',
    })) ?? [];
  if (folder && !server.reads(folder))
    return void window.showWarningMessage(
      'In a browser only what is open can be compared with: add that folder to the workspace first.',
    );
  return folder && { kind: 'folder', name: folder.toString() };
}

/** The manifest of the set that is meant: the only one, or the one that is chosen. */
async function chosenSet(): Promise<Uri | undefined> {
  const found = await manifestsHere({ withoutReleases: true });
  if (found.length < 2) return found[0];
  const choices = found.map((value) => ({ label: workspace.asRelativePath(value), value }));
  return (await window.showQuickPick(choices, { title: 'Which Question Set?' }))?.value;
}
