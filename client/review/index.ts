/** Brings in all with which changes are seen and reviewed. */
import { commands, type Disposable, type Uri, window, workspace } from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import type { Server } from '../server/server.ts';
import { BASE_SCHEME, BaseTexts } from './base-texts.ts';
import type { Changes } from './changes.ts';
import { chosenComparison } from './compare.ts';
import { ChangeMarks } from './marks.ts';
import { ReviewPanel } from './panel.ts';
import { ChangesView } from './view.ts';

export function reviewing(
  extension: Uri,
  server: Server,
  documents: CaragDocuments,
  changes: Changes,
): Disposable[] {
  const panel = new ReviewPanel(extension, server);
  return [
    panel,
    new ChangesView(server, changes),
    new ChangeMarks(extension, changes),
    workspace.registerTextDocumentContentProvider(BASE_SCHEME, new BaseTexts(server)),
    commands.registerCommand('carag.compareWith', async () => {
      const chosen = await chosenComparison(server, documents);
      if (chosen) await panel.open(chosen);
    }),
    commands.registerCommand('carag.reviewChanges', () => reviewSince(changes, panel)),
    commands.registerCommand('carag.nextChange', () => panel.step(1)),
    commands.registerCommand('carag.previousChange', () => panel.step(-1)),
  ];
}

/** A review against what a manifest names. */
async function reviewSince({ sets }: Changes, panel: ReviewPanel): Promise<void> {
  const known = sets.filter(({ base }) => base !== null);
  if (known.length === 0)
    return void window.showInformationMessage(
      'No manifest here names a version to compare with: “CARaG: Compare With…” asks for one.',
    );
  const choices = known.map(({ title, base, folder }) => ({
    label: title,
    description: `since ${base}`,
    folder,
  }));
  const chosen =
    choices.length === 1 ? choices[0] : await window.showQuickPick(choices, { title: 'Which Question Set?' });
  if (chosen) await panel.open({ folder: chosen.folder });
}
