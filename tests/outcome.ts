/** Ends a run with how many tests passed, failed and were skipped, and with each that was skipped and why. */
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

const name = ({ module, fullName }: TestCase) => `${module.relativeModuleId}: ${fullName}`;

/** The reason that a test gave; none where it was only marked to be skipped. */
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
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // Who asked for some by name knows that the others are left out.
    if (this.vitest?.config.testNamePattern) return;
    // After vitest's own summary, which is printed at the same event.
    process.once('exit', () => console.log(`\n${outcomeOf(tests).join('\n')}`));
  }
}
