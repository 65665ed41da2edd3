// What VS Code runs as the extension's tests: one suite of files, named by the run script.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Prints a line for each test; the mark tells the run script which of VS Code's many lines are ours. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => console.log(`[suite]   passed: ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('pending', (test) => console.log(`[suite]   skipped: ${test.fullTitle()}`));
    runner.on('fail', (test, error) => console.log(`[suite]   FAILED: ${test.fullTitle()}\n${error.stack}`));
  }
}

/** Runs the suite and writes how it ended; rejects when a test failed. */
export async function run(): Promise<void> {
  const { CARAG_SUITE: name, CARAG_RESULT: resultFile } = process.env;
  if (!name || !resultFile)
    throw new Error('The run script says which suite to run, and where to write its result.');
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: LineReporter });
  const folder = join(__dirname, name);
  for (const file of readdirSync(folder).sort()) mocha.addFile(join(folder, file));
  console.log(`[suite] ${name}`);
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = mocha.run(() => resolve(runner));
  });
  const { passes: passed, failures: failed, pending: skipped } = stats!;
  writeFileSync(resultFile, JSON.stringify({ passed, failed, skipped }));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
