import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchMedia } from '../../../functions/copies/fetch-media.ts';

const FILE = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1');

let server: Server;
let origin: string;
let asked: string[];
let answer: RequestListener;
beforeEach(async () => {
  asked = [];
  answer = (_, response) => response.end(FILE);
  server = createServer((request, response) => {
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** As outside of tests, but that the server of the test counts as public, on its port. */
const RULES = {
  maxBytes: 1_000,
  mayConnect: (address: string) => address === '127.0.0.1',
  mayUsePort: () => true,
};
/** What a name server says, by host. */
const names = (table: Readonly<Record<string, readonly string[]>>) => async (host: string) => {
  const found = table[host];
  if (found === undefined) throw new Error(`no such name: ${host}`);
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};

describe('a remote file', () => {
  it('is fetched from the address that its name was found at', async () => {
    const rules = { ...RULES, resolve: names({ 'pictures.example': ['127.0.0.1'] }) };
    expect(await fetchMedia(`http://pictures.example${origin}/a.gif?b=1`, rules)).toEqual({
      kind: 'fetched',
      bytes: FILE,
    });
    expect(asked).toEqual(['pictures.example/a.gif?b=1']);
  });

  it('is asked for without credentials, cookies or a body', async () => {
    let headers: object = {};
    answer = (request, response) => {
      headers = request.headers;
      response.end(FILE);
    };
    await fetchMedia(`http://127.0.0.1${origin}/`, RULES);
    expect(headers).toEqual({
      host: `127.0.0.1${origin}`,
      'user-agent': 'Feedmill',
      accept: 'image/*, audio/*, video/*',
      'accept-encoding': 'identity',
      connection: 'close',
    });
  });

  it.each([404, 410, 403, 204, 206, 304])('that answers %s is not to be had', async (status) => {
    answer = (_, response) => response.writeHead(status).end();
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toEqual({ kind: 'refused', why: { status } });
  });

  it.each([408, 429, 500, 503])('that answers %s may be had another time', async (status) => {
    answer = (_, response) => response.writeHead(status).end();
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toEqual({ kind: 'failed', why: { status } });
  });

  it('that is larger than allowed is refused, whether it says so or not', async () => {
    const why = { bytes: 1_000 };
    answer = (_, response) => response.writeHead(200, { 'Content-Length': 1_001 }).end(Buffer.alloc(1_001));
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toEqual({ kind: 'refused', why });
    answer = (_, response) => {
      const more = () => response.write(Buffer.alloc(400));
      response.on('drain', more);
      more();
      more();
      more();
    };
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toEqual({ kind: 'refused', why });
  });

  it('that does not come, or not to its end, fails in time', async () => {
    answer = () => undefined;
    const why = 'too-slow';
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, { ...RULES, timeoutMs: 50 })).toEqual({
      kind: 'failed',
      why,
    });
    answer = (_, response) => response.writeHead(200, { 'Content-Length': 100 }).write('GIF');
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, { ...RULES, timeoutMs: 50 })).toEqual({
      kind: 'failed',
      why,
    });
    const never = { ...RULES, timeoutMs: 50, resolve: () => new Promise<never>(() => undefined) };
    expect(await fetchMedia(`http://slow.example${origin}/`, never)).toEqual({ kind: 'failed', why });
  });

  it('whose connection breaks may be had another time', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('GIF');
      response.destroy();
    };
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toMatchObject({ kind: 'failed' });
    expect(await fetchMedia(`http://none.example${origin}/`, { ...RULES, resolve: names({}) })).toEqual({
      kind: 'failed',
      why: { said: 'no such name: none.example' },
    });
  });
});

describe('an address that must not be reached', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'http://１２７.0.0.1/',
  ])('%s is refused', async (url) => {
    expect(await fetchMedia(url, { maxBytes: 1_000 })).toMatchObject({
      kind: 'refused',
      why: { host: expect.any(String) },
    });
  });

  it.each([
    ['http://a:b@pictures.example/', 'address-with-password'],
    ['http://pictures.example:8080/', { port: '8080' }],
    ['https://pictures.example:22/', { port: '22' }],
    ['https://pictures.example:80/', { port: '80' }],
    ['ftp://pictures.example/', 'not-on-the-web'],
    ['file:///etc/passwd', 'not-on-the-web'],
    ['data:image/gif;base64,', 'not-on-the-web'],
    ['//pictures.example/', 'not-on-the-web'],
  ])('%s is refused', async (url, why) => {
    const resolve = names({});
    expect(await fetchMedia(url, { maxBytes: 1_000, resolve })).toEqual({ kind: 'refused', why });
  });

  it('is refused when any of the addresses of a name is such', async () => {
    const resolve = names({ 'inside.example': ['93.184.215.14', '10.0.0.7'], 'mapped.example': ['::ffff:10.0.0.7'] });
    expect(await fetchMedia('http://inside.example/', { maxBytes: 1_000, resolve })).toEqual({
      kind: 'refused',
      why: { host: 'inside.example', address: '10.0.0.7' },
    });
    expect(await fetchMedia('https://mapped.example/', { maxBytes: 1_000, resolve })).toMatchObject({
      kind: 'refused',
    });
  });

  it('is not reached by a name that means another address the second time', async () => {
    const answers = ['127.0.0.1', '10.0.0.7'];
    const resolve = async () => [{ address: answers.shift() ?? '10.0.0.8', family: 4 }];
    expect(await fetchMedia(`http://turns.example${origin}/`, { ...RULES, resolve })).toMatchObject({
      kind: 'fetched',
    });
    expect(answers).toEqual(['10.0.0.7']);
  });
});

describe('redirects', () => {
  const to =
    (location: string): RequestListener =>
    (request, response) => {
      if (request.url === '/end') response.end(FILE);
      else response.writeHead(302, { Location: location }).end('moved');
    };

  it.each(['/end', 'end', '//127.0.0.1'])('to %j are followed', async (location) => {
    answer = to(location.startsWith('//') ? `${location}${origin}/end` : location);
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toEqual({ kind: 'fetched', bytes: FILE });
  });

  it.each([
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/',
    'http://inside.example/',
    'file:///etc/passwd',
  ])('to %s are refused', async (location) => {
    answer = to(location);
    const resolve = names({ 'inside.example': ['192.168.0.1'] });
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, { ...RULES, resolve })).toMatchObject({ kind: 'refused' });
    expect(asked).toHaveLength(1);
  });

  it('are followed five times', async () => {
    const count =
      (most: number): RequestListener =>
      (request, response) => {
        const step = Number(request.url?.slice(1));
        if (step === most) response.end(FILE);
        else response.writeHead(301, { Location: `/${step + 1}` }).end();
      };
    answer = count(5);
    expect(await fetchMedia(`http://127.0.0.1${origin}/0`, RULES)).toMatchObject({ kind: 'fetched' });
    answer = count(6);
    expect(await fetchMedia(`http://127.0.0.1${origin}/0`, RULES)).toEqual({
      kind: 'refused',
      why: { redirects: 5 },
    });
  });

  it('that lead nowhere are no files', async () => {
    answer = (_, response) => response.writeHead(302).end();
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toEqual({ kind: 'refused', why: { status: 302 } });
    answer = to('http://[');
    expect(await fetchMedia(`http://127.0.0.1${origin}/`, RULES)).toMatchObject({ kind: 'failed' });
  });
});
