import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId, Instant, LiveArticle } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { itemLimit, windowOf } from '../../shared/feed/window.ts';
import { ALL, articleWith, configWith, render } from './newsroom.ts';

const dated = (id: string, published: string, given: Partial<LiveArticle> = {}) =>
  articleWith({ ...given, id, published: published as Instant });

describe('windowOf', () => {
  it('holds the newest first, in the order of the index where they came out at once', () => {
    const articles = [
      dated('a', '2026-01-01T00:00:00Z'),
      dated('b', '2026-01-03T00:00:00Z'),
      dated('c', '2026-01-03T00:00:00Z'),
      dated('d', '2026-01-02T00:00:00Z'),
    ];
    const ids = windowOf(ALL, configWith(), articles).articles.map(({ id }) => id);
    expect(ids).toEqual(['c', 'b', 'd', 'a']);
    expect(windowOf(ALL, configWith(), articles.toReversed()).articles.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['scheduled', 'withdrawn', 'expired'] as const)('leaves a %s article out whoever lets it in', (state) => {
    expect(windowOf(ALL, configWith(), [articleWith({ state } as Partial<LiveArticle>)]).articles).toEqual([]);
  });

  it('holds an article once', () => {
    expect(windowOf(ALL, configWith(), [articleWith(), articleWith()]).articles).toHaveLength(1);
  });

  it('holds as many as the feed says', () => {
    const articles = Array.from({ length: 9 }, (_, index) => dated(`${index}`, `2026-01-0${index + 1}T00:00:00Z`));
    const config = configWith({}, { feeds: [{ id: 'x', items: 3 }], limits: { feedItems: 5 } });
    expect(windowOf('x' as FeedId, config, articles).articles.map(({ id }) => id)).toEqual(['8', '7', '6']);
    expect(windowOf(ALL, config, articles).articles).toHaveLength(5);
    expect([itemLimit('x' as FeedId, config), itemLimit(ALL, config)]).toEqual([3, 5]);
  });

  describe('is bounded by the bytes of its largest document', () => {
    const largest = (articles: readonly LiveArticle[], config: Config) =>
      Math.max(...render(articles, config).documents.map(({ bytes }) => bytes.length));
    const limited = (feedBytes: number, others: object = {}) => configWith({}, { limits: { feedBytes }, ...others });
    const html = `<p>${'中"'.repeat(2_000)}</p>`;
    const four = ['4', '3', '2', '1'].map((day) => dated(day, `2026-01-0${day}T00:00:00Z`, { html }));

    it('which leaves the oldest out', () => {
      const ids = (feedBytes: number) => windowOf(ALL, limited(feedBytes), four).articles.map(({ id }) => id);
      const bytes = largest(four.slice(0, 3), configWith());
      expect(ids(bytes + 20)).toEqual(['4', '3', '2']);
      expect(ids(bytes - 1)).toEqual(['4', '3']);
    });

    it.each<[string, Partial<LiveArticle>]>([
      ['a title', { title: 'word '.repeat(9_000) }],
      ['a summary', { summary: 'word & '.repeat(9_000) }],
      ['authors', { authors: Array.from({ length: 200 }, (_, n) => ({ name: `Jane ${n} ${'Doe '.repeat(20)}` })) }],
      ['tags', { tags: Array.from({ length: 40 }, (_, n) => `${n} ${'tag '.repeat(200)}`) }],
      [
        'media',
        {
          media: Array.from({ length: 300 }, (_, n) => ({
            url: `https://h.example/${n}.jpg`,
            type: 'image/jpeg',
            caption: 'word '.repeat(20),
          })),
        },
      ],
      ['links into itself', { html: '<p><a href="#a">a</a></p>'.repeat(900) }],
    ])('counting %s', (_, given) => {
      const articles = four.map((article) => ({ ...article, html: '<p>Text.</p>', ...given }));
      const config = limited(largest(articles.slice(0, 2), configWith()) + 20);
      expect(windowOf(ALL, config, articles).articles).toEqual(articles.slice(0, 2));
      expect(largest(articles, config)).toBeLessThanOrEqual(config.limits.feedBytes);
    });

    it('and shows what is larger by itself as a summary, wherever it stands', () => {
      const config = limited(20_000);
      const media = [{ url: 'https://h.example/a.mp3', type: 'audio/mpeg', bytes: 5 }];
      const large = { html: `<p>${'x'.repeat(20_000)}</p>`, media };
      const articles = [dated('9', '2026-01-09T00:00:00Z', large), ...four.slice(0, 1)];
      expect(windowOf(ALL, config, articles).articles).toEqual([{ ...articles[0], html: '' }, four[0]]);
      expect(windowOf(ALL, config, [dated('8', '2026-01-08T00:00:00Z'), ...articles]).articles).toHaveLength(3);
      const { rss, json } = render(articles, config);
      expect(rss).toContain('<description><![CDATA[It opened on Monday.]]></description>\n<enclosure');
      expect(JSON.parse(json).items[0]).toMatchObject({ content_text: 'It opened on Monday.' });
      expect(largest(articles, config)).toBeLessThanOrEqual(20_000);
    });

    it('and with little beside it, where the rest is too large', () => {
      const config = limited(10_000);
      const media = Array.from({ length: 300 }, (_, n) => ({ url: `https://h.example/${n}.jpg`, type: 'image/jpeg' }));
      const authors = Array.from({ length: 200 }, (_, n) => ({ name: `Jane Doe ${n}` }));
      const article = dated('9', '2026-01-09T00:00:00Z', { media, authors, tags: ['a'] });
      expect(windowOf(ALL, config, [article]).articles).toMatchObject([{ html: '', media: [], authors: [authors[0]] }]);
      expect(largest([article], config)).toBeLessThanOrEqual(10_000);
    });

    it('of summaries where the feed holds nothing else', () => {
      const config = limited(10_000, { feeds: [{ id: 'all', content: 'summary' }] });
      expect(windowOf(ALL, config, four).articles).toHaveLength(4);
    });
  });

  it('is never larger than its limit', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a <&>"\n\u0001中😀]]>'), maxLength: 400 });
    const article = fc.record({
      title: text,
      summary: text,
      html: fc
        .array(fc.constantFrom('<p>a</p>', '<a href="#x">b</a>', '"', ']]>', '中', '\n'), { maxLength: 300 })
        .map((list) => list.join('')),
      section: fc.option(text, { nil: undefined }),
      tags: fc.array(text, { maxLength: 5 }),
      authors: fc.array(fc.record({ name: text, role: text }), { maxLength: 5 }),
      media: fc.array(
        fc.record({
          url: fc.constant('https://h.example/a.jpg'),
          type: fc.constant('image/jpeg'),
          caption: text,
          alt: text,
        }),
        { maxLength: 4 },
      ),
      language: fc.constantFrom('en', 'zh-Hans'),
    });
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 10_000, max: 60_000 }),
        (list, feedBytes) => {
          const articles = list.map((given, n) =>
            dated(`${n}`, `2026-01-${10 + n}T00:00:00Z`, given as unknown as Partial<LiveArticle>),
          );
          const config = configWith({}, { limits: { feedBytes } });
          const { documents } = render(articles, config);
          expect(Math.max(...documents.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(feedBytes);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('was updated when the last of its articles was', () => {
    const articles = [
      dated('a', '2026-01-02T00:00:00Z', { updated: '2026-01-02T00:00:00Z' as Instant }),
      dated('b', '2026-01-01T00:00:00Z', { updated: '2026-02-01T00:00:00Z' as Instant }),
    ];
    expect(windowOf(ALL, configWith(), articles).updated).toBe('2026-02-01T00:00:00Z');
  });

  it.each([
    ['gazette.example,2026', '2026-01-01T00:00:00Z'],
    ['gazette.example,2025-06', '2025-06-01T00:00:00Z'],
    ['gazette.example,2025-06-30', '2025-06-30T00:00:00Z'],
  ])('is as old as %s when empty', (tagAuthority, updated) => {
    expect(windowOf(ALL, configWith({ tagAuthority }), []).updated).toBe(updated);
  });
});
