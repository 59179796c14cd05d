import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { FEEDS_PER_ARTICLE, feedsBeyond, feedsOf } from '../../shared/feed/membership.ts';
import { articleWith, configWith } from './newsroom.ts';

const withFeeds = (...feeds: object[]): Config => configWith({}, { feeds });

describe('feedsOf', () => {
  it('puts an article into all, and into the feed of every value it has', () => {
    const article = articleWith({
      section: 'City',
      tags: ['Industry', 'Café', '工业'],
      authors: [{ name: 'Xinyi Li', role: 'Editor' }, { name: '李新一' }],
      language: 'zh-Hans' as LanguageTag,
    });
    expect(feedsOf(article, configWith())).toEqual([
      'all',
      'author/xinyi-li',
      'author/李新一',
      'language/zh',
      'section/city',
      'tag/cafe',
      'tag/industry',
      'tag/工业',
    ]);
  });

  it('knows facets only where they are declared', () => {
    const article = articleWith({ section: 'City', tags: ['Industry'] });
    expect(feedsOf(article, withFeeds({ each: 'tag' }))).toEqual(['all', 'tag/industry']);
  });

  it('counts spellings of one value once', () => {
    const article = articleWith({ tags: ['Industry', 'industry', 'ＩＮＤＵＳＴＲＹ'] });
    expect(feedsOf(article, withFeeds({ each: 'tag' }))).toEqual(['all', 'tag/industry']);
  });

  it('has none for the desk, which signs where no person does', () => {
    const article = articleWith({ authors: [{ name: 'Tim Redaksi' }, { name: 'Redaktion' }, { name: '本报编辑部' }] });
    expect(feedsOf(article, withFeeds({ each: 'author' }))).toEqual(['all']);
    const declared = { id: 'our-own', title: 'Our own', where: { author: ['Redaktion'] } };
    expect(feedsOf(article, withFeeds(declared))).toContain('our-own');
  });

  it('has no feed for a value without letters or digits', () => {
    expect(feedsOf(articleWith({ tags: ['!!!', '…'] }), withFeeds({ each: 'tag' }))).toEqual(['all']);
  });

  it('lets a declared feed define all', () => {
    const config = withFeeds({ id: 'all', where: { section: 'City' } });
    expect(feedsOf(articleWith({ section: 'Sport' }), config)).toEqual([]);
    expect(feedsOf(articleWith({ section: 'city' }), config)).toEqual(['all']);
  });

  it('lets a declared feed take the place of a facet feed', () => {
    const config = withFeeds({ each: 'section' }, { id: 'section/city', where: { tag: 'Bridge' } });
    expect(feedsOf(articleWith({ section: 'City' }), config)).toEqual(['all']);
    expect(feedsOf(articleWith({ section: 'Sport', tags: ['bridge'] }), config)).toEqual([
      'all',
      'section/city',
      'section/sport',
    ]);
  });

  it('asks for every condition, and for any value of each', () => {
    const config = withFeeds({ id: 'x', where: { section: ['City', 'Sport'], tag: ['Café'], author: ['xinyi  li'] } });
    const article = articleWith({ section: 'SPORT', tags: ['a', 'cafe'], authors: [{ name: 'Xinyi Li' }] });
    expect(feedsOf(article, config)).toEqual(['all', 'x']);
    expect(feedsOf({ ...article, tags: ['a'] }, config)).toEqual(['all']);
    expect(feedsOf({ ...article, authors: [] }, config)).toEqual(['all']);
  });

  it.each([
    ['zh', 'zh-Hans-CN', true],
    ['zh-Hans', 'zh-Hans-CN', true],
    ['ZH-hans', 'zh-Hans', true],
    ['zh-Hans', 'zh', false],
    ['zh-Hans', 'zh-Hant', false],
    ['fi', 'fil', false],
    ['zh-CN', 'zh-Hans-CN', false],
  ])('language range %s against %s: %s', (range, language, expected) => {
    const config = withFeeds({ id: 'x', where: { language: range } });
    expect(feedsOf(articleWith({ language: language as LanguageTag }), config).includes('x' as never)).toBe(expected);
  });

  it('is bounded, and keeps declared feeds before facets', () => {
    const tags = Array.from({ length: 100 }, (_, index) => `Tag ${index}`);
    const feeds = feedsOf(articleWith({ tags }), withFeeds({ each: 'tag' }, { id: 'zebra' }));
    expect(feeds).toHaveLength(FEEDS_PER_ARTICLE);
    expect(feeds).toContain('zebra');
    expect(feeds).toContain('all');
  });

  it('names those that there is no room for', () => {
    const tags = Array.from({ length: 100 }, (_, index) => `Tag ${index}`);
    const config = withFeeds({ each: 'tag' }, { id: 'zebra' });
    const [held, beyond] = [feedsOf(articleWith({ tags }), config), feedsBeyond(articleWith({ tags }), config)];
    expect(new Set([...held, ...beyond]).size).toBe(102);
    expect(feedsBeyond(articleWith({ tags: tags.slice(0, 38) }), config)).toEqual([]);
  });
});
