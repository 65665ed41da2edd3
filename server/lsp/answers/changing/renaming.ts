/** Answers what is asked about renaming: whether something can be, and all that changes with it. */
import {
  LSPErrorCodes,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { decode } from '../../../project/document.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { type Plan, Refusal } from '../../../refactoring/plan.ts';
import { dataFilesOf, renamedInData } from '../../../refactoring/rename/case-data.ts';
import { renamableAt, renaming } from '../../../refactoring/rename/rename.ts';
import { canonicalUri } from '../../../text/uri.ts';
import { type ChangedFile, workspaceEdit } from '../../client/workspace-edit.ts';
import type { Session } from '../../session.ts';
import type { Workspace } from '../../workspace.ts';
import { atPlace } from '../places.ts';

interface RenameParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly newName: string;
}

export function answerForRenaming(session: Session): void {
  const { connection, convert, guard, workspace } = session;
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
    guard.request<RenameParams, WorkspaceEdit | null>('textDocument/rename', null, async (params) => {
      const uri = canonicalUri(params.textDocument.uri);
      await workspace.whenLoaded();
      const position = workspace.open.positions(uri).fromClient(params.position);
      const { set, plan } = told(() => {
        const found = renamableAt(project, uri, position);
        return { set: found.set, plan: renaming(project, found, params.newName) };
      });
      const files = await changedData(workspace, set, plan);
      return told(() => session.ownMoves.note(workspaceEdit(workspace, session.client, plan, files)));
    }),
  );
}

/** What changes in the files of answers to a set, which are read for this alone. */
async function changedData(
  { files, project }: Workspace,
  set: QuestionSet,
  { data }: Plan,
): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (const uri of data ? dataFilesOf(project, set) : []) {
    const content = await files.read(uri);
    const text = 'bytes' in content ? decode(content.bytes) : undefined;
    const replacements = text === undefined ? [] : renamedInData(uri, text, data!);
    if (text !== undefined && replacements.length > 0) changed.push({ uri, text, replacements });
  }
  return changed;
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
