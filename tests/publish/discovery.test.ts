import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { isTag } from 'domhandler';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { release } from '../../shared/pipeline/release.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { publishSitemapIndex, publishSitemaps } from '../../shared/publish/sitemaps/sitemap-index.ts';
import { PROFILES } from '../../shared/verify/profiles/profiles.ts';
import { verify } from '../../shared/verify/verify.ts';
import { elements, texts } from '../feed/xml-tree.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const SITE = { title: 'Daily Quay & Sons', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
const LIMITS = { feedItems: 3, archiveItems: 10 };
let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({ site: SITE, feeds: [], limits: LIMITS });
});
afterEach(() => quay.close());

async function put(name: string, date: string, more = ''): Promise<void> {
  quay.upload(`${name}.md`, `---\ntitle: "Pier ${name} <&>"\ndate: ${date}\nlanguage: en\n${more}---\n\nIt is open.\n`);
  await quay.deliver(`${name}.md`);
}

/** A minute of the scheduler: what is due comes out, and is published. */
async function sweep(now: string): Promise<void> {
  quay.at(now);
  await release(quay.mill, quay.mill.clock.now());
  await quay.publish();
}

const pathOf = (address: string) => address.replace('https://quay.example', '');
const pathsIn = (file: string) => texts(quay.read(file) ?? '', 'loc').map(pathOf);
const articlesIn = (file: string) => pathsIn(file).filter((path) => path.startsWith('/articles/'));
/** In all sitemaps of an index. */
const listed = (index = '/sitemap.xml') => pathsIn(index).flatMap(articlesIn);
const lastmods = (index = '/sitemap.xml') => {
  const changed = texts(quay.read(index) ?? '', 'lastmod');
  return Object.fromEntries(pathsIn(index).map((path, place) => [path, changed[place]]));
};

/** What sitemap.xsd and siteindex.xsd ask (sitemaps.org/schemas/sitemap/0.9), and sitemap-news.xsd of Google. */
function faultsIn(file: string): readonly string[] {
  const xml = quay.read(file) ?? '';
  const [root] = elements(xml, 'urlset').concat(elements(xml, 'sitemapindex'));
  if (root === undefined) return [`${file} has no root`];
  const [entry, about] =
    root.name === 'urlset' ? ['url', ['loc', 'lastmod', 'news:news']] : ['sitemap', ['loc', 'lastmod']];
  const children = root.children.filter(isTag);
  const faults = children.filter(({ name }) => name !== entry).map(({ name }) => `${file} has ${name}`);
  if (children.length === 0) faults.push(`${file} is empty`);
  if (root.attribs.xmlns !== 'http://www.sitemaps.org/schemas/sitemap/0.9') faults.push(`${file} has no namespace`);
  for (const child of children) {
    const inside = child.children.filter(isTag).map(({ name }) => name);
    // A sequence of the schema: each once, in this order.
    if (JSON.stringify(inside) !== JSON.stringify(about.filter((name) => inside.includes(name))) || inside[0] !== 'loc')
      faults.push(`${file} has ${inside}`);
  }
  for (const address of texts(xml, 'loc'))
    if (!URL.canParse(address) || address.length >= 2048) faults.push(`${file} names ${address}`);
  for (const instant of texts(xml, 'lastmod').concat(texts(xml, 'news:publication_date')))
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(instant)) faults.push(`${file} has the date ${instant}`);
  const news = ['news:publication', 'news:publication_date', 'news:title'];
  for (const one of elements(xml, 'news:news')) {
    const inside = one.children.filter(isTag).map(({ name }) => name);
    if (JSON.stringify(inside) !== JSON.stringify(news)) faults.push(`${file} has news of ${inside}`);
  }
  return faults;
}

describe('sitemaps', () => {
  /** Of forty articles the newest three are in the feed, and the others in documents of its archive. */
  async function fortyArticles(): Promise<void> {
    for (const month of ['04', '05'])
      for (let day = 10; day < 30; day++) await put(`d${month}${day}`, `2026-${month}-${day}T08:00:00Z`);
    await quay.publish();
  }

  it('name every article once, in files that their schemas take, to which robots.txt leads', async () => {
    await fortyArticles();
    const [index, ...others] =
      (quay.read('/robots.txt') ?? '').match(/(?<=^Sitemap: https:\/\/quay\.example).*/gm) ?? [];
    expect([index, ...others]).toEqual(['/sitemap.xml', '/sitemap-news.xml']);
    expect(listed(index)).toHaveLength(40);
    expect(new Set(listed(index)).size).toBe(40);
    expect(pathsIn('/sitemap.xml').length).toBeGreaterThan(4);
    for (const file of [...pathsIn('/sitemap.xml'), '/sitemap.xml', '/sitemap-news.xml'])
      expect(faultsIn(file), file).toEqual([]);
    const [latest = ''] = articlesIn('/sitemap-latest.xml');
    expect(quay.read(`${latest}index.html`)).toContain('Pier d0529');
  });

  it('change where an article does and nowhere else, and the index says when', async () => {
    await fortyArticles();
    const before = { files: new Map(pathsIn('/sitemap.xml').map((path) => [path, quay.read(path)])), at: lastmods() };
    quay.at('2026-06-02T12:00:00Z');
    await put('d0414', '2026-04-14T08:00:00Z', 'updated: 2026-06-02T11:00:00Z\nsection: Piers\n');
    await quay.publish();
    const changed = [...before.files].filter(([path, text]) => quay.read(path) !== text).map(([path]) => path);
    expect(changed).toHaveLength(1);
    expect(articlesIn(changed[0] ?? '').join()).toContain('d0414');
    const moved = Object.entries(lastmods()).filter(([path, at]) => at !== before.at[path]);
    expect(moved).toEqual([[changed[0], '2026-06-02T11:00:00Z']]);
    expect(texts(quay.read(changed[0] ?? '') ?? '', 'lastmod')).toContain('2026-06-02T11:00:00Z');
  });

  it('say that they have changed where an article was taken back', async () => {
    await fortyArticles();
    const before = lastmods();
    quay.at('2026-06-03T12:00:00Z');
    quay.remove('d0414.md');
    await quay.deliver('d0414.md');
    await quay.publish();
    expect(listed()).toHaveLength(39);
    const moved = Object.entries(lastmods()).filter(([path, at]) => at !== before[path]);
    // The feed's own documents tell of it too.
    expect(moved).toEqual([
      ['/sitemap-latest.xml', '2026-06-03T12:00:00Z'],
      [expect.stringMatching(/before-2026-04/), '2026-06-03T12:00:00Z'],
    ]);
  });

  it('write nothing that is as it was', async () => {
    await fortyArticles();
    const etags = () =>
      Promise.all(pathsIn('/sitemap.xml').map((path) => quay.mill.publicStore.head(path as PublicPath)));
    const before = await etags();
    quay.at('2026-06-09T12:00:00Z');
    await publishFeed(quay.mill, ALL, 'all');
    expect(await etags()).toEqual(before);
  });

  it('name no article whose page is elsewhere, and are never empty', async () => {
    await put('gone', '2026-05-30T08:00:00Z', 'canonical: https://other.example/pier\n');
    await quay.publish();
    expect([pathsIn('/sitemap-latest.xml'), pathsIn('/sitemap-news.xml')]).toEqual([['/'], ['/']]);
    expect([faultsIn('/sitemap-latest.xml'), faultsIn('/sitemap-news.xml')]).toEqual([[], []]);
  });

  it('have indexes by the year where one has no room for all, so that what a change writes does not grow', async () => {
    for (const year of [2023, 2024, 2025])
      for (let month = 10; month < 13; month++)
        for (const day of ['02', '08', '12', '18', '22'])
          await put(`y${year}-${month}-${day}`, `${year}-${month}-${day}T08:00:00Z`);
    await quay.publish();
    const all = listed();
    expect(all).toHaveLength(45);
    await publishSitemapIndex(quay.mill, new Set(['before-2023', 'before-2024', 'before-2025']), 2);
    const indexes = (quay.read('/robots.txt') ?? '').match(/(?<=^Sitemap: https:\/\/quay\.example).*/gm) ?? [];
    expect(indexes).toEqual([
      '/sitemap.xml',
      '/sitemap-2025.xml',
      '/sitemap-2024.xml',
      '/sitemap-2023.xml',
      '/sitemap-news.xml',
    ]);
    expect(pathsIn('/sitemap.xml')).toHaveLength(3);
    const named = new Set(indexes.slice(0, -1).flatMap((index) => listed(index)));
    expect(named).toEqual(new Set(all));
    for (const index of indexes) expect(faultsIn(index)).toEqual([]);
  });
});

describe('the sitemap of news', () => {
  const titles = () => texts(quay.read('/sitemap-news.xml') ?? '', 'news:title');

  it('has what Google asks of each, and two days of it', async () => {
    await put('new', '2026-06-01T08:00:00Z');
    await put('old', '2026-05-30T11:59:59Z');
    await put('older', '2026-05-12T08:00:00Z', 'updated: 2026-06-01T09:00:00Z\n');
    await put('tide', '2026-05-30T12:00:01Z');
    quay.upload(
      'zh.md',
      '---\ntitle: 港口新闻\ndate: 2026-06-01T07:00:00Z\nlanguage: zh-Hant\n---\n\n碼頭今天重新開放。\n',
    );
    await quay.deliver('zh.md');
    await quay.publish();
    const xml = quay.read('/sitemap-news.xml') ?? '';
    expect(titles()).toEqual(['Pier new <&>', '港口新闻', 'Pier tide <&>']);
    expect(texts(xml, 'news:language')).toEqual(['en', 'zh-tw', 'en']);
    expect(new Set(texts(xml, 'news:name'))).toEqual(new Set(['Daily Quay & Sons']));
    expect(texts(xml, 'news:publication_date')[0]).toBe('2026-06-01T08:00:00Z');
    expect(faultsIn('/sitemap-news.xml')).toEqual([]);
    const { demands } = PROFILES.get('google-news') ?? { demands: [] };
    const now = Date.parse('2026-06-01T12:00:00Z');
    expect(verify(Buffer.from(xml), undefined, { demands, now }).findings).toEqual([]);
    for (const file of ['/sitemap.xml', '/sitemap-latest.xml'])
      expect([file, verify(Buffer.from(quay.read(file) ?? '')).findings]).toEqual([file, []]);
  });

  it('loses what is two days old by the passing of time, to the second, and then nothing is done any more', async () => {
    await put('a', '2026-06-01T08:00:00Z');
    await put('b', '2026-06-01T09:30:00Z');
    await sweep('2026-06-01T12:00:00Z');
    await sweep('2026-06-03T07:59:59Z');
    expect(titles()).toHaveLength(2);
    await sweep('2026-06-03T08:00:00Z');
    expect(titles()).toEqual(['Pier b <&>']);
    await sweep('2026-06-03T09:30:00Z');
    expect([titles(), pathsIn('/sitemap-news.xml')]).toEqual([[], ['/']]);
    quay.at('2026-06-05T12:00:00Z');
    await release(quay.mill, quay.mill.clock.now());
    expect(await quay.mill.outbox.changes(9)).toEqual({ articles: [], feeds: [], upTo: 0 });
    expect(listed()).toHaveLength(2);
  });

  it('reaches behind the window of the feed', async () => {
    for (let hour = 10; hour < 20; hour++) await put(`h${hour}`, `2026-05-31T${hour}:00:00Z`);
    await quay.publish();
    expect(titles()).toHaveLength(10);
    expect(titles()[0]).toBe('Pier h19 <&>');
  });

  it('shows nothing before its time, and all of it then', async () => {
    await put('soon', '2026-06-01T13:00:00Z');
    await quay.publish();
    expect(quay.read('/sitemap-news.xml') ?? '').not.toContain('soon');
    await sweep('2026-06-01T13:00:00Z');
    expect(titles()).toEqual(['Pier soon <&>']);
  });
});

describe('robots.txt', () => {
  it('says what the configuration says, and where the sitemaps are', async () => {
    const robots = ['User-agent: GPTBot', 'Disallow: /', 'Sitemap: https://quay.example/sitemap.xml'];
    const config = parseConfig(JSON.stringify({ site: SITE, robots }), 'test configuration');
    await publishSitemaps({ ...quay.mill, config });
    expect(quay.read('/robots.txt')).toBe(`${robots.join('\n')}\nSitemap: https://quay.example/sitemap-news.xml\n`);
    await publishSitemaps(quay.mill);
    expect(quay.read('/robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: /);
  });

  it('that somebody else has put there stays as it is', async () => {
    const own = 'User-agent: *\nDisallow: /\n';
    await quay.mill.publicStore.put(
      {
        path: '/robots.txt',
        bytes: Buffer.from(own),
        contentType: 'text/plain',
        cacheControl: '',
        digest: '',
      },
      undefined,
    );
    await publishSitemaps(quay.mill);
    await publishSitemaps(quay.mill);
    expect(quay.read('/robots.txt')).toBe(own);
  });
});

describe('autodiscovery', () => {
  it('is on every page that there is, and leads to documents that are there', async () => {
    await quay.close();
    quay = await openTestMill({ site: SITE, limits: LIMITS });
    for (let day = 10; day < 29; day++)
      await put(`d${day}`, `2026-05-${day}T08:00:00Z`, 'section: City\ntags: [tides]\nauthor: Ines Caldeira\n');
    for (const name of ['gone', 'moved']) await put(name, '2026-05-29T08:00:00Z', 'section: City\n');
    await quay.publish();
    await put('moved', '2026-05-29T08:00:00Z', 'section: City\ncanonical: https://other.example/pier\n');
    quay.remove('gone.md');
    await quay.deliver('gone.md');
    await quay.publish();
    const root = join(quay.folder, 'public');
    const pages = globSync('**/*.html', { cwd: root });
    const kinds = [
      /^index/,
      /^404/,
      /^subscribe/,
      /^all\/archive/,
      /^section/,
      /^tag/,
      /^author/,
      /^language/,
      /^articles/,
    ];
    for (const kind of kinds) expect(pages.filter((page) => kind.test(page)).length).toBeGreaterThan(0);
    expect(pages.filter((page) => /<!-- (?:410|301)/.test(quay.read(page) ?? ''))).toHaveLength(2);
    for (const page of pages) {
      const links = elements(quay.read(page) ?? '', 'link').filter(({ attribs }) => attribs.rel === 'alternate');
      expect([page, links.map(({ attribs }) => attribs.type).slice(0, 3)]).toEqual([
        page,
        DOCUMENT_KINDS.map((kind) => kind.mediaType),
      ]);
      for (const { attribs } of links)
        expect([page, existsSync(join(root, pathOf(attribs.href ?? '')))]).toEqual([page, true]);
    }
  });
});
