/** The extension on a computer: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type CaragApi, start, stop } from '../extension.ts';

export function activate(context: ExtensionContext): CaragApi {
  const program = Uri.joinPath(context.extensionUri, 'dist', 'carag.js').fsPath;
  const server = { module: program, args: ['lsp'], transport: TransportKind.ipc };
  return start(context, {
    createClient: (options) => new LanguageClient('carag', 'CARaG', server, options),
    reads: () => true,
  });
}

/** Called by VS Code, which waits for the server to end. */
export const deactivate = stop;
