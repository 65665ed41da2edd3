/** Offers to open a translation beside its source, and the source beside its translation. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { otherTextsAt } from '../../features/navigation/other-languages.ts';
import { at } from '../../features/places/at.ts';
import { canonicalUri } from '../../text/uri.ts';
import { rangeFromClient, rangeToClient } from '../client/encoding.ts';
import type { Session } from '../session.ts';

/** Of the client: shows a document, a range of it, beside the one that is in use. */
const OPEN_BESIDE = 'carag.openBeside';

export function languageActions(
  { client, workspace }: Session,
  { textDocument, range, context }: CodeActionParams,
): CodeAction[] {
  if (!client.opensBeside) return [];
  const isOfTranslation = context.diagnostics.some(({ code }) => String(code).startsWith('translation/'));
  const kind = isOfTranslation ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
  if (context.only && !context.only.some((only) => kind === only || kind.startsWith(`${only}.`))) return [];
  const { open, project } = workspace;
  const uri = canonicalUri(textDocument.uri);
  const place = at(project, uri, rangeFromClient(open.positions(uri), range).start);
  return ((place && otherTextsAt(project, place)?.texts) ?? []).map(({ language, uri: other, at }) => {
    const title = `Open the ${language} beside it`;
    const shown = rangeToClient(open.positions(other), at.chunk.rangeOf(at));
    return {
      title,
      kind,
      command: { title, command: OPEN_BESIDE, arguments: [open.clientUri(other), shown] },
    };
  });
}
