import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedmill, temporaryFolder } from '../support/feedmill.ts';
import { findProgram, missing } from '../support/programs.ts';
import { blocksOf, withNames } from './page.ts';

const folder = temporaryFolder();
const site = join(folder.path, 'public');
const ORIGIN = 'https://feeds.courier.example';
const nginx = findProgram(['nginx', '/usr/sbin/nginx'], ['-v']);
const caddy = findProgram(['caddy'], ['version']);

beforeAll(async () => {
  mkdirSync(join(folder.path, 'inbox/city'), { recursive: true });
  copyFileSync('examples/newsroom/inbox/culture/foghorns.png', join(folder.path, 'inbox/city/horn.png'));
  const text = `${'The ferry was late, and nobody knew for how long. '.repeat(40)}\n\n![Horn](horn.png)`;
  writeFileSync(join(folder.path, 'inbox/city/ferry.md'), `---\ntitle: The ferry\ntags: [港口]\n---\n\n${text}\n`);
  const config = {
    feeds: [{ each: 'section' }, { each: 'tag' }],
    site: {
      title: 'Quay',
      url: 'https://courier.example/',
      feedsUrl: `${ORIGIN}/`,
      tagAuthority: 'courier.example,2026',
    },
  };
  writeFileSync(join(folder.path, 'feedmill.config.json'), JSON.stringify(config));
  const { status } = await feedmill(['publish'], folder.path);
  expect(status).toBe(0);
  writeFileSync(join(site, '.half-written.tmp'), 'half');
});
afterAll(() => folder.remove());

/** Runs a server until it answers. */
async function started(program: string, args: readonly string[], port: number): Promise<ChildProcess> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder.path },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const SERVERS = [
  {
    name: 'nginx',
    absent: missing('nginx', nginx === undefined),
    encodings: ['gzip'],
    start(port: number) {
      const [page = ''] = blocksOf('nginx');
      const server = withNames(page, { 'listen 80;': `listen 127.0.0.1:${port};`, '/srv/feedmill/public': site });
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (what) => `${what}_temp_path ${folder.path}/${what};`,
      );
      const file = join(folder.path, 'nginx.conf');
      writeFileSync(
        file,
        `daemon off;\nmaster_process off;\npid ${folder.path}/nginx.pid;\nerror_log stderr;\nevents { }\n` +
          `http {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${paths.join('\n')}\n${server}}\n`,
      );
      return started(nginx ?? '', ['-c', file, '-e', 'stderr'], port);
    },
  },
  {
    name: 'Caddy',
    absent: missing('caddy', caddy === undefined),
    encodings: ['br', 'gzip'],
    start(port: number) {
      const [page = ''] = blocksOf('caddyfile');
      const address = { 'feeds.courier.example {': `http://127.0.0.1:${port} {`, '/srv/feedmill/public': site };
      const file = join(folder.path, 'Caddyfile');
      writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${withNames(page, address)}`);
      return started(caddy ?? '', ['run', '--config', file, '--adapter', 'caddyfile'], port);
    },
  },
];

for (const { name, absent, encodings, start } of SERVERS) {
  describe.skipIf(absent)(`${name}, as docs/operating.md sets it up`, () => {
    let child: ChildProcess | undefined;
    let base = '';
    beforeAll(async () => {
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      child = await start(port);
    });
    afterAll(() => {
      child?.kill('SIGTERM');
    });
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(base + path, { headers: { 'Accept-Encoding': 'identity', ...headers } });
    const page = () => new URL(JSON.parse(readFileSync(join(site, 'all/feed.json'), 'utf8')).items[0].url).pathname;
    const picture = () => /\/media\/[0-9a-f]+\.png/.exec(readFileSync(join(site, 'all/feed.json'), 'utf8'))?.[0] ?? '';

    it('says what everything is, to scripts of any site', async () => {
      for (const [path, type] of [
        ['/all/rss.xml', 'application/rss+xml; charset=utf-8'],
        ['/all/atom.xml', 'application/atom+xml; charset=utf-8'],
        ['/all/feed.json', 'application/feed+json; charset=utf-8'],
        ['/tag/%E6%B8%AF%E5%8F%A3/rss.xml', 'application/rss+xml; charset=utf-8'],
        ['/feeds.opml', 'text/x-opml; charset=utf-8'],
        ['/', 'text/html; charset=utf-8'],
        [page(), 'text/html; charset=utf-8'],
        [picture(), 'image/png'],
      ] as const) {
        const answer = await get(path);
        await answer.arrayBuffer();
        expect([path, answer.status, answer.headers.get('content-type')?.toLowerCase()]).toEqual([path, 200, type]);
        expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        const age = path.startsWith('/media/')
          ? 'public, max-age=31536000, s-maxage=3600, immutable'
          : /^public, max-age=60, /;
        expect(answer.headers.get('cache-control')).toMatch(age);
      }
    });

    it('says where each document lives, and of nothing else', async () => {
      for (const path of ['/all/rss.xml', '/section/city/atom.xml', '/tag/%E6%B8%AF%E5%8F%A3/feed.json'])
        expect((await get(`${path}?from=reader`)).headers.get('link')).toBe(`<${ORIGIN}${path}>; rel="self"`);
      expect((await get(page())).headers.get('link')).toBeNull();
    });

    it('answers 304 to who has it already', async () => {
      for (const encoding of ['identity', ...encodings]) {
        const first = await get('/all/rss.xml', { 'Accept-Encoding': encoding });
        await first.arrayBuffer();
        const etag = first.headers.get('etag') ?? '';
        const since = first.headers.get('last-modified') ?? '';
        expect(etag).not.toBe('');
        for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': since }]) {
          const again = await get('/all/rss.xml', { 'Accept-Encoding': encoding, ...condition });
          expect([encoding, again.status, await again.text()]).toEqual([encoding, 304, '']);
          expect(again.headers.get('access-control-allow-origin')).toBe('*');
        }
      }
    });

    it('sends what lies compressed beside a document, and shows none of it by itself', async () => {
      const plain = readFileSync(join(site, 'all/rss.xml'), 'utf8');
      for (const encoding of encodings) {
        const answer = await get('/all/rss.xml', { 'Accept-Encoding': encoding });
        expect(answer.headers.get('content-encoding')).toBe(encoding);
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
        expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
        expect(await answer.text()).toBe(plain);
      }
      for (const path of [
        '/all/rss.xml.gz',
        '/all/rss.xml.br',
        '//all/rss.xml',
        '/all//rss.xml',
        '/.half-written.tmp',
        '/all/none.xml',
      ])
        expect([path, (await get(path)).status]).toEqual([path, 404]);
    });
  });
}
