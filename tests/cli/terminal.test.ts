import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../local/temporary.ts';

let child: ChildProcessByStdio<null, Readable, null> | undefined;
afterEach(() => child?.kill('SIGKILL'));

function start(words: readonly string[], cwd = '.') {
  child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, lines: createInterface(child.stdout), ended: once(child, 'exit') };
}

/** @returns the address of the feed that the program says it serves */
async function served(lines: Interface): Promise<string> {
  for await (const line of lines) {
    const url = /http:[^"\s]+all\/rss\.xml/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('it serves nothing');
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

describe('the command, when nobody reads what it says any more', () => {
  const COMMAND = resolve('functions/cli/feedmill.mjs');
  const folder = temporaryFolders();
  const home = () => {
    const path = folder();
    mkdirSync(join(path, 'inbox'));
    for (let index = 0; index < 30; index++) {
      writeFileSync(join(path, 'inbox', `${index}.md`), `---\ntitle: Ferry ${index}\n---\n\nIt was late.\n`);
    }
    return path;
  };
  const FOLDERS = ['--inbox', 'inbox', '--public', 'public'];

  it('goes on serving', async () => {
    const path = home();
    const { child, lines } = start([COMMAND, 'serve', ...FOLDERS, '--port', '0'], path);
    const url = await served(lines);
    child.stdout.destroy();
    writeFileSync(join(path, 'inbox/new.md'), '---\ntitle: A tram\n---\n\nIt runs.\n');
    while (!(await (await fetch(url)).text()).includes('A tram'))
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(child.exitCode).toBe(null);
  });

  it('stops watching', async () => {
    const path = home();
    expect(await start([COMMAND, 'publish', ...FOLDERS], path).ended).toEqual([0, null]);
    const { child, ended } = start([COMMAND, 'status', '--public', 'public', '--watch'], path);
    await once(child.stdout, 'readable');
    child.stdout.destroy();
    writeFileSync(join(path, 'inbox/new.md'), '---\ntitle: A tram\n---\n\nIt runs.\n');
    expect(await start([COMMAND, 'publish', ...FOLDERS], path).ended).toEqual([0, null]);
    expect(await ended).toEqual([0, null]);
  });
});

describe('the command, started with an older Node', () => {
  // Which cannot run TypeScript either.
  const OLDER = ['--no-strip-types', resolve('functions/cli/feedmill.mjs')];
  const folder = temporaryFolders();

  it.each(['SIGTERM', 'SIGINT'] as const)('gives %s on, and ends with the program', async (signal) => {
    const { child, lines, ended } = start([...OLDER, 'serve', '--port', '0'], folder());
    const url = await served(lines);
    expect((await fetch(url)).status).toBe(200);
    child.kill(signal);
    // Nobody listens there who could be left behind.
    expect(await ended).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('leaves nobody behind when it is killed', async () => {
    const { child, lines, ended } = start([...OLDER, 'serve', '--port', '0'], folder());
    const url = await served(lines);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    const isServed = () =>
      fetch(url).then(
        () => true,
        () => false,
      );
    while (await isServed()) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('gives SIGHUP on, upon which a program without a terminal reads its configuration again', async () => {
    const home = folder();
    const config = join(home, 'quay.json');
    const write = (title: string) =>
      writeFileSync(
        config,
        JSON.stringify({ site: { title, url: 'http://localhost/', tagAuthority: 'quay.example,2026' } }),
      );
    write('Daily Quay');
    const { child, lines, ended } = start([...OLDER, 'serve', '--port', '0', '--config', config], home);
    const url = await served(lines);
    const title = async () => JSON.parse(await (await fetch(url.replace('rss.xml', 'feed.json'))).text()).title;
    expect(await title()).toContain('Daily Quay');
    write('Weekly Quay');
    child.kill('SIGHUP');
    while (!(await title()).includes('Weekly Quay')) await new Promise((resolve) => setTimeout(resolve, 20));
    // One that is wrong changes nothing, and ends nothing.
    writeFileSync(config, '{');
    child.kill('SIGHUP');
    write('Quay of the Year');
    child.kill('SIGHUP');
    while (!(await title()).includes('Quay of the Year')) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('ends as the program does', async () => {
    expect(await start([...OLDER, 'publish', '--inbox', 'does-not-exist']).ended).toEqual([2, null]);
    expect(await start([...OLDER, '--help']).ended).toEqual([0, null]);
  });
});
