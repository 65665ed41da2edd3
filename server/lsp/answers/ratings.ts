/** Answers which questions contribute to standards: as lenses above them, and as a view of all. */
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  NotificationType,
  RequestType,
} from 'vscode-languageserver/node';
import { lenses } from '../../features/lenses.ts';
import { ratingsView } from '../../features/ratings-view.ts';
import { canonicalUri } from '../../text/uri.ts';
import type { Session } from '../session.ts';
import { type ViewNode, viewNodes } from './view-nodes.ts';

/** Asks for the lines of the ratings view: standards, and what gives evidence for them. */
const ratingsRequest = new RequestType<object, ViewNode[], void>('carag/ratings');

/** Tells a client that follows them that the answer to `carag/ratings` would be another now. */
const ratingsChanged = new NotificationType<object>('carag/ratingsChanged');

export function answerForRatings(session: Session): void {
  const { connection, convert, following, guard, workspace } = session;
  const { project } = workspace;
  const refreshLenses = () => void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  const refreshView = () => void connection.sendNotification(ratingsChanged, {});
  connection.onRequest(
    CodeLensRequest.type,
    guard.request<{ textDocument: { uri: string } }, CodeLens[] | null>(
      'textDocument/codeLens',
      null,
      async ({ textDocument }) => {
        await workspace.whenLoaded();
        const uri = canonicalUri(textDocument.uri);
        if (project.documents.get(uri)?.kind !== 'standards') return null;
        const { showsPlaces, refreshesLenses } = session.client;
        const now = () => lenses(project, uri).map((lens) => convert.lens(lens, showsPlaces));
        return refreshesLenses ? following.answer(`lenses ${uri}`, now, refreshLenses) : now();
      },
    ),
  );
  connection.onRequest(
    ratingsRequest,
    guard.request('carag/ratings', [], async () => {
      await workspace.whenLoaded();
      const now = () => viewNodes(ratingsView(project), (place) => convert.location(place));
      return session.client.followsRatings ? following.answer('ratings', now, refreshView) : now();
    }),
  );
}
