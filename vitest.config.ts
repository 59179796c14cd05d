import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.ts';

/** Tests that change what others of their process would see, or see what these left: modules, the heap, the environment of commands. */
const ALONE = [
  'tests/{cli,e2e,editing,operating,readers}/**/*.test.ts',
  'tests/functions/local/{desk/*,lean-heap,running}.test.ts',
  'tests/local/changing-places.test.ts',
  'tests/simulation/handlers/*.test.ts',
];

/**
 * What the gate does not run again with the package: what faults, kills and configurations leave, what is compared and made anew, where time
 * goes by with waiting, and what a browser makes of the same bytes. The command is bundled for these as for the package.
 */
const PACKED = [
  'tests/e2e/{browser,configuration,desk,desk-broken-line,desk-of-many,faults,full-disk,heals,kill,micropub,rebuild,reconcile,restore,telling}.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporary-files.ts'],
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    // Left to itself Vitest leaves one core free; a third of the time here is waiting for processes that tests start.
    maxWorkers: '100%',
    // Bundling every function takes half a minute where other work shares the machine.
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, exclude: [...PACKED, 'node_modules/**'] } },
      {
        extends: true,
        test: { name: 'packed', include: PACKED, globalSetup: ['tests/support/packed-command.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...ALONE, 'tests/aws-protocol/**', 'node_modules/**'],
          // Reading the modules of the pipeline takes longer than most tests of it.
          isolate: false,
        },
      },
    ],
  },
});
