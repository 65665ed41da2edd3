/** Offers to convert a section into its other format, and has the client do it as one edit. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  ShowMessageNotification,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { otherFormat, type PlacedObstacle } from '../../../exchange/convert/convert.ts';
import { isSection, type Rewriting, rewriting } from '../../../exchange/convert/rewriting.ts';
import type { Document } from '../../../project/document.ts';
import type { Source } from '../../../syntax/source.ts';
import type { Replacement } from '../../../syntax/tree.ts';
import { lineStarts, positionAt } from '../../../text/lines.ts';
import { showable } from '../../../text/signs/showable.ts';
import { baseName, canonicalUri } from '../../../text/uri.ts';
import { rangeToClient } from '../../client/encoding.ts';
import type { Session } from '../../session.ts';

/** Writes the section with the URI that is given in its other format. */
export const CONVERT_SECTION = 'carag.convertSection';

const CALLED = { yaml: 'YAML', markdown: 'Markdown' };

/** The offer to convert a section: at its head, and wherever refactorings are asked for. */
export function conversionActions(
  { client, workspace }: Session,
  { textDocument, range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const document = workspace.project.documents.get(canonicalUri(textDocument.uri));
  if (!client.renamesFiles || !isSection(document)) return [];
  const kind = CodeActionKind.RefactorRewrite;
  const isAsked = only?.some((each) => kind === each || kind.startsWith(`${each}.`));
  const isAtHead = range.start.line < document.source.chunks[0]!.lineCount;
  if (!(only ? isAsked : isAtHead)) return [];
  const title = `Convert this section to ${CALLED[otherFormat(document.source.format)]}`;
  return [{ title, kind, command: { title, command: CONVERT_SECTION, arguments: [textDocument.uri] } }];
}

/** Converts a section and shows it; where that cannot be done, tells why. */
export async function convertSection(session: Session, clientUri: unknown): Promise<void> {
  const { connection, workspace } = session;
  await workspace.whenLoaded();
  const uri = canonicalUri(String(clientUri));
  const document = workspace.project.documents.get(uri);
  if (!isSection(document))
    return tell(session, `“${baseName(uri)}” is not a section: only a section can be converted.`);
  if (!uri.startsWith('file:')) return tell(session, 'Save this section first: a file has to have a name.');
  const format = CALLED[otherFormat(document.source.format)];
  try {
    const change = rewriting(workspace.project, document);
    if (change.obstacles) return void showObstacles(session, document, change.obstacles, format);
    const { applied } = await connection.workspace.applyEdit({
      label: `Convert Section to ${format}`,
      edit: session.ownMoves.note(editOf(session, document, change)),
      metadata: { isRefactoring: true },
    });
    if (!applied)
      return tell(
        session,
        `“${baseName(uri)}” was not converted: look whether there is a file “${baseName(change.uri)}” already.`,
      );
    if (session.client.showsDocuments)
      await connection.window.showDocument({ uri: change.uri, takeFocus: true });
  } catch (error) {
    session.guard.log('Converting a section', error);
    tell(session, `“${baseName(uri)}” was not converted, because of a fault of CARaG: nothing was changed.`);
  } finally {
    session.ownMoves.forget(uri);
  }
}

/** The file gets its new name first, so that its text is never in none; then come the new text and the other documents. */
function editOf(
  { workspace }: Session,
  { uri, source }: Document,
  change: Rewriting & { obstacles?: undefined },
): WorkspaceEdit {
  const { open, project } = workspace;
  const whole = { start: 0, end: source.text.length, text: change.text };
  const edits = (of: string, among: Source, replacements: readonly Replacement[]): TextEdit[] => {
    const starts = lineStarts(among.text);
    return replacements.map(({ start, end, text }) => ({
      range: rangeToClient(open.positions(of), {
        start: positionAt(starts, start),
        end: positionAt(starts, end),
      }),
      newText: text,
    }));
  };
  const others = [...change.others].map(
    ([other, replacements]): TextDocumentEdit => ({
      textDocument: { uri: open.clientUri(other), version: open.version(other) },
      edits: edits(other, project.documents.get(other)!.source, replacements),
    }),
  );
  return {
    documentChanges: [
      { kind: 'rename', oldUri: open.clientUri(uri), newUri: change.uri, options: { overwrite: false } },
      { textDocument: { uri: change.uri, version: null }, edits: edits(uri, source, [whole]) },
      ...others,
    ],
  };
}

/** Everything that stands in the way goes to the log, the first of it to the user, who may go there. */
async function showObstacles(
  session: Session,
  { uri }: Document,
  obstacles: readonly PlacedObstacle[],
  format: string,
): Promise<void> {
  const { connection, client, workspace } = session;
  const lines = obstacles.map(({ position, message }) => `Line ${position.line + 1}: ${message}`);
  connection.console.warn(showable(`${baseName(uri)} cannot be written as ${format}.\n${lines.join('\n')}`));
  const [first] = obstacles;
  const more = lines.length > 1 ? ` (and ${lines.length - 1} more, in the output of CARaG)` : '';
  const message = `This section cannot be written as ${format} yet. ${first!.message}${more}`;
  if (!client.showsDocuments) return tell(session, message);
  const chosen = await connection.window.showWarningMessage(message, { title: 'Go There' });
  if (!chosen) return;
  const at = workspace.open.positions(uri).toClient(first!.position);
  await connection.window.showDocument({
    uri: workspace.open.clientUri(uri),
    takeFocus: true,
    selection: { start: at, end: at },
  });
}

function tell({ connection }: Session, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
