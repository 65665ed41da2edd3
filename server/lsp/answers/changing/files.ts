/** Follows files that are renamed, moved or deleted in the editor: paths to them go with them, and what is left without is told. */
import {
  DidDeleteFilesNotification,
  type FileOperationRegistrationOptions,
  MessageType,
  type RenameFilesParams,
  ShowMessageNotification,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { namesOfGone, pathsAfter } from '../../../refactoring/files.ts';
import { baseName, canonicalUri } from '../../../text/uri.ts';
import { sentenceList } from '../../../text/wording/sentence-list.ts';
import { workspaceEdit } from '../../client/workspace-edit.ts';
import type { Session } from '../../session.ts';

/** Everything may be named by a document, and folders hold documents. */
export const ALL_FILES: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

export function answerForFiles(session: Session): void {
  const { connection, guard, workspace } = session;
  connection.onRequest(
    WillRenameFilesRequest.type,
    guard.request<RenameFilesParams, WorkspaceEdit | null>(
      'workspace/willRenameFiles',
      null,
      async ({ files }) => {
        await workspace.whenLoaded();
        const moves = session.ownMoves.except(
          files.map(({ oldUri, newUri }) => ({ from: canonicalUri(oldUri), to: canonicalUri(newUri) })),
        );
        const edits = pathsAfter(workspace.project, moves);
        if (edits.length === 0) return null;
        return workspaceEdit(workspace, session.client, {
          title: 'Follow files',
          edits,
          created: [],
          deleted: [],
        });
      },
    ),
  );
  connection.onNotification(
    DidDeleteFilesNotification.type,
    guard.notification('workspace/didDeleteFiles', ({ files }) => {
      const gone = files.map(({ uri }) => canonicalUri(uri));
      for (const [uri, names] of namesOfGone(workspace.project, gone)) {
        const message = `“${baseName(uri)}” still names ${sentenceList(names.map((name) => `“${name}”`))}, which ${names.length === 1 ? 'is' : 'are'} gone: take ${names.length === 1 ? 'it' : 'them'} out there, or undo.`;
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      }
    }),
  );
}
