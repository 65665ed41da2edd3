/** Which tests are to notice a change to conditions, routing and ratings: `npm run test:mutation`, described in `mutation.md`. */
import { defineConfig } from 'vitest/config';

const ALL = [
  'tests/unit/conditions/*.test.ts',
  'tests/unit/suggested-cases.test.ts',
  'tests/ratings/*.test.ts',
  'tests/rules/{routing,rating,case}/*.test.ts',
  'tests/property/{routing,reasons,one-meaning,suggested-cases,conditions,ratings,case-data}.test.ts',
];

/** `CARAG_MUTATION_TESTS` names fewer, with commas between them, where one file alone is changed. */
const include = process.env.CARAG_MUTATION_TESTS?.split(',') ?? ALL;

export default defineConfig({
  test: { include, testTimeout: 600_000, isolate: false, setupFiles: 'tests/drawn.ts' },
});
