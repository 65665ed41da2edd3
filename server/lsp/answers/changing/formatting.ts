/** Answers requests to lay documents out, and registers for those that are ours by their names. */
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextDocumentRegistrationOptions,
  type TextEdit,
} from 'vscode-languageserver';
import { formatting, formattingEdits } from '../../../features/formatting.ts';
import { nextLine } from '../../../features/typing/next-line.ts';
import type { Document } from '../../../project/document.ts';
import type { Range } from '../../../text/position.ts';
import { baseName, canonicalUri } from '../../../text/uri.ts';
import { rangeFromClient } from '../../client/encoding.ts';
import type { Session } from '../../session.ts';
import { atPlace } from '../places.ts';

/** Lays documents out when the editor asks for it. */
export function answerForFormatting(session: Session): void {
  const { connection, convert, guard, workspace } = session;
  /** What was last said of a document that cannot be laid out: who saves it again need not read it again. */
  const told = new Map<string, string>();
  const tellWhyNot = (uri: string, document: Document): void => {
    const found = formatting(document);
    const why = 'refusal' in found ? `${baseName(uri)} is left as it is: ${found.refusal}` : '';
    if (why && told.get(uri) !== why) void connection.window.showWarningMessage(why);
    told.set(uri, why);
  };
  const edits = (named: string, range?: Range): TextEdit[] | null => {
    const uri = canonicalUri(named);
    const document = workspace.project.documents.get(uri);
    if (!document) return null;
    tellWhyNot(uri, document);
    const own = range && rangeFromClient(workspace.open.positions(uri), range);
    return formattingEdits(document, own).map(({ range, text }) => ({
      range: convert.range(uri, range),
      newText: text,
    }));
  };
  connection.onRequest(
    DocumentFormattingRequest.type,
    guard.request('textDocument/formatting', null, async ({ textDocument }) => {
      await workspace.whenReady(canonicalUri(textDocument.uri));
      return edits(textDocument.uri);
    }),
  );
  connection.onRequest(
    DocumentRangeFormattingRequest.type,
    guard.request('textDocument/rangeFormatting', null, async ({ textDocument, range }) => {
      await workspace.whenReady(canonicalUri(textDocument.uri));
      return edits(textDocument.uri, range);
    }),
  );
  connection.onRequest(
    DocumentOnTypeFormattingRequest.type,
    atPlace(session, 'textDocument/onTypeFormatting', (uri, position): TextEdit[] => {
      const belongs = nextLine(workspace.project, uri, position);
      const line = { start: { line: position.line, character: 0 }, end: position };
      return belongs === undefined ? [] : [{ range: convert.range(uri, line), newText: belongs }];
    }),
  );
}

/** By name alone: an editor with two formatters for a document asks its user to choose, even where one has nothing to say. */
const OURS: TextDocumentRegistrationOptions = {
  documentSelector: [
    { language: 'yaml', pattern: '**/{carag,*.carag}.{yaml,yml}' },
    { language: 'markdown', pattern: '**/*.carag.{md,markdown}' },
  ],
};

/** Offers to lay out the documents that are ours by their name, and to be no formatter of any other. */
export async function offerFormatting({ client, connection, guard }: Session): Promise<void> {
  if (!client.registersFormatting) return;
  try {
    await connection.client.register(DocumentFormattingRequest.type, OURS);
    await connection.client.register(DocumentRangeFormattingRequest.type, OURS);
  } catch (error) {
    guard.log('Offering to lay documents out', error);
  }
}
