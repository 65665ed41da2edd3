/** Answers what is to be written where something is pasted from a word processor. */
import { type Position, RequestType } from 'vscode-languageserver';
import { pasted } from '../../../exchange/pasted/pasted.ts';
import { pastePlace } from '../../../features/typing/pasting.ts';
import { canonicalUri } from '../../../text/uri.ts';
import type { Session } from '../../session.ts';

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly html?: string;
  readonly text?: string;
}

const pasteRequest = new RequestType<Asked, { text: string } | null, void>('carag/paste');

export function answerForPasting({ connection, guard, workspace }: Session): void {
  connection.onRequest(
    pasteRequest,
    guard.request<Asked, { text: string } | null>('carag/paste', null, async (asked) => {
      const uri = canonicalUri(asked.textDocument.uri);
      await workspace.whenRead();
      const position = workspace.open.positions(uri).fromClient(asked.position);
      const place = pastePlace(workspace.project, uri, position);
      const text = place && (await pasted({ html: asked.html, text: asked.text }, place));
      return text === undefined ? null : { text };
    }),
  );
}
