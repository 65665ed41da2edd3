/** What the extension is given by where it runs: on a computer, or in a browser. */
import type { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Host {
  /** A client that starts a language server of its own when it is started, and ends it when it is disposed of. */
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** True of a folder from which the server can read documents. */
  reads(folder: Uri): boolean;
}
