import { describe, expect, it } from 'vitest';
import { BUILT_IN_CONFIG, ConfigError, configJsonSchema, parseConfig } from '../shared/config.ts';
import { DEFAULT_LIMITS } from '../shared/settings.ts';

const SITE = { title: 'Daily Quay', url: 'https://quay.example', tagAuthority: 'quay.example,2026' };

function problemsOf(value: unknown): string[] {
  try {
    parseConfig(typeof value === 'string' ? value : JSON.stringify(value), 'feedmill.config.json');
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
      feeds: [{ each: 'section' }, { each: 'tag' }, { each: 'author' }, { each: 'language' }],
      limits: DEFAULT_LIMITS,
      furniture: [],
      hubs: [],
    });
  });

  it('takes one value or several in a condition', () => {
    const feeds = [{ id: 'port', where: { tag: 'port', section: ['city', 'sea'] } }];
    expect(parseConfig(JSON.stringify({ site: SITE, feeds }), 'f').feeds).toEqual([
      { id: 'port', where: { tag: ['port'], section: ['city', 'sea'] } },
    ]);
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
      'feeds[0].id: must not begin with "articles", "media" or "receipts"',
    ]);
  });
});

it('leaves remote media where they are unless told otherwise', () => {
  expect(BUILT_IN_CONFIG.media).toBeUndefined();
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
