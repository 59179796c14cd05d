import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/aws-protocol/**/*.test.ts'],
    globalSetup: ['tests/support/temporary-files.ts', 'tests/aws-protocol/bundles.ts'],
    // Files run one after the other: they share one emulator, whose own speed is the limit.
    fileParallelism: false,
    // It copies a table for every item of a transaction: a test with a hundred articles takes it a minute on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
