import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFirst } from '../support/long-first.ts';

/** Emulators, separated by blanks. */
const endpoints = (process.env.AWS_ENDPOINT_URL ?? '').split(' ');

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/aws-protocol/**/*.test.ts'],
    globalSetup: ['tests/support/temporary-files.ts', 'tests/aws-protocol/bundles.ts'],
    // The files of one emulator run one after the other: its own speed is the limit.
    fileParallelism: endpoints.length > 1,
    maxWorkers: endpoints.length,
    sequence: { sequencer: LongFirst },
    setupFiles: ['tests/aws-protocol/own-endpoint.ts'],
    // It copies a table for every item of a transaction: a test with a hundred articles takes it a minute on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
