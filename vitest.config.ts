import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/aws-protocol/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
