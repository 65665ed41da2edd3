// Writes ten questions from an empty folder as a methodologist does who has nothing but what the editor offers: a list of
// their own, routing, an answer carried forward, a fact, a summary with its explanation, and guidance pasted from Word.
// What was stumbled over on the way is told in docs/first-hour.md.
//   node tests/editor/ten-questions.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { atLine, goToLine, inWorkbench, runCommand } from './workbench.mjs';

const empty = mkdtempSync(join(tmpdir(), 'carag-empty-'));
after(() => rmSync(empty, { recursive: true }));

const section = 'assessment.carag.md';
const questions = [
  ['Information', 'Which factors bear on this case?'],
  ['Judgement', 'Is each factor understood?'],
  ['Narrative', 'What did the child say?'],
  ['Information', 'Who else was heard?'],
  ['Judgement', 'Was the family heard?'],
  ['Judgement', 'Was it done in time?'],
  ['Judgement', 'Was it shared with those who need it?'],
];
const word =
  "<html><head><meta name=Generator content='Microsoft Word 15'></head><body><p class=MsoNormal>Look for:</p>" +
  ['what was agreed', 'by when']
    .map(
      (text) =>
        `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp; </span>${text}</p>`,
    )
    .join('') +
  '</body></html>';

test('ten questions are written from an empty folder, and nothing is found in them', () =>
  inWorkbench(
    'ten-questions',
    {},
    async (page, folder) => {
      const read = (path) => readFileSync(join(folder, path), 'utf8');
      const lineOf = (path, words, from = '') => {
        const text = read(path);
        const at = text.indexOf(words, text.indexOf(from));
        assert.ok(at >= 0, `${path} holds no “${words}”:\n${text}`);
        return text.slice(0, at).split('\n').length;
      };
      const endOfLine = async (path, words, from) => {
        await open(page, path);
        await goToLine(page, lineOf(path, words, from));
        await page.keyboard.press('End');
      };
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

      await run(page, 'New Question Set…');
      await answer(page, 'My guidance');
      await choose(page, 'A1.8');
      await choose(page, 'Markdown');
      await page.getByRole('tab', { name: section, selected: true }).waitFor();
      for (const [kind, words] of questions) {
        await run(page, 'New Question');
        await choose(page, kind);
        await answer(page, words);
        await until(page, () => read(section).includes(words));
        // What is drafted is written, then saved, then shown: whoever goes on before that loses what they have begun.
        await atLine(page, read(section).split('\n').length - 1);
      }
      await run(page, 'New Summary and Explanation');
      await until(page, () => read(section).includes('A1Sa'));
      await atLine(page, read(section).split('\n').length - 1);

      // A list of one's own, in place of an answer in words.
      await endOfLine(section, 'answer: text', 'A1.2');
      await page.keyboard.press('Shift+Home');
      await type(page, ['answer:', 'Enter', 'any-of:', 'Enter', 'school: School', 'Enter', 'home: Home']);
      await save(page);

      // A question that is asked of those factors alone, with a half-written condition going on by what is offered.
      await endOfLine(section, 'answer: yes-no', 'A1.3');
      await type(page, ['Enter', 'ask-when: A1.2 inc']);
      await page.locator('.suggest-widget.visible').getByText('includes', { exact: true }).first().waitFor();
      await type(page, ['Tab', ' sch']);
      await page.locator('.suggest-widget.visible').getByText('school').first().waitFor();
      await type(page, ['Tab']);
      await save(page);

      // The answer carried forward into the text of a question.
      await endOfLine(section, '## A1.3');
      await type(page, ['Backspace', ', given {{A1.2']);
      await page.locator('.suggest-widget.visible .monaco-list-row.focused').getByText('A1.2').waitFor();
      await type(page, ['Tab', '?']);
      await save(page);

      // A fact, and a question that is asked by it.
      await open(page, 'carag.yaml');
      await page.keyboard.press('Control+End');
      await type(page, ['facts:', 'Enter', 'nation:', 'Enter', 'one-of:', 'Enter']);
      await type(page, ['england: England', 'Enter', 'wales: Wales']);
      await save(page);
      await endOfLine(section, 'answer: text', 'A1.4');
      await type(page, ['Enter', 'ask-when: nation is wales']);
      await save(page);

      // Guidance from a word processor.
      await run(page, 'New Section…');
      await answer(page, 'Planning');
      await choose(page, 'Markdown');
      await page.getByRole('tab', { name: 'planning.carag.md', selected: true }).waitFor();
      await page.locator('.monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.evaluate(
        (html) =>
          navigator.clipboard.write([
            new ClipboardItem({
              'text/html': new Blob([html], { type: 'text/html' }),
              'text/plain': new Blob(['Look for:'], { type: 'text/plain' }),
            }),
          ]),
        word,
      );
      await page.keyboard.press('Control+v');
      await page.locator('.view-line').getByText('by when').first().waitFor();
      await save(page);

      await page.locator('[id="status.languageStatus"]').hover();
      await page.locator('.hover-language-status').getByText('CARaG: ready').waitFor();
      await page.locator('[id="status.problems"] a[aria-label="No Problems"]').waitFor();
      const text = read(section);
      assert.equal(text.match(/^## /gm).length, 10, text);
      assert.match(text, /## A1\.3 Is each factor understood, given \{\{A1\.2\}\}\?/);
      assert.match(text, /answer:\n {2}any-of:\n {4}school: School\n {4}home: Home/);
      assert.match(text, /ask-when: A1\.2 includes school/);
      assert.match(read('planning.carag.md'), /Look for:\n\n- what was agreed\n- by when/);
    },
    [empty],
  ));

/** Presses keys, and types what is no key. */
async function type(page, keys) {
  for (const key of keys)
    if (/^(Enter|Backspace|Tab|Escape)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key, { delay: 40 });
}

/** Resolves once something is so, looking each time the page is drawn. */
async function until(page, isSo) {
  const end = Date.now() + 30_000;
  while (!isSo()) {
    assert.ok(Date.now() < end, `It did not come to this in 30 seconds: ${isSo}`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
}

const saved = (page) => page.locator('.tab.active.dirty').waitFor({ state: 'detached' });

/** Opens a document from the explorer. */
async function open(page, path) {
  await page.getByRole('treeitem', { name: path }).dblclick();
  await page.getByRole('tab', { name: path, selected: true }).waitFor();
  await page.locator('.monaco-editor.focused').waitFor();
}

async function save(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await saved(page);
}

async function run(page, title) {
  await page.getByRole('tab', { name: /^CARaG\b/ }).waitFor();
  await runCommand(page, `CARaG: ${title}`);
}

async function answer(page, words) {
  await page.locator('.quick-input-widget input').first().fill(words);
  await page.keyboard.press('Enter');
}

async function choose(page, label) {
  await page.locator('.quick-input-list').getByText(label, { exact: true }).first().click();
}
