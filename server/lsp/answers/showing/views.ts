/** Answers with the question outline and with what is open, for an editor to show in its side bar. */
import { NotificationType, RequestType } from 'vscode-languageserver';
import { openView } from '../../../features/views/open.ts';
import { type Grouping, outlineView } from '../../../features/views/outline.ts';
import type { Session } from '../../session.ts';
import { type ViewNode, viewNodes } from './view-nodes.ts';

/** Asks for the questions of all sets, put together by something. */
const outlineRequest = new RequestType<{ by: Grouping }, ViewNode[], void>('carag/outline');

/** Asks for all that is still to be settled. */
const openRequest = new RequestType<object, ViewNode[], void>('carag/open');

/** Tells a client that follows views that one of the two answers would be another now. */
const viewsChanged = new NotificationType<{ view: 'outline' | 'open' }>('carag/viewsChanged');

export function answerForViews(session: Session): void {
  const { connection, convert, following, guard, workspace } = session;
  const { project } = workspace;
  const tellers = {
    outline: () => void connection.sendNotification(viewsChanged, { view: 'outline' }),
    open: () => void connection.sendNotification(viewsChanged, { view: 'open' }),
  };
  const followed = (view: 'outline' | 'open', now: () => ViewNode[]) =>
    session.client.followsViews ? following.answer(view, now, tellers[view]) : now();
  connection.onRequest(
    outlineRequest,
    guard.request('carag/outline', [], async ({ by }) => {
      await workspace.whenLoaded();
      return followed('outline', () =>
        viewNodes(outlineView(project, by), (place) => convert.location(place)),
      );
    }),
  );
  connection.onRequest(
    openRequest,
    guard.request('carag/open', [], async () => {
      await workspace.whenLoaded();
      return followed('open', () => viewNodes(openView(project), (place) => convert.location(place)));
    }),
  );
}
