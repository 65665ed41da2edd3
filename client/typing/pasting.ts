/** Makes Markdown of what is pasted from a word processor into a text of ours. */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import { languages as ours } from '../documents.ts';
import { plainPosition } from '../places.ts';
import type { Server } from '../server/server.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('carag', 'markdown');
const types = { html: 'text/html', text: 'text/plain' };
/** What VS Code puts beside a text that was copied in it: that is pasted as it is. */
const copiedHere = 'vscode-editor-data';

export function pasteAsMarkdown(server: Server): Disposable {
  const selector = ours.map((language) => ({ language }));
  return languages.registerDocumentPasteEditProvider(selector, new Pasting(server), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: Object.values(types),
  });
}

class Pasting implements DocumentPasteEditProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range]: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[]> {
    if (!range || data.get(copiedHere) || this.#server.state === 'asleep') return [];
    const [html, text] = await Promise.all([
      data.get(types.html)?.asString(),
      data.get(types.text)?.asString(),
    ]);
    if (token.isCancellationRequested || (!html && !text)) return [];
    const asked = {
      textDocument: { uri: document.uri.toString() },
      position: plainPosition(range.start),
      ...(html ? { html } : {}),
      ...(text ? { text } : {}),
    };
    const made = await this.#server.pasted(asked);
    if (!made) return [];
    return [new DocumentPasteEdit(withoutIndent(made.text, document, range), 'Paste as Markdown', kind)];
  }
}

/** VS Code puts the indentation of the line in front of each further line itself. */
function withoutIndent(text: string, document: TextDocument, { start }: Range): string {
  const [indent] = /^\s*/.exec(document.lineAt(start.line).text.slice(0, start.character))!;
  return text.replaceAll(`\n${indent}`, '\n');
}
