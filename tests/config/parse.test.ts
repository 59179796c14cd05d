import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../shared/config/error.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { configJsonSchema } from '../../shared/config/schema.ts';
import { DEFAULT_LIMITS, DEFAULT_REMOVALS } from '../../shared/config/types.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

const SITE = { title: 'Daily Quay', url: 'https://quay.example', tagAuthority: 'quay.example,2026' };

function problemsOf(value: unknown): string[] {
  try {
    const isFile = typeof value === 'string' || value instanceof Uint8Array;
    parseConfig(isFile ? value : JSON.stringify(value), 'feedmill.config.json');
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe('parseConfig', () => {
  it('fills in every default', () => {
    expect(parseConfig(JSON.stringify({ site: SITE }), 'f')).toEqual({
      site: {
        ...SITE,
        url: 'https://quay.example/',
        feedsUrl: 'https://quay.example/',
        language: 'en',
        timeZone: 'UTC',
      },
      feeds: [{ each: 'section' }, { each: 'tag', min: 3 }, { each: 'author' }, { each: 'language' }].map((feed) => ({
        ...feed,
        items: 50,
        content: 'full',
      })),
      limits: DEFAULT_LIMITS,
      furniture: [],
      hubs: [],
      media: 'link',
      removals: DEFAULT_REMOVALS,
    });
  });

  it('fills in what a declared feed does not say, by the limits that are given', () => {
    const feeds = [{ id: 'port' }, { id: 'late', items: 5, content: 'summary', where: { tag: 'night' } }];
    const config = parseConfig(JSON.stringify({ site: SITE, limits: { feedItems: 20 }, feeds }), 'f');
    expect(config.feeds).toEqual([
      { id: 'port', where: {}, items: 20, content: 'full' },
      { id: 'late', where: { tag: ['night'] }, items: 5, content: 'summary' },
    ]);
  });

  it('takes what of the removals is given, and says what is wrong in them', () => {
    const { removals } = parseConfig(JSON.stringify({ site: SITE, removals: { ofAtLeast: 100 } }), 'f');
    expect(removals).toEqual({ moreThan: 1 / 3, ofAtLeast: 100 });
    expect(problemsOf({ site: SITE, removals: { moreThan: 30, ofAtLeast: 0, never: true } })).toEqual([
      'removals.moreThan: must be at most 1',
      'removals.ofAtLeast: must be at least 1',
      'removals.never: is not a known property',
    ]);
  });

  it('takes one value or several in a condition', () => {
    const feeds = [{ id: 'port', where: { tag: 'port', section: ['city', 'sea'] } }];
    expect(parseConfig(JSON.stringify({ site: SITE, feeds }), 'f').feeds).toEqual([
      { id: 'port', where: { tag: ['port'], section: ['city', 'sea'] }, items: 50, content: 'full' },
    ]);
  });

  it('takes facets with the articles that their feeds must have, several in one declaration', () => {
    const feeds = [{ each: { tag: { min: 3 }, author: { min: 2 } }, items: 7 }, { each: 'section' }];
    expect(parseConfig(JSON.stringify({ site: SITE, feeds }), 'f').feeds).toEqual([
      { each: 'tag', min: 3, items: 7, content: 'full' },
      { each: 'author', min: 2, items: 7, content: 'full' },
      { each: 'section', items: 50, content: 'full' },
    ]);
    expect(problemsOf({ site: SITE, feeds: [{ each: { tag: { min: 0 } } }] })).toEqual([
      'feeds[0].each.tag.min: must be at least 1',
    ]);
    expect(problemsOf({ site: SITE, feeds: [{ each: { mood: { min: 2 } } }, { each: {} }] })).toEqual([
      'feeds[0].each.mood: is not a known property',
      'feeds[0].each: must be "section", "tag", "author" or "language"',
      'feeds[1].each: must be "section", "tag", "author" or "language"',
    ]);
    expect(problemsOf({ site: SITE, feeds: [{ each: 'tag' }, { each: { tag: { min: 3 } } }] })).toEqual([
      'feeds[1]: "each tag" is declared twice',
    ]);
  });

  it('takes what sections are called', () => {
    const sections = { city: { title: 'City & Harbour' } };
    expect(parseConfig(JSON.stringify({ site: SITE, sections }), 'f').sections).toEqual(sections);
    expect(problemsOf({ site: SITE, sections: { city: 'City' } })).toEqual(['sections.city: must be an object']);
  });

  it('reports everything that is wrong at once, each with its path', () => {
    const config = {
      site: { title: '', url: 'quay', timeZone: 'Mars/North', tagAuthority: 'quay', colour: 'red' },
      feeds: [{ each: 'mood' }, { id: 'A b' }, {}, { id: 'port', where: { tag: [] } }, 5, { each: 'tag', title: 'x' }],
      limits: { feedItems: 0 },
      hubs: ['hub'],
    };
    expect(problemsOf(config)).toEqual([
      'site.title: must not be empty',
      'site.url: must be an absolute http or https address',
      'site.timeZone: must be an IANA time zone such as "Asia/Shanghai"',
      'site.tagAuthority: must be a domain of yours and a date on which you held it, such as "news.example,2026" (RFC 4151)',
      'site.colour: is not a known property',
      'feeds[0].each: must be "section", "tag", "author" or "language"',
      'feeds[1].id: must be a path of lower-case letters and digits, joined by "-" and "/"',
      'feeds[2]: must have either "id" or "each"',
      'feeds[3].where.tag: must not be empty',
      'feeds[4]: must be an object',
      'feeds[5]: takes no "title", "description" or "where" beside "each": its feeds are named by their values',
      'limits.feedItems: must be at least 1',
      'hubs[0]: must be an absolute http or https address',
    ]);
  });

  it.each([
    ['https://Courier.Example/', 'https://courier.example/'],
    ['HTTPS://courier.example', 'https://courier.example/'],
    ['https://kurier-übersee.example', 'https://xn--kurier-bersee-2ob.example/'],
    ['https://courier.example:443/', 'https://courier.example/'],
    ['http://courier.example:80/', 'http://courier.example/'],
    ['  https://courier.example/\t', 'https://courier.example/'],
    ['https://courier.example/late edition', 'https://courier.example/late%20edition/'],
    ['https://courier.example/a/../b', 'https://courier.example/b/'],
    ['https://courier.example/%2e%2E/b/.', 'https://courier.example/b/'],
    ['https://courier.example//news//', 'https://courier.example/news/'],
    ['https://courier.example/zeitung/übersee', 'https://courier.example/zeitung/%C3%BCbersee/'],
  ])('brings the base address %s into its one form', (written, canonical) => {
    const { site } = parseConfig(JSON.stringify({ site: { ...SITE, url: written, feedsUrl: written } }), 'f');
    expect(site).toMatchObject({ url: canonical, feedsUrl: canonical });
  });

  it('brings the other addresses into their one form, which may have a query and need not end in a slash', () => {
    const written = 'HTTPS://Kurier-Übersee.example:443/a b?v=2#top';
    const canonical = 'https://xn--kurier-bersee-2ob.example/a%20b?v=2#top';
    const site = { ...SITE, logo: written, icon: written, publisher: { name: 'Quay Press', url: written } };
    expect(parseConfig(JSON.stringify({ site, hubs: [written] }), 'f')).toMatchObject({
      site: { logo: canonical, icon: canonical, publisher: { url: canonical } },
      hubs: [canonical],
    });
  });

  it('refuses what must not be in an address', () => {
    const secret = 'https://desk:secret@quay.example/';
    const site = {
      ...SITE,
      url: 'https://quay.example/?edition=1#top',
      feedsUrl: 'https://quay.example/feeds?',
      logo: secret,
    };
    expect(problemsOf({ site: { ...site, publisher: { name: 'Quay', url: secret } }, hubs: [secret] })).toEqual([
      'site.url: must not have a query: leave out the "?" and what follows it',
      'site.url: must not have a fragment: leave out the "#" and what follows it',
      'site.feedsUrl: must not have a query: leave out the "?" and what follows it',
      'site.logo: must not hold a user name or a password: everybody could read them',
      'site.publisher.url: must not hold a user name or a password: everybody could read them',
      'hubs[0]: must not hold a user name or a password: everybody could read them',
    ]);
  });

  it.each([
    'courier.example',
    'https:/courier.example',
    'https://',
    'https://courier .example',
    'ftp://courier.example',
  ])('refuses %s, which is no absolute address', (url) => {
    expect(problemsOf({ site: { ...SITE, url } })).toEqual(['site.url: must be an absolute http or https address']);
  });

  const TAG = 'must be a BCP 47 language tag such as "en" or "zh-Hans"';
  it.each([
    ['english', `${TAG}; for "english" that is "en"`],
    ['Deutsch', `${TAG}; for "Deutsch" that is "de"`],
    ['日本語', `${TAG}; for "日本語" that is "ja"`],
    ['jp', TAG],
    ['local', TAG],
  ])('refuses the language %s with advice, of a site and of a feed', (language, advice) => {
    const feeds = [{ id: 'port', where: { language: ['*', 'pt', language] } }];
    expect(problemsOf({ site: { ...SITE, language }, feeds })).toEqual([
      `site.language: ${advice}`,
      `feeds[0].where.language: ${advice}`,
    ]);
  });

  it('brings languages into their one form', () => {
    const feeds = [{ id: 'port', where: { language: ['*', 'ZH-hans', 'iw'] } }];
    const config = parseConfig(JSON.stringify({ site: { ...SITE, language: 'en_uk' }, feeds }), 'f');
    expect(config).toMatchObject({
      site: { language: 'en-GB' },
      feeds: [{ where: { language: ['*', 'zh-Hans', 'he'] } }],
    });
  });

  const ZONE = 'must be an IANA time zone such as "Asia/Shanghai"';
  it.each([
    ['Lisbon', `${ZONE}; for "Lisbon" that is "Europe/Lisbon"`],
    ['America/New York', `${ZONE}; for "America/New York" that is "America/New_York"`],
    ['GMT+1', ZONE],
  ])('refuses the time zone %s with advice', (timeZone, advice) => {
    expect(problemsOf({ site: { ...SITE, timeZone } })).toEqual([`site.timeZone: ${advice}`]);
  });

  it('refuses a file that is not in plain UTF-8, with the place', () => {
    const json = JSON.stringify({ site: { ...SITE, title: 'Zeitung für Übersee' } }, null, 2);
    expect(problemsOf(Buffer.from(`\ufeff${json}`))).toEqual([
      ': begins with a byte order mark: save it as UTF-8 without one',
    ]);
    expect(problemsOf(Buffer.from(json, 'latin1'))).toEqual([': is not UTF-8 at line 3, column 24: save it as UTF-8']);
    expect(problemsOf(Buffer.from(`\ufeff${json}`, 'utf16le'))).toEqual([
      ': is not UTF-8 at line 1, column 1: save it as UTF-8',
    ]);
  });

  it('names what is missing, and the place where JSON breaks', () => {
    expect(problemsOf({})).toEqual(['site: is missing']);
    expect(problemsOf({ site: {} })).toEqual([
      'site.title: is missing',
      'site.url: is missing',
      'site.tagAuthority: is missing',
    ]);
    expect(problemsOf('{\n  "site": }')).toEqual([
      ': is not JSON: line 2, column 11: expected a value here, found "}"',
    ]);
  });

  it('refuses a feed that is declared twice, or whose documents would lie among the articles', () => {
    expect(problemsOf({ site: SITE, feeds: [{ id: 'a' }, { each: 'tag' }, { id: 'a' }, { each: 'tag' }] })).toEqual([
      'feeds[2]: "a" is declared twice',
      'feeds[3]: "each tag" is declared twice',
    ]);
    expect(problemsOf({ site: SITE, feeds: [{ id: 'articles/city' }] })).toEqual([
      'feeds[0].id: must not begin with "articles", "media", "receipts", "subscribe", "desk", "healthz", "metrics": something else lies there',
    ]);
    expect(
      problemsOf({ site: SITE, feeds: [{ id: 'city/archive/old' }, { id: 'archive/old' }, { id: 'city/archive' }] }),
    ).toEqual(['feeds[0].id: must not have "archive" between two parts: archives of feeds lie there']);
  });
});

it('leaves remote media where they are unless told otherwise', () => {
  expect(BUILT_IN_CONFIG.media).toBe('link');
  expect(parseConfig(JSON.stringify({ site: SITE, media: 'copy' }), 'test').media).toBe('copy');
  expect(problemsOf({ site: SITE, media: 'proxy' })).toEqual(['media: must be "link" or "copy"']);
});

it('has a built-in configuration that needs no file', () => {
  expect(BUILT_IN_CONFIG.site.feedsUrl).toBe('http://127.0.0.1:8080/');
});

it('describes itself as JSON Schema', () => {
  expect(configJsonSchema()).toMatchObject({
    type: 'object',
    required: ['site'],
    properties: { site: { required: ['title', 'url', 'tagAuthority'], additionalProperties: false } },
    additionalProperties: false,
  });
});

describe('a site without an address for its feeds', () => {
  const placeOf = (site: object, servedAt?: string) => {
    const { url, feedsUrl } = parseConfig(JSON.stringify({ site: { ...SITE, ...site } }), 'f', servedAt).site;
    return [url, feedsUrl];
  };

  it('is where it is served, when it is one of this machine', () => {
    for (const url of ['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:8080/news'])
      expect(placeOf({ url }, 'http://127.0.0.1:18600/')).toEqual([
        'http://127.0.0.1:18600/',
        'http://127.0.0.1:18600/',
      ]);
    expect(placeOf({ url: 'http://localhost/' })).toEqual(['http://localhost/', 'http://localhost/']);
  });

  it('is where it says, when others can reach it, or its feeds have an address of their own', () => {
    const [url, feedsUrl] = ['https://quay.example/', 'http://127.0.0.1:8080/'];
    expect(placeOf({ url }, 'http://127.0.0.1:18600/')).toEqual([url, url]);
    expect(placeOf({ url: feedsUrl, feedsUrl }, 'http://127.0.0.1:18600/')).toEqual([feedsUrl, feedsUrl]);
  });
});
