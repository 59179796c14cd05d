import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/article/types.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { renderFeedPage } from '../../shared/site/feed-page.ts';
import { ALL, articleWith, configWith } from '../feed/newsroom.ts';
import { startFeedmill, temporaryFolder } from '../support/feedmill.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser)
  console.log(`Pages are not looked at in a browser: there is no ${CHROMIUM} (Debian package "chromium").`);

/** With what stands in lines and boxes of its own. */
const ARABIC = `---
title: العبّارات تعود إلى الميناء
language: ar
tags: [ميناء]
---

عادت العبّارات صباح اليوم إلى **الميناء القديم** بعد أسبوعين من الإصلاح.

> انتظرنا هذا اليوم، وقال القبطان إن البحر هادئ.

## مواعيد

| الرحلة | الساعة |
| --- | --- |
| الأولى | 08:15 |
`;

/** What a reader has seen of a page until now (W3C Layout Instability, Largest Contentful Paint). */
interface Seen {
  /** What painted most: the first picture, or another element's name. */
  readonly largest: string;
  /** Of everything that moved by itself: 0 where nothing did. */
  readonly shift: number;
  readonly priority: string;
  /** File of the first picture that was loaded, and the narrowest that has a pixel for each of the screen's. */
  readonly shown: string;
  readonly needed: string;
}
const SEEN = `(async () => {
  const all = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), 100);
  });
  const first = document.querySelector('main img');
  const name = (url) => url.split('/').at(-1);
  const offered = [...first.parentElement.querySelectorAll('source'), first].map(({ srcset }) => srcset)[0].split(', ');
  const widths = offered.map((one) => one.split(' ')).map(([url, width]) => [name(url), Number.parseInt(width)]);
  const pixels = first.clientWidth * devicePixelRatio;
  const largest = (await all('largest-contentful-paint')).at(-1)?.element;
  return {
    largest: largest === first ? 'picture' : String(largest?.outerHTML.slice(0, 60)),
    shift: (await all('layout-shift')).reduce((sum, { value }) => sum + value, 0),
    priority: first.fetchPriority,
    shown: name(first.currentSrc),
    needed: (widths.find(([, width]) => width >= pixels) ?? widths.at(-1))[0],
  };
})()`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe.skipIf(!hasBrowser)('the example newsroom in Chromium', () => {
  const folder = temporaryFolder();
  let running: ReturnType<typeof startFeedmill>;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    const config = JSON.parse(readFileSync('examples/newsroom/feedmill.config.json', 'utf8'));
    // A page's links and pictures lead to this server. A section with an archive of its own.
    const [, ...others] = config.feeds;
    const feeds = [{ each: 'section', items: 2 }, ...others];
    const limits = { archiveItems: 10 };
    const ours = { ...config, feeds, limits, site: { ...config.site, url } };
    writeFileSync(`${folder.path}/config.json`, JSON.stringify(ours));
    const inbox = `${folder.path}/inbox`;
    cpSync('examples/newsroom/inbox', inbox, { recursive: true });
    mkdirSync(`${inbox}/port`);
    writeFileSync(`${inbox}/port/ferry.md`, ARABIC);
    writeFileSync(`${inbox}/port/mistake.md`, '# Published by mistake\n\nNobody was to read this.\n');
    // Enough for an archive of several parts.
    for (let week = 1; week <= 24; week++) {
      const date = new Date(Date.UTC(2025, 0, 7 * week)).toISOString();
      writeFileSync(`${inbox}/port/week-${week}.md`, `---\ntitle: Week ${week}\ndate: ${date}\n---\n\nQuiet.\n`);
    }
    const words = ['--inbox', inbox, '--public', `${folder.path}/public`, '--port', String(port)];
    running = startFeedmill(['serve', ...words, '--config', `${folder.path}/config.json`]);
    await new Promise<void>((resolve, reject) => {
      running.process.stdout?.on('data', (chunk) => {
        if (String(chunk).includes('/all/rss.xml')) resolve();
      });
      running.ended.then(({ err }) => reject(new Error(err)));
    });
    const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    running?.process.kill();
    await running?.ended;
    folder.remove();
  });

  /** @returns the page and what the browser complains about on it. */
  async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) {
        complaints.push(`${response.status()} ${response.url()}`);
      }
    });
    await page.goto(address, { waitUntil: 'load' });
    return { page, complaints: complaints.filter((text) => !/favicon|404 \(Not Found\)/.test(text)) };
  }

  it('tells of every feed, each of which is there', async () => {
    const { page, complaints } = await open(`${url}subscribe/`);
    const links = (await page.evaluate(
      "[...document.querySelectorAll('main a')].map((link) => link.href)",
    )) as string[];
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) expect((await fetch(link)).status).toBe(200);
    expect(complaints).toEqual([]);
  });

  it('shows an article with its picture, on a phone, without a complaint', async () => {
    const feed = (await (await fetch(`${url}all/feed.json`)).json()) as { items: { url: string; title: string }[] };
    const address = feed.items.find((item) => item.title.startsWith('The harbour bridge'))?.url ?? '';
    const { page, complaints } = await open(address);
    expect(await page.locator('h1').textContent()).toBe('The harbour bridge opens three weeks early');
    expect(await page.evaluate("document.querySelector('main img').naturalWidth")).toBeGreaterThan(300);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await page.locator('link[rel=alternate][type="application/atom+xml"]').count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    for (const part of ['nav', 'footer', '.band']) expect(await page.locator(part).first().isVisible()).toBe(false);
    expect(await page.locator('main img').first().isVisible()).toBe(true);
    // Without its style sheet it is a document in the order in which it is read.
    await page.evaluate("document.querySelector('style').remove()");
    const order = await page.evaluate(
      "[...document.querySelectorAll('.skip, .name, nav ul, h1, .byline, main img, .story > p:not([class]), footer')].filter((one) => one.checkVisibility()).map((one) => one.localName)",
    );
    const [skip, name, places, title, byline, picture, ...rest] = order as string[];
    expect([skip, name, places, title, byline, picture]).toEqual(['a', 'p', 'ul', 'h1', 'p', 'img']);
    expect(rest.at(-1)).toBe('footer');
    expect(complaints).toEqual([]);
  });

  const addressOf = async (title: string) => {
    const feed = (await (await fetch(`${url}all/feed.json`)).json()) as { items: { url: string; title: string }[] };
    return feed.items.find((item) => item.title.startsWith(title))?.url ?? '';
  };
  const takenBack = async () => {
    const address = await addressOf('Published by mistake');
    rmSync(`${folder.path}/inbox/port/mistake.md`);
    await expect.poll(async () => (await fetch(address)).status, { timeout: 20_000 }).toBe(410);
    return address;
  };
  const partsOfArchive = async () => {
    const address = `${url}section/port/archive/all/`;
    await expect.poll(async () => (await fetch(address)).status, { timeout: 20_000 }).toBe(200);
    return address;
  };
  const KINDS: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['the front page', () => url],
    ['a section', () => `${url}section/city/`],
    ['a page of its archive', () => `${url}section/city/archive/newest/`],
    ['the page of all parts of an archive', partsOfArchive],
    ['a tag', () => `${url}tag/harbour/`],
    ['the page where nothing lies', () => `${url}nothing/`],
    ['an author', () => `${url}author/tom-okafor/`],
    ['the page of all feeds', () => `${url}subscribe/`],
    ['an article', () => addressOf('The harbour bridge')],
    ['an article in Chinese', () => addressOf('新港区')],
    ['an article in Arabic', () => addressOf('العبّارات')],
    ['the page of what was taken back', takenBack],
  ];

  it.each(KINDS)('%s has no fault that axe knows, light and dark, on a phone and a wide screen', async (_, address) => {
    const { page } = await open(await address());
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(axe.source);
        const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
        const faults = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(faults, `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it.each([
    ['the front page', 390, 2],
    ['the front page', 1280, 1],
    ['an article', 390, 2],
    ['an article', 768, 1],
    ['an article', 1280, 2],
  ] as const)(
    '%s has its lead picture first and of the right size, and nothing moves, at %i px of %i',
    async (kind, width, density) => {
      const address = (await KINDS.find(([name]) => name === kind)?.[1]()) ?? '';
      // They are made when the article is out.
      await expect.poll(async () => (await fetch(address)).text(), { timeout: 30_000 }).toContain('srcset');
      const page = await browser.newPage({ viewport: { width, height: 844 }, deviceScaleFactor: density });
      await page.goto(address, { waitUntil: 'networkidle' });
      const seen = () => page.evaluate(SEEN) as Promise<Seen>;
      await expect.poll(async () => (await seen()).largest).toBe('picture');
      const { shift, priority, shown, needed } = await seen();
      expect({ shift, priority, shown }).toEqual({ shift: 0, priority: 'high', shown: needed });
      await page.close();
    },
  );

  it('shows all pictures of a front page on a wide screen, one a band on a phone, and no word sticks out', async () => {
    const media = [{ url: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' }];
    const articles = Array.from({ length: 40 }, (_, index) =>
      articleWith({
        id: `tag:gazette.example,2026:${index}`,
        title: `Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherung ${index}`,
        published: `2026-03-01T08:${String(index + 10)}:00Z` as Instant,
        section: ['City', 'Harbour'][index % 3] ?? `Lone ${index}`,
        media,
      }),
    );
    const config = configWith();
    const page = await browser.newPage();
    await page.setContent(new TextDecoder().decode(renderFeedPage(windowOf(ALL, config, articles), config).bytes));
    const seen = (width: number) =>
      page
        .setViewportSize({ width, height: 800 })
        .then(() =>
          page.evaluate(
            "({shown: [...document.querySelectorAll('.cards img')].filter((one) => one.clientWidth > 0).length, over: document.documentElement.scrollWidth - innerWidth})",
          ),
        );
    expect(await seen(1280)).toEqual({ shown: 16, over: 0 });
    expect(await seen(320)).toEqual({ shown: 4, over: 0 });
    await page.close();
  });

  it('can be read from link to link by keyboard alone, past its header', async () => {
    const { page } = await open(url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('can be walked to its oldest article from the front page', async () => {
    const { page } = await open(url);
    await page
      .locator('main h2 a', { hasText: /^city$/i })
      .or(page.locator('nav a', { hasText: /^city$/i }))
      .first()
      .click();
    const seen = new Set<string>();
    for (let older = 1; older > 0; older = await page.locator('a[rel=next]').count()) {
      if (seen.size > 0) await page.locator('a[rel=next]').click();
      for (const title of await page.locator('main h3').allTextContents()) seen.add(title);
    }
    expect(seen.size).toBe(3);
  });

  it('copies the address of a feed', async () => {
    const { page, complaints } = await open(`${url}subscribe/`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('button').first().click();
    await page.locator('button', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${url}all/rss.xml`);
    expect(complaints).toEqual([]);
  });

  it('is small: an article without its pictures weighs less than 6 kB as it is sent', async () => {
    const answer = await fetch(await addressOf('The harbour bridge'), { headers: { 'Accept-Encoding': 'gzip' } });
    const page = await answer.text();
    expect(gzipSync(page).length).toBeLessThan(6_000);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  it('runs no script that an article brought', async () => {
    const feed = (await (await fetch(`${url}all/feed.json`)).json()) as { items: { url: string; title: string }[] };
    const address = feed.items.find((item) => item.title.startsWith('An organ'))?.url ?? '';
    const { page } = await open(address);
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    expect(await page.locator('body').textContent()).not.toContain('tracked');
  });
});
