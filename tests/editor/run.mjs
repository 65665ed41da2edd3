// Runs the suites in a real VS Code: on the desktop where that can be had, else in the web host, which is looked at too.
//   node tests/editor/run.mjs [--desktop | --web-host]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktop, runInDesktop, whyNoDesktop } from './desktop.mjs';
import { installHost } from './host/install.mjs';
import { buildSuites, requireBuild } from './prepare.mjs';

const downloadLimit = 20_000;
/** What takes longer waits for something that will not come. */
const handLimit = 600_000;

/** What is done as a person does it, with the extension in the server's Node, or where a file says so in a browser. */
const byHand = [
  'form.mjs',
  'filling.mjs',
  'heard.mjs',
  'shut-out.mjs',
  'following.mjs',
  'browser.mjs',
  'workspaces.mjs',
  'ui.mjs',
  'changing.mjs',
  'review.mjs',
  'cases.mjs',
  'pasting.mjs',
  'importing.mjs',
  'first-hour.mjs',
  'views.mjs',
  'typing.mjs',
  'ten-questions.mjs',
  'walkthrough.mjs',
  'answering.mjs',
];
/** Of these once more with the extension in a worker of the browser; `CARAG_HOST=browser` does that with others. */
const inWorkerToo = [
  'changing.mjs',
  'first-hour.mjs',
  'cases.mjs',
  'ten-questions.mjs',
  'walkthrough.mjs',
  'answering.mjs',
];

const { values: wish } = parseArgs({
  options: { desktop: { type: 'boolean' }, 'web-host': { type: 'boolean' } },
});

try {
  requireBuild();
  await buildSuites();
  const executable = wish['web-host'] ? undefined : await desktop(wish.desktop);
  process.exitCode = executable
    ? report('desktop VS Code', await runInDesktop(executable))
    : await inWebHost();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Returns the path of desktop VS Code, or undefined where it cannot be had and is not insisted on. */
async function desktop(insisted) {
  try {
    const obstacle = whyNoDesktop();
    if (obstacle) throw new Error(obstacle);
    return await findDesktop(insisted ? 0 : downloadLimit);
  } catch (error) {
    if (insisted) throw new Error(`Desktop VS Code cannot run here: ${error.message}.`);
    console.log(`Desktop VS Code cannot run here: ${error.message}. Using the web host.`);
    return undefined;
  }
}

/** Runs the suites, and what needs the web host's tokenizer or its pages; returns the exit code. */
async function inWebHost() {
  installHost();
  const grammars = runFile('grammars.mjs');
  const { runInWebHost } = await import('./web-host.mjs');
  const results = await runInWebHost();
  const hands = [
    ...byHand.map((name) => runByHand(name)),
    ...inWorkerToo.map((name) => runByHand(name, 'browser')),
  ];
  return report('the web host', results) || grammars || hands.find((status) => status !== 0) || 0;
}

/** Keys and clicks can overtake an editor on a busy machine: what fails is done once more, and this is told. */
function runByHand(name, host = 'node') {
  const status = runFile(name, host);
  if (status === 0) return status;
  console.log(`${name} failed and is run once more.`);
  return runFile(name, host);
}

/** @param host where the extension runs, for what does not say so itself */
function runFile(name, host = 'node') {
  if (host === 'browser') console.log(`${name}, in a worker of the browser:`);
  const file = join(import.meta.dirname, name);
  const env = { ...process.env, CARAG_HOST: host };
  const options = { stdio: 'inherit', env, timeout: handLimit };
  return spawnSync(process.execPath, ['--test', '--test-reporter=spec', file], options).status ?? 1;
}

/** Prints which VS Code it was and how it went, and returns the exit code. */
function report(where, results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`Ran in ${where}.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') > 0 ? 1 : 0;
}
