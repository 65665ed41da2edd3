/** Leaves out the hints between words, and the lines above questions, that the settings do not ask for. */
import { type CodeLens, type InlayHint, InlayHintKind, type TextDocument, workspace } from 'vscode';

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

/** The lines above questions that are wanted in a document; those above standards and cases always are. */
export function wantedLenses(
  { uri }: TextDocument,
  lenses: CodeLens[] | null | undefined,
): CodeLens[] | null | undefined {
  const isWanted = workspace.getConfiguration('carag.lenses', uri).get<boolean>('questions', true);
  return isWanted ? lenses : lenses?.filter(({ command }) => command !== undefined);
}
