// Runs suites in desktop VS Code, downloaded by @vscode/test-electron.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { readResult, repository, runner, suites, withCopies } from './prepare.mjs';

/** Returns why desktop VS Code cannot run here, or undefined where it can. */
export function whyNoDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return undefined;
  return 'there is no display (start the tests with xvfb-run to give them one)';
}

// A process of its own, because a download cannot be called off.
const download = `
  import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
  const fail = ({ message }) => {
    console.error(message);
    process.exitCode = 1;
  };
  downloadAndUnzipVSCode({ reporter: new SilentReporter() }).then(console.log, fail);
`;

/**
 * Returns the path of a desktop VS Code, downloading it unless it was before.
 * @param limit milliseconds after which the download is given up; 0 for never
 * @throws when the download fails or takes too long, with why
 */
export async function findDesktop(limit) {
  const options = { cwd: repository, timeout: limit };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', download],
      options,
    );
    return stdout.trim().split('\n').at(-1);
  } catch (error) {
    const reason = error.killed ? `it took more than ${limit / 1000} seconds` : error.stderr.trim();
    throw new Error(`it could not be downloaded (${reason})`);
  }
}

/** Runs every suite and returns the result of each. */
export async function runInDesktop(executable) {
  const results = [];
  for (const suite of suites) results.push(await runSuite(executable, suite));
  return results;
}

function runSuite(executable, { name, folders }) {
  return withCopies(folders, async ({ folder, extension, resultFile }) => {
    const user = mkdtempSync(join(tmpdir(), 'carag-user-'));
    try {
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: extension,
        extensionTestsPath: runner,
        extensionTestsEnv: { CARAG_SUITE: name, CARAG_RESULT: resultFile },
        launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', user],
      });
    } catch (error) {
      console.error(error.message);
    } finally {
      rmSync(user, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    return readResult(resultFile);
  });
}
