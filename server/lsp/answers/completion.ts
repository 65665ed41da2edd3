/** Answers what can be written at a place, and explains each offer when the client asks about it. */
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver';
import { aboutOffer, completion, type Offer } from '../../features/completion.ts';
import { markup, plainText } from '../client/to-protocol.ts';
import type { Session } from '../session.ts';
import { atPlace } from './places.ts';

/** The offers that were made last: a client asks about those that it shows. */
interface Made {
  readonly round: number;
  readonly uri: string;
  readonly offers: readonly Offer[];
}

export function answerForCompletion(session: Session): void {
  const { connection, convert, guard, workspace } = session;
  const { project } = workspace;
  let made: Made = { round: 0, uri: '', offers: [] };
  connection.onRequest(
    CompletionRequest.type,
    atPlace(session, 'textDocument/completion', (uri, position) => {
      const found = completion(project, uri, position);
      if (!found) return null;
      made = { round: made.round + 1, uri, offers: found.offers };
      const items = convert.completion(uri, found, session.client.completesSnippets);
      return {
        isIncomplete: found.isCut,
        items: items.map((item, index) => ({ ...item, data: { round: made.round, index } })),
      };
    }),
  );
  connection.onRequest(
    CompletionResolveRequest.type,
    guard.refinement('completionItem/resolve', (item: CompletionItem) => {
      const { round, index } = (item.data ?? {}) as { round?: number; index?: number };
      const offer = round === made.round ? made.offers[index ?? -1] : undefined;
      const about = offer?.named ? aboutOffer(project, made.uri, offer.named) : offer?.about?.();
      return about ? { ...item, documentation: documentation(about, session) } : item;
    }),
  );
}

const documentation = (about: string, { client }: Session): MarkupContent =>
  client.showsMarkdown ? markup(about) : { kind: 'plaintext', value: plainText(about) };
