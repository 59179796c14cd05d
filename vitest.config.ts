import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/aws-protocol/**', 'node_modules/**'],
    testTimeout: 30_000,
    // Bundling every function takes half a minute where other work shares the machine.
    hookTimeout: 120_000,
  },
});
