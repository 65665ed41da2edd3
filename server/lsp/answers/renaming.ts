/** Answers what is asked about renaming: whether something can be, and all that changes with it. */
import {
  LSPErrorCodes,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Refusal } from '../../refactoring/plan.ts';
import { renamableAt, renaming } from '../../refactoring/rename/rename.ts';
import { workspaceEdit } from '../client/workspace-edit.ts';
import type { Session } from '../session.ts';
import { atPlace } from './places.ts';

interface RenameParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly newName: string;
}

export function answerForRenaming(session: Session): void {
  const { connection, convert, workspace } = session;
  const { project } = workspace;
  connection.onRequest(
    PrepareRenameRequest.type,
    atPlace(session, 'textDocument/prepareRename', (uri, position): { range: Range; placeholder: string } =>
      told(() => {
        const { range, name } = renamableAt(project, uri, position);
        return { range: convert.range(uri, range), placeholder: name };
      }),
    ),
  );
  connection.onRequest(
    RenameRequest.type,
    atPlace(
      session,
      'textDocument/rename',
      (uri, position, { newName }: RenameParams): WorkspaceEdit =>
        told(() => {
          const plan = renaming(project, renamableAt(project, uri, position), newName);
          return workspaceEdit(workspace, session.client, plan);
        }),
      () => workspace.whenLoaded(),
    ),
  );
}

/** What comes of some work; why it is refused is told to the user by the client. */
export function told<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}
