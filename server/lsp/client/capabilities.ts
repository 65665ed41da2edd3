/** Declares what this server can do for a client, by what that client can take up. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_ALL } from '../answers/changing/code-actions.ts';
import { CONVERT_SECTION } from '../answers/changing/convert-section.ts';
import { ALL_FILES } from '../answers/changing/files.ts';
import { LEGEND } from '../answers/semantic-tokens.ts';
import { SIGNATURE_TRIGGERS } from '../answers/signature-help.ts';
import type { Client } from './client.ts';
import type { Encoding } from './encoding.ts';

/** Signs after which an editor asks what may follow. A colon is none: what follows may as well stand on the lines below. */
const TRIGGERS = ['[', '{', ' ', '.', '(', '"', ',', '-', '/'];

export function capabilitiesFor(client: Client, encoding: Encoding): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true },
    signatureHelpProvider: { triggerCharacters: SIGNATURE_TRIGGERS },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: {},
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    codeLensProvider: { resolveProvider: true },
    callHierarchyProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentFormattingProvider: !client.registersFormatting,
    documentRangeFormattingProvider: !client.registersFormatting,
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        'refactor.move',
        CodeActionKind.RefactorRewrite,
        FIX_ALL,
      ],
      resolveProvider: client.resolvesEdits,
    },
    ...(client.renamesFiles ? { executeCommandProvider: { commands: [CONVERT_SECTION] } } : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: ALL_FILES, didDelete: ALL_FILES },
    },
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'carag',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
  };
}
