// Measures the form in a real editor: VS Code's own workbench in a browser. Prints the milliseconds of each round as JSON.
//   node tests/benchmark/form/editor.mjs FOLDER ROUNDS
// FOLDER holds a generated set, whose manifest is carag.yaml.
import { installHost } from '../../editor/host/install.mjs';
import { panelFrame } from '../../editor/looks.mjs';
import { requireBuild, withCopies } from '../../editor/prepare.mjs';

const [root, rounds] = [process.argv[2], Number(process.argv[3])];
const warmUp = 3;

requireBuild();
installHost();
const { startServer } = await import('../../editor/host/server.mjs');
const { newPage, startBrowser, workbenchUrl } = await import('../../editor/host/workbench.mjs');

const figures = await withCopies([root], inEditor);
process.stdout.write(`${JSON.stringify(figures)}\n`);

async function inEditor({ folder, extension }) {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  try {
    const page = await newPage(browser);
    page.setDefaultTimeout(60_000);
    await page.goto(workbenchUrl(server, { folder, extension }));
    await page.locator('.monaco-workbench').waitFor();
    return await measured(page);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The form of the whole set is opened; a click in it leads to a section, in which is typed while the form stays. */
async function measured(page) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill('carag.yaml');
  await page.locator('.quick-input-list').getByText('carag.yaml', { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.editor-instance .view-line').first().waitFor();
  await page.getByRole('button', { name: /Open Form Preview to the Side/ }).click();
  const form = await panelFrame(page);
  await form.getByLabel('Try the form').check();
  await form.locator('.govuk-task-list__link[href^="#section"]').first().click();
  const question = form.locator('.carag-section:visible .carag-question[data-asks]').first();
  await question.waitFor();
  const answers = await answering(form);
  await question.locator('.carag-text').first().click();
  await page
    .locator('.editor-group-container .tab', { hasText: /\.carag\./ })
    .first()
    .waitFor();
  const edits = await typing(page, form);
  return { edits, answers };
}

/** From a click on a choice until the form that follows has been painted. */
async function answering(form) {
  const times = [];
  for (let round = 0; round < rounds + warmUp; round++)
    times.push(
      await form.evaluate(async (at) => {
        const choices = [...document.querySelectorAll('.carag-section input[type=radio]')].filter(
          (each) => each.offsetParent !== null,
        );
        const start = performance.now();
        choices[at % choices.length].click();
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        return performance.now() - start;
      }, round),
    );
  return times.slice(warmUp);
}

/** From a key in the text of a question until the form shows it. */
async function typing(page, form) {
  await page.evaluate(() => {
    const note = ({ key }) => {
      if (key.length === 1) globalThis.pressed = performance.timeOrigin + performance.now();
    };
    window.addEventListener('keydown', note, true);
  });
  const times = [];
  let typed = '';
  await toTheEndOfAText(page);
  for (let round = 0; round < rounds + warmUp; round++) {
    const sign = 'abcdefghijklmnopqrstuvwxyz'[round % 26];
    typed += sign;
    const shown = form.evaluate(
      (text) =>
        new Promise((resolve) => {
          const at = () => performance.timeOrigin + performance.now();
          const isThere = () => document.getElementById('preview-form').textContent.includes(text);
          const look = () => (isThere() ? resolve(at()) : requestAnimationFrame(look));
          look();
        }),
      `qz${typed}`,
    );
    await page.keyboard.press(sign);
    times.push((await shown) - (await page.evaluate(() => globalThis.pressed)));
  }
  return times.slice(warmUp);
}

/** The click led to the line on which the question begins; its text is on one of the next. */
async function toTheEndOfAText(page) {
  for (let down = 0; down < 12; down++) {
    const line = await page.evaluate(() => {
      const cursor = document.querySelector('.cursors-layer .cursor')?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      return (
        lines.find((each) => Math.abs(each.getBoundingClientRect().top - cursor?.top) < 4)?.textContent ?? ''
      );
    });
    if (/^\s*text:/.test(line.replaceAll('\u00a0', ' '))) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('End');
  await page.keyboard.press('q');
  await page.keyboard.press('z');
}
