/** Answers which questions contribute to standards, as a view of all. */
import { NotificationType, RequestType } from 'vscode-languageserver';
import { ratingsView } from '../../../features/views/ratings.ts';
import type { Session } from '../../session.ts';
import { type ViewNode, viewNodes } from './view-nodes.ts';

/** Asks for the lines of the ratings view: standards, and what gives evidence for them. */
const ratingsRequest = new RequestType<object, ViewNode[], void>('carag/ratings');

/** Tells a client that follows them that the answer to `carag/ratings` would be another now. */
const ratingsChanged = new NotificationType<object>('carag/ratingsChanged');

export function answerForRatings(session: Session): void {
  const { connection, convert, following, guard, workspace } = session;
  const { project } = workspace;
  const refreshView = () => void connection.sendNotification(ratingsChanged, {});
  connection.onRequest(
    ratingsRequest,
    guard.request('carag/ratings', [], async () => {
      await workspace.whenLoaded();
      const now = () => viewNodes(ratingsView(project), (place) => convert.location(place));
      return session.client.followsRatings ? following.answer('ratings', now, refreshView) : now();
    }),
  );
}
