import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../functions/local/http/server.ts';
import type { FeedId } from '../../shared/article/types.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { deployment } from '../infra/template/deployment.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';
import { type Answer, type Ask, distributionOf } from './distribution.ts';

const HUBS = ['https://hub.example/'];
const FEEDS_URL = 'https://feeds.quay.example/';

let quay: TestMill;
let server: RunningServer;
let locally: Ask;
let atTheEdge: Ask;
/** Of the one article. */
let page = '';
let picture = '';
/** Of one that was withdrawn, and of one that was given an address elsewhere. */
let takenBack = '';
let moved = '';
const ELSEWHERE = 'https://trams.example/returns?a=b&c=d';

beforeAll(async () => {
  quay = await openTestMill({ hubs: HUBS, feeds: [{ each: 'tag' }, { each: 'author' }, { each: 'section' }] });
  quay.upload('city/pier.png', ONE_PIXEL);
  await quay.deliver('city/pier.png');
  quay.upload(
    'city/pier.md',
    '---\ntitle: 码头 the pier\ntags: [港口]\nimage: pier.png\n---\n\nThe pier is open again.\n',
  );
  const [receipt] = await quay.deliver('city/pier.md');
  quay.upload('city/ferry.md', '---\ntitle: The ferry sinks\nauthor: Ottoline Gray\n---\n\nNobody was on board.\n');
  quay.upload('city/tram.md', '---\ntitle: The tram returns\n---\n\nIt runs on Monday.\n');
  const [[ferry], [tram]] = [await quay.deliver('city/ferry.md'), await quay.deliver('city/tram.md')];
  await quay.publish();
  quay.remove('city/ferry.md');
  quay.upload('city/tram.md', `---\ntitle: The tram returns\nurl: ${ELSEWHERE}\n---\n\nIt runs on Monday.\n`);
  await quay.deliver('city/ferry.md');
  await quay.deliver('city/tram.md');
  await quay.publish();
  quay.at('2026-12-01T00:00:00Z');
  await publishFeed(quay.mill, 'author/ottoline-gray' as FeedId);
  takenBack = encodeURI(ferry?.articles[0]?.path ?? '');
  moved = encodeURI(tram?.articles[0]?.path ?? '');
  page = encodeURI(receipt?.articles[0]?.path ?? '');
  picture = /\/media\/[0-9a-f]+\.png/.exec(quay.read('/all/feed.json') ?? '')?.[0] ?? '';
  const publicFolder = join(quay.folder, 'public');
  server = await startServer({ publicFolder, feedsUrl: FEEDS_URL, hubs: HUBS, port: 0 });
  locally = (path, headers = {}, method = 'GET') => askServer(server.port, { path, headers: { ...headers }, method });
  const site = { title: 'Quay', url: 'https://quay.example/', feedsUrl: FEEDS_URL, tagAuthority: 'quay.example,2026' };
  const domain = {
    domainName: 'feeds.quay.example',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/x',
  };
  atTheEdge = distributionOf(deployment(domain, { site, hubs: HUBS }).template, publicFolder);
});
afterAll(async () => {
  await server.close();
  await quay.close();
});

function askServer(port: number, options: { path: string; headers: Record<string, string>; method: string }) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent: false, ...options }, async (answer: IncomingMessage) => {
      const bytes = Buffer.concat(await Array.fromAsync(answer));
      const headers = answer.headers as Record<string, string>;
      resolve({ status: answer.statusCode ?? 0, headers, bytes });
    });
    sent.on('error', reject).end();
  });
}

/** As a reader does that goes where it is led. */
async function following(ask: Ask, path: string): Promise<Answer> {
  const answer = await ask(path);
  return answer.status === 301 || answer.status === 302 ? ask(answer.headers.location ?? '') : answer;
}

/** For everybody, and for scripts of other sites. */
const FOR_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': expect.stringMatching(/ETag.*Last-Modified.*Link.*Location/),
  'x-content-type-options': 'nosniff',
};
const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };
const FRESH = expect.stringMatching(/^public, max-age=60,/);

describe.each([
  ['on one machine', (...asked: Parameters<Ask>) => locally(...asked)],
  ['at the edge', (...asked: Parameters<Ask>) => atTheEdge(...asked)],
])('what is public, %s', (_, ask) => {
  describe.each([
    ['/all/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/section/city/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/tag/%E6%B8%AF%E5%8F%A3/feed.json', 'application/feed+json; charset=utf-8'],
  ])('the document %s', (path, type) => {
    it.each([
      ['br, gzip', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['identity', undefined, (bytes: Buffer) => bytes],
    ])('comes for %j as %s, with what readers, caches and scripts need', async (accepted, encoding, decode) => {
      const { status, headers, bytes } = await ask(path, { 'accept-encoding': accepted });
      expect([status, headers['content-encoding']]).toEqual([200, encoding]);
      expect(decode(bytes).toString()).toBe(quay.read(decodeURI(path)));
      expect(headers).toMatchObject({
        ...FOR_ALL,
        'content-type': type,
        'cache-control': FRESH,
        vary: 'Accept-Encoding',
        link: `<${FEEDS_URL}${path.slice(1)}>; rel="self", <${HUBS[0]}>; rel="hub"`,
      });
    });

    it('is not sent again to who has it', async () => {
      const { headers: first } = await ask(path, { 'accept-encoding': 'br' });
      const asked = { 'accept-encoding': 'br', 'if-none-match': first.etag ?? '' };
      const { status, headers, bytes } = await ask(path, asked);
      expect([status, bytes.length]).toEqual([304, 0]);
      expect(headers).toMatchObject({ ...FOR_ALL, etag: first.etag, 'cache-control': FRESH, vary: 'Accept-Encoding' });
      expect(headers.link).toBe(first.link);
    });
  });

  it.each(['/all/rss.xml', '/', '/media/none.jpg', '/nowhere'])(
    'lets scripts ask for %s with any header',
    async (path) => {
      const asks = { origin: 'https://reader.example', 'access-control-request-headers': 'if-none-match' };
      const { status, headers, bytes } = await ask(path, asks, 'OPTIONS');
      expect([status, bytes.length]).toEqual([204, 0]);
      expect(headers).toMatchObject({
        ...FOR_ALL,
        allow: 'GET, HEAD, OPTIONS',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': '*',
        'access-control-max-age': '86400',
      });
    },
  );

  it('is not changed by anybody', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      // CloudFront refuses by itself what a behaviour does not name, with 403.
      expect([403, 405]).toContain((await ask('/all/rss.xml', {}, method)).status);
    }
    expect((await ask('/all/rss.xml')).status).toBe(200);
  });

  it('has pages and pictures', async () => {
    for (const path of ['/', '/section/city/', '/subscribe/', page]) {
      const { status, headers, bytes } = await ask(path);
      expect([status, bytes.toString()]).toEqual([200, quay.read(`${decodeURI(path)}index.html`)]);
      expect(headers).toMatchObject({ ...FOR_ALL, 'content-type': 'text/html; charset=utf-8', 'cache-control': FRESH });
    }
    const { status, headers } = await ask(picture);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ ...FOR_ALL, 'content-type': 'image/png' });
    expect(headers['cache-control']).toContain('immutable');
  });

  it('leads to a page whose address lost its slash, with the query that it has', async () => {
    const query = '?utm_source=a%20b&x&y=1&y=2';
    const { status, headers } = await ask(`${page.slice(0, -1)}${query}`);
    expect([status, headers.location]).toEqual([301, `${page}${query}`]);
    expect(headers).toMatchObject(FOR_ALL);
  });

  it.each([
    ['/all/', '/'],
    ['/all', '/'],
    ['/section/city', '/section/city/'],
    ['/tag/%E6%B8%AF%E5%8F%A3', '/tag/%E6%B8%AF%E5%8F%A3/'],
  ])('leads from %s to the page of the feed', async (path, to) => {
    const { status, headers } = await ask(`${path}?from=reader`);
    expect([status, headers.location]).toEqual([301, `${to}?from=reader`]);
    expect(headers).toMatchObject(FOR_ALL);
    expect((await following(ask, path)).bytes.toString()).toContain('码头 the pier');
  });

  it.each([
    '/none.html',
    '/none',
    '/none/',
    '/section/',
    '/articles/none',
    '/articles/none/',
    '/articles/',
    '/media/none.jpg',
    '/media/none',
    '/all/rss.xml.br',
    '/all/none/feed.json',
    '/all/rss.xml/',
    '//all/rss.xml',
  ])('is not at %s, and a page says so', async (path) => {
    const { status, headers, bytes } = await following(ask, path);
    expect([status, bytes.toString()]).toEqual([404, quay.read('/404.html')]);
    expect(headers).toMatchObject({
      ...FOR_ALL,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(headers).not.toHaveProperty('link');
  });

  it.each([['index.html'], ['']])(
    'says of what was taken back that it is gone, at …/%s, and nothing of what it was',
    async (end) => {
      const { status, headers, bytes } = await ask(`${takenBack}${end}`);
      expect([status, bytes.toString()]).toEqual([410, quay.read(`${decodeURI(takenBack)}index.html`)]);
      expect(bytes.toString()).toContain('<h1>What was here is no longer published.</h1>');
      expect(bytes.toString()).not.toMatch(/ferry|sinks|board/i);
      expect(headers).toMatchObject({ ...FOR_ALL, 'content-type': 'text/html; charset=utf-8', 'cache-control': FRESH });
      // Whoever asks again is not told that nothing has changed.
      for (const name of ['etag', 'last-modified', 'x-amz-meta-answer-status'])
        expect(headers).not.toHaveProperty(name);
      expect((await ask(`${takenBack}${end}`, { 'if-none-match': '"of the page"' })).status).toBe(410);
    },
  );

  it.each(['', 'index.html', 'rss.xml', 'atom.xml', 'feed.json'])(
    'says of the feed of a name that has gone that it is gone, at …/%s, in every encoding',
    async (file) => {
      for (const accepted of ['br', 'gzip', 'identity']) {
        const { status, headers, bytes } = await ask(`/author/ottoline-gray/${file}`, { 'accept-encoding': accepted });
        const text = headers['content-encoding'] === undefined ? bytes : DECODERS[headers['content-encoding']]?.(bytes);
        expect([status, `${text}`]).toEqual([410, quay.read('/author/ottoline-gray/index.html')]);
        expect(headers).toMatchObject({
          ...FOR_ALL,
          'content-type': 'text/html; charset=utf-8',
          'cache-control': FRESH,
        });
        if (/\.(?:xml|json)$/.test(file)) expect(headers.vary).toBe('Accept-Encoding');
        for (const name of ['etag', 'link', 'x-amz-meta-answer-status']) expect(headers).not.toHaveProperty(name);
        expect(`${text}`).not.toMatch(/gray/i);
      }
    },
  );

  it('leads from the former page of an article to the address that it was given', async () => {
    const { status, headers, bytes } = await ask(moved);
    expect([status, headers.location]).toEqual([301, ELSEWHERE]);
    expect(bytes.toString()).toBe(quay.read(`${decodeURI(moved)}index.html`));
    expect(headers).toMatchObject({ ...FOR_ALL, 'cache-control': FRESH });
    expect(headers).not.toHaveProperty('etag');
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const path of ['/all/rss.xml', page, picture, '/none.html', takenBack, moved]) {
      const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')];
      expect(head.bytes).toHaveLength(0);
      expect([head.status, head.headers['content-type'], head.headers['content-length']]).toEqual([
        get.status,
        get.headers['content-type'],
        get.headers['content-length'],
      ]);
    }
  });
});

it('is the same on one machine and at the edge, whatever path is asked for', async () => {
  const part = fc.constantFrom(
    ...[
      '',
      'all',
      'section',
      'city',
      'articles',
      'media',
      'rss.xml',
      'atom.xml.gz',
      'index.html',
      '404.html',
      'feeds.opml',
    ],
    ...[page, takenBack].flatMap((one) => one.split('/').filter((part) => part !== '')),
    ...picture.split('/').filter((one) => one !== ''),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (parts) => {
      const path = `/${parts.join('/')}`;
      const [here, there] = [await following(locally, path), await following(atTheEdge, path)];
      const told = ({ status, headers, bytes }: Answer) => ({
        status,
        body: bytes.toString('latin1'),
        type: headers['content-type'],
        cache: headers['cache-control'],
        origin: headers['access-control-allow-origin'],
        link: headers.link,
      });
      expect(told(there)).toEqual(told(here));
    }),
    { numRuns: 400 },
  );
});
