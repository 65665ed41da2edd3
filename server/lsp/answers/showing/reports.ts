/** Answers with pages for an editor to show: when a question is asked and why, the routing of a set as a chart, and ratings. */
import { type Position, RequestType } from 'vscode-languageserver';
import { at } from '../../../features/places/at.ts';
import { nameAt } from '../../../features/places/names.ts';
import { graphReport, type RoutingPage, routingReport } from '../../../features/routing/report.ts';
import { entryAt } from '../../../lint/entries.ts';
import { canonicalUri } from '../../../text/uri.ts';
import { projectIn } from '../../../translation/in-language.ts';
import type { Session } from '../../session.ts';
import { ratedPage } from './rated.ts';

type Answer = RoutingPage | { readonly refusal: string };

interface AskedRatings {
  readonly kind: 'ratings';
  readonly textDocument: { readonly uri: string };
  /** The language of the page, where the set has it. */
  readonly language?: string;
}

type Asked = AskedRatings | AskedRouting;

interface AskedRouting {
  readonly kind: 'routing' | 'graph';
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly language?: string;
}

const reportRequest = new RequestType<Asked, Answer | null, void>('carag/report');

export function answerForReports(session: Session): void {
  const { connection, guard, workspace } = session;
  connection.onRequest(
    reportRequest,
    guard.request<Asked, Answer | null>('carag/report', null, async (asked) => {
      if (asked.kind === 'ratings')
        return ratedPage(workspace, canonicalUri(asked.textDocument.uri), asked.language);
      await workspace.whenLoaded();
      return report(session, asked);
    }),
  );
}

function report({ workspace }: Session, { kind, textDocument, position, language }: AskedRouting): Answer {
  const { project, open } = workspace;
  const uri = canonicalUri(textDocument.uri);
  const set = project.setOf(uri);
  if (!set) return { refusal: 'This document belongs to no question set.' };
  const told = projectIn(project, set, language);
  const toldSet = told.sets.get(set.folder)!;
  if (kind === 'graph') return graphReport(told, toldSet);
  const place = at(project, uri, open.positions(uri).fromClient(position));
  const name = place && nameAt(place);
  const around = place && entryAt(place.reading, place.offset);
  const id = name?.space === 'id' ? name.name : around?.space === 'id' ? around.name : undefined;
  const found = id === undefined ? undefined : routingReport(told, toldSet, id);
  return found ?? { refusal: 'Put the cursor on a question, a key question or a section first.' };
}
