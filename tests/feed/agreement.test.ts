import { textContent } from 'domutils';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { LiveArticle } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { archivePlace, spanBelow } from '../../shared/feed/archives/span.ts';
import { type FeedDocument, renderFeed } from '../../shared/feed/documents.ts';
import { renderOpml } from '../../shared/feed/opml.ts';
import { renderNews } from '../../shared/feed/sitemaps/news.ts';
import { renderSitemap, renderSitemapIndex } from '../../shared/feed/sitemaps/sitemap.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { anyText } from './any-text.ts';
import { faultInJsonFeed } from './json-feed.ts';
import { ALL, articleWith, configWith, render } from './newsroom.ts';

/** `FEEDMILL_SETS=10000 npx vitest run tests/feed/agreement.test.ts` plays more. */
const SETS = Number(process.env.FEEDMILL_SETS ?? 200);
/** A set takes some forty, and thrice that beside much else. */
const PATIENCE_MS = Math.max(60_000, SETS * 150);

/** Where a site and its feeds may be. */
const SITES = [
  {},
  { url: 'https://gazette.example:8443/a%20b/', feedsUrl: 'https://gazette.example:8443/a%20b/feeds/' },
  { url: 'https://übermorgen.example/nachrichten/', feedsUrl: 'https://übermorgen.example/ströme/' },
  { title: '<b>A & B</b> ]]> "C"', description: '&amp; ]]>' },
];

const instant = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2026-11-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const address = anyText.map(
  (path) => `https://pictures.example/${encodeURIComponent(path.toWellFormed())}.png?a=1&b=2`,
);
/** As an editor may have written it. */
const oddAddress = anyText.map((path) => `https://elsewhere.example/${path}?a=1&b=<2>`);
const person = fc.record({ name: anyText.filter((name) => seen(name) !== '') });
const picture = fc.record({
  url: address,
  type: fc.constant('image/png'),
  bytes: fc.nat(9_000_000),
  caption: anyText,
  credit: anyText,
});
const article = fc.record({
  title: anyText.map((text) => `T${text}`),
  summary: anyText.map((text) => `S${text}`),
  html: anyText.map((text) => `<p>${text.replace(/[<>&]/g, '')} <b>bold</b></p>`),
  section: anyText.map((text) => `C${text}`),
  tags: fc.uniqueArray(
    anyText.map((text) => `G${text}`),
    { maxLength: 3, selector: seen },
  ),
  authors: fc.uniqueArray(person, { maxLength: 3, selector: ({ name }) => seen(name) }),
  published: instant,
  updated: instant,
  media: fc.array(picture, { maxLength: 2 }),
  elsewhere: fc.option(oddAddress, { nil: undefined }),
});
const articles = fc.array(article, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(({ elsewhere, ...one }, index) =>
    articleWith({
      ...(one as unknown as Pick<
        LiveArticle,
        'title' | 'summary' | 'html' | 'section' | 'tags' | 'authors' | 'published' | 'media'
      >),
      updated: [one.published, one.updated].sort().at(-1) as LiveArticle['updated'],
      id: `tag:gazette.example,2026:${index}`,
      url: elsewhere ?? `https://feeds.gazette.example/articles/a-${index}/`,
      path: `/articles/a-${index}/`,
    }),
  ),
);

/** One item as a reader has it, whatever format it came in. */
interface Read {
  readonly id: unknown;
  readonly link: unknown;
  readonly published: number;
  readonly updated: number;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly authors: readonly string[];
  readonly media: readonly unknown[];
}

describe('what a reader of another make finds in the three formats', () => {
  it(
    'is the same item by item, whatever the articles hold',
    () => {
      fc.assert(
        fc.property(articles, fc.constantFrom('full', 'summary'), fc.constantFrom(...SITES), (set, content, site) => {
          const config = configWith(site, { feeds: [{ id: 'all', title: 'All', content }] });
          const { rss, atom, json } = render(set, config);
          for (const xml of [rss, atom]) expect(XMLValidator.validate(xml)).toBe(true);
          expect(faultInJsonFeed(json)).toBeUndefined();
          const read = [ofRss(rss), ofAtom(atom), ofJson(json)];
          expect(read[0]).toHaveLength(set.length);
          expect(read[1]).toEqual(read[0]);
          expect(read[2]).toEqual(read[0]);
          for (const { path, bytes } of besides(set, config)) {
            const text = new TextDecoder().decode(bytes);
            if (path.endsWith('.json')) expect(faultInJsonFeed(text)).toBeUndefined();
            else expect(XMLValidator.validate(text)).toBe(true);
          }
        }),
        { numRuns: SETS },
      );
    },
    PATIENCE_MS,
  );
});

/** The same articles as a document of an archive, and what search engines and readers are told of them. */
function besides(set: readonly LiveArticle[], config: Config): readonly FeedDocument[] {
  const own = { ...archivePlace(ALL, spanBelow('2026-11', '')), version: '0a1b2c3d4e5f' };
  const history = { kind: 'archive', own, next: archivePlace(ALL, { name: 'newest' }) } as const;
  const { updated } = windowOf(ALL, config, set);
  return [
    ...renderFeed({ ...windowOf(ALL, config, set), history }, config),
    renderSitemap('/sitemap-newest.xml', '/', set, config),
    renderNews(set, config, set[0]?.published ?? updated).document,
    renderSitemapIndex('/sitemap.xml', [{ path: '/sitemap-newest.xml', updated }], config),
    renderOpml([{ id: ALL, title: set[0]?.title ?? '' }], config),
  ];
}

function ofRss(xml: string): Read[] {
  return (parseRssFeed(xml).items ?? []).map((item) => ({
    id: item.guid?.value,
    link: item.link,
    published: secondOf(item.pubDate ?? ''),
    updated: secondOf(item.dcterms?.modified?.[0] ?? ''),
    title: seen(plain(item.title)),
    summary: seen(unescaped(item.description)),
    body: seen(item.content?.encoded),
    authors: (item.dc?.creators ?? []).map((name) => seen(plain(name))),
    media: (item.media?.contents ?? item.media?.groups?.[0]?.contents ?? []).map(({ url, type, fileSize }) => ({
      url,
      type,
      bytes: fileSize,
    })),
  }));
}

function ofAtom(xml: string): Read[] {
  return (parseAtomFeed(xml).entries ?? []).map((entry) => ({
    id: entry.id,
    link: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    published: secondOf(entry.published ?? ''),
    updated: secondOf(entry.updated ?? ''),
    title: seen(entry.title?.type === 'html' ? unescaped(entry.title.value) : entry.title?.value),
    summary: seen(unescaped(entry.summary?.value)),
    body: seen(entry.content?.value),
    authors: (entry.authors ?? []).map(({ name }) => seen(name)),
    media: (entry.links ?? [])
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, length }) => ({ url: href, type, bytes: length })),
  }));
}

function ofJson(json: string): Read[] {
  return (parseJsonFeed(json).items ?? []).map((item) => ({
    id: item.id,
    link: item.url,
    published: secondOf(String(item.date_published)),
    updated: secondOf(String(item.date_modified)),
    title: seen(item.title),
    summary: seen(item.summary),
    body: seen(item.content_html),
    authors: (item.authors ?? []).map(({ name }) => seen(name)),
    media: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => ({
      url,
      type: mime_type,
      bytes: size_in_bytes,
    })),
  }));
}

/** Atom tells entries of one second apart by milliseconds. */
function secondOf(date: string): number {
  return Math.floor(Date.parse(date) / 1_000);
}

/** As people see it: how a text is broken into lines makes no difference. */
function seen(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Readers of RSS take a text with an end tag for HTML, and what is written as HTML for that reason they show as it was. */
function plain(text = ''): string {
  return /&lt;\/\w+>/.test(text) ? unescaped(text) : text;
}

function unescaped(html: string | undefined): string {
  return textContent(parseDocument(html ?? ''));
}
