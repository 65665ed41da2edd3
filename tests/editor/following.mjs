// Shows one form in place of another, as a page does that follows its source: it must come to be as though it were shown anew.
//   node tests/editor/following.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { installHost } from './host/install.mjs';
import { repository, requireBuild } from './prepare.mjs';

requireBuild();
installHost();
const { newPage, startBrowser } = await import('./host/workbench.mjs');

const folder = mkdtempSync(join(tmpdir(), 'carag-following-'));
const set = join(folder, 'domain-two');
const section = join(set, 'assessment.carag.yaml');

let browser;
let page;
before(async () => {
  cpSync(join(repository, 'samples', 'domain-two'), set, { recursive: true });
  browser = await startBrowser();
  page = await newPage(browser);
  const { outputFiles } = await build({
    entryPoints: [join(repository, 'client', 'form', 'following', 'content.ts')],
    ...{ bundle: true, write: false, format: 'iife', globalName: 'shown' },
  });
  await page.setContent('<main></main>');
  await page.evaluate(outputFiles[0].text.replace(/^(?:"use strict";\s*)?var shown/, 'globalThis.shown'));
  await page.evaluate(() => {
    globalThis.place = document.querySelector('main');
    globalThis.content = new globalThis.shown.Content(globalThis.place);
  });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The form of the set as it is now, as it comes to a page. */
function formNow() {
  const out = join(folder, 'form.html');
  execFileSync(process.execPath, [join(repository, 'dist', 'carag.js'), 'preview', set, '-o', out]);
  return /<main[^>]*>\s*([\s\S]*?<\/div>\s*)<script type="application\/json"/.exec(
    readFileSync(out, 'utf8'),
  )[1];
}

/** Shows a form, and says how many elements are new, and whether the page is what it would be if it were shown anew. */
const follow = (html) =>
  page.evaluate((form) => {
    const added = globalThis.content.show(form, false);
    const anew = document.createElement('main');
    anew.innerHTML = form.replace(/<!--\/?part-->/g, '');
    const shown = ({ innerHTML }) => innerHTML.trim().replace(/>\s+</g, '><');
    return { added: added.map(({ id }) => id), isSame: shown(anew) === shown(globalThis.place) };
  }, html);

const retold = (text, id) => text.replace(new RegExp(`(id: ${id}\\n[\\s\\S]*?text: )`), '$1Truly: ');

/** What is edited in turn, and which elements are new on the page then. */
const EDITS = {
  'the text of a question': [(text) => retold(text, 'A1.2'), ['q-A1.2']],
  'a line above all others': [(text) => text.replace('\n', '\n\n\n'), []],
  'the title of a section': [(text) => text.replace(/title: .*/, 'title: Other'), ['contents', '']],
  'the text of a key question': [(text) => retold(text, 'A2'), ['contents', '']],
  // D2.1 quotes A2.2.
  'questions apart from one another': [
    (text) => retold(retold(text, 'A1.1'), 'A2.2'),
    ['q-A1.1', 'q-A2.2', 'q-D2.1'],
  ],
  'a question less': [(text) => text.replace(/ {6}- id: A2\.3\n[\s\S]*?(?= {6}- id: )/, ''), undefined],
  'a question more': [
    (text) =>
      text.replace(
        /(?= {6}- id: A2\.2\n)/,
        '      - { id: A2.99, kind: narrative, text: What else?, answer: text }\n',
      ),
    ['q-A2.99'],
  ],
  'all questions gone': [(text) => text.replace(/key-questions:[\s\S]*/, ''), undefined],
};

test('a form that follows its source is what it would be if it were shown anew', async () => {
  assert.equal((await follow(formNow())).isSame, true);
  for (const [what, [change, wanted]] of Object.entries(EDITS)) {
    const before = readFileSync(section, 'utf8');
    writeFileSync(section, change(before));
    assert.notEqual(readFileSync(section, 'utf8'), before, what);
    const { added, isSame } = await follow(formNow());
    assert.equal(isSame, true, what);
    if (wanted) assert.deepEqual(added, wanted, what);
  }
});
