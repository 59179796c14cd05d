import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/aws-protocol/**', 'node_modules/**'],
    globalSetup: ['tests/support/temporary-files.ts'],
    testTimeout: 60_000,
    // Left to itself Vitest leaves one core free; a third of the time here is waiting for processes that tests start.
    maxWorkers: '100%',
    // Bundling every function takes half a minute where other work shares the machine.
    hookTimeout: 120_000,
  },
});
