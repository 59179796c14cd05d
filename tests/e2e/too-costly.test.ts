import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFeedmill, temporaryFolder } from '../support/feedmill.ts';
import { png } from '../support/png.ts';

const POISON = ['--import', resolve('tests/support/poison.mjs')];

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(
    pathOf('config.json'),
    readFileSync('examples/newsroom/feedmill.config.json', 'utf8').replace('{', '{ "limits": { "readingSeconds": 1 },'),
  );
});
afterEach(() => folder.remove());

const pathOf = (name: string) => join(folder.path, name);

function upload(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(pathOf(`inbox/${name}`)), { recursive: true });
  writeFileSync(pathOf(`inbox/${name}`), content);
}

/** @param note of a field that nobody keeps: what was stored is read by others, too */
const article = (title: string, note = '', body = '<p>It is late.</p>') =>
  JSON.stringify({ title, content_html: body, scribble: note });

const FOLDERS = ['--inbox', 'inbox', '--public', 'public', '--state', 'state.sqlite', '--config', 'config.json'];

function start(command: string, ...words: string[]) {
  const env = { POISONED: pathOf('inbox') };
  return startFeedmill([command, ...FOLDERS, ...words], { cwd: folder.path, node: POISON, env });
}

interface Row {
  readonly key: string;
  readonly status: string;
  readonly reasons: readonly { readonly code: string }[];
}

async function publish(): Promise<{ status: number | null; rows: Readonly<Record<string, string>> }> {
  const { status, out } = await start('publish', '--json').ended;
  const { receipts } = JSON.parse(out) as { receipts: Row[] };
  const rows = receipts.map(({ key, status, reasons }) => [
    key,
    [status, ...reasons.map(({ code }) => code)].join(' '),
  ]);
  return { status, rows: Object.fromEntries(rows) };
}

it('uploads whose reading takes no end, or all memory, are rejected and keep no other from being published', async () => {
  for (let at = 0; at < 100; at++) upload(`good-${at}.json`, article(`Tram ${at}`));
  upload('a.json', article('Endless', 'ENDLESS'));
  upload('n.json', article('Endless', 'ENDLESS MEMORY'));
  const { status, rows } = await publish();
  expect(status).toBe(1);
  expect(rows).toMatchObject({ 'a.json': 'rejected too-costly', 'n.json': 'rejected too-costly' });
  const good = Object.values(rows).filter((said) => said === 'published');
  expect(good).toHaveLength(100);
  expect(readFileSync(pathOf('public/all/rss.xml'), 'utf8')).toContain('Tram 99');
}, 120_000);

it('an article that cannot be read when its picture comes keeps the picture from nothing, and stays out as it was', async () => {
  const body = '<p>It runs.</p><p><img src="tram.png" alt="A tram"></p>';
  upload('story.json', article('Tram', 'ENDLESS', body));
  const first = await startFeedmill(['publish', ...FOLDERS, '--json'], { cwd: folder.path }).ended;
  expect(JSON.parse(first.out).receipts[0].status).toBe('published');
  upload('tram.png', png(60, 40));
  const { rows } = await publish();
  expect(rows).toEqual({ 'story.json': 'rejected too-costly', 'tram.png': 'stored' });
  expect(readFileSync(pathOf('public/all/rss.xml'), 'utf8')).toContain('It runs.');
}, 120_000);

it('a server answers and publishes while one is being read, and ends when it is told to', async () => {
  upload('a.json', article('Endless', 'ENDLESS'));
  const { process: server, ended } = start('serve', '--port', '0');
  const url = await new Promise<string>((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
  });
  upload('good.json', article('A tram'));
  const feed = async () => (await fetch(`${url}all/rss.xml`)).text();
  while (!(await feed()).includes('A tram')) await new Promise((resolve) => setTimeout(resolve, 50));
  // While the poison is looked at with all patience, or again by its own: it never ends by itself.
  upload('b.json', article('Endless', 'ENDLESS'));
  server.kill('SIGTERM');
  expect((await ended).status).toBe(0);
  rmSync(pathOf('inbox'), { recursive: true });
}, 60_000);
