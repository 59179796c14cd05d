import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFeedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
let running: ReturnType<typeof startFeedmill> | undefined;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  folder.remove();
});

const article = (title: string) => `---\ntitle: ${title}\n---\n\nSomething happened.\n`;

/** Starts serving on a free port. @returns its address without the last slash. */
async function serve(): Promise<string> {
  running = startFeedmill(['serve', '--inbox', 'inbox', '--public', 'public', '--port', '0'], { cwd: folder.path });
  const { process: child } = running;
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      const url = /(http:\/\/127\.0\.0\.1:\d+)\/all\/rss\.xml/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('exit', () => reject(new Error(`ended: ${printed}`)));
  });
}

/** Waits until the document says so; the test's own time limit is the only one. */
async function until(url: string, holds: (text: string) => boolean): Promise<void> {
  for (;;) {
    const text = await (await fetch(url)).text();
    if (holds(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const DOCUMENTS = ['/all/rss.xml', '/all/atom.xml', '/all/feed.json'];

describe('feedmill serve', () => {
  it('publishes a file that is dropped, changed and removed', async () => {
    const url = await serve();
    mkdirSync(join(folder.path, 'inbox/city'), { recursive: true });
    writeFileSync(join(folder.path, 'inbox/city/bridge.md'), article('The bridge opens'));
    for (const path of DOCUMENTS) await until(url + path, (text) => text.includes('The bridge opens'));
    writeFileSync(join(folder.path, 'inbox/city/bridge.md'), article('The bridge closes'));
    for (const path of DOCUMENTS) await until(url + path, (text) => text.includes('The bridge closes'));
    rmSync(join(folder.path, 'inbox/city/bridge.md'));
    for (const path of DOCUMENTS) await until(url + path, (text) => !text.includes('The bridge'));
  });

  it('goes on after a kill with the same ids and bytes', async () => {
    mkdirSync(join(folder.path, 'inbox'), { recursive: true });
    writeFileSync(join(folder.path, 'inbox/bridge.md'), article('The bridge opens'));
    const first = await serve();
    await until(`${first}/all/rss.xml`, (text) => text.includes('The bridge opens'));
    const before = readFileSync(join(folder.path, 'public/all/rss.xml'));
    running?.process.kill('SIGKILL');
    await running?.ended;
    writeFileSync(join(folder.path, 'inbox/ferry.md'), article('The ferry returns'));
    rmSync(join(folder.path, 'inbox/bridge.md'));
    const second = await serve();
    await until(`${second}/all/rss.xml`, (text) => text.includes('The ferry returns') && !text.includes('The bridge'));
    writeFileSync(join(folder.path, 'inbox/bridge.md'), article('The bridge opens'));
    rmSync(join(folder.path, 'inbox/ferry.md'));
    await until(`${second}/all/rss.xml`, (text) => text.includes('The bridge opens') && !text.includes('The ferry'));
    const guid = /<guid[^>]*>([^<]+)/;
    const after = readFileSync(join(folder.path, 'public/all/rss.xml'), 'utf8');
    expect(guid.exec(after)?.[1]).toBe(guid.exec(before.toString())?.[1]);
  });

  it('ends in order when it is asked to', async () => {
    await serve();
    running?.process.kill('SIGTERM');
    expect((await running?.ended)?.status).toBe(0);
  });

  it('says so when its port is taken', async () => {
    const port = new URL(await serve()).port;
    const second = startFeedmill(['serve', '--inbox', 'other', '--public', 'elsewhere', '--port', port], {
      cwd: folder.path,
    });
    const { status, err } = await second.ended;
    expect({ status, err }).toEqual({
      status: 2,
      err: `feedmill: port ${port} is taken; name another with --port\nSee "feedmill serve --help".\n`,
    });
  });
});
