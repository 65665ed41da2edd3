/** Answers what the words of a document stand for: of all of it, of some lines, or what has changed since it was last asked. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import {
  type SemanticToken,
  semanticTokens,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  unknownNames,
} from '../../features/semantic-tokens.ts';
import type { Range } from '../../text/position.ts';
import { canonicalUri } from '../../text/uri.ts';
import { rangeFromClient } from '../client/encoding.ts';
import type { Session } from '../session.ts';

/** By which numbers types and modifiers go in an answer. */
export const LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

export function answerForSemanticTokens(session: Session): void {
  const { connection, convert, following, guard, workspace } = session;
  const { project, open } = workspace;
  const answered = new Map<string, SemanticTokensBuilder>();
  /** What was last answered of a document: only the differences are sent. Of those that are closed it is forgotten. */
  const builderOf = (uri: string) => {
    for (const each of answered.keys()) if (!open.has(each)) answered.delete(each);
    const builder = answered.get(uri) ?? new SemanticTokensBuilder();
    answered.set(uri, builder);
    return builder;
  };
  const fill = (builder: SemanticTokensBuilder, uri: string, lines?: Range) => {
    for (const { range, ...token } of semanticTokens(project, uri, lines))
      push(builder, convert.range(uri, range), token);
    return builder;
  };
  const refresh = () => void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {});
  const follow = (uri: string) => {
    if (session.client.refreshesTokens)
      following.answer(`tokens ${uri}`, () => unknownNames(project, uri), refresh);
  };
  const whole = (name: string) =>
    guard.request<Asked, SemanticTokens | SemanticTokensDelta | null>(
      name,
      null,
      async ({ textDocument, previousResultId }) => {
        const uri = canonicalUri(textDocument.uri);
        await workspace.whenReady(uri);
        follow(uri);
        const builder = builderOf(uri);
        builder.previousResult(previousResultId ?? '');
        return fill(builder, uri).buildEdits();
      },
    );
  connection.onRequest(SemanticTokensRequest.method, whole('textDocument/semanticTokens/full'));
  connection.onRequest(SemanticTokensDeltaRequest.method, whole('textDocument/semanticTokens/full/delta'));
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    guard.request('textDocument/semanticTokens/range', null, async ({ textDocument, range }) => {
      const uri = canonicalUri(textDocument.uri);
      await workspace.whenReady(uri);
      const lines = rangeFromClient(open.positions(uri), range);
      return { data: fill(new SemanticTokensBuilder(), uri, lines).build().data };
    }),
  );
}

interface Asked {
  readonly textDocument: { readonly uri: string };
  /** By which the client names what it holds, where it holds anything. */
  readonly previousResultId?: string;
}

function push(
  builder: SemanticTokensBuilder,
  { start, end }: Range,
  { type, modifier }: Omit<SemanticToken, 'range'>,
): void {
  const modifiers = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
  builder.push(
    start.line,
    start.character,
    end.character - start.character,
    TOKEN_TYPES.indexOf(type),
    modifiers,
  );
}
