/** Answers what is asked of a place in a document: hover, definition, references and highlights. */
import {
  type CancellationToken,
  DefinitionRequest,
  DocumentHighlightRequest,
  HoverRequest,
  type Position,
  ReferencesRequest,
} from 'vscode-languageserver';
import { hover } from '../../features/hover.ts';
import { definition } from '../../features/navigation/definition.ts';
import { highlights } from '../../features/navigation/highlight.ts';
import { references } from '../../features/navigation/references.ts';
import { canonicalUri } from '../../text/uri.ts';
import { markup, plainText } from '../client/to-protocol.ts';
import type { Session } from '../session.ts';

export function answerForPlaces(session: Session): void {
  const { connection, convert, workspace } = session;
  const { project } = workspace;
  connection.onRequest(
    HoverRequest.type,
    atPlace(session, 'textDocument/hover', (uri, position) => {
      const found = hover(project, uri, position);
      if (!found) return null;
      const { markdown, range } = found;
      const isPlain = !session.client.showsMarkdown;
      const contents = isPlain
        ? { kind: 'plaintext' as const, value: plainText(markdown) }
        : markup(markdown);
      return { contents, range: convert.range(uri, range) };
    }),
  );
  connection.onRequest(
    DefinitionRequest.type,
    atPlace(session, 'textDocument/definition', (uri, position) => {
      const found = definition(project, uri, position);
      if (session.client.showsLinks) return found.map((target) => convert.link(uri, target));
      return found.map((target) => convert.location({ uri: target.uri, range: target.selection }));
    }),
  );
  connection.onRequest(
    ReferencesRequest.type,
    atPlace(
      session,
      'textDocument/references',
      (uri, position, { context }: ReferenceParams) =>
        references(project, uri, position, context.includeDeclaration).map((place) =>
          convert.location(place),
        ),
      () => workspace.whenLoaded(),
    ),
  );
  connection.onRequest(
    DocumentHighlightRequest.type,
    atPlace(session, 'textDocument/documentHighlight', (uri, position) =>
      highlights(project, uri, position).map((each) => convert.highlight(uri, each)),
    ),
  );
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

interface ReferenceParams extends PlaceParams {
  readonly context: { readonly includeDeclaration: boolean };
}

/**
 * A handler that is given the document and the position as we count; null is the answer where something fails.
 * @param when is waited for first: that the set of the document is read, unless told otherwise.
 */
export function atPlace<Params extends PlaceParams, Result>(
  { guard, workspace }: Session,
  name: string,
  handle: (uri: string, position: Position, params: Params) => Result,
  when: (uri: string) => Promise<void> = (uri) => workspace.whenReady(uri),
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  return guard.request<Params, Result | null>(name, null, async (params) => {
    const uri = canonicalUri(params.textDocument.uri);
    await when(uri);
    return handle(uri, workspace.open.positions(uri).fromClient(params.position), params);
  });
}
