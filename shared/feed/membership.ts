import { CANARY_KEY } from '../article/canary.ts';
import { isDeskName } from '../article/desk-name.ts';
import { foldKey, slugOf } from '../article/slug.ts';
import type { FeedId, LiveArticle, SubmissionKey } from '../article/types.ts';
import type { Config, DeclaredFeed, Facet } from '../config/types.ts';

export const ALL = 'all' as FeedId;

/** Of the canary alone, and in no list. No configuration can declare such an id. */
export const CANARY_FEED = '_canary' as FeedId;

/**
 * Feeds of one article at the most. A change may take it out of as many as it brings it into, and both together with the article
 * and its receipt must fit into one DynamoDB transaction of 100 writes.
 */
export const FEEDS_PER_ARTICLE = 40;

/** What feeds choose articles by. */
export type Classified = Pick<LiveArticle, 'section' | 'tags' | 'authors' | 'language'> & {
  readonly key?: SubmissionKey;
};

/** Every feed that holds the article, sorted, each once; declared feeds come before facets where there are too many. */
export function feedsOf(article: Classified, config: Config): FeedId[] {
  return allFeedsOf(article, config).slice(0, FEEDS_PER_ARTICLE).sort();
}

/** Those that would hold it if it could be in so many. */
export function feedsBeyond(article: Classified, config: Config): readonly FeedId[] {
  return allFeedsOf(article, config).slice(FEEDS_PER_ARTICLE);
}

function allFeedsOf(article: Classified, config: Config): FeedId[] {
  if (article.key === CANARY_KEY) return [CANARY_FEED];
  const declared = config.feeds.filter((feed) => 'id' in feed);
  const taken = new Set(declared.map((feed) => feed.id));
  const facets = config.feeds.flatMap((feed) => ('each' in feed ? facetFeeds(feed.each, article) : []));
  const feeds = [
    ...(taken.has(ALL) ? [] : [ALL]),
    ...declared.filter((feed) => holds(feed, article)).map((feed) => feed.id),
    // A declared feed with the id of a facet's feed defines it.
    ...facets.filter((id) => !taken.has(id)),
  ];
  return [...new Set(feeds)];
}

/** Whether there is to be such a feed, or may be one: the configuration declares it, or has one for each value of its facet. */
export function isConfigured(id: FeedId, config: Config): boolean {
  if (id === ALL || id === CANARY_FEED) return true;
  return config.feeds.some((feed) => ('id' in feed ? feed.id === id : id.startsWith(`${feed.each}/`)));
}

/** Feeds that have documents before they have articles, so that they can be subscribed to. */
export function lastingFeeds(config: Config): readonly FeedId[] {
  return [...new Set([ALL, ...config.feeds.flatMap((feed): FeedId[] => ('id' in feed ? [feed.id] : []))])];
}

/** What an article says of a facet, as written: `City`, `Xinyi Li`, `zh-Hans`. */
export function valuesOf(facet: Facet, article: Classified): readonly string[] {
  if (facet === 'section') return article.section === undefined ? [] : [article.section];
  if (facet === 'tag') return article.tags;
  if (facet === 'author') return article.authors.map((author) => author.name);
  return [article.language];
}

/** The feed of one value; undefined for a value without a letter or digit, which leaves nothing to name a path by. */
export function facetFeed(facet: Facet, value: string): FeedId | undefined {
  if (!/[\p{L}\p{N}]/u.test(value)) return undefined;
  const slug = facet === 'language' ? value.replace(/-.*/, '').toLowerCase() : slugOf(value);
  return `${facet}/${slug}` as FeedId;
}

/** The desk, which signs where no person does, has no feed of its own. */
function facetFeeds(facet: Facet, article: Classified): FeedId[] {
  return valuesOf(facet, article)
    .filter((value) => facet !== 'author' || !isDeskName(value))
    .map((value) => facetFeed(facet, value))
    .filter((id) => id !== undefined);
}

function holds(feed: DeclaredFeed, article: Classified): boolean {
  const { section, tag, author, language } = feed.where;
  return (
    matches('section', section, article) &&
    matches('tag', tag, article) &&
    matches('author', author, article) &&
    (language === undefined || language.some((range) => inRange(article.language, range)))
  );
}

function matches(facet: Facet, wanted: readonly string[] | undefined, article: Classified): boolean {
  if (wanted === undefined) return true;
  const keys = new Set(wanted.map(foldKey));
  return valuesOf(facet, article).some((value) => keys.has(foldKey(value)));
}

/** Basic filtering (RFC 4647, section 3.3.1): `zh` takes `zh-Hans`, and `*` everything. */
function inRange(tag: string, range: string): boolean {
  const wanted = range.toLowerCase();
  return wanted === '*' || `${tag.toLowerCase()}-`.startsWith(`${wanted}-`);
}
