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

  it('tells them of an author’s page, of corrections, and of what a preview shows', () => {
    const page = pageOf({
      feeds: ['all', 'author/ada-brandt'] as FeedId[],
      authors: [{ name: 'Ada Brandt', url: 'https://ada.example/' }],
      contributors: [{ name: 'Bo', url: 'https://bo.example/' }],
      corrections: [{ text: 'It was Tuesday.', date: '2026-03-02T10:00:00Z' as Instant }],
      media: [{ url: 'https://x.example/1.jpg', type: 'image/jpeg', width: 300, height: 200, alt: 'A "quay"' }],
      tags: ['Tides'],
    });
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      author: [{ name: 'Ada Brandt', url: 'https://feeds.gazette.example/author/ada-brandt/' }],
      contributor: [{ name: 'Bo', url: 'https://bo.example/' }],
      correction: [{ '@type': 'CorrectionComment', text: 'It was Tuesday.', datePublished: '2026-03-02T10:00:00Z' }],
      isAccessibleForFree: true,
    });
    const told = elements(page, 'meta').flatMap(({ attribs: { property, content } }) =>
      property?.startsWith('og:image') || property === 'article:tag' ? [[property, content]] : [],
    );
    expect(told).toEqual([
      ['og:image', 'https://x.example/1.jpg'],
      ['og:image:width', '300'],
      ['og:image:height', '200'],
      ['og:image:alt', 'A "quay"'],
      ['article:tag', 'Tides'],
    ]);
  });

  it('leads on to the previous and the next article, and to older ones of its section', () => {
    const section = { section: 'City', feeds: ['all', 'section/city'] as FeedId[] };
    const one = (title: string) => articleWith({ title, url: `https://x.example/${title}`, ...section });
    const { bytes } = renderArticlePage(articleWith(section), configWith(), {
      newer: one('newer'),
      older: ['first', 'second', 'third'].map(one),
    });
    const links = elements(new TextDecoder().decode(bytes), 'a').map(({ attribs: { rel, href } }) => [rel, href]);
    expect(links.filter(([, href]) => href?.startsWith('https://x.example/'))).toEqual([
      ['prev', 'https://x.example/first'],
      ['next', 'https://x.example/newer'],
      [undefined, 'https://x.example/second'],
      [undefined, 'https://x.example/third'],
    ]);
    expect(links.filter(([, href]) => href === 'https://feeds.gazette.example/section/city/')).toHaveLength(3);
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

  it('leads to the feeds of the site, of its section and of its authors, where these have one', () => {
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
    const authors = [{ name: 'Ada' }, { name: 'Bo' }];
    expect(alternates(pageOf({ authors, feeds: ['all', 'author/bo'] as FeedId[] }))).toEqual([
      ...all,
      ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `https://feeds.gazette.example/author/bo/${file}`),
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

  it('says in its language what people did, and leaves it in their words where it knows none', () => {
    const page = pageOf({
      language: 'zh' as LanguageTag,
      authors: [{ name: '林晓雨', role: 'Reporter' }],
      contributors: [
        { name: '陈', role: 'toString' },
        { name: '李', role: '实习生' },
      ],
    });
    expect(texts(page, 'p').slice(1, 3)).toEqual(['林晓雨 (记者)', '陈 (toString) · 李 (实习生)']);
  });

  it('runs in the direction of its language, whatever its section is called in', () => {
    const page = pageOf({ language: 'ar' as LanguageTag, title: 'الجسر', section: 'City' });
    expect(elements(page, 'html')[0]?.attribs.dir).toBe('rtl');
    expect(elements(page, 'article')[0]?.attribs).not.toHaveProperty('dir');
  });

  it('lets wide tables and listings be scrolled by keyboard, under names of their own', () => {
    const cell = (inside: string) => `<table><tr><td>${inside}</td></tr></table>`;
    const page = pageOf({ html: `${cell('1')}<pre>x</pre>${cell(cell('&lt;table&gt;'))}` });
    const around = elements(page, 'div').filter(({ attribs }) => attribs.class === 'table');
    expect(around.map(({ attribs: { role, tabindex, 'aria-label': name } }) => [role, tabindex, name])).toEqual([
      ['region', '0', 'Table'],
      ['region', '0', 'Table 2'],
    ]);
    expect(elements(page, 'pre').map(({ attribs }) => attribs.tabindex)).toEqual(['0']);
  });

  it('asks for its first picture at once, and for the others when they come into sight', () => {
    const picture = (name: string) => `<p><img src="https://x.example/${name}.jpg" alt="" width="3" height="2" /></p>`;
    const pictures = elements(pageOf({ html: picture('a') + picture('b') }), 'img').map(({ attribs }) => attribs);
    expect(pictures).toMatchObject([
      { fetchpriority: 'high', width: '3', height: '2' },
      { loading: 'lazy', width: '3', height: '2' },
    ]);
    expect(pictures[0]).not.toHaveProperty('loading');
  });

  it('shows a picture that stands alone in a paragraph as a figure, and leaves one in a text there', () => {
    const picture = '<img src="https://x.example/a.jpg" alt="1 > 0" width="3" height="2" />';
    const page = pageOf({ html: `<p>${picture}</p><p>See ${picture}</p>` });
    expect(elements(page, 'img').map(({ parent }) => parent?.type === 'tag' && parent.name)).toEqual(['figure', 'p']);
  });

  it('shows a correction once', () => {
    const text = 'It was Tuesday.';
    expect(elements(pageOf({ corrections: [{ text }] }), 'aside')).toHaveLength(1);
    expect(
      elements(pageOf({ corrections: [{ text }], html: `<p>It opened.</p><p>${text}</p>` }), 'aside'),
    ).toHaveLength(0);
  });
});
