import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer, startServer } from '../../../../functions/local/http/server.ts';
import { temporaryFolders } from '../../../local/temporary.ts';

const FRESH = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
const MODIFIED = new Date('2026-11-20T10:20:30.900Z');
const RSS = `<rss>${'<item/>'.repeat(300)}</rss>`;

const folder = temporaryFolders();
let root: string;
let server: RunningServer;

beforeEach(async () => {
  root = join(folder(), 'public');
  server = await startServer({
    publicFolder: root,
    feedsUrl: 'https://feeds.example.org/',
    hubs: ['https://hub.example.org/', 'https://hub.example.com/'],
    port: 0,
  });
});
afterEach(() => server.close());

function write(path: string, content: string | Uint8Array, modified = MODIFIED): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  utimesSync(join(root, path), modified, modified);
}

function writeDocument(path: string, content: string): void {
  write(path, content);
  write(`${path}.br`, brotliCompressSync(content));
  write(`${path}.gz`, gzipSync(content));
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** Sends the path as it is: `fetch` would resolve it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      async (answer) => {
        const bytes = Buffer.concat(await Array.fromAsync(answer));
        resolve({ status: answer.statusCode, headers: answer.headers, bytes });
      },
    );
    sent.on('error', reject).end();
  });
}

/** Sends bytes as they are, and gives what comes back until the connection ends. */
function converse(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text, 'latin1'));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject).on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

describe('a feed document', () => {
  beforeEach(() => {
    writeDocument('all/rss.xml', RSS);
    writeDocument('section/city/feed.json', '{"version":"https://jsonfeed.org/version/1.1"}');
    writeDocument('tag/工业/atom.xml', '<feed/>');
  });

  it('comes with everything that a reader, a cache and a script need', async () => {
    const { status, headers, bytes } = await ask('/all/rss.xml');
    const { date, connection, ...others } = headers;
    expect(status).toBe(200);
    expect(bytes.toString()).toBe(RSS);
    expect(Date.parse(date ?? '')).not.toBeNaN();
    expect(connection).toBe('close');
    expect(others).toEqual({
      'content-type': 'application/rss+xml; charset=utf-8',
      'content-length': String(RSS.length),
      'cache-control': FRESH,
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      'last-modified': 'Fri, 20 Nov 2026 10:20:30 GMT',
      vary: 'Accept-Encoding',
      link: '<https://feeds.example.org/all/rss.xml>; rel="self", <https://hub.example.org/>; rel="hub", <https://hub.example.com/>; rel="hub"',
      'access-control-allow-origin': '*',
      'access-control-expose-headers':
        'Accept-Ranges, Age, Content-Encoding, Content-Length, Content-Range, Date, ETag, Last-Modified, Link, Location, Retry-After, Vary',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['/section/city/feed.json', 'application/feed+json; charset=utf-8'],
    ['/tag/%E5%B7%A5%E4%B8%9A/atom.xml', 'application/atom+xml; charset=utf-8'],
  ])('%s has its own type and address', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers.link).toContain(`<https://feeds.example.org${path}>; rel="self"`);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', undefined],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['', undefined],
  ])('for %j comes as %s', async (accepted, encoding) => {
    const { headers, bytes } = await ask('/all/rss.xml', { 'Accept-Encoding': accepted });
    const decode = { br: brotliDecompressSync, gzip: gunzipSync, none: (plain: Buffer) => plain }[encoding ?? 'none'];
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(decode?.(bytes).toString()).toBe(RSS);
  });

  it('has an ETag for each encoding, each of which is answered with 304 and the same headers', async () => {
    const etags = new Set<string>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const first = await ask('/all/rss.xml', { 'Accept-Encoding': accepted });
      const etag = first.headers.etag ?? '';
      etags.add(etag);
      const second = await ask('/all/rss.xml', { 'Accept-Encoding': accepted, 'If-None-Match': `"x", W/${etag}` });
      expect(second.status).toBe(304);
      expect(second.bytes).toHaveLength(0);
      for (const name of [
        'etag',
        'last-modified',
        'cache-control',
        'vary',
        'link',
        'access-control-allow-origin',
        'access-control-expose-headers',
      ]) {
        expect([name, second.headers[name]]).toEqual([name, first.headers[name]]);
      }
      expect(second.headers).not.toHaveProperty('content-length');
    }
    expect(etags.size).toBe(3);
  });

  it('is 304 since it was written, and whole again after an update', async () => {
    const since = { 'If-Modified-Since': 'Fri, 20 Nov 2026 10:20:30 GMT' };
    const first = await ask('/all/rss.xml');
    expect((await ask('/all/rss.xml', since)).status).toBe(304);
    expect((await ask('/all/rss.xml', { ...since, 'If-None-Match': '"other"' })).status).toBe(200);
    write('.new', RSS.replace('<rss>', '<rss new>'), new Date('2026-11-20T10:20:31Z'));
    renameSync(join(root, '.new'), join(root, 'all/rss.xml'));
    expect((await ask('/all/rss.xml', since)).status).toBe(200);
    const updated = await ask('/all/rss.xml', { 'If-None-Match': first.headers.etag ?? '' });
    expect([updated.status, updated.bytes.toString()]).toEqual([200, RSS.replace('<rss>', '<rss new>')]);
    expect((await ask('/all/rss.xml', { 'If-Match': first.headers.etag ?? '' })).status).toBe(412);
  });

  it('answers HEAD with the headers of GET alone', async () => {
    const [get, head] = [await ask('/all/rss.xml'), await ask('/all/rss.xml', {}, 'HEAD')];
    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect((await ask('/none', {}, 'HEAD')).status).toBe(404);
  });

  it('is not given in parts', async () => {
    const { status, headers } = await ask('/all/rss.xml', { Range: 'bytes=0-3' });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('accept-ranges');
  });

  it('falls back where siblings are missing', async () => {
    write('bare/rss.xml', RSS);
    const { headers, bytes } = await ask('/bare/rss.xml', { 'Accept-Encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(bytes).toString()).toBe(RSS);
    expect((await ask('/bare/rss.xml', { 'Accept-Encoding': 'br' })).bytes.toString()).toBe(RSS);
  });
});

describe('a document that was asked for before', () => {
  const COMPRESSED = { 'Accept-Encoding': 'br, gzip' };

  beforeEach(async () => {
    writeDocument('all/rss.xml', RSS);
    for (const accepted of ['br, gzip', 'identity']) {
      expect((await ask('/all/rss.xml', { 'Accept-Encoding': accepted })).status).toBe(200);
    }
  });

  it('is the new one although size and time are those of the old one', async () => {
    const other = RSS.replace('<rss>', '<RSS>');
    write('.new', other);
    renameSync(join(root, '.new'), join(root, 'all/rss.xml'));
    expect((await ask('/all/rss.xml')).bytes.toString()).toBe(other);
    // In the place of the old bytes, by a tool that sets the time back.
    write('all/rss.xml', RSS);
    expect((await ask('/all/rss.xml')).bytes.toString()).toBe(RSS);
  });

  it('comes in the encodings that there are now', async () => {
    rmSync(join(root, 'all/rss.xml.br'));
    expect((await ask('/all/rss.xml', COMPRESSED)).headers['content-encoding']).toBe('gzip');
    write('all/rss.xml.br', brotliCompressSync(RSS));
    expect((await ask('/all/rss.xml', COMPRESSED)).headers['content-encoding']).toBe('br');
  });

  it('is gone with its file, whatever else is there still', async () => {
    rmSync(join(root, 'all/rss.xml'));
    expect([(await ask('/all/rss.xml')).status, (await ask('/all/rss.xml', COMPRESSED)).status]).toEqual([404, 404]);
  });

  it('is not read by way of a link that took the place of its folder or of itself', async () => {
    mkdirSync(join(root, '../private'));
    write('../private/rss.xml', 'secret');
    renameSync(join(root, 'all'), join(root, 'away'));
    symlinkSync('../private', join(root, 'all'));
    expect((await ask('/all/rss.xml')).status).toBe(404);
    rmSync(join(root, 'all'));
    mkdirSync(join(root, 'all'));
    symlinkSync('../../private/rss.xml', join(root, 'all/rss.xml'));
    expect((await ask('/all/rss.xml')).status).toBe(404);
  });

  it('is not there any more when a file took the place of its folder', async () => {
    rmSync(join(root, 'all'), { recursive: true });
    write('all', 'a file');
    expect((await ask('/all/rss.xml')).status).toBe(404);
  });
});

describe('a page', () => {
  const page = `<!doctype html><title>Trams</title>${'<p>Trams.</p>'.repeat(200)}`;

  beforeEach(() => {
    write('index.html', '<!doctype html><title>All feeds</title>');
    write('articles/a-1/index.html', page);
  });

  it('is the index of its folder', async () => {
    const [home, article] = [await ask('/'), await ask('/articles/a-1/')];
    expect(home.bytes.toString()).toBe('<!doctype html><title>All feeds</title>');
    expect(home.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(article.bytes.toString()).toBe(page);
    expect(article.headers).not.toHaveProperty('link');
  });

  it('is found without its slash, by a redirect on this host', async () => {
    const { status, headers } = await ask('/articles/a-1?from=mail');
    expect(status).toBe(301);
    expect(headers.location).toBe('/articles/a-1/?from=mail');
    expect((await ask('/articles')).status).toBe(404);
    expect((await ask('//evil.example')).status).toBe(404);
  });

  it('of the folder of all is the front page, with and without a slash', async () => {
    for (const path of ['/all/', '/all']) {
      const { status, headers } = await ask(path);
      expect([status, headers.location]).toEqual([301, '/']);
    }
  });

  it('of a feed lies in its folder, with and without a slash', async () => {
    write('tag/工业/rss.xml', RSS);
    write('tag/工业/index.html', page);
    expect((await ask('/tag/%E5%B7%A5%E4%B8%9A/')).status).toBe(200);
    const { status, headers } = await ask('/tag/%E5%B7%A5%E4%B8%9A');
    expect([status, headers.location]).toEqual([301, '/tag/%E5%B7%A5%E4%B8%9A/']);
    for (const path of ['/tag/', '/tag', '/articles/', '/tag/%E5%B7%A5%E4%B8%9A/rss.xml/']) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it('is compressed as it goes, with an ETag of its own that holds', async () => {
    const [first, second] = [
      await ask('/articles/a-1/', { 'Accept-Encoding': 'gzip, br' }),
      await ask('/articles/a-1/', { 'Accept-Encoding': 'gzip, br' }),
    ];
    const plain = await ask('/articles/a-1/');
    expect(first.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(first.bytes).toString()).toBe(page);
    expect(first.headers['content-length']).toBe(String(first.bytes.length));
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(plain.headers.etag).not.toBe(first.headers.etag);
    const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': first.headers.etag ?? '' };
    expect((await ask('/articles/a-1/', again)).status).toBe(304);
  });

  it('is sent as it is when it is short', async () => {
    const { headers } = await ask('/', { 'Accept-Encoding': 'gzip' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers.vary).toBe('Accept-Encoding');
  });
});

describe('media', () => {
  const film = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256));
  const path = '/media/0123456789abcdef0123456789abcdef.mp4';

  beforeEach(() => write(path, film));

  it('are kept for ever, whole, and not compressed', async () => {
    const { status, headers, bytes } = await ask(path, { 'Accept-Encoding': 'br, gzip' });
    expect(status).toBe(200);
    expect(bytes.equals(film)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '300000',
      'cache-control': 'public, max-age=31536000, s-maxage=3600, immutable',
      'accept-ranges': 'bytes',
    });
    expect(headers).not.toHaveProperty('vary');
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=299990-', 299_990, 300_000],
    ['bytes=-5', 299_995, 300_000],
  ])('are given in part for %s', async (range, start, end) => {
    const { status, headers, bytes } = await ask(path, { Range: range });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes ${start}-${end - 1}/300000`);
    expect(headers['content-length']).toBe(String(end - start));
    expect(bytes.equals(film.subarray(start, end))).toBe(true);
  });

  it('answer a range beyond them with 416, and several ranges with the whole', async () => {
    const beyond = await ask(path, { Range: 'bytes=300000-' });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */300000']);
    expect((await ask(path, { Range: 'bytes=0-1,5-6' })).status).toBe(200);
    expect((await ask(path, { Range: 'bytes=0-1' }, 'HEAD')).status).toBe(200);
  });

  it('are whole again when the file is not the one the reader has a part of', async () => {
    const { etag = '' } = (await ask(path)).headers;
    expect((await ask(path, { Range: 'bytes=0-1', 'If-Range': etag })).status).toBe(206);
    expect((await ask(path, { Range: 'bytes=0-1', 'If-Range': '"other"' })).status).toBe(200);
    expect((await ask(path, { Range: 'bytes=0-1', 'If-None-Match': etag })).status).toBe(304);
  });
});

describe('what is not public', () => {
  beforeEach(() => {
    writeDocument('all/rss.xml', RSS);
    write('../secret.txt', 'secret');
    write('.123-0123456789abcdef.tmp', 'half a file');
    write('all/.htaccess', 'secret');
    symlinkSync('../secret.txt', join(root, 'link.txt'));
    symlinkSync('..', join(root, 'up'));
    mkdirSync(join(root, 'empty'));
  });

  it.each([
    '/none',
    '/empty/',
    '/empty',
    '/section/',
    '/all/rss.xml/',
    '/all/rss.xml/index.html',
    '/all/rss.xml.br',
    '/all/rss.xml.gz',
    '/all/rss.xml%2Ebr',
    '/.123-0123456789abcdef.tmp',
    '/all/.htaccess',
    '/link.txt',
    '/up/secret.txt',
    '/../secret.txt',
    '/all/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/all/%2e%2e/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/all%2frss.xml',
    '/all/rss.xml%00',
    '/%252e%252e/secret.txt',
    '//all/rss.xml',
    '/%ff%fe',
    '/%',
    `/${'a/'.repeat(600)}`,
    `/${'long'.repeat(200)}`,
  ])('is not found at %s', async (path) => {
    const { status, headers, bytes } = await ask(path);
    expect([status, bytes.toString()]).toEqual([404, 'Not found\n']);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('the server', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('has no %s', async (method) => {
    write('all/rss.xml', RSS);
    const { status, headers } = await ask('/all/rss.xml', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await ask('/all/rss.xml')).bytes.toString()).toBe(RSS);
  });

  it('lets scripts of every site ask', async () => {
    const headers = { Origin: 'https://reader.example', 'Access-Control-Request-Headers': 'if-none-match' };
    const answer = await ask('/all/rss.xml', headers, 'OPTIONS');
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': '*',
    });
  });

  it('tells scripts of any site when to come again before it knows what to answer', async () => {
    await server.close();
    server = await listen({ port: 0 });
    const { status, headers } = await ask('/all/rss.xml');
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('Retry-After');
  });

  it('is on the loopback address alone unless told otherwise', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    await server.close();
    server = await startServer({ publicFolder: root, feedsUrl: 'http://x/', hubs: [], port: 0, host: '::1' });
    expect(server.url).toBe(`http://[::1]:${server.port}/`);
  });

  it('says so when the port is taken', async () => {
    const second = startServer({ publicFolder: root, feedsUrl: 'http://x/', hubs: [], port: server.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('refuses heads that are too long or are none, and goes on', async () => {
    expect(await converse(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
    expect(await converse('no HTTP at all\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    write('all/rss.xml', RSS);
    expect((await ask('/all/rss.xml')).status).toBe(200);
  });

  it.each([
    ['431', `POST /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n`],
    ['400', 'no HTTP at all\r\n\r\n'],
  ])('says %s to what it cannot read, and hears the rest out', async (status, head) => {
    expect(await converse(head + 'b'.repeat(3_000_000))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('refuses a request that names two hosts', async () => {
    const answer = await converse('GET / HTTP/1.1\r\nHost: a.example\r\nhost: b.example\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toMatch(/^connection: close\r$/im);
  });

  it.each([
    'a b',
    'a.example, b.example',
    'http://a.example',
    'a.example/x',
    'me@a.example',
    'a:b',
    '[::1',
    'ä.example',
  ])('refuses a request to %j, which is no host', async (host) => {
    expect(await converse(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
  });

  it.each(['a.example', 'A.example:8080', '127.0.0.1:80', '[::1]:8080', 'my_host', ''])(
    'answers a request to %j',
    async (host) => {
      write('all/rss.xml', RSS);
      const request = `GET /all/rss.xml HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      expect(await converse(request)).toMatch(/^HTTP\/1.1 200 /);
    },
  );

  it('ends a connection whose request does not come to its end, soon after its time', async () => {
    await server.close();
    server = await startServer({ publicFolder: root, feedsUrl: 'http://x/', hubs: [], port: 0, headersTimeout: 300 });
    // Node would look after 30 s only, which is longer than this test may take.
    expect(await converse('GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1.1 408 /);
  });

  it.each([
    ['Content-Length: 8', 'half', 'rest'],
    ['Transfer-Encoding: chunked', '4\r\nhalf\r\n', '4\r\nrest\r\n0\r\n\r\n'],
  ])('answers at once what it refuses, hears the rest out (%s), and goes on', async (framed, half, rest) => {
    const socket = connect(server.port, '127.0.0.1').setEncoding('utf8');
    const answers: AsyncIterator<string> = socket[Symbol.asyncIterator]();
    socket.write(`POST /all/rss.xml HTTP/1.1\r\nHost: x\r\n${framed}\r\n\r\n${half}`);
    expect((await answers.next()).value).toMatch(/^HTTP\/1.1 405 .*\nMethod not allowed\n$/s);
    socket.write(rest);
    // As a proxy sends it, each request for itself.
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${framed}\r\n\r\n${half}`);
    expect((await answers.next()).value).toMatch(/^HTTP\/1.1 405 /);
    socket.write(rest);
    expect(await answers.next()).toEqual({ done: true, value: undefined });
  });

  it('answers a thousand readers at once', async () => {
    writeDocument('all/rss.xml', RSS);
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask('/all/rss.xml')));
    expect(new Set(answers.map(({ status, bytes }) => `${status} ${bytes.length}`))).toEqual(
      new Set([`200 ${RSS.length}`]),
    );
  });

  it('takes an address in absolute form, as a proxy sends it', async () => {
    write('all/rss.xml', RSS);
    const answer = await converse('GET http://x/all/rss.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  it('ends at once although a reader holds its connection open', async () => {
    const socket = connect(server.port, '127.0.0.1');
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    await server.close();
    await ended;
    await expect(ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
