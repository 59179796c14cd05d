import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { AHEAD, beginAhead, takeBegun } from '../../../../functions/local/pool/ahead.ts';
import { startFeedmill, temporaryFolder } from '../../../support/feedmill.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('a process that is started ahead', () => {
  it('is one, and belongs to who takes it first', async () => {
    beginAhead();
    beginAhead();
    const child = takeBegun();
    expect(child?.spawnargs).toContain(AHEAD);
    expect(takeBegun()).toBeUndefined();
    const exit = once(child ?? process, 'exit');
    child?.disconnect();
    await exit;
  });

  it('is nobody’s when it has ended', async () => {
    beginAhead();
    const child = takeBegun();
    beginAhead();
    const other = takeBegun();
    expect(other?.pid).not.toBe(child?.pid);
    const exits = [child, other].map((one) => once(one ?? process, 'exit'));
    child?.kill('SIGKILL');
    other?.kill('SIGKILL');
    await Promise.all(exits);
    expect(takeBegun()).toBeUndefined();
  });

  it.each([
    ['there is nothing for it to do', 'inbox', 0],
    ['the command ends before it knows', 'nowhere', 2],
  ])('ends with its command where %s', async (_, inbox, status) => {
    const marker = `${inbox}-${process.pid}`;
    mkdirSync(join(folder.path, 'inbox'), { recursive: true });
    const options = { cwd: folder.path, env: { STARTED_FOR: marker } };
    const { ended } = startFeedmill(['publish', '--inbox', inbox], options);
    expect(await ended).toMatchObject({ status });
    for (let tries = 0; tries < 100 && processesFor(marker) > 0; tries++) await sleep(50);
    expect(processesFor(marker)).toBe(0);
  });
});

function processesFor(marker: string): number {
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && environmentOf(pid).includes(`STARTED_FOR=${marker}\0`),
  ).length;
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}
