import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

it.each([
  ['SIGTERM', 'SIGTERM'],
  ['SIGINT', 'SIGTERM'],
  ['SIGTERM', 'SIGINT'],
] as const)('a program is asked to end by %s, and ended by %s after it', async (first, second) => {
  const child = spawn(process.execPath, ['tests/cli/children/interrupted.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout);
  expect(await once(lines, 'line')).toEqual(['listening']);
  child.kill(first);
  expect(await once(lines, 'line')).toEqual(['asked to end']);
  child.kill(second);
  expect(await ended).toEqual([null, second]);
});
