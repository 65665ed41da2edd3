// Runs suites in VS Code's own server, with its web workbench in a headless Chromium.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { startServer, within } from './host/server.mjs';
import { newPage, startBrowser, workbenchUrl } from './host/workbench.mjs';
import { readResult, runner, suites, withCopies } from './prepare.mjs';

const suiteLimit = 180_000;
const shots = join(import.meta.dirname, 'shots');

/** Runs every suite and returns the result of each. */
export async function runInWebHost() {
  const browser = await startBrowser();
  try {
    const results = [];
    for (const suite of suites) results.push(await runSuite(browser, suite));
    return results;
  } finally {
    await browser.close();
  }
}

function runSuite(browser, { name, folders }) {
  return withCopies(folders, async ({ folder, extension, resultFile }) => {
    const server = await startServer({ env: { CARAG_SUITE: name, CARAG_RESULT: resultFile } });
    const page = await newPage(browser);
    const said = [];
    try {
      await within(
        suiteLimit,
        run(page, said, workbenchUrl(server, { folder, extension, tests: runner })),
        tooLong,
      );
    } catch (error) {
      await keepEvidence(page, name);
      console.error([error.message, ...said.slice(-30), server.log().slice(-3000)].join('\n'));
    } finally {
      await page.context().close();
      await server.stop();
    }
    return readResult(resultFile);
  });
}

const tooLong = `VS Code gave no result in ${suiteLimit / 1000} seconds.`;

/** Opens the workbench, and resolves once it says that the tests have ended. */
async function run(page, said, url) {
  const ended = new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page crashed.')));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (_type, parts) => {
    const line = format(...parts);
    said.push(line);
    if (process.env.VERBOSE || line.startsWith(suiteLine)) console.log(line.replace(suiteLine, ''));
  });
  await page.goto(url);
  await ended;
}

// The reporter marks its own lines, so that they can be told from all else that VS Code logs.
const suiteLine = '[suite] ';

async function keepEvidence(page, name) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `failed-${name}.png`) }).catch(() => {});
}
