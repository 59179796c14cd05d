import type { PublicPath } from '../article/public-path.ts';
import { slugOf } from '../article/slug.ts';
import { stated } from '../article/stated.ts';
import type { FeedId, LanguageTag, LiveArticle } from '../article/types.ts';
import type { Config, DeclaredFeed, EachFeed, Facet, Show } from '../config/types.ts';
import { type OfEachKind, ofEachKind } from './document-kinds.ts';
import { ALL, facetFeed, valuesOf } from './membership.ts';
import { type PartnerName, partnerOf } from './partners.ts';

/** What a feed says of itself. */
export interface FeedDescription {
  readonly id: FeedId;
  readonly title: string;
  readonly description: string;
  /** The home page that it belongs to. */
  readonly link: string;
  readonly language: LanguageTag;
  /** Articles at the most. */
  readonly items: number;
  readonly content: 'full' | 'summary';
  readonly profile?: PartnerName;
  readonly show?: Show;
  /** Public paths, readable: `/tag/工业/rss.xml`. */
  readonly paths: FeedPaths;
}

/** A feed as its documents name it; what is not known is said by its id. */
export interface NamedFeed {
  readonly id: FeedId;
  readonly title?: string;
}

export type FeedPaths = OfEachKind<PublicPath>;

/**
 * @param articles those of the feed's window, newest first: a facet's feed is called what the newest of them calls it.
 * @returns a description for any id, also of a feed that the configuration no longer knows.
 */
export function describeFeed(id: FeedId, config: Config, articles: readonly LiveArticle[]): FeedDescription {
  const { site, limits } = config;
  const declared = declarationOf(id, config);
  const facet = declared === undefined ? facetOf(id) : undefined;
  const each = eachOf(facet, config);
  const language = feedLanguage(id, config);
  // No declaration knows `all`, nor feeds of old.
  const { items, content } = declared ?? each ?? { items: limits.feedItems, content: 'full' };
  const title = declared?.title ?? titleOf(id, facet, language, config, articles);
  return {
    id,
    title,
    description: declared?.description ?? (title === site.title ? site.description : undefined) ?? title,
    link: site.url,
    language,
    items,
    content,
    ...stated({ profile: declared?.profile, show: declared?.show }),
    paths: feedPaths(id),
  };
}

/** @returns the configuration with the limits of the receiver that a feed is for. */
export function limitedFor(id: FeedId, config: Config): Config {
  const { limits } = config;
  const { bytes = limits.feedBytes } = partnerOf(declarationOf(id, config)?.profile) ?? {};
  return bytes < limits.feedBytes ? { ...config, limits: { ...limits, feedBytes: bytes } } : config;
}

/** How many articles a feed must have before it is made: one that is made stays, however few it has later. */
export function leastArticles(id: FeedId, config: Config): number {
  if (declarationOf(id, config) !== undefined) return 0;
  return eachOf(facetOf(id), config)?.min ?? 0;
}

function eachOf(facet: Facet | undefined, { feeds }: Config): EachFeed | undefined {
  return feeds.find((feed): feed is EachFeed => 'each' in feed && feed.each === facet);
}

/** Whether one article is enough for the feed: only then may what is written of that article alone lead to it. */
export function isCertain(id: FeedId, config: Config): boolean {
  return leastArticles(id, config) <= 1;
}

/** The language that a feed states: its own, where it is in one, and else the site's. */
export function feedLanguage(id: FeedId, config: Config): LanguageTag {
  const declared = declarationOf(id, config);
  return languageOf(id, declared === undefined ? facetOf(id) : undefined, declared) ?? config.site.language;
}

function declarationOf(id: FeedId, config: Config): DeclaredFeed | undefined {
  return config.feeds.find((feed): feed is DeclaredFeed => 'id' in feed && feed.id === id);
}

export function feedPaths(id: FeedId): FeedPaths {
  return ofEachKind(({ file }): PublicPath => `/${id}/${file}`);
}

function titleOf(
  id: FeedId,
  facet: Facet | undefined,
  language: LanguageTag,
  { site, sections }: Config,
  articles: readonly LiveArticle[],
): string {
  if (id === ALL) return site.title;
  const name = id.slice(id.lastIndexOf('/') + 1);
  const named = facet === 'section' ? sectionTitle(name, sections) : undefined;
  if (named !== undefined) return `${named} – ${site.title}`;
  if (facet === 'language') return `${languageName(language, name)} – ${site.title}`;
  const spelled = facet === undefined ? undefined : spellingOf(id, facet, articles);
  return `${spelled ?? readable(name, facet, language)} – ${site.title}`;
}

/**
 * @param name as in a feed's path
 * @returns what the configuration calls the section.
 */
export function sectionTitle(name: string, sections: Config['sections'] = {}): string | undefined {
  return Object.entries(sections).find(([written]) => slugOf(written) === name)?.[1].title;
}

/** Out of a path, where no article tells how it is spelled. */
function readable(name: string, facet: Facet | undefined, language: LanguageTag): string {
  const words = name.split('-');
  if (facet === 'author') return words.map((word) => capitalized(word, language)).join(' ');
  return capitalized(words.join(' '), language);
}

function spellingOf(id: FeedId, facet: Facet, articles: readonly LiveArticle[]): string | undefined {
  for (const article of articles) {
    const value = valuesOf(facet, article).find((candidate) => facetFeed(facet, candidate) === id);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** @returns undefined for a feed that is no facet's, by its id alone. */
export function facetOf(id: FeedId): Facet | undefined {
  const [facet, name, ...rest] = id.split('/');
  if (name === undefined || rest.length > 0) return undefined;
  return facet === 'section' || facet === 'tag' || facet === 'author' || facet === 'language' ? facet : undefined;
}

function languageOf(id: FeedId, facet: Facet | undefined, declared: DeclaredFeed | undefined): LanguageTag | undefined {
  if (facet === 'language') return id.slice('language/'.length) as LanguageTag;
  const [only, ...others] = declared?.where.language ?? [];
  return only === undefined || only === '*' || others.length > 0 ? undefined : (only as LanguageTag);
}

/** The language's own name: its readers read it. */
/** @returns what a language is called in itself. */
export function languageName(language: LanguageTag, otherwise: string): string {
  try {
    return capitalized(new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? otherwise, language);
  } catch (error) {
    // Feed ids of old may hold what is no language tag.
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

function capitalized(name: string, language: LanguageTag): string {
  const [first = ''] = name;
  try {
    return first.toLocaleUpperCase(language) + name.slice(first.length);
  } catch {
    return name;
  }
}
