import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import axe from 'axe-core';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteText } from '../../shared/receipt/worded.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { FEEDS_URL } from './feeds-url.ts';
import { type Mill, openMill } from './mill.ts';

let mill: Mill;
beforeAll(async () => {
  mill = await openMill();
});
afterAll(() => mill.close());

const titles = async (feed: string) => (await mill.items(feed))?.map(({ title }) => title);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function markdown(title: string, fields: Readonly<Record<string, string>> = {}, body = 'The ferry leaves at nine.') {
  const lines = Object.entries({ title, date: '2026-03-02T08:00:00Z', ...fields }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

describe('an upload', () => {
  beforeAll(async () => {
    await mill.newsroom.upload(
      'harbour/ferry.md',
      markdown('Ferry "Lena" & crew', { author: 'Ada Brandt', tags: '[boats]' }),
    );
    await mill.settle();
  });

  const documents = [
    ['rss.xml', 'application/rss+xml; charset=utf-8'],
    ['atom.xml', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
  ] as const;

  it.each(documents)('is in %s, with type, freshness, digest and encoded siblings', async (name, contentType) => {
    const plain = await mill.published(`/all/${name}`);
    const brotli = await mill.published(`/all/${name}.br`);
    const gzip = await mill.published(`/all/${name}.gz`);
    const bytes = plain?.bytes ?? Buffer.alloc(0);
    const digest = sha256(bytes);
    expect(bytes.toString()).toContain('The ferry leaves at nine.');
    const headers = { contentType, cacheControl: plain?.cacheControl, metadata: { digest } };
    expect(plain).toMatchObject({ ...headers, contentEncoding: undefined });
    expect(brotli).toMatchObject({ ...headers, contentEncoding: 'br' });
    expect(gzip).toMatchObject({ ...headers, contentEncoding: 'gzip' });
    expect(plain?.cacheControl).toMatch(/s-maxage=\d+.*stale-while-revalidate=\d+.*stale-if-error=\d+/);
    expect(brotliDecompressSync(brotli?.bytes ?? '').equals(bytes)).toBe(true);
    expect(gunzipSync(gzip?.bytes ?? '').equals(bytes)).toBe(true);
  });

  it('says the same in all three', async () => {
    const rss = parseRssFeed((await mill.published('/all/rss.xml'))?.bytes.toString() ?? '');
    const atom = parseAtomFeed((await mill.published('/all/atom.xml'))?.bytes.toString() ?? '');
    const [item] = (await mill.items('all')) ?? [];
    expect(item?.title).toBe('Ferry "Lena" & crew');
    expect(rss.items?.map(({ guid, title }) => [guid?.value, title])).toEqual([[item?.id, item?.title]]);
    expect(atom.entries?.map(({ id, title }) => [id, title?.value])).toEqual([[item?.id, item?.title]]);
  });

  it('is known to the feeds of its section, tag, author and language, and to no others', async () => {
    expect((await mill.store.feeds()).map(({ id }) => id)).toEqual([
      'all',
      'author/ada-brandt',
      'language/en',
      'section/harbour',
      'tag/boats',
    ]);
    expect(await titles('section/harbour')).toEqual(['Ferry "Lena" & crew']);
  });

  it('has a page where its link leads, at the address that the environment gives', async () => {
    const url = (await mill.items('all'))?.[0]?.url ?? '';
    expect(url.startsWith(`${FEEDS_URL}articles/`)).toBe(true);
    const page = await mill.published(`${decodeURI(url.slice(FEEDS_URL.length))}index.html`);
    expect(page?.contentType).toBe('text/html; charset=utf-8');
    expect(page?.bytes.toString()).toContain('The ferry leaves at nine.');
  });

  it('has a receipt', async () => {
    expect(await mill.receipt('harbour/ferry.md')).toMatchObject({ status: 'published', articleCount: 1, reasons: [] });
  });
});

describe('what editors do next', () => {
  it('publishes a change under the same id', async () => {
    const before = (await mill.items('all'))?.[0];
    await mill.newsroom.upload(
      'harbour/ferry.md',
      markdown('Ferry "Lena" sails on', { author: 'Ada Brandt', tags: '[boats]' }),
    );
    await mill.settle();
    const after = (await mill.items('all'))?.[0];
    expect(after?.title).toBe('Ferry "Lena" sails on');
    expect(after?.id).toBe(before?.id);
    expect(after?.url).toBe(before?.url);
  });

  it('writes nothing when the same file is uploaded again', async () => {
    const paths = ['/all/rss.xml', '/all/rss.xml.br', '/all/atom.xml.gz', '/section/harbour/feed.json'];
    const validators = () =>
      Promise.all(paths.map(async (path) => mill.published(path).then((found) => [found?.etag, found?.lastModified])));
    const before = await validators();
    const from = mill.stage.gate.passages.length;
    await mill.newsroom.upload(
      'harbour/ferry.md',
      markdown('Ferry "Lena" sails on', { author: 'Ada Brandt', tags: '[boats]' }),
    );
    await mill.settle();
    const puts = mill.stage.gate.passages
      .slice(from)
      .filter(({ method, path }) => method === 'PUT' && path.startsWith(`/${mill.stage.publicBucket}/`));
    expect(puts).toEqual([]);
    expect(await validators()).toEqual(before);
  });

  it('publishes a picture that arrives after its article', async () => {
    const article = markdown('Quay reopened', {}, '![The quay at dawn](quay.png)\n\nIt is open.');
    await mill.newsroom.upload('harbour/quay.md', article);
    await mill.settle();
    expect(await mill.receipt('harbour/quay.md')).toMatchObject({ status: 'published' });
    await mill.newsroom.upload('harbour/quay.png', ONE_PIXEL, 'image/png');
    await mill.settle();
    expect(await mill.receipt('harbour/quay.png')).toMatchObject({ status: 'stored' });
    const html = (await mill.items('all'))?.find(({ title }) => title === 'Quay reopened')?.content_html ?? '';
    const path = /src="https:\/\/feeds\.harbour-post\.example(\/media\/[^"]+\.png)"/.exec(html)?.[1] ?? '';
    const picture = await mill.published(path);
    expect(picture?.bytes.equals(ONE_PIXEL)).toBe(true);
    expect(picture).toMatchObject({
      contentType: 'image/png',
      cacheControl: 'public, max-age=31536000, s-maxage=3600, immutable',
    });
  });

  it('reads a text in GB18030', async () => {
    // 港口消息 / 渡轮今天恢复运行。
    const bytes = Buffer.from('b8dbbfdacffbcfa20a0ab6c9c2d6bdf1ccecbbd6b8b4d4cbd0d0a1a30a', 'hex');
    await mill.newsroom.upload('新闻/港口 +1.txt', bytes);
    await mill.settle();
    expect(await mill.receipt('新闻/港口 +1.txt')).toMatchObject({ status: 'published', reasons: [] });
    const item = (await mill.items('language/zh'))?.[0];
    expect(item?.title).toBe('港口消息');
    expect(item?.content_html).toContain('渡轮今天恢复运行。');
  });

  it('gives a rejected file its reasons, and publishes nothing of it', async () => {
    const before = await titles('all');
    await mill.newsroom.upload(
      'harbour/noise.md',
      Uint8Array.from({ length: 2_000 }, (_, index) => (index * 7) % 256),
    );
    await mill.settle();
    const receipt = await mill.receipt('harbour/noise.md');
    expect(receipt?.status).toBe('rejected');
    expect(receipt?.reasons.map((reason) => noteText(reason).length > 10)).toEqual([true]);
    expect(await titles('all')).toEqual(before);
  });

  it('withdraws a removed file, and brings it back under its id', async () => {
    const before = (await mill.items('section/harbour'))?.find(({ title }) => title.startsWith('Ferry'));
    await mill.newsroom.remove('harbour/ferry.md');
    await mill.settle();
    expect(await mill.receipt('harbour/ferry.md')).toMatchObject({ status: 'withdrawn' });
    expect(await titles('all')).not.toContain(before?.title);
    expect(await titles('author/ada-brandt')).toEqual([]);
    const page = `${decodeURI((before?.url ?? '').slice(FEEDS_URL.length))}index.html`;
    expect((await mill.published(page))?.metadata).toMatchObject({ 'answer-status': '410' });
    // Of feeds of other articles nothing is said, and where one has none left, the page that lists it is stale as well.
    const stale = (await messagesIn(mill.stage.invalidationQueueUrl)).flatMap((body) => JSON.parse(body).paths);
    const left = ['all', 'section/harbour', 'tag/boats', 'author/ada-brandt', 'language/en'].map((id) => `/${id}/*`);
    expect(new Set(stale)).toEqual(
      new Set([
        ...left,
        '/',
        '/index.html',
        '/sitemap*',
        '/articles/*',
        '/subscribe/',
        '/subscribe/index.html',
        '/feeds.opml',
      ]),
    );
    await mill.newsroom.upload(
      'harbour/ferry.md',
      markdown('Ferry "Lena" is back', { author: 'Ada Brandt', tags: '[boats]' }),
    );
    await mill.settle();
    const after = (await mill.items('author/ada-brandt'))?.[0];
    expect([after?.id, after?.url]).toEqual([before?.id, before?.url]);
    expect((await mill.published(page))?.bytes.toString()).toContain('is back');
  });

  it('lets a message that nobody can read fail alone, into the dead-letter queue', async () => {
    const { clients, queueUrl, deadLetterUrl } = mill.stage;
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: 'not an event {' }));
    await mill.newsroom.upload('harbour/pilot.md', markdown('Pilot boat named'));
    await mill.settle();
    expect(await mill.receipt('harbour/pilot.md')).toMatchObject({ status: 'published' });
    expect(await messagesIn(deadLetterUrl)).toEqual(['not an event {']);
    expect(await messagesIn(queueUrl)).toEqual([]);
  });

  it('releases a scheduled article when its instant has come, and not before', async () => {
    // Far enough ahead for the first sweep to come before it on a slow machine.
    const instant = new Date(Date.now() + 8_000);
    await mill.newsroom.upload('harbour/regatta.md', markdown('Regatta begins', { date: instant.toISOString() }));
    await mill.settle();
    expect(await mill.receipt('harbour/regatta.md')).toMatchObject({ status: 'scheduled' });
    const release = mill.stage.start('release');
    await release.invoke({});
    await mill.settle();
    expect(await titles('all')).not.toContain('Regatta begins');
    await new Promise((resolve) => setTimeout(resolve, instant.getTime() + 1_000 - Date.now()));
    await release.invoke({});
    await mill.settle();
    expect(await mill.receipt('harbour/regatta.md')).toMatchObject({ status: 'published' });
    expect((await titles('all'))?.[0]).toBe('Regatta begins');
  });
});

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser)
  console.log(`Pages in the bucket are not looked at: there is no ${CHROMIUM} (Debian package "chromium").`);

describe.skipIf(!hasBrowser)('every type of page, as it lies in the bucket, in Chromium', () => {
  const RUN = 'window.ran=(window.ran||0)+1';
  const HOSTILE = `'</title><script>${RUN}</script><img src=x onerror="${RUN}">'`;
  // These are the same as in tests/e2e/browser.test.ts, and take most of the time.
  const WITHOUT_COLOURS = "axe.run({ rules: { 'color-contrast': { enabled: false } } })";
  let browser: Browser;
  let gone: string;

  beforeAll(async () => {
    const body = `The pilot. <script>${RUN}</script> <img src="x" onerror="${RUN}"> <a href="javascript:${RUN}">here</a>`;
    const fields = { author: 'Ada Brandt', tags: `[boats, ${HOSTILE}]`, dek: HOSTILE, section: HOSTILE };
    await mill.newsroom.upload('evil/pilot.md', markdown(HOSTILE, fields, body));
    // A tag has a page when several articles have it.
    for (const name of ['one', 'two'])
      await mill.newsroom.upload(`evil/${name}.md`, markdown(`Boat ${name}`, { tags: '[boats]' }));
    await mill.newsroom.upload('evil/mistake.md', markdown('Nobody was to read this'));
    await mill.settle();
    gone = new URL((await mill.items('all'))?.find(({ title }) => title.startsWith('Nobody'))?.url ?? '').pathname;
    await mill.newsroom.remove('evil/mistake.md');
    await mill.settle();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  it('has no fault that axe knows, and runs nothing that an article brought', async () => {
    const items = (await mill.items('all')) ?? [];
    const hostile = new URL(items.find(({ title }) => title.includes('onerror'))?.url ?? '').pathname;
    const page = await browser.newPage();
    await page.route('**', async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname);
      const found = await mill.published(path.endsWith('/') ? `${path}index.html` : path);
      await route.fulfill(
        found === undefined
          ? { status: 404 }
          : { contentType: found.contentType ?? '', body: Buffer.from(found.bytes) },
      );
    });
    const start = await (await mill.published(`${hostile}index.html`))?.bytes.toString();
    const facets = [...(start?.matchAll(/href="[^"]*?(\/(?:section|author|tag)\/[^"]+\/)"/g) ?? [])].map(
      ([, path]) => path ?? '',
    );
    expect([...new Set(facets.map((path) => path.split('/')[1]))].sort()).toEqual(['author', 'section']);
    const paths = ['/', hostile, ...new Set(facets), '/tag/boats/', '/language/en/', '/subscribe/', '/404.html', gone];
    for (const [index, path] of paths.entries()) {
      const [width, colorScheme] = index % 2 === 0 ? ([390, 'dark'] as const) : ([1280, 'light'] as const);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(new URL(path, FEEDS_URL).href, { waitUntil: 'load' });
      expect(await page.evaluate('window.ran'), path).toBeUndefined();
      expect(await page.locator('main h1, .name').count(), path).toBeGreaterThan(0);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate(WITHOUT_COLOURS)) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

async function messagesIn(QueueUrl: string): Promise<string[]> {
  const { Messages = [] } = await mill.stage.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  return Messages.map(({ Body = '' }) => Body);
}
