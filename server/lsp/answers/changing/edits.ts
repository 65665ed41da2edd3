/** Makes edits for the client to carry out: what it has open, it alone knows. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Document } from '../../../project/document.ts';
import type { Replacement } from '../../../syntax/tree.ts';
import { lineStarts, positionAt } from '../../../text/lines.ts';
import { rangeToClient } from '../../client/encoding.ts';
import type { Session } from '../../session.ts';

/** A document that is not there yet. */
export function created(uri: string, text: string): NonNullable<WorkspaceEdit['documentChanges']> {
  const start = { line: 0, character: 0 };
  const edits: TextEdit[] = [{ range: { start, end: start }, newText: text }];
  return [
    { kind: 'create', uri, options: { overwrite: false } },
    { textDocument: { uri, version: null }, edits },
  ];
}

export function changed(
  { workspace: { open } }: Session,
  { uri, source }: Document,
  replacement: Replacement,
) {
  const starts = lineStarts(source.text);
  const { start, end, text } = replacement;
  const range = rangeToClient(open.positions(uri), {
    start: positionAt(starts, start),
    end: positionAt(starts, end),
  });
  return {
    textDocument: { uri: open.clientUri(uri), version: open.version(uri) },
    edits: [{ range, newText: text }],
  };
}
