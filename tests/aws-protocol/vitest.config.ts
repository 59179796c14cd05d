import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Emulators, separated by blanks. */
const endpoints = (process.env.AWS_ENDPOINT_URL ?? '').split(' ');

/** What takes a minute or longer begins first, so that nobody waits for it alone in the end: left to itself Vitest begins with long files. */
const LONG = ['simulation', 'reconcile', 'runbook'];
const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/${name}.test.ts`));

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

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
