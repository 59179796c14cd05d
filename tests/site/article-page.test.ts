import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId, Instant, LanguageTag } from '../../shared/article/types.ts';
import { renderArticlePage } from '../../shared/site/article-page.ts';
import { pagePath } from '../../shared/site/feed-page-path.ts';
import { ALONE } from '../../shared/site/neighbours.ts';
import { anyText } from '../feed/any-text.ts';
import { PAGE_ARTICLE, PAGE_CONFIG } from '../feed/golden-windows.ts';
import { articleWith, configWith } from '../feed/newsroom.ts';
import { elements, texts } from '../feed/xml-tree.ts';

const pageOf = (given: Parameters<typeof articleWith>[0] = {}) => {
  const { bytes } = renderArticlePage(articleWith(given), configWith(), ALONE);
  return new TextDecoder().decode(bytes);
};

describe('renderArticlePage', () => {
  it('renders to the same bytes as ever', async () => {
    const { path, contentType, bytes } = renderArticlePage(PAGE_ARTICLE, PAGE_CONFIG, {
      newer: articleWith({ title: 'After it' }),
      older: ['Before it', 'Further back', 'Further still'].map((title) => articleWith({ title })),
    });
    expect([path, contentType]).toEqual(['/articles/the-bridge-is-open-1/index.html', 'text/html; charset=utf-8']);
    expect(path).toBe(pagePath('/articles/the-bridge-is-open-1/'));
    await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot('../golden/page.html');
  });

  it('has a page only for what lives here', () => {
    const { path: _, ...elsewhere } = articleWith();
    expect(() => renderArticlePage(elsewhere, configWith(), ALONE)).toThrow(RangeError);
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const text = `</script></title><script>alert(1)</script>"><img src=x>${any}`;
        const page = pageOf({
          ...{ title: text, dek: text, summary: text, section: text, tags: [text] },
          authors: [{ name: text, role: text, url: text }],
          source: { name: text },
          corrections: [{ text }],
        });
        expect(elements(page, 'script').map(({ attribs }) => attribs)).toEqual([{ type: 'application/ld+json' }]);
        expect(elements(page, 'img')).toEqual([]);
        expect(page.match(/<script/g)).toHaveLength(1);
      }),
    );
  });

  it('describes itself to search engines in JSON that no text can end', () => {
    const page = pageOf({ title: '</script><!-- & "x"', authors: [{ name: 'Ada', role: 'Reporter' }] });
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      headline: '</script><!-- & "x"',
      author: [{ '@type': 'Person', name: 'Ada', jobTitle: 'Reporter' }],
    });
  });

  it('allows its own style and no script', () => {
    const page = pageOf();
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = elements(page, 'meta').find((meta) => meta.attribs['http-equiv'] !== undefined)?.attribs.content;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).not.toContain('script-src');
  });

  it('leads to the feeds of the site and of its section, where that has one', () => {
    const alternates = (page: string) =>
      elements(page, 'link')
        .filter(({ attribs }) => attribs.rel === 'alternate')
        .map(({ attribs }) => attribs.href);
    const all = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `https://feeds.gazette.example/all/${file}`);
    expect(alternates(pageOf({ section: 'City' }))).toEqual(all);
    expect(alternates(pageOf({ section: 'City', feeds: ['all', 'section/city'] as FeedId[] }))).toEqual([
      ...all,
      ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `https://feeds.gazette.example/section/city/${file}`),
    ]);
  });

  it('shows times in the site’s zone and the article’s language', () => {
    const { bytes } = renderArticlePage(
      articleWith({ published: '2026-03-01T20:00:00Z' as Instant, language: 'de' as LanguageTag }),
      configWith({ timeZone: 'Asia/Shanghai' }),
      ALONE,
    );
    expect(texts(new TextDecoder().decode(bytes), 'time')[0]).toBe('2. März 2026 um 04:00');
  });

  it('links people and sources to the web only', () => {
    const page = pageOf({
      authors: [
        { name: 'A', url: 'javascript:alert(1)' },
        { name: 'B', url: 'https://b.example' },
      ],
      source: { name: 'C', url: 'c.example' },
    });
    expect(texts(page, 'p').slice(1, 3)).toEqual(['A and B', 'C']);
    expect(page).not.toContain('javascript:');
    const links = elements(page, 'a').map(({ attribs }) => attribs.href);
    expect(links.filter((href) => !href?.startsWith('https://feeds.gazette.example/'))).toEqual([
      '#page-content',
      'https://b.example/',
      'https://gazette.example/',
    ]);
  });

  it('runs in the direction of its language, whatever its section is called in', () => {
    const page = pageOf({ language: 'ar' as LanguageTag, title: 'الجسر', section: 'City' });
    expect(elements(page, 'html')[0]?.attribs.dir).toBe('rtl');
    expect(elements(page, 'article')[0]?.attribs).not.toHaveProperty('dir');
  });

  it('shows a correction once', () => {
    const text = 'It was Tuesday.';
    expect(elements(pageOf({ corrections: [{ text }] }), 'aside')).toHaveLength(1);
    expect(
      elements(pageOf({ corrections: [{ text }], html: `<p>It opened.</p><p>${text}</p>` }), 'aside'),
    ).toHaveLength(0);
  });
});
