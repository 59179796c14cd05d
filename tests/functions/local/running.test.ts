import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolders } from '../../local/temporary.ts';

const folder = temporaryFolders();
/** No system gives a process this number. */
const DEAD = 2 ** 30;

it('says which states are worked on, and forgets those of processes that were killed', async () => {
  const temporary = folder();
  vi.stubEnv('TMPDIR', temporary);
  const { runningStates, sayRunning } = await import('../../../functions/local/running.ts');
  const said = join(temporary, `feedmill-${userInfo().uid}`);
  mkdirSync(said, { mode: 0o700 });
  writeFileSync(join(said, `${DEAD}.json`), JSON.stringify({ state: '/srv/old.sqlite' }));
  expect(runningStates()).toEqual([]);
  const takeBack = sayRunning('state.sqlite');
  expect(runningStates()).toEqual([resolve('state.sqlite')]);
  expect(readdirSync(said)).toEqual([`${process.pid}.json`]);
  takeBack();
  expect(readdirSync(said)).toEqual([]);
  vi.unstubAllEnvs();
});
