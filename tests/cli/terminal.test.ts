import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../local/temporary.ts';

let child: ChildProcessByStdio<null, Readable, null> | undefined;
afterEach(() => child?.kill('SIGKILL'));

function start(words: readonly string[], cwd = '.') {
  child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, lines: createInterface(child.stdout), ended: once(child, 'exit') };
}

describe('a program', () => {
  it.each([
    ['SIGTERM', 'SIGTERM'],
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT'],
  ] as const)('is asked to end by %s, and ended by %s after it', async (first, second) => {
    const { child, lines, ended } = start(['tests/cli/children/interrupted.ts']);
    expect(await once(lines, 'line')).toEqual(['listening']);
    child.kill(first);
    expect(await once(lines, 'line')).toEqual(['asked to end']);
    child.kill(second);
    expect(await ended).toEqual([null, second]);
  });
});

describe('the command, started with an older Node', () => {
  // Which cannot run TypeScript either.
  const OLDER = ['--no-strip-types', resolve('functions/cli/feedmill.mjs')];
  const folder = temporaryFolders();

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('gives %s on, and ends with the program', async (signal) => {
    const { child, lines, ended } = start([...OLDER, 'serve', '--port', '0'], folder());
    let url: string | undefined;
    for await (const line of lines) {
      url = /http:\S+all\/rss\.xml/.exec(line)?.[0];
      if (url !== undefined) break;
    }
    expect((await fetch(url ?? '')).status).toBe(200);
    child.kill(signal);
    // Nobody listens there who could be left behind.
    expect(await ended).toEqual(signal === 'SIGHUP' ? [null, signal] : [0, null]);
    await expect(fetch(url ?? '')).rejects.toThrow();
  });

  it('ends as the program does', async () => {
    expect(await start([...OLDER, 'publish', '--inbox', 'does-not-exist']).ended).toEqual([2, null]);
    expect(await start([...OLDER, '--help']).ended).toEqual([0, null]);
  });
});
