/** The commands with which an author begins a set, a section or a question: what is asked of them, and what becomes of it. */
import {
  commands,
  type Disposable,
  Position,
  type QuickPickItem,
  Selection,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import { manifestsHere } from '../manifests.ts';
import { plainPosition } from '../places.ts';
import type { Beginnings, Draft, Format, InDocument } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

const formats: readonly Choice<Format>[] = [
  { label: 'Markdown', description: 'for texts: headings, and guidance as it is read', value: 'markdown' },
  { label: 'YAML', description: 'for lists: every question in a few short lines', value: 'yaml' },
];
const idStyles: readonly Choice<'lettered' | 'numbered'>[] = [
  { label: 'A1.8', description: 'letters and numbers: A1, A1.8, A1S', value: 'lettered' },
  { label: '1.13.1', description: 'numbers: 1, 1.8, 1.13.1', value: 'numbered' },
];
const kinds: readonly Choice<Beginnings['carag/newQuestion']['kind']>[] = [
  { label: 'Judgement', description: 'was this good enough?', value: 'judgement' },
  { label: 'Information', description: 'a fact about the case', value: 'information' },
  { label: 'Narrative', description: 'free words', value: 'narrative' },
];

/** The commands, until they are disposed of. */
export class Beginning implements Disposable {
  readonly #server: Server;
  readonly #documents: CaragDocuments;
  readonly #subscriptions: Disposable[];

  constructor(server: Server, documents: CaragDocuments) {
    this.#server = server;
    this.#documents = documents;
    this.#subscriptions = [
      commands.registerCommand('carag.newSet', () => this.#set()),
      commands.registerCommand('carag.newSection', () => this.#section()),
      commands.registerCommand('carag.newQuestion', () => this.#question()),
      commands.registerCommand('carag.newSummary', () => this.#summary()),
      commands.registerCommand('carag.nextFreeId', () => this.#nextId()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #set(): Promise<void> {
    const opened = workspace.workspaceFolders?.[0]?.uri;
    const folder = opened ?? (await chosenFolder());
    const title =
      folder && (await asked('New Question Set', 'What is it called?', 'Youth offending, domain two'));
    const ids = title && (await chosen('How are its questions numbered?', idStyles));
    const format = ids && (await chosen('How is its first section written?', formats));
    if (!folder || !title || !ids || !format) return;
    const asks = { folder: folder.toString(), title, ids, format };
    if ((await this.#make('carag/newSet', asks)) && !opened)
      await commands.executeCommand('vscode.openFolder', folder);
  }

  async #section(): Promise<void> {
    const near = this.#documents.activeEditor?.document.uri ?? (await chosenManifest());
    if (!near)
      return void window.showWarningMessage(
        'There is no question set here yet: “CARaG: New Question Set…” begins one.',
      );
    const title = await asked('New Section', 'What is its heading?', 'Planning');
    const format = title && (await chosen('How is it written?', formats));
    if (title && format) await this.#make('carag/newSection', { near: near.toString(), title, format });
  }

  async #question(): Promise<void> {
    const editor = this.#editor();
    const kind = editor && (await chosen('What sort of question is it?', kinds));
    const words =
      kind && (await asked('New Question', 'How does the inspector read it?', 'Is the plan in time?'));
    if (editor && kind && words) await this.#make('carag/newQuestion', { ...placeIn(editor), kind, words });
  }

  async #summary(): Promise<void> {
    const editor = this.#editor();
    if (editor) await this.#make('carag/newSummary', placeIn(editor));
  }

  async #nextId(): Promise<void> {
    const editor = this.#editor();
    const answer = editor && (await this.#server.nextId(placeIn(editor)));
    if (!editor || !answer) return;
    if ('refusal' in answer) return void window.showWarningMessage(answer.refusal);
    await editor.insertSnippet(new SnippetString().appendText(answer.id));
  }

  #editor(): TextEditor | undefined {
    const editor = this.#documents.activeEditor;
    if (!editor) void window.showWarningMessage('Open a section first: questions stand in one.');
    return editor;
  }

  /** Makes what is asked for, and shows where to go on. Resolves to whether it was made. */
  async #make<Name extends keyof Beginnings>(name: Name, asks: Beginnings[Name]): Promise<boolean> {
    const draft = await this.#server.draft(name, asks);
    if (!draft) return false;
    if ('refusal' in draft) {
      void window.showWarningMessage(draft.refusal);
      return false;
    }
    return this.#write(draft);
  }

  async #write({ edit, uri, position }: Exclude<Draft, { refusal: string }>): Promise<boolean> {
    const change = await this.#server.editOf(edit);
    const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty));
    if (!(await workspace.applyEdit(change))) {
      void window.showWarningMessage(
        'Nothing was written: look whether there is a document of that name already.',
      );
      return false;
    }
    const touched = new Set(change.entries().map(([each]) => each.toString()));
    const isOurs = (each: Uri) => touched.has(each.toString());
    for (const document of workspace.textDocuments)
      if (isOurs(document.uri) && !unsaved.has(document)) await document.save();
    const at = new Position(position.line, position.character);
    await window.showTextDocument(Uri.parse(uri), { selection: new Selection(at, at) });
    return true;
  }
}

function placeIn({ document, selection }: TextEditor): InDocument {
  return { textDocument: { uri: document.uri.toString() }, position: plainPosition(selection.active) };
}

async function asked(title: string, prompt: string, placeHolder: string): Promise<string | undefined> {
  return (
    (await window.showInputBox({ title, prompt, placeHolder, ignoreFocusOut: true }))?.trim() || undefined
  );
}

async function chosen<Value>(title: string, choices: readonly Choice<Value>[]): Promise<Value | undefined> {
  return (await window.showQuickPick(choices, { title, ignoreFocusOut: true }))?.value;
}

async function chosenFolder(): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: 'Write It Here',
    })) ?? [];
  return folder;
}

/** The manifest of the set that is meant: the only one, or the one that is chosen. */
async function chosenManifest(): Promise<Uri | undefined> {
  const found = await manifestsHere();
  if (found.length < 2) return found[0];
  const choices = found.map((value) => ({ label: workspace.asRelativePath(value), value }));
  return chosen('Which question set does it belong to?', choices);
}
