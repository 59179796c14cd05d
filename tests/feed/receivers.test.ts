import { describe, expect, it } from 'vitest';
import type { FeedId, Instant, LanguageTag, LiveArticle, Media } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { receiverHints } from '../../shared/feed/receivers.ts';
import { article, instant } from '../contract/fixtures.ts';

const config = parseConfig(
  JSON.stringify({
    site: { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026', language: 'en' },
    feeds: [{ each: 'language' }, { id: 'chinese', where: { language: ['zh'] } }],
  }),
  'test',
);
const NOW = instant('2026-11-24T12:00:00Z');

const image = (width?: number, height?: number): Media => ({
  url: 'https://quay.example/a.jpg',
  type: 'image/jpeg',
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
});

/** Against no rule. */
const good = article('good', {
  title: 'The harbour bridge opens to trams',
  summary: 'x'.repeat(300),
  media: [image(1_200, 800)],
  published: instant('2026-11-24T08:00:00Z'),
  feeds: ['all', 'language/en'] as FeedId[],
});

const hints = (changes: Partial<LiveArticle>, now: Instant = NOW) =>
  receiverHints({ ...good, ...changes }, { now, config }).map(
    ({ receiver, code, message }) => `${receiver} ${code}: ${message}`,
  );
const codes = (changes: Partial<LiveArticle>) =>
  receiverHints({ ...good, ...changes }, { now: NOW, config }).map(({ receiver, code }) => `${receiver} ${code}`);

it('finds nothing against an article that keeps every rule', () => {
  expect(hints({})).toEqual([]);
});

describe('a title', () => {
  it.each([
    [
      'x'.repeat(20),
      ['MSN title-too-short: The title has 20 characters; MSN takes titles of more than 20 and at most 150.'],
    ],
    ['x'.repeat(21), []],
    ['x'.repeat(150), []],
    [
      'x'.repeat(151),
      ['MSN title-too-long: The title has 151 characters; MSN takes titles of more than 20 and at most 150.'],
    ],
    // Characters, not UTF-16 units: 21 of them are 42 units.
    ['𝄞'.repeat(21), []],
    ['𝄞'.repeat(150), []],
  ])('of %j', (title, expected) => {
    expect(hints({ title })).toEqual(expected);
  });

  it.each(['The <b>harbour</b> bridge opens', 'The harbour bridge opens<br/>', 'Trams &amp; ferries at the bridge'])(
    'that holds HTML: %s',
    (title) => {
      expect(codes({ title })).toEqual(['MSN html-in-title', 'Apple News html-in-title']);
    },
  );

  it.each([
    'Trams < ferries & buses > 6 at the bridge',
    'AT&T opens an office; at the bridge',
    'a <3 for the bridge opening',
  ])('that only looks a little like it: %s', (title) => {
    expect(codes({ title })).toEqual([]);
  });

  it('is quoted where it holds HTML', () => {
    expect(hints({ title: 'The <i>harbour</i> bridge opens' })).toEqual([
      'MSN html-in-title: The title holds HTML (<i>); MSN takes none and may drop the article.',
      'Apple News html-in-title: The title holds HTML (<i>); Apple News takes plain text.',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2025-11-24T12:00:01Z', []],
    ['2025-11-24T12:00:00Z', ['MSN date-too-old']],
    // Nobody sees a scheduled article.
    ['2027-01-01T00:00:00Z', []],
  ])('of %s', (published, expected) => {
    expect(codes({ published: instant(published) })).toEqual(expected);
  });

  it('is told without its age, which would change every day', () => {
    const published = instant('2024-05-01T00:00:00Z');
    const said = 'MSN date-too-old: The article was published 365 days ago or earlier; MSN takes none of that age.';
    expect(hints({ published })).toEqual([said]);
    expect(hints({ published }, instant('2026-12-24T12:00:00Z'))).toEqual([said]);
  });
});

describe('images', () => {
  it.each([
    [[], ['Flipboard no-image']],
    [[image(500, 499)], ['Google News image-too-small', 'Flipboard image-too-small']],
    [[image(500, 500)], ['Google News image-too-small']],
    [[image(2_000, 799)], ['Google News image-too-small']],
    [[image(100, 100), image(800, 800)], []],
    // Remote, so that nobody knows.
    [[image()], []],
    [[image(100, 100), image()], []],
    [[{ url: 'https://quay.example/a.mp3', type: 'audio/mpeg' }], ['Flipboard no-image']],
  ])('%j', (media, expected) => {
    expect(codes({ media })).toEqual(expected);
  });

  it('are told by the largest', () => {
    expect(hints({ media: [image(100, 90), image(640, 500)] })).toEqual([
      'Google News image-too-small: The largest image has 640 x 500 pixels; ' +
        'Google News asks for images whose shorter side has at least 800.',
    ]);
  });
});

describe('a body', () => {
  it.each([
    [250_000, []],
    [250_001, ['JSON Feed article-too-large']],
    [1_000_000, ['JSON Feed article-too-large']],
    [1_000_001, ['Google News article-too-large', 'SmartNews article-too-large', 'JSON Feed article-too-large']],
  ])('of %d bytes', (bytes, expected) => {
    expect(codes({ html: 'x'.repeat(bytes) })).toEqual(expected);
  });

  it('is measured in bytes', () => {
    expect(hints({ html: '桥'.repeat(83_334) })).toEqual([
      'JSON Feed article-too-large: The text has 250,002 bytes of HTML; readers of JSON Feed expect whole feeds below 250 kB.',
    ]);
  });
});

it('asks for a description and an author, as Flipboard does', () => {
  expect(hints({ summary: 'x'.repeat(299), authors: [] })).toEqual([
    'Flipboard description-too-short: The summary has 299 characters; Flipboard asks for a description of at least 300.',
    'Flipboard no-author: The article names no author; Flipboard asks for one in each item.',
  ]);
});

describe('a language', () => {
  const language = 'zh-Hans' as LanguageTag;

  it('other than that of a feed that shows it', () => {
    expect(hints({ language, feeds: ['all', 'language/zh'] as FeedId[] })).toEqual([
      'MSN languages-mixed: The article is in "zh-Hans", but the feed "all" is in "en"; ' +
        'MSN takes feeds in one language: give it "language/zh".',
    ]);
    expect(codes({ language, feeds: ['all'] as FeedId[] })).toEqual(['MSN languages-mixed']);
  });

  it('that all its feeds are in', () => {
    expect(codes({ language, feeds: ['chinese', 'language/zh'] as FeedId[] })).toEqual([]);
    expect(codes({ language: 'en-GB' as LanguageTag })).toEqual([]);
  });
});
