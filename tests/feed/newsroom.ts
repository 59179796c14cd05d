import type {
  ArticleId,
  FeedId,
  Instant,
  LanguageTag,
  LiveArticle,
  SubmissionKey,
} from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import type { Config } from '../../shared/config/types.ts';
import { type FeedDocument, renderFeed } from '../../shared/feed/documents.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

export const ALL = 'all' as FeedId;

/** A configuration as from a file, with the given members instead of its own. */
export function configWith(site: object = {}, others: object = {}): Config {
  return parseConfig(
    JSON.stringify({
      site: {
        title: 'River Gazette',
        url: 'https://gazette.example/',
        feedsUrl: 'https://feeds.gazette.example/',
        tagAuthority: 'gazette.example,2026',
        ...site,
      },
      // In the words of a file; one article is enough for each.
      feeds: BUILT_IN_CONFIG.feeds.map((feed) => ('min' in feed ? { each: feed.each } : feed)),
      ...others,
    }),
    'test',
  );
}

/** A published article, plain but for what is given. */
export function articleWith(given: Partial<Omit<LiveArticle, 'id'>> & { readonly id?: string } = {}): LiveArticle {
  const { id = 'tag:gazette.example,2026:1', ...rest } = given;
  return {
    key: 'city/bridge.md' as SubmissionKey,
    title: 'The bridge is open',
    authors: [],
    tags: [],
    language: 'en' as LanguageTag,
    summary: 'It opened on Monday.',
    html: '<p>It opened on Monday.</p>',
    words: 4,
    media: [],
    corrections: [],
    state: 'published',
    published: '2026-03-01T08:00:00Z' as Instant,
    updated: '2026-03-01T08:00:00Z' as Instant,
    url: 'https://feeds.gazette.example/articles/the-bridge-is-open-1/',
    path: '/articles/the-bridge-is-open-1/',
    uploadedAt: '2026-03-01T07:00:00Z' as Instant,
    changedAt: '2026-03-01T07:00:00Z' as Instant,
    digest: '0'.repeat(64),
    feeds: [ALL],
    ...rest,
    id: id as ArticleId,
  };
}

export interface Rendered {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
  readonly documents: readonly FeedDocument[];
}

export function render(articles: readonly LiveArticle[], config: Config = configWith(), id: FeedId = ALL): Rendered {
  const documents = renderFeed(windowOf(id, config, articles), config);
  const [rss = '', atom = '', json = ''] = documents.map(({ bytes }) => new TextDecoder().decode(bytes));
  return { rss, atom, json, documents };
}
