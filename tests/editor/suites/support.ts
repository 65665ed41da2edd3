// What the suites share: the extension, its documents, and waiting for a state instead of for a time.
import * as assert from 'node:assert/strict';
import {
  type Diagnostic,
  type Event,
  type Extension,
  extensions,
  languages,
  Position,
  Range,
  type Tab,
  TabInputWebview,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { CaragApi } from '../../../client/extension.ts';

const patience = 20_000;

export function extension(): Extension<CaragApi> {
  const found = extensions.all.find(({ packageJSON }) => packageJSON.name === 'carag');
  assert.ok(found, 'VS Code does not know the extension.');
  return found;
}

/** Resolves to what `look` finds, now or after one of the events; rejects when it has found nothing in 20 seconds. */
export function eventually<T>(
  what: string,
  event: Event<unknown>,
  look: () => T | undefined | false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`Waited in vain for ${what}.`));
    }, patience);
    const subscription = event(check);
    function check() {
      const found = look();
      if (!found) return;
      clearTimeout(tooLate);
      subscription.dispose();
      resolve(found);
    }
    check();
  });
}

/** Opens a document of the workspace in an editor. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

export function uriOf(path: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, path);
}

/** Returns where a piece of text stands, or a place within it: `|` in `marked` says where. */
export function placeOf(document: TextDocument, marked: string): Position {
  const within = Math.max(0, marked.indexOf('|'));
  const text = marked.replace('|', '');
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${workspace.asRelativePath(document.uri)} does not hold “${text}”.`);
  return document.positionAt(offset + within);
}

/** Replaces the first occurrence of a text, as typing would. */
export function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const start = placeOf(document, text);
  return change(document, new Range(start, start.translate(0, text.length)), by);
}

/** Puts a document back as it is on disk. */
export async function undoAll(document: TextDocument): Promise<void> {
  const onDisk = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
  const end = document.lineAt(document.lineCount - 1).range.end;
  await change(document, new Range(new Position(0, 0), end), onDisk);
  assert.ok(await document.save());
}

async function change(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await workspace.applyEdit(edit));
}

/** Returns the findings of one rule in a document. */
export function findings(uri: Uri, rule: string): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ code }) => ruleOf(code) === rule);
}

function ruleOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Resolves to the findings of a rule in a document once there are as many as `count`. */
export function findingsOf(uri: Uri, rule: string, count: number): Promise<Diagnostic[]> {
  const what = `${count} of ${rule} in ${workspace.asRelativePath(uri)}`;
  return eventually(what, languages.onDidChangeDiagnostics, () => {
    const found = findings(uri, rule);
    return found.length === count && found;
  });
}

/** Returns the tab of the form preview, where it is open. */
export function tabOfPreview(): Tab | undefined {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('carag.form'));
}
