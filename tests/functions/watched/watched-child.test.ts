import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { usageOf } from '../../../functions/watched/usage.ts';
import { startWatchedChild } from '../../../functions/watched/watched-child.ts';

const ENTRY = new URL('../../support/busy-child.mjs', import.meta.url);
const PARENT = new URL('../../support/watching-parent.mjs', import.meta.url);

/** Has a process do pieces of work, each so many milliseconds. @returns how many it did, and how it ended. */
async function work(...pieces: number[]) {
  let done = 0;
  let next: () => void = () => {};
  const child = startWatchedChild<{ ms: number }, 'begins' | 'done'>(
    ENTRY,
    { cpuMs: 400, memory: 1e9, heapMb: 96 },
    (said) => {
      if (said === 'begins') return child.watch();
      child.unwatch();
      done++;
      next();
    },
  );
  const ended = child.ended;
  for (const ms of pieces) {
    await Promise.race([
      ended,
      new Promise<void>((resolve) => {
        next = resolve;
        child.send({ ms });
      }),
    ]);
  }
  await child.close();
  return [done, await ended];
}

it('lets a process take longer for its first piece of work, as it took to start', async () => {
  expect(await work(650)).toEqual([1, 'otherwise']);
});

it('ends one that takes too long for a later piece', async () => {
  expect(await work(10, 2_000)).toEqual([1, 'too-costly']);
});

it('ends one that takes no end for its first', async () => {
  expect(await work(60_000)).toEqual([0, 'too-costly']);
});

it('takes along what is in the middle of its work when the process that started it is killed', async () => {
  const parent = fork(PARENT, { stdio: 'ignore', execArgv: [] });
  await once(parent, 'message');
  const [child] = childrenOf(parent.pid).filter((pid) => commandOf(pid).includes('busy-child'));
  await expect.poll(() => usageOf(Number(child)).cpuMs, { timeout: 20_000 }).toBeGreaterThan(1_000);
  parent.kill('SIGKILL');
  await expect.poll(() => existsSync(`/proc/${child}`), { timeout: 10_000 }).toBe(false);
});

function childrenOf(pid: number | undefined): readonly string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
}

function commandOf(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}
