/** Shows documents of earlier versions, which can be read and not edited. */
import { type TextDocumentContentProvider, Uri } from 'vscode';
import type { Compared } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

export const BASE_SCHEME = 'carag-base';

/** The address of a document as it is in the version with which a set is compared. */
export function baseUri(compared: Compared, document: string): Uri {
  const { folder, base } = compared;
  const query = JSON.stringify({ folder, ...(base ? { base } : {}), uri: document });
  return Uri.from({ scheme: BASE_SCHEME, path: Uri.parse(document).path, query });
}

export class BaseTexts implements TextDocumentContentProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const found = await this.#server.baseText(JSON.parse(query));
    return found?.text ?? 'This version cannot be read any more: compare with it again.';
  }
}
