// Goes through docs/authors.md word by word, as a methodologist does who has nothing but what the editor offers: from an
// empty folder to ten questions, their form and a case. Leaves the pictures of the page. What was stumbled over on the
// way is told in docs/first-hour.md.
//   node tests/editor/ten-questions.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { panelFrame } from './looks.mjs';
import {
  atLine,
  commandsFor,
  goToLine,
  inWorkbench,
  picture,
  pointAtNothing,
  runCommand,
} from './workbench.mjs';

const empty = mkdtempSync(join(tmpdir(), 'carag-empty-'));
after(() => rmSync(empty, { recursive: true }));

const section = 'assessment.carag.md';
const word =
  "<html><head><meta name=Generator content='Microsoft Word 15'></head><body><p class=MsoNormal>Look for:</p>" +
  ['what was agreed', 'by when']
    .map(
      (text) =>
        `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp; </span>${text}</p>`,
    )
    .join('') +
  '</body></html>';

/** The steps of the page, in its order. */
const steps = [
  async function beginTheSet({ page }) {
    await run(page, 'New Question Set…');
    await answer(page, 'Resettlement');
    await choose(page, 'A1.8');
    await choose(page, 'Markdown');
    await page.getByRole('tab', { name: section, selected: true }).waitFor();
    await page.locator('.monaco-editor.focused').waitFor();
    await nothingFound(page);
    await picture(page, 'authors-set');
  },

  async function writeQuestions(author) {
    const { page, read } = author;
    // Who types this and presses Enter begins no other set.
    assert.deepEqual(await commandsFor(page, 'CARaG: New Question'), ['CARaG: New Question']);
    await question(author, 'Information', 'Which needs does this person have?');
    await picture(page, 'authors-question', { of: '.part.editor' });
    // The other way: what is offered below a heading, with places to step through.
    await page.keyboard.press('Control+End');
    await type(page, ['Enter', '## ']);
    await offered(page, 'question').click();
    await page.getByText('A1.3 Is this done well enough?').first().waitFor();
    await type(page, ['Are they understood?', 'Tab', 'Tab', 'Tab', 'Ask how each is known.', 'Escape']);
    await save(page);
    assert.match(read(section), /## A1\.3 Are they understood\?/);
    await question(author, 'Narrative', 'What was said in Welsh?');
    await question(author, 'Judgement', 'Was enough done?', 'Weigh it against the need.');
    await question(author, 'Judgement', 'Was it done in time?', 'Look at the date of release.');
    await question(author, 'Information', 'Who else was heard?');
  },

  async function giveAListOfItsOwn({ page, endOfLine }) {
    await endOfLine(section, 'answer: text', '## A1.2');
    for (let back = 0; back < 'text'.length; back++) await page.keyboard.press('Shift+ArrowLeft');
    await type(page, ['Backspace', 'Control+Space']);
    await offered(page, 'any-of').click();
    await page.getByText('The second option').first().waitFor();
    await type(page, ['home', 'Tab', 'Somewhere to live', 'Tab', 'work', 'Tab', 'Something to do']);
    await save(page);
    await picture(page, 'authors-list', { of: '.part.editor' });
  },

  async function sayWhenItIsAsked({ page, endOfLine }) {
    await endOfLine(section, 'answer: yes-no', '## A1.3');
    await type(page, ['Enter', 'ask-when: A1.2 ']);
    await offered(page, 'includes').waitFor();
    await type(page, ['Tab', ' ']);
    await offered(page, 'home').waitFor();
    await page.locator('.parameter-hints-widget.visible').getByText('home (Somewhere to live)').waitFor();
    await picture(page, 'authors-condition', { of: '.part.editor' });
    await type(page, ['Tab', 'Escape']);
    await save(page);
  },

  async function addAFact({ page, endOfLine }) {
    await open(page, 'carag.yaml');
    await page.keyboard.press('Control+End');
    await type(page, ['facts:', 'Enter', 'nation: { one-of: { england: England, wales: Wales } }']);
    await save(page);
    await picture(page, 'authors-fact', { of: '.part.editor' });
    await endOfLine(section, 'answer: text', '## A1.4');
    await type(page, ['Enter', 'ask-when: nation is ']);
    await offered(page, 'wales').click();
    await save(page);
  },

  async function carryAnAnswerForward({ page, endOfLine }) {
    await endOfLine(section, '## A1.5');
    await type(page, ['Backspace', ' about {{']);
    await offered(page, 'A1.2').waitFor();
    await picture(page, 'authors-carry', { of: '.part.editor' });
    await type(page, ['A1.2']);
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').getByText('A1.2').waitFor();
    await type(page, ['Tab', '?']);
    await save(page);
  },

  async function sumUp({ page, read }) {
    await run(page, 'New Summary and Explanation');
    await until(page, () => read(section).includes('A1Sa'));
    await atLine(page, read(section).split('\n').length - 1);
    await nothingFound(page);
    await picture(page, 'authors-summary', { of: '.part.editor' });
  },

  async function pasteFromWord({ page }) {
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
    await nothingFound(page);
    await picture(page, 'authors-paste', { of: '.part.editor' });
  },

  async function lookAtTheForm({ page, endOfLine }) {
    await endOfLine(section, '## A1.2');
    await page.keyboard.press('Control+b');
    await page.getByRole('button', { name: /Open Form Preview to the Side/ }).click();
    const form = await panelFrame(page);
    await form.getByLabel('Try the form').check();
    await form.getByLabel('Somewhere to live').check();
    await form.getByText(/^1 of \d+ questions/).waitFor();
    await picture(page, 'authors-form');
    await runCommand(page, 'View: Close All Editors');
    await page.keyboard.press('Control+b');
  },

  async function tryACase({ page }) {
    await page.locator('.explorer-folders-view').hover();
    await page.getByRole('button', { name: 'New File...' }).first().click();
    await page.locator('.explorer-folders-view input').fill('in-wales.carag.yaml');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    await type(page, ['carag: ']);
    await offered(page, 'case').click();
    await type(page, ['Enter', 'title: A person in Wales', 'Enter', 'facts: { nation: england }', 'Enter']);
    await type(page, ['answers:', 'Enter', 'A1.2: [home]', 'Enter', 'A1S: "no"', 'Enter', 'Backspace']);
    await type(page, ['expect:', 'Enter', 'asked: [A1.4]']);
    await save(page);
    await page.getByText('Run this case').first().click();
    await page.getByRole('treeitem', { name: /^A person in Wales/ }).waitFor();
    await page.locator('.view-line span').getByText('england', { exact: true }).first().dblclick();
    await page.keyboard.press('F8');
    await page.locator('.zone-widget').getByText('A1.4 is not asked: its condition').first().waitFor();
    await picture(page, 'authors-case');
    await page.keyboard.press('Escape');
    await page.locator('.view-line span').getByText('england', { exact: true }).first().dblclick();
    await type(page, ['wales']);
    await save(page);
  },
];

test('docs/authors.md leads from an empty folder to ten questions in which nothing is found', () =>
  inWorkbench(
    'ten-questions',
    {},
    async (page, folder) => {
      const author = authorAt(page, folder);
      const { read } = author;
      // As wide as the page shows it, so that its pictures can be read.
      await page.setViewportSize({ width: 1000, height: 620 });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const step of steps) await step(author);
      await nothingFound(page);
      const text = read(section);
      const planning = read('planning.carag.md');
      assert.equal(`${text}${planning}`.match(/^## /gm).length, 10, text);
      assert.match(text, /## A1\.5 Was enough done about \{\{A1\.2\}\}\?/);
      assert.match(text, /answer:\n {2}any-of:\n {4}home: Somewhere to live\n {4}work: Something to do/);
      assert.match(text, /ask-when: A1\.2 includes home/);
      assert.match(text, /ask-when: nation is wales/);
      assert.match(planning, /Look for:\n\n- what was agreed\n- by when/);
    },
    [empty],
  ));

/** What an author sees and has: the page, and what stands in the folder. */
function authorAt(page, folder) {
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
  return { page, read, endOfLine };
}

/** Writes a question by the command, and below it what counts as a good answer. */
async function question({ page, read }, kind, words, guidance) {
  await run(page, 'New Question');
  await choose(page, kind);
  await answer(page, words);
  await until(page, () => read(section).includes(words));
  // What is drafted is written, then saved, then shown: whoever goes on before that loses what they have begun.
  await atLine(page, read(section).split('\n').length - 1);
  if (!guidance) return;
  await type(page, ['Enter', 'Enter', guidance]);
  await save(page);
}

/** Presses keys, and types what is no key. */
async function type(page, keys) {
  for (const key of keys)
    if (/^(?:Control\+)?(?:Enter|Backspace|Tab|Escape|Space)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key, { delay: 40 });
}

/** What the editor offers at the cursor, by its label. */
const offered = (page, label) =>
  page.locator('.suggest-widget.visible').getByText(label, { exact: true }).first();

async function nothingFound(page) {
  await page.locator('[id="status.languageStatus"]').hover();
  await page.locator('.hover-language-status').getByText('CARaG: ready').waitFor();
  await page.locator('[id="status.problems"] a[aria-label="No Problems"]').waitFor();
}

/** Resolves once something is so, looking each time the page is drawn. */
async function until(page, isSo) {
  const end = Date.now() + 30_000;
  while (!isSo()) {
    assert.ok(Date.now() < end, `It did not come to this in 30 seconds: ${isSo}`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
}

/** Opens a document from the explorer. */
async function open(page, path) {
  await pointAtNothing(page);
  await page.getByRole('treeitem', { name: path }).dblclick();
  await page.getByRole('tab', { name: path, selected: true }).waitFor();
  await page.locator('.monaco-editor.focused').waitFor();
}

async function save(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
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
