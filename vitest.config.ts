import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/editor/host/**', 'tests/benchmark/peers/**', '**/node_modules/**'],
    testTimeout: 300_000,
  },
});
