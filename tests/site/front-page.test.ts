import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId, Instant, LanguageTag, LiveArticle } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { archivePlace } from '../../shared/feed/archives/span.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { renderArchivePage } from '../../shared/site/archive-page.ts';
import { renderFeedPage } from '../../shared/site/feed-page.ts';
import { anyText } from '../feed/any-text.ts';
import { PAGE_ARTICLE, PAGE_CONFIG } from '../feed/golden-windows.ts';
import { ALL, articleWith, configWith } from '../feed/newsroom.ts';
import { elements, texts } from '../feed/xml-tree.ts';

const MEDIA = [{ url: 'https://feeds.gazette.example/media/1.jpg', type: 'image/jpeg', width: 300, height: 200 }];

/** Newest last, a minute apart. */
const articles = (count: number, given: (index: number) => Partial<Omit<LiveArticle, 'id'>> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    articleWith({
      id: `tag:gazette.example,2026:${index}`,
      title: `Story ${index}`,
      published: `2026-03-01T08:${String(index).padStart(2, '0')}:00Z` as Instant,
      url: `https://feeds.gazette.example/articles/story-${index}/`,
      ...given(index),
    }),
  );
const frontPage = (all: readonly LiveArticle[], config: Config = configWith()) => {
  const { path, bytes } = renderFeedPage(windowOf(ALL, config, all), config);
  expect(path).toBe('/index.html');
  return new TextDecoder().decode(bytes);
};
const storiesOf = (page: string) =>
  elements(page, 'a')
    .map(({ attribs }) => /\/articles\/(story-\d+)\//.exec(attribs.href ?? '')?.[1])
    .filter((story) => story !== undefined);

describe('the front page', () => {
  it('renders to the same bytes as ever', async () => {
    const others = articles(22, (index) => ({ section: ['City', 'Harbour', 'Sport'][index % 3] ?? 'City' }));
    const { bytes } = renderFeedPage(windowOf(ALL, PAGE_CONFIG, [PAGE_ARTICLE, ...others]), PAGE_CONFIG);
    await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot('../golden/front-page.html');
  });

  it('names the logo for who shows the site elsewhere, and nothing where there is none', () => {
    const images = (site: object) =>
      elements(frontPage(articles(1), configWith(site)), 'meta')
        .filter(({ attribs }) => attribs.property === 'og:image')
        .map(({ attribs }) => attribs.content);
    expect(images({ logo: 'https://gazette.example/Köpfe/logo.png?size=2' })).toEqual([
      'https://gazette.example/K%C3%B6pfe/logo.png?size=2',
    ]);
    expect(images({ logo: undefined })).toEqual([]);
  });

  it('leads with the newest article that has a picture, unless that is an old one', () => {
    const lead = (picture: number, count: number) =>
      elements(frontPage(articles(count, (index) => (index === picture ? { media: MEDIA } : {}))), 'article').filter(
        ({ attribs }) => attribs.class === 'lead card',
      ).length === 1 &&
      storiesOf(frontPage(articles(count, (index) => (index === picture ? { media: MEDIA } : {}))))[0];
    expect(lead(7, 10)).toBe('story-7');
    expect(lead(0, 30)).toBe('story-29');
    expect(lead(-1, 3)).toBe('story-2');
  });

  it('leads with the newest that its editor declares to lead, unless that is an old one', () => {
    const lead = (declared: readonly number[]) =>
      storiesOf(
        frontPage(
          articles(40, (index) => ({
            ...(index === 38 ? { media: MEDIA } : {}),
            ...(declared.includes(index) ? { priority: 'lead' as const } : {}),
          })),
        ),
      )[0];
    expect(lead([])).toBe('story-38');
    expect(lead([17, 20])).toBe('story-20');
    expect(lead([15])).toBe('story-38');
  });

  it('shows no article twice, and a band for each section that has several', () => {
    const page = frontPage(
      articles(40, (index) => ({
        section: index % 5 === 0 ? `Lone ${index}` : (['City', 'Harbour'][index % 2] ?? ''),
        feeds: [ALL, 'section/city' as FeedId],
      })),
    );
    const stories = storiesOf(page);
    expect(new Set(stories).size).toBe(stories.length);
    expect(texts(page, 'h2').filter((text) => !text.startsWith('Story'))).toEqual([
      'City',
      'Harbour',
      'Latest',
      'Older articles',
    ]);
    expect(stories.toSorted()).toEqual(
      articles(40)
        .map((_, index) => `story-${index}`)
        .toSorted(),
    );
    expect(page).toContain('<a href="https://feeds.gazette.example/section/city/">City</a></bdi></h2>');
    expect(page).not.toContain('/section/harbour/');
  });

  it('begins a band with a picture where it has one', () => {
    const page = frontPage(articles(20, (index) => ({ section: 'City', ...(index === 11 ? { media: MEDIA } : {}) })));
    expect(storiesOf(page).slice(5, 9)).toEqual(['story-11', 'story-14', 'story-13', 'story-12']);
  });

  it('keeps the order that the configuration gives its sections', () => {
    const config = configWith({}, { feeds: [{ each: 'section' }], sections: { harbour: { title: 'The harbour' } } });
    const page = frontPage(
      articles(13, (index) => ({ section: ['City', 'Harbour'][index % 2] ?? '' })),
      config,
    );
    expect(texts(page, 'h2').filter((text) => !text.startsWith('Story'))).toEqual(['The harbour', 'City']);
  });

  it('leaves no row half empty: what is alone stands among the older ones, and one article has no place beside it', () => {
    const classes = (count: number) =>
      elements(frontPage(articles(count)), 'div').map(({ attribs }) => attribs.class ?? 'beside');
    expect(classes(1)).toEqual(['top']);
    expect(classes(6)).toEqual(['top', 'beside', 'titles']);
    expect(classes(7)).toEqual(['top', 'beside', 'cards']);
    expect(classes(12)).toEqual(['top', 'beside', 'cards', 'titles']);
    expect(classes(13)).toEqual(['top', 'beside', 'cards', 'cards']);
  });

  it('leaves out the year where it is that of the newest article, in the site’s zone', () => {
    const published = ['2025-12-31T22:30:00Z', '2025-12-31T23:30:00Z', '2026-05-02T08:00:00Z'] as Instant[];
    const page = frontPage(
      articles(3, (index) => ({ published: published[index] ?? ('' as Instant) })),
      configWith({ timeZone: 'Europe/Berlin' }),
    );
    expect(texts(page, 'time')).toEqual(['May 2', 'January 1', 'December 31, 2025']);
  });

  it('runs each article in the direction of its language, whatever its section is called in', () => {
    const page = frontPage(
      articles(2, (index) => ({ section: 'City', language: (index === 0 ? 'ar' : 'en') as LanguageTag })),
    );
    expect(elements(page, 'article').map(({ attribs }) => [attribs.lang, attribs.dir])).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  it('says so where there is nothing', () => {
    expect(texts(frontPage([]), 'p')).toContain('Nothing is published here yet.');
  });

  it('is called after the site, in its language and direction', () => {
    const page = frontPage([], configWith({ title: 'بريد المدّ', language: 'ar' }));
    expect(texts(page, 'h1')).toEqual(['بريد المدّ']);
    expect(elements(page, 'html')[0]?.attribs).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('leads to what the configuration gives a title, and to sections that it shows', () => {
    const config = configWith(
      {},
      {
        feeds: [{ each: 'section' }, { id: 'harbour', title: 'The harbour' }],
        sections: { city: { title: 'City Hall' } },
      },
    );
    const page = frontPage(
      articles(2, () => ({ section: 'Sport', feeds: [ALL, 'section/sport' as FeedId] })),
      config,
    );
    const [, ...links] = elements(page, 'li').slice(0, 5);
    expect(elements(page, 'nav')).toHaveLength(1);
    expect(texts(page, 'li').slice(0, 5)).toEqual(['Home', 'City Hall', 'The harbour', 'Sport', 'Subscribe']);
    expect(links).toHaveLength(4);
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const text = `</script></title></style>"><img src=x onerror=alert(1)><script>alert(1)</script>${any}`;
        const page = frontPage(
          articles(9, () => ({
            ...{ title: text, dek: text, summary: text, section: text },
            authors: [{ name: text, role: text, url: text }],
          })),
        );
        expect(elements(page, 'script')).toEqual([]);
        expect(elements(page, 'img')).toEqual([]);
      }),
    );
  });
});

describe('the page of a feed', () => {
  const page = (id: string, all: readonly LiveArticle[], config = configWith()) => {
    const { path, bytes } = renderFeedPage(windowOf(id as FeedId, config, all), config);
    return { path, page: new TextDecoder().decode(bytes) };
  };

  it('lists its newest articles by day, in the site’s time zone', () => {
    const config = configWith({ timeZone: 'Pacific/Auckland' });
    const days = articles(3, (index) => ({
      section: 'City',
      published: `2026-03-0${index + 1}T10:30:00Z` as Instant,
      ...(index === 2 ? { published: '2026-03-02T11:30:00Z' as Instant } : {}),
    }));
    const { path, page: section } = page('section/city', days, config);
    expect(path).toBe('/section/city/index.html');
    expect(texts(section, 'h1')).toEqual(['City']);
    expect(texts(section, 'h2')).toEqual(['March 3, 2026', 'March 2, 2026', 'March 1, 2026']);
  });

  it('names all that its feed holds, and shows no more than 24 in full', () => {
    const { page: section } = page(
      'section/city',
      articles(45, () => ({ media: MEDIA })),
    );
    expect(storiesOf(section)).toHaveLength(45);
    expect(elements(section, 'img')).toHaveLength(24);
  });

  it('leads to the older part of its feed, of which each page is named by its days', async () => {
    const history = (name: string) => ({
      ...archivePlace('section/city' as FeedId, { name }),
      version: '0a1b2c3d4e5f',
    });
    const window = windowOf('section/city' as FeedId, PAGE_CONFIG, [PAGE_ARTICLE, ...articles(2)]);
    const own = renderFeedPage({ ...window, history: { kind: 'newest', previous: history('newest') } }, PAGE_CONFIG);
    expect(new TextDecoder().decode(own.bytes)).toContain(
      '<a rel="next" href="https://feeds.gazette.example/section/city/archive/newest/">Older articles</a>',
    );
    const archive = { own: history('before-2026-04'), previous: history('before-2026-01'), next: history('newest') };
    const { path, bytes } = renderArchivePage(window, { kind: 'archive', ...archive }, PAGE_CONFIG);
    expect(path).toBe('/section/city/archive/before-2026-04/index.html');
    await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot('../golden/archive-page.html');
  });

  it('marks where the reader is, also outside what every page leads to', () => {
    const { page: tag } = page(
      'tag/tides',
      articles(1, () => ({ tags: ['Tides'] })),
    );
    const current = elements(tag, 'a').filter(({ attribs }) => attribs['aria-current'] !== undefined);
    expect(current.map(({ attribs }) => attribs.href)).toEqual(['https://feeds.gazette.example/tag/tides/']);
  });

  it('speaks the site’s language where its own is none', () => {
    const { page: old } = page('language/x', articles(1), configWith({ language: 'de' }));
    expect(elements(old, 'html')[0]?.attribs.lang).toBe('de');
  });

  it('leads to its own feed in every format', () => {
    const links = elements(page('section/city', []).page, 'link').filter(({ attribs }) => attribs.rel === 'alternate');
    expect(links.map(({ attribs }) => attribs.href)).toEqual(
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `https://feeds.gazette.example/section/city/${file}`),
    );
  });
});
