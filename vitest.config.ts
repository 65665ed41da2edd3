/** What is tested, in parts that can be run apart: `vitest run --project unit`. */
import { defineConfig } from 'vitest/config';

/** These put modules of theirs in place of ours, and so may share modules with nobody. */
const MOCKING = ['tests/bounded/yaml-steps.test.ts', 'tests/unfit/unfit.test.ts'];
const PROPERTY = 'tests/{property,bounded,unfit}/**/*.test.ts';
const PROTOCOL = 'tests/protocol/**/*.test.ts';
/** What is tested through the command line that is built, and the packages that hold it. */
const CLI = 'tests/{cli,samples,packages,editors}/**/*.test.ts';
const ELSEWHERE = ['tests/editor/**', 'tests/benchmark/**'];

/** Files share the modules that they import: reading all rules anew for each takes longer than most tests do. */
const shared = { testTimeout: 600_000, isolate: false, setupFiles: 'tests/drawn.ts' };

const projects = [
  {
    test: {
      ...shared,
      name: 'unit',
      include: ['tests/**/*.test.ts'],
      exclude: [...ELSEWHERE, PROPERTY, PROTOCOL, CLI],
    },
  },
  { test: { ...shared, name: 'property', include: [PROPERTY], exclude: MOCKING } },
  { test: { ...shared, name: 'property-apart', include: MOCKING, isolate: true } },
  { test: { ...shared, name: 'protocol', include: [PROTOCOL], globalSetup: 'tests/built.ts' } },
  { test: { ...shared, name: 'cli', include: [CLI], globalSetup: 'tests/built.ts' } },
];

/** `--mode long` tries more of everything that has no end; `CARAG_RUNS` says how many times the usual. */
export default defineConfig(({ mode }) => {
  if (mode === 'long') process.env.CARAG_RUNS ??= '10';
  // Left alone, one core is kept free, which of two is half.
  return { test: { reporters: ['default', './tests/outcome.ts'], maxWorkers: '100%', projects } };
});
