import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { MUTANTS } from './mutants.ts';

// Each is played in a process that reads the product itself: Vitest reads modules in its own way.
it('finds every broken promise by the history that is kept for it', { timeout: 600_000 }, async () => {
  const script = join(import.meta.dirname, 'run.ts');
  const play = promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script]);
  const { stdout } = await play.catch((error: { readonly stdout: string }) => error);
  const lines = stdout.trim().split('\n');
  expect(lines.filter((_, index) => lines[index + 1]?.startsWith('  NOT FOUND'))).toEqual([]);
  expect(lines.length).toBe(2 * MUTANTS.length);
});
