/** Ends a run with how many tests passed, failed and were skipped, and with each that was skipped and why. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const name = ({ module, fullName }: TestCase) => `${module.relativeModuleId}: ${fullName}`;

/** The reason that a test gave; none where it was marked to be skipped, or left out by what was asked for. */
function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'no reason given';
}

/** The lines that are printed of a run. */
export function outcomeOf(tests: readonly TestCase[]): string[] {
  const of = (state: string) => tests.filter((test) => test.result().state === state);
  const skipped = of('skipped');
  return [
    `${of('passed').length} passed, ${of('failed').length} failed, ${skipped.length} skipped`,
    ...skipped.map((test) => `skipped, ${reasonOf(test)}: ${name(test)}`),
  ];
}

export default class Outcome implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // After vitest's own summary, which is printed at the same event.
    process.once('exit', () => console.log(`\n${outcomeOf(tests).join('\n')}`));
  }
}
