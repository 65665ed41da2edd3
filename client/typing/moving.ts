/** Moves an entry inwards and outwards with all that belongs to it, by Tab and Shift+Tab before its first word. */
import { commands, type Disposable, type TextDocument, type TextEditor, window } from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import { isBeforeEntry, isItem, isYamlInMarkdown, type Lines, shiftsOf } from './entry-lines.ts';

/** Says to the key bindings whether the cursor stands where Tab moves an entry; elsewhere Tab stays what it is. */
const CONTEXT = 'carag.isBeforeEntry';

/** In columns: how documents of ours are laid out, whatever an editor is set to in Markdown. */
const STEP = 2;

export class EntryMoving implements Disposable {
  readonly #documents: CaragDocuments;
  readonly #subscriptions: Disposable[];
  #isBefore = false;

  constructor(documents: CaragDocuments) {
    this.#documents = documents;
    this.#subscriptions = [
      commands.registerCommand('carag.moveEntryIn', () => this.#move(1)),
      commands.registerCommand('carag.moveEntryOut', () => this.#move(-1)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#look(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
      documents.onDidChange(() => this.#look(window.activeTextEditor)),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(editor: TextEditor | undefined): void {
    if (editor !== window.activeTextEditor) return;
    const isBefore =
      editor !== undefined && this.#documents.has(editor.document) && standsBeforeEntry(editor);
    if (isBefore === this.#isBefore) return;
    this.#isBefore = isBefore;
    void commands.executeCommand('setContext', CONTEXT, isBefore);
  }

  async #move(direction: 1 | -1): Promise<void> {
    const editor = this.#documents.activeEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const shifts = shiftsOf(linesOf(document), selection.active.line, direction * STEP);
    await editor.edit((edit) => {
      for (const { line, drop, add } of shifts) {
        const { range } = document.lineAt(line);
        edit.replace(range.with({ end: range.start.translate(0, drop) }), add);
      }
    });
  }
}

function standsBeforeEntry({ document, selections }: TextEditor): boolean {
  const [selection] = selections;
  if (!selection?.isEmpty || selections.length > 1) return false;
  const { line, character } = selection.active;
  const { text } = document.lineAt(line);
  if (!isBeforeEntry(text, character)) return false;
  return document.languageId === 'yaml' || isItem(text) || isYamlInMarkdown(linesOf(document), line);
}

const linesOf = (document: TextDocument): Lines => ({
  count: document.lineCount,
  at: (line) => document.lineAt(line).text,
});
