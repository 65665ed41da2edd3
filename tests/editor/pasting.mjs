// Pastes what a word processor puts on the clipboard, as whoever moves their guidance from there does.
//   node tests/editor/pasting.mjs
import { join } from 'node:path';
import { test } from 'node:test';
import { goToLine, inWorkbench, openDocument } from './workbench.mjs';

const begun = join(import.meta.dirname, 'begun');
const html =
  "<html><head><meta name=Generator content='Microsoft Word 15'></head><body><p class=MsoNormal>Weigh the <b>plan</b>:</p>" +
  ['In time', 'Agreed']
    .map(
      (text) =>
        `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp; </span>${text}</p>`,
    )
    .join('') +
  '</body></html>';

test('bullets of a word processor become a list, indented to where they land', () =>
  inWorkbench(
    'pasting',
    {},
    async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await openDocument(page, 'one.carag.yaml');
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await goToLine(page, 12);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('guidance: ', { delay: 30 });
      await page.keyboard.press('Escape');
      await page.evaluate(
        (given) =>
          navigator.clipboard.write([
            new ClipboardItem({
              'text/html': new Blob([given], { type: 'text/html' }),
              'text/plain': new Blob(['Weigh the plan:'], { type: 'text/plain' }),
            }),
          ]),
        html,
      );
      await page.keyboard.press('Control+v');
      await page.locator('[id="status.editor.selection"]').getByText('Ln 17, Col 19').waitFor();
    },
    [begun],
  ));
