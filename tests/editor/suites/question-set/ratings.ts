import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { type CodeLens, commands, type Location, type TextDocument, window } from 'vscode';
import { open, placeOf, uriOf } from '../support.ts';

suite('what contributes to standards', () => {
  let standards: TextDocument;

  suiteSetup(async () => {
    standards = await open('assessed/standards.carag.yaml');
  });
  suiteTeardown(() => commands.executeCommand('closeReferenceSearch'));

  test('is counted above each key question of them', async () => {
    const [lens, ...others] = await lensesOf(standards);
    assert.equal(lens?.command?.title, '3 questions contribute');
    assert.equal(lens?.range.start.line, placeOf(standards, '"2.1.1"').line);
    assert.deepEqual(others, []);
  });

  test('is shown where it stands', async () => {
    const [lens] = await lensesOf(standards);
    const { command, arguments: given } = lens!.command!;
    const places = given![2] as Location[];
    const section = await open('assessed/assessment.carag.yaml');
    assert.deepEqual(
      places.map(({ uri, range }) => [uri.toString(), section.lineAt(range.start.line).text.trim()]),
      ['A1.1', 'A1.2', 'A1S'].map((id) => [
        uriOf('assessed/assessment.carag.yaml').toString(),
        `- id: ${id}`,
      ]),
    );
    await open('assessed/standards.carag.yaml');
    await commands.executeCommand(command, ...given!);
  });

  test('has a view, which leaves the editor as it is', async () => {
    await commands.executeCommand('carag.ratings.focus');
    assert.equal(window.activeTextEditor?.document, standards);
  });
});

function lensesOf({ uri }: TextDocument): Thenable<CodeLens[]> {
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
}
