import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configure, feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
const running: ReturnType<typeof startFeedmill>[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  configure(folder.path);
  mkdirSync(inFolder('inbox/city'), { recursive: true });
});
afterEach(async () => {
  for (const { process: child } of running) child.kill('SIGTERM');
  for (const one of running.splice(0)) await one.ended;
  folder.remove();
});

const inFolder = (path: string) => join(folder.path, path);
const save = (key: string, text: string) => writeFileSync(inFolder(`inbox/${key}`), text);
const story = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nThe ferry was late.\n`;

interface Line {
  readonly timestamp: string;
  readonly level: string;
  readonly event: string;
  readonly [field: string]: unknown;
}

/** Starts a command in a pipe. @returns what it has said so far on standard output, one object a line */
function start(words: readonly string[], cwd = folder.path): () => readonly Line[] {
  const one = startFeedmill(words, { cwd });
  running.push(one);
  let out = '';
  one.process.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  return () =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
}

const serve = (...more: string[]) => start(['serve', '--inbox', 'inbox', '--public', 'public', '--port', '0', ...more]);

/** The test's own time limit is the only one. */
async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const lineOf = (said: () => readonly Line[], fields: Partial<Line>) =>
  until(() => said().find((line) => Object.entries(fields).every(([name, value]) => line[name] === value)));
const addressOf = async (said: () => readonly Line[]) => String((await lineOf(said, { event: 'serving' })).url);

describe('serve in a pipe', () => {
  it('says in a line what becomes of each upload', async () => {
    save('city/bridge.md', story('The bridge opens'));
    // What is saved twice within one second is one upload, which stays new.
    utimesSync(inFolder('inbox/city/bridge.md'), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    save('later.md', story('Later', 'date: 2099-01-01\n'));
    save('draft.md', story('Draft', 'draft: true\n'));
    save('empty.txt', '');
    const said = serve();
    const url = await addressOf(said);
    const published = await lineOf(said, { key: 'city/bridge.md' });
    expect(published).toMatchObject({
      level: 'info',
      event: 'upload',
      status: 'published',
      change: 'new',
      title: 'The bridge opens',
    });
    expect(published.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(String(published.url)).toMatch(/^https:\/\/quay\.example\/articles\/the-bridge-opens-/);
    expect(await lineOf(said, { key: 'later.md' })).toMatchObject({
      status: 'scheduled',
      published: '2099-01-01T00:00:00Z',
    });
    expect(await lineOf(said, { key: 'draft.md' })).toMatchObject({
      level: 'info',
      status: 'held',
      code: 'not-public',
      line: 3,
    });
    expect(await lineOf(said, { key: 'empty.txt' })).toMatchObject({
      level: 'warn',
      status: 'rejected',
      code: 'empty-file',
      message: 'The file is empty.',
    });
    save('city/bridge.md', story('The bridge opens at last'));
    await lineOf(said, { key: 'city/bridge.md', change: 'updated' });
    save('city/bridge.md.feedmill.yaml', 'status: hold\n');
    await lineOf(said, { key: 'city/bridge.md', status: 'held' });
    rmSync(inFolder('inbox/city/bridge.md'));
    await lineOf(said, { key: 'city/bridge.md', status: 'withdrawn' });
    // Each is said once.
    expect(said().filter(({ key }) => key === 'later.md')).toHaveLength(1);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('says of what was moved where it lies and where it lay', async () => {
    save('city/bridge.md', story('The bridge opens'));
    const said = serve();
    await addressOf(said);
    const { url } = await lineOf(said, { key: 'city/bridge.md' });
    mkdirSync(inFolder('inbox/harbour'));
    renameSync(inFolder('inbox/city/bridge.md'), inFolder('inbox/harbour/bridge.md'));
    await lineOf(said, { key: 'city/bridge.md', status: 'withdrawn', movedTo: 'harbour/bridge.md' });
    const moved = said().filter(({ key }) => key === 'harbour/bridge.md');
    expect(moved).toMatchObject([{ status: 'published', change: 'moved', movedFrom: 'city/bridge.md', url }]);
  });

  it('says no more than is asked for', async () => {
    save('empty.txt', '');
    save('city/bridge.md', story('The bridge opens'));
    const said = serve('--log-level', 'warn');
    await lineOf(said, { key: 'empty.txt' });
    expect(said()).toHaveLength(1);
    const quiet = startFeedmill(['serve', '--inbox', 'inbox', '--public', 'site', '--port', '0', '--quiet'], {
      cwd: folder.path,
    });
    await until(() => (readable(inFolder('site/all/rss.xml')) === undefined ? undefined : true));
    quiet.process.kill('SIGTERM');
    expect(await quiet.ended).toEqual({ status: 0, out: '', err: '' });
    expect(await feedmill(['serve', '--log-level', 'loud'], folder.path)).toMatchObject({ status: 2 });
  });

  it('gives numbers to Prometheus, on this machine alone', async () => {
    save('empty.txt', '');
    save('city/bridge.md', story('The bridge opens'));
    const url = await addressOf(serve());
    save('city/ferry.md', story('The ferry returns'));
    const numbers = await until(async () => {
      const text = await (await fetch(`${url}metrics`)).text();
      return text.includes('feedmill_uploads_total{status="published"} 2') && !text.includes('_seconds_count 0')
        ? text
        : undefined;
    });
    expect(numbers).toContain('feedmill_rejections_total{code="empty-file"} 1\n');
    expect(numbers).toMatch(/^feedmill_passes_total\{result="ok"\} \d+$/m);
    expect(numbers).toContain('\nfeedmill_queue_uploads 0\n');
    expect(numbers).toContain('\nfeedmill_held_removals 0\n');
    expect(numbers).toContain('\nfeedmill_late_article_seconds 0\n');
    expect(Number(/^feedmill_since_pass_seconds (\d+)$/m.exec(numbers)?.[1])).toBeLessThan(300);
    // Text format 0.0.4: of each family what it is, before its samples.
    for (const line of numbers.trim().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) feedmill_\w+ .+|feedmill_\w+(\{\w+="[\w+.-]+"\})? [\d.e+-]+)$/);
    }
    for (const header of ['X-Forwarded-For', 'Forwarded', 'Via'])
      expect((await fetch(`${url}metrics`, { headers: { [header]: 'for=192.0.2.1' } })).status).toBe(404);
    // As where a page of another site has its own name lead here.
    expect(
      await new Promise((done) =>
        request(`${url}metrics`, { headers: { Host: 'courier.example' } }, (answer) =>
          done(answer.resume().statusCode),
        ).end(),
      ),
    ).toBe(404);
    expect((await fetch(`${url}metrics`, { method: 'POST' })).status).toBe(405);
  });
});

describe('receipts as pages', () => {
  it('are shown to this machine alone, the newest first, at an address of their own', async () => {
    save('city/<b>ridge & co.md', story('The <i>bridge</i> opens'));
    save('empty.txt', '');
    const serving = serve('--receipts-port', '0');
    const receipts = String((await lineOf(serving, { event: 'serving' })).receipts);
    const get = async (path: string, host?: string) => {
      const { hostname, port } = new URL(receipts);
      return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>(
        (resolve, reject) => {
          request({ hostname, port, path, headers: host === undefined ? {} : { host } }, async (response) => {
            resolve({ status: response.statusCode, headers: response.headers, body: await text(response) });
          })
            .on('error', reject)
            .end();
        },
      );
    };
    const all = await get('/');
    expect(all.body).toContain('<bdi>city/&lt;b&gt;ridge &amp; co.md</bdi>');
    expect(all.body).toContain('The file is empty.');
    expect(all.headers).toMatchObject({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
    expect(all.headers['access-control-allow-origin']).toBeUndefined();
    const rejected = await get('/?status=rejected');
    expect(rejected.body).toContain('empty.txt');
    expect(rejected.body).not.toContain('ridge');
    const [, link = ''] = /href="(\/receipt[^"]*ridge[^"]*)"/.exec(all.body) ?? [];
    const one = await get(link.replaceAll('&amp;', '&'));
    expect(one.body).toContain('<h1>Published</h1>');
    expect(one.body).toContain('city/&lt;b&gt;ridge &amp; co.md');
    expect((await get('/receipt?key=none.md')).status).toBe(404);
    expect((await get('/?after=nonsense')).status).toBe(400);
    // A site whose name leads here reads nothing.
    expect(await get('/', 'evil.example')).toMatchObject({ status: 403, body: 'Ask for 127.0.0.1 or localhost\n' });
    expect((await get('/', 'localhost:1')).status).toBe(200);
  });
});

describe('status', () => {
  it('finds what is running, and shows what comes', async () => {
    const elsewhere = temporaryFolder();
    save('city/bridge.md', story('The bridge opens'));
    await addressOf(serve());
    const watched = start(['status', '--watch', '--state', inFolder('public.feedmill/state.sqlite')], elsewhere.path);
    expect(await lineOf(watched, { key: 'city/bridge.md' })).toMatchObject({ event: 'upload', status: 'published' });
    save('city/ferry.md', story('The ferry returns'));
    await lineOf(watched, { key: 'city/ferry.md', status: 'published' });
    rmSync(inFolder('inbox/city/bridge.md'));
    await lineOf(watched, { key: 'city/bridge.md', status: 'withdrawn' });
    // Other tests may be serving on the same machine: then it names this one among them.
    const { out, err } = await feedmill(['status'], elsewhere.path);
    expect(out + err).toContain(inFolder('public.feedmill/state.sqlite'));
    // Who stands in a newsroom's own folder means that one, whatever else is running.
    await feedmill(['publish', '--inbox', inFolder('inbox'), '--public', 'site'], elsewhere.path);
    const here = await feedmill(['status'], elsewhere.path);
    expect(here).toMatchObject({ status: 0, out: expect.stringContaining('1 published.') });
    expect(here.err).toContain(join(elsewhere.path, 'site.feedmill/state.sqlite'));
    elsewhere.remove();
  });
});

function readable(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
