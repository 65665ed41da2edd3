/** Answers where routing leads to and comes from, as a call hierarchy. */
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from 'vscode-languageserver';
import { type StepName, stepsAfter, stepsAt, stepsBefore } from '../../features/routing/calls.ts';
import { canonicalUri } from '../../text/uri.ts';
import type { Session } from '../session.ts';
import { atPlace } from './places.ts';

export function answerForRouting(session: Session): void {
  const { connection, convert, guard, workspace } = session;
  const { project } = workspace;
  connection.onRequest(
    CallHierarchyPrepareRequest.type,
    atPlace(session, 'textDocument/prepareCallHierarchy', (uri, position) =>
      stepsAt(project, uri, position).map((step) => convert.step(step)),
    ),
  );
  connection.onRequest(
    CallHierarchyIncomingCallsRequest.type,
    guard.request('callHierarchy/incomingCalls', null, async ({ item }) => {
      const uri = canonicalUri(item.uri);
      await workspace.whenReady(uri);
      return stepsBefore(project, uri, nameOf(item)).map(({ step, ranges }) => ({
        from: convert.step(step),
        fromRanges: ranges.map((range) => convert.range(step.uri, range)),
      }));
    }),
  );
  connection.onRequest(
    CallHierarchyOutgoingCallsRequest.type,
    guard.request('callHierarchy/outgoingCalls', null, async ({ item }) => {
      const uri = canonicalUri(item.uri);
      await workspace.whenReady(uri);
      return stepsAfter(project, uri, nameOf(item)).map(({ step, ranges }) => ({
        to: convert.step(step),
        fromRanges: ranges.map((range) => convert.range(uri, range)),
      }));
    }),
  );
}

/** The name that we gave the item along; of an item that another program made, its own. */
function nameOf({ name, data }: CallHierarchyItem): StepName {
  const { space, name: given } = (data ?? {}) as Partial<StepName>;
  return { space: space === 'fact' || space === 'condition' ? space : 'id', name: given ?? name };
}
