import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

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
async function serve(...more: string[]): Promise<string> {
  running = startFeedmill(['serve', '--inbox', 'inbox', '--public', 'public', '--port', '0', ...more], {
    cwd: folder.path,
  });
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

  it('has its addresses where it serves, as long as no other place is configured', async () => {
    mkdirSync(join(folder.path, 'inbox'), { recursive: true });
    writeFileSync(join(folder.path, 'inbox/bridge.md'), article('The bridge opens'));
    const url = await serve();
    await until(`${url}/all/feed.json`, (text) => text.includes('The bridge opens'));
    const feed = JSON.parse(await (await fetch(`${url}/all/feed.json`)).text());
    expect(feed).toMatchObject({ feed_url: `${url}/all/feed.json`, home_page_url: `${url}/` });
    expect((await fetch(feed.items[0].url)).status).toBe(200);
    expect((await fetch(`${url}/all/rss.xml`)).headers.get('link')).toContain(`${url}/all/rss.xml`);
    running?.process.kill('SIGTERM');
    await running?.ended;
    // A pass after it leaves them as they are.
    const words = ['publish', '--inbox', 'inbox', '--public', 'public'];
    expect((await feedmill(words, folder.path)).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder.path, 'public/all/feed.json'), 'utf8'))).toEqual(feed);
    const site = { title: 'Quay', url: 'http://127.0.0.1:1/', tagAuthority: 'quay.example,2026' };
    const config = join(folder.path, 'quay.json');
    writeFileSync(config, JSON.stringify({ site: { ...site, feedsUrl: 'http://127.0.0.1:2/' } }));
    const again = await serve('--config', config);
    const configured = await (await fetch(`${again}/all/feed.json`)).json();
    expect(configured).toMatchObject({
      feed_url: 'http://127.0.0.1:2/all/feed.json',
      home_page_url: 'http://127.0.0.1:1/',
    });
  });

  it('ends in order when it is asked to', async () => {
    await serve();
    running?.process.kill('SIGTERM');
    expect((await running?.ended)?.status).toBe(0);
  });

  it('leaves a state to the one that works on it', async () => {
    await serve();
    const second = startFeedmill(['serve', '--inbox', 'inbox', '--public', 'public', '--port', '0'], {
      cwd: folder.path,
    });
    const { status, err } = await second.ended;
    expect(status).toBe(2);
    expect(err).toMatch(/^feedmill: another "feedmill serve" works on .*state\.sqlite; end that first/);
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
