import { describe, expect, it } from 'vitest';
import type { FeedId, LanguageTag } from '../../shared/article/types.ts';
import { describeFeed } from '../../shared/feed/description.ts';
import { articleWith, configWith } from './newsroom.ts';

const id = (text: string) => text as FeedId;

describe('describeFeed', () => {
  it('calls all as the site', () => {
    const config = configWith({ description: 'From both banks' }, { limits: { feedItems: 20 } });
    expect(describeFeed(id('all'), config, [])).toEqual({
      id: 'all',
      title: 'River Gazette',
      description: 'From both banks',
      link: 'https://gazette.example/',
      language: 'en',
      items: 20,
      content: 'full',
      paths: { rss: '/all/rss.xml', atom: '/all/atom.xml', json: '/all/feed.json' },
    });
  });

  it('takes what a declared feed says', () => {
    const feeds = [
      { id: 'china', title: '中国', description: '新闻', items: 5, content: 'summary', where: { language: 'zh-Hans' } },
    ];
    expect(describeFeed(id('china'), configWith({}, { feeds }), [])).toMatchObject({
      title: '中国',
      description: '新闻',
      language: 'zh-Hans',
      items: 5,
      content: 'summary',
    });
  });

  it('speaks the site’s language where a declared feed has several', () => {
    const feeds = [{ id: 'x', where: { language: ['zh', 'ja'] } }];
    expect(describeFeed(id('x'), configWith({}, { feeds }), []).language).toBe('en');
  });

  it.each([
    ['section/city', 'CITY – River Gazette'],
    ['author/xinyi-li', 'Xinyi LI – River Gazette'],
    ['tag/工业', '工业 – River Gazette'],
    ['tag/never-seen', 'Never seen – River Gazette'],
    ['author/never-seen', 'Never Seen – River Gazette'],
    ['old/feed-of-old', 'Feed of old – River Gazette'],
  ])('names %s by its newest article: %s', (feed, title) => {
    const newer = articleWith({ section: 'CITY', authors: [{ name: 'A B' }, { name: 'Xinyi LI' }], tags: ['工业'] });
    const older = articleWith({ section: 'City', authors: [{ name: 'Xinyi Li' }] });
    expect(describeFeed(id(feed), configWith(), [newer, older]).title).toBe(title);
  });

  it.each([
    ['section/city', 'City & Harbour – River Gazette'],
    ['section/工业', 'Industry – River Gazette'],
    ['section/sport', 'SPORT – River Gazette'],
    ['tag/city', 'City – River Gazette'],
  ])('calls the section of %s what the configuration calls it, whatever its articles say', (feed, title) => {
    const sections = { City: { title: 'City & Harbour' }, 工业: { title: 'Industry' } };
    const articles = [
      articleWith({ section: 'CITY' }),
      articleWith({ section: 'SPORT' }),
      articleWith({ section: '工业' }),
    ];
    expect(describeFeed(id(feed), configWith({}, { sections }), articles).title).toBe(title);
  });

  it.each([
    ['language/zh', 'zh', '中文 – River Gazette'],
    ['language/en', 'en', 'English – River Gazette'],
    ['language/ar', 'ar', 'العربية – River Gazette'],
    ['language/not_a_tag', 'not_a_tag', 'not_a_tag – River Gazette'],
  ])('names %s in its own language', (feed, language, title) => {
    const article = articleWith({ language: 'zh-Hans' as LanguageTag });
    expect(describeFeed(id(feed), configWith(), [article])).toMatchObject({ language, title });
  });

  it('gives facet feeds the limits of their declaration', () => {
    const feeds = [{ each: 'tag', items: 7, content: 'summary' }];
    expect(describeFeed(id('tag/x'), configWith({}, { feeds }), [])).toMatchObject({ items: 7, content: 'summary' });
  });
});
