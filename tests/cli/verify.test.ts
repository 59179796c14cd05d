import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/feedmill.ts';
import { run } from './run.ts';

const RSS = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Q</title><link>https://quay.example/</link>
<description>N</description><atom:link rel="self" href="https://quay.example/rss.xml"/>
<item><title>A</title><guid isPermaLink="false">a</guid></item></channel></rss>`;
const SHOW = (host: string | undefined) =>
  RSS.replace('https://quay.example/<', `http://${host}/<`).replace(
    '</item>',
    `<enclosure url="http://${host}/talk.mp3" length="1" type="audio/mpeg"/></item>`,
  );
const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/missing') return void response.writeHead(404, { 'content-type': 'text/plain' }).end('gone');
    if (request.url === '/')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Q</title>');
    if (request.url === '/talk.mp3') return void response.writeHead(request.method === 'HEAD' ? 405 : 200).end('x');
    if (request.url === '/show.xml')
      return void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(SHOW(request.headers.host));
    if (request.url === '/moved') return void response.writeHead(301, { location: '/rss.xml' }).end();
    const keeps = request.url !== '/forgetful.xml';
    if (keeps && request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    const type = request.url === '/page.xml' ? 'text/html' : 'application/rss+xml';
    response.writeHead(200, { 'content-type': type, etag: '"1"' }).end(RSS);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  folder.remove();
});

describe('verify', () => {
  it('says of a file what is wrong with it, where, and by which rule', async () => {
    writeFileSync(at('bad.xml'), RSS.replace('<item>', '<item><pubDate>yesterday</pubDate>'));
    const { status, out, err } = await run('verify', at('bad.xml'));
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(
      /: RSS, 1 entry\n {2}line 3 +error +In <pubDate>, "yesterday" is no date as .* \[rss-date\]\n +RSS 2\.0/,
    );
    expect(out).toMatch(/\n1 error, 0 warnings\.\n$/);
  });

  it('says that nothing is wrong', async () => {
    writeFileSync(at('good.xml'), RSS);
    expect(await run('verify', at('good.xml'))).toMatchObject({
      status: 0,
      out: expect.stringMatching(/Nothing is wrong with it\.\n$/),
    });
    for (const path of ['/rss.xml', '/moved'])
      expect(await run('verify', `${url}${path}`)).toMatchObject({
        status: 0,
        out: expect.stringMatching(/Nothing is wrong/),
      });
  });

  it.each([
    ['/page.xml', 1, 'http-type'],
    ['/missing', 1, 'http-status'],
    ['/forgetful.xml', 0, 'rd-304'],
  ])('looks at how %s comes', async (path, status, rule) => {
    const ran = await run('verify', `${url}${path}`, '--json');
    expect(ran.status).toBe(status);
    expect(JSON.parse(ran.out).findings).toContainEqual(expect.objectContaining({ rule }));
  });

  it.each([
    ['apple-podcasts', ['ap-http', 'ap-206']],
    ['fediverse', ['bf-disc']],
  ])('asks besides for what %s looks at', async (profile, rules) => {
    const ran = await run('verify', '--json', '--profile', profile, `${url}/show.xml`);
    const found: readonly { readonly rule: string }[] = JSON.parse(ran.out).findings;
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });

  it('says with a profile what that receiver demands besides, by its own documents', async () => {
    writeFileSync(at('good.xml'), RSS);
    const { status, out } = await run('verify', '--profile', 'msn', at('good.xml'));
    expect(status).toBe(1);
    expect(out).toMatch(
      /\n {2}line 3 +error +The title has 1 character; MSN takes titles of more than 20 and at most 150\. \[ms-title\]\n +support\.microsoft/,
    );
    expect(await run('verify', '--profile', 'nobody', at('good.xml'))).toMatchObject({
      status: 2,
      err: expect.stringContaining(
        '--profile is one of msn, smartnews, flipboard, apple-podcasts, fediverse, standard, google-news, google-news-feed, apple-news, apple-news-rss, podcasting, feedly, not "nobody"',
      ),
    });
  });

  it('lists the rules, and tells after a look what only people can', async () => {
    const all = await run('verify', '--rules', '--json');
    const rules: readonly { readonly id: string; readonly severity: string }[] = JSON.parse(all.out);
    expect(rules).toContainEqual(expect.objectContaining({ id: 'ms-upd', severity: 'by hand' }));
    const own = await run('verify', '--rules', '--profile', 'msn');
    expect(own.out).toMatch(/^ms-title +item +error +support\.microsoft/m);
    expect(own.out.split('\n').length).toBeLessThan(rules.length);
    writeFileSync(at('good.xml'), RSS);
    expect((await run('verify', '--profile', 'msn', at('good.xml'))).out).toMatch(
      /\n {2}by hand +An edit keeps its id.* \[ms-upd\]\n/,
    );
    expect(await run('verify')).toMatchObject({ status: 2, err: expect.stringContaining('--rules') });
  });

  it.each([
    ['a file that is not there', () => at('none.xml'), /there is no file \S+none\.xml/],
    ['a server that is not there', () => 'http://127.0.0.1:1/rss.xml', /127\.0\.0\.1:1\/rss\.xml gives no answer: /],
  ])('refuses %s', async (_, name, message) => {
    const { status, out, err } = await run('verify', name());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
  });
});
