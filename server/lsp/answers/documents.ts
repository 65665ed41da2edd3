/** Answers what is asked of documents as a whole, and of the workspace. */
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  RequestType,
  SelectionRangeRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { folds } from '../../features/structure/folding.ts';
import { selectionRanges } from '../../features/structure/selection-ranges.ts';
import { outline } from '../../features/structure/symbols.ts';
import { workspaceSymbols } from '../../features/structure/workspace-symbols.ts';
import { type Form, renderForm } from '../../form/form.ts';
import { inLanguage, languagesFor } from '../../form/in-language.ts';
import { KeptLive } from '../../form/live/kept-live.ts';
import { canonicalUri } from '../../text/uri.ts';
import { CHECKS_A_TURN } from '../../workspace/idle-work.ts';
import type { Session } from '../session.ts';
import { CONVERT_SECTION, conversionActions, convertSection } from './changing/convert-section.ts';
import { refactoringActions, resolvedRefactoring } from './changing/refactorings.ts';
import { LiveForms, type NumberedLive } from './live-forms.ts';
import { languageActions } from './other-languages.ts';

/** Asks for the form of a document; null where it has none. */
const formRequest = new RequestType<
  { uri: string; isLive?: boolean; language?: string; sections?: readonly string[]; known?: number },
  (Form & Partial<NumberedLive> & { languages: string[] }) | null,
  void
>('carag/form');

/** Answers what is asked of a document as a whole. */
export function answerForDocuments(session: Session): void {
  const { connection, convert, guard, workspace } = session;
  const { project } = workspace;
  const liveForms = new LiveForms();
  const keptLive = new KeptLive();
  connection.onRequest(
    DocumentDiagnosticRequest.type,
    guard.request(
      'textDocument/diagnostic',
      { kind: 'full' as const, items: [] },
      async ({ textDocument, previousResultId }) => {
        const uri = canonicalUri(textDocument.uri);
        await workspace.whenFound(uri);
        return session.reporting.ofDocument(uri, previousResultId);
      },
    ),
  );
  connection.onRequest(
    DocumentSymbolRequest.type,
    guard.request('textDocument/documentSymbol', null, async ({ textDocument }) => {
      await workspace.whenRead();
      const uri = canonicalUri(textDocument.uri);
      const symbols = outline(project, uri);
      return session.client.showsTree ? convert.symbolTree(uri, symbols) : convert.symbolList(uri, symbols);
    }),
  );
  // An editor falls back on folding by indentation where the answer is nothing at all.
  connection.onRequest(
    FoldingRangeRequest.type,
    guard.request('textDocument/foldingRange', null, async ({ textDocument }) => {
      await workspace.whenRead();
      const found = folds(project, canonicalUri(textDocument.uri));
      return found.length > 0 ? found.map(({ start, end }) => ({ startLine: start, endLine: end })) : null;
    }),
  );
  connection.onRequest(
    SelectionRangeRequest.type,
    guard.request('textDocument/selectionRange', null, async ({ textDocument, positions }) => {
      await workspace.whenRead();
      const uri = canonicalUri(textDocument.uri);
      const at = workspace.open.positions(uri);
      return positions.map((each) => {
        const position = at.fromClient(each);
        return convert.selection(uri, position, selectionRanges(project, uri, position));
      });
    }),
  );
  connection.onRequest(
    CodeActionRequest.type,
    guard.request('textDocument/codeAction', [], async (params) => {
      await workspace.whenFound(canonicalUri(params.textDocument.uri));
      return [
        ...session.actions.actions(params),
        ...refactoringActions(session, params),
        ...conversionActions(session, params),
        ...languageActions(session, params),
      ];
    }),
  );
  connection.onRequest(
    CodeActionResolveRequest.type,
    guard.refinement('codeAction/resolve', async (action) => {
      const uri = session.actions.restsOn(action);
      if (session.actions.restsOnSet(action)) await workspace.whenChecked();
      else if (uri !== undefined) await workspace.whenFound(uri);
      return resolvedRefactoring(session, action) ?? session.actions.resolve(action);
    }),
  );
  connection.onRequest(
    formRequest,
    guard.request('carag/form', null, async (params) => {
      const uri = canonicalUri(params.uri);
      await workspace.whenReady(uri);
      const document = project.documents.get(uri);
      const spoken = document && inLanguage(project, document, params.language);
      const form = spoken && renderForm(spoken.project, spoken.document, undefined, params.sections);
      const live = form && params.isLive ? keptLive.of(spoken.project, spoken.document) : undefined;
      const languages = document ? languagesFor(project, document) : [];
      return form ? { ...form, languages, ...(live ? liveForms.answer(live, params.known) : {}) } : null;
    }),
  );
}

/** Answers what is asked of the workspace as a whole. */
export function answerForWorkspace(session: Session): void {
  const { connection, convert, guard, workspace } = session;
  connection.onRequest(
    WorkspaceDiagnosticRequest.type,
    guard.request('workspace/diagnostic', { items: [] }, async ({ previousResultIds }) => {
      await workspace.whenChecked();
      return workspace.turns.hurry(session.reporting.ofWorkspace(previousResultIds), CHECKS_A_TURN);
    }),
  );
  connection.onRequest(
    ExecuteCommandRequest.type,
    guard.request('workspace/executeCommand', null, async ({ command, arguments: given }) => {
      if (command === CONVERT_SECTION) await convertSection(session, given?.[0]);
      return null;
    }),
  );
  connection.onRequest(
    WorkspaceSymbolRequest.type,
    guard.request('workspace/symbol', null, async ({ query }) => {
      await workspace.whenLoaded();
      return workspaceSymbols(workspace.project, query).map((symbol) => convert.workspaceSymbol(symbol));
    }),
  );
}
