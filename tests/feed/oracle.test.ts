import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Feed } from 'feed';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Instant, LiveArticle } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { type FeedModel, modelOf } from '../../shared/feed/model.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { ALL, articleWith, configWith, render } from './newsroom.ts';
import { texts } from './xml-tree.ts';

/** What the npm package `feed` makes of our model. */
function packageFeed({ options, items }: FeedModel): Feed {
  const { feedLinks: _, image: __, ...rest } = options;
  const feed = new Feed(rest);
  for (const item of items) feed.addItem(item);
  return feed;
}

const oracle = (articles: readonly LiveArticle[], config: Config = configWith()) =>
  packageFeed(modelOf(windowOf(ALL, config, articles), config));

describe('what the package handles rightly', () => {
  const articles = [
    articleWith({
      id: 'tag:gazette.example,2026:1',
      title: 'The bridge is open',
      authors: [{ name: 'Ada Stroom', url: 'https://gazette.example/ada' }, { name: 'Bo' }],
      section: 'City',
      tags: ['Bridges'],
      html: '<p>One ]]&gt; <b>two</b></p>',
      updated: '2026-03-02T09:30:00Z' as Instant,
    }),
    articleWith({
      id: 'tag:gazette.example,2026:2',
      title: '桥通车了',
      authors: [{ name: '李新一' }],
      published: '2026-02-01T00:00:00Z' as Instant,
    }),
  ];
  const ours = render(articles);
  const theirs = oracle(articles);

  it('reads the same in RSS', () => {
    const read = (xml: string) => {
      const { title, link, description, language, lastBuildDate, ttl, docs, items } = parseRssFeed(xml);
      const channel = { title, link, description, language, lastBuildDate, ttl, docs };
      return {
        ...channel,
        items: items?.map((item) => ({
          title: item.title,
          link: item.link,
          guid: item.guid,
          pubDate: item.pubDate,
          description: item.description,
          content: item.content?.encoded,
          categories: item.categories,
        })),
      };
    };
    expect(read(ours.rss)).toEqual(read(theirs.rss2()));
    expect(read(ours.rss).items).toHaveLength(2);
  });

  it('reads the same in Atom', () => {
    const read = (xml: string) => {
      const { id, title, subtitle, updated, authors, entries } = parseAtomFeed(xml);
      return {
        ...{ id, title: title?.value, subtitle: subtitle?.value, updated: Date.parse(String(updated)), authors },
        entries: entries?.map((entry) => ({
          id: entry.id,
          title: entry.title?.value,
          link: entry.links?.[0]?.href,
          updated: Date.parse(String(entry.updated)),
          published: Date.parse(String(entry.published)),
          summary: entry.summary?.value,
          content: entry.content,
          authors: entry.authors,
          categories: entry.categories,
        })),
      };
    };
    expect(read(ours.atom)).toEqual(read(theirs.atom1()));
    expect(read(ours.atom).entries).toHaveLength(2);
  });

  it('reads the same in JSON Feed, but for the version', () => {
    const read = (json: string) => {
      const { title, home_page_url, description, items } = parseJsonFeed(json);
      return {
        ...{ title, home_page_url, description },
        items: items?.map((item) => ({
          id: item.id,
          url: item.url,
          title: item.title,
          content_html: item.content_html,
          summary: item.summary,
          published: Date.parse(String(item.date_published)),
          modified: Date.parse(String(item.date_modified)),
        })),
      };
    };
    expect(read(ours.json)).toEqual(read(theirs.json1()));
    expect(JSON.parse(theirs.json1()).version).toBe('https://jsonfeed.org/version/1');
    expect(JSON.parse(ours.json).version).toBe('https://jsonfeed.org/version/1.1');
  });
});

describe('what the package breaks on', () => {
  it('two CDATA end marks', () => {
    const article = articleWith({ html: '<pre>a[b[0]]&gt;1 c[d[0]]&gt;1</pre>', summary: 'a]]>b]]>c' });
    expect(XMLValidator.validate(oracle([{ ...article, title: 'a]]>b]]><c' }]).rss2())).not.toBe(true);
    const { rss } = render([{ ...article, title: 'a]]>b]]><c' }]);
    expect(XMLValidator.validate(rss)).toBe(true);
    expect(texts(rss, 'title')[1]).toBe('a]]>b]]><c');
  });

  it('control characters', () => {
    const article = articleWith({ title: 'Page\u000Cbreak' });
    expect(oracle([article]).rss2()).toContain('\u000C');
    expect(texts(render([article]).rss, 'title')[1]).toMatch(/^Page\nbreak$/);
  });

  it('half surrogate pairs', () => {
    const article = articleWith({ title: 'Smile \uD83D' });
    expect(oracle([article]).atom1().isWellFormed()).toBe(false);
    expect(render([article]).atom.isWellFormed()).toBe(true);
  });

  it('ampersands and quotes in attributes', () => {
    const article = articleWith({ section: 'R&D "now" <x', media: [] });
    const domain = configWith();
    const items = modelOf(windowOf(ALL, domain, [article]), domain);
    const category = { name: 'x', domain: 'https://gazette.example/?a=1&b=2' };
    const theirs = packageFeed({
      ...items,
      items: items.items.map((item) => ({ ...item, category: [category] as never })),
    });
    expect(theirs.rss2()).toContain('domain="https://gazette.example/?a=1&b=2"');
    expect(render([article]).atom).toContain('term="R&#x26;D &#x22;now&#x22; &#x3C;x"');
  });

  it('ids that are no address', () => {
    const article = articleWith({ id: 'story-1' });
    expect(() => oracle([article]).atom1()).toThrow('Invalid URL');
    expect(texts(render([article]).atom, 'id')[1]).toBe('story-1');
  });

  it('an article without authors', () => {
    expect(() => oracle([articleWith()]).json1()).toThrow(TypeError);
    expect(JSON.parse(render([articleWith()]).json).items[0]).not.toHaveProperty('authors');
  });

  it('media types: it guesses them from file names', () => {
    const media = [{ url: 'https://m.example/photo.php?id=1', type: 'image/jpeg', bytes: 5 }];
    const parser = new XMLParser({ ignoreAttributes: false });
    const enclosure = (rss: string) => parser.parse(rss).rss.channel.item.enclosure;
    expect(enclosure(oracle([articleWith({ media })]).rss2())).toMatchObject({
      '@_type': 'image/php',
      '@_length': '0',
    });
    expect(enclosure(render([articleWith({ media })]).rss)).toMatchObject({ '@_type': 'image/jpeg', '@_length': '5' });
  });
});
