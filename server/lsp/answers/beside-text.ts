/** Answers what an editor shows beside a text: hints between its words, and paths that can be followed. */
import {
  type DocumentLink,
  DocumentLinkRequest,
  type InlayHint,
  InlayHintKind,
  InlayHintRequest,
} from 'vscode-languageserver';
import { inlayHints } from '../../features/inlay-hints.ts';
import { documentLinks } from '../../features/navigation/document-links.ts';
import { canonicalUri } from '../../text/uri.ts';
import type { Session } from '../session.ts';

/** The kinds of the protocol, by which a client can tell them apart and leave some out. */
const KINDS = { question: InlayHintKind.Parameter, label: InlayHintKind.Type } as const;

export function answerBesideText({ connection, convert, guard, workspace }: Session): void {
  const { project, open } = workspace;
  connection.onRequest(
    InlayHintRequest.type,
    guard.request('textDocument/inlayHint', null, async ({ textDocument, range }): Promise<InlayHint[]> => {
      const uri = canonicalUri(textDocument.uri);
      await workspace.whenReady(uri);
      return inlayHints(project, uri, range).map(({ position, label, kind }) => ({
        position: convert.range(uri, { start: position, end: position }).start,
        label,
        kind: KINDS[kind],
        paddingLeft: true,
      }));
    }),
  );
  connection.onRequest(
    DocumentLinkRequest.type,
    guard.request('textDocument/documentLink', null, async ({ textDocument }): Promise<DocumentLink[]> => {
      const uri = canonicalUri(textDocument.uri);
      await workspace.whenReady(uri);
      return documentLinks(project, uri).map(({ range, target }) => ({
        range: convert.range(uri, range),
        target: open.clientUri(target),
      }));
    }),
  );
}
