/** Leaves out the hints between words that the settings do not ask for. */
import { type InlayHint, InlayHintKind, type TextDocument, workspace } from 'vscode';

/** The hints that are wanted in a document. */
export function wantedHints(
  { uri }: TextDocument,
  hints: InlayHint[] | null | undefined,
): InlayHint[] | null | undefined {
  const settings = workspace.getConfiguration('carag.hints', uri);
  const isWanted = new Map([
    [InlayHintKind.Parameter, settings.get<boolean>('questions', true)],
    [InlayHintKind.Type, settings.get<boolean>('labels', true)],
  ]);
  return hints?.filter(({ kind }) => kind === undefined || isWanted.get(kind));
}
