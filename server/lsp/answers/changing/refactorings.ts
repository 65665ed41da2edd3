/** Offers refactorings as code actions; what one changes is worked out when it is chosen. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { Refusal } from '../../../refactoring/plan.ts';
import { refactoringsAt } from '../../../refactoring/refactorings.ts';
import type { Refactoring } from '../../../refactoring/scene.ts';
import type { Range } from '../../../text/position.ts';
import { canonicalUri } from '../../../text/uri.ts';
import { rangeFromClient } from '../../client/encoding.ts';
import { workspaceEdit } from '../../client/workspace-edit.ts';
import type { Session } from '../../session.ts';
import { told } from './renaming.ts';

const KINDS: Readonly<Record<Refactoring['kind'], string>> = {
  extract: CodeActionKind.RefactorExtract,
  move: 'refactor.move',
  rewrite: CodeActionKind.RefactorRewrite,
};

/** By what a refactoring is found again when it was chosen. */
interface Chosen {
  readonly uri: string;
  readonly refactoring: string;
  readonly range: Range;
}

export function refactoringActions(session: Session, params: CodeActionParams): CodeAction[] {
  const { client, workspace } = session;
  const uri = canonicalUri(params.textDocument.uri);
  const { only } = params.context;
  const isWanted = (kind: string) =>
    !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  if (!Object.values(KINDS).some(isWanted)) return [];
  const range = rangeFromClient(workspace.open.positions(uri), params.range);
  return refactoringsAt(workspace.project, uri, range)
    .filter(({ kind }) => isWanted(KINDS[kind]))
    .flatMap((refactoring): CodeAction[] => {
      const { title, kind, name } = refactoring;
      const action: CodeAction = { title, kind: KINDS[kind] };
      if (client.resolvesEdits)
        return [{ ...action, data: { uri, refactoring: name, range } satisfies Chosen }];
      return ready(session, action, refactoring);
    });
}

/** The action with its edit, for a client that asks only once; nothing where it cannot be done. */
function ready(session: Session, action: CodeAction, refactoring: Refactoring): CodeAction[] {
  try {
    return [{ ...action, edit: workspaceEdit(session.workspace, session.client, refactoring.plan()) }];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

const isChosen = (data: unknown): data is Chosen =>
  typeof data === 'object' && data !== null && 'refactoring' in data && 'range' in data;

/** The action with its edit, worked out on the newest state; undefined of an action that is no refactoring. */
export function resolvedRefactoring(session: Session, action: CodeAction): CodeAction | undefined {
  const { data } = action;
  if (!isChosen(data)) return undefined;
  const { workspace, client } = session;
  return told(() => {
    const found = refactoringsAt(workspace.project, data.uri, data.range).find(
      ({ name }) => name === data.refactoring,
    );
    if (!found) throw new Refusal('What stood here has changed meanwhile: choose it again.');
    return { ...action, edit: workspaceEdit(workspace, client, found.plan()) };
  });
}
