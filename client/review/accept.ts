/** Asks who accepts a change and why, and writes it down where reviewers read it. */
import { window, workspace } from 'vscode';
import type { ChangeLine, Compared } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

/** Who accepted something last, for as long as the window is open. */
let lastRole = '';

export async function acceptChange(server: Server, line: ChangeLine, compared: Compared): Promise<void> {
  const title = 'Accept This Change';
  const by = await window.showInputBox({
    title,
    prompt: 'Who accepts it? A role says more than a name, and is kept with the set.',
    placeHolder: 'Lead inspector',
    value: lastRole,
    ignoreFocusOut: true,
  });
  if (!by?.trim()) return;
  lastRole = by.trim();
  const why = await window.showInputBox({
    title,
    prompt: `Why is it right? ${line.what}`,
    placeHolder: 'Agreed at the review of 12 May',
    ignoreFocusOut: true,
  });
  if (!why?.trim()) return;
  const written = { ...compared, fingerprints: [line.fingerprint], by: lastRole, why: why.trim() };
  const answer = await server.accept(written);
  if (!answer) return;
  if ('refusal' in answer) return void window.showWarningMessage(answer.refusal);
  const edit = await server.editOf(answer.edit);
  const unsaved = new Set(
    workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  if (!(await workspace.applyEdit(edit)))
    return void window.showWarningMessage(
      'Nothing was written: look whether somebody else has changed the document.',
    );
  for (const [uri] of edit.entries()) {
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (document && !unsaved.has(uri.toString())) await document.save();
  }
}
