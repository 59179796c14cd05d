import { slugOf } from '../article/slug.ts';
import type { FeedId, LiveArticle } from '../article/types.ts';
import type { Config, Facet } from '../config/types.ts';
import { isCertain, sectionTitle } from '../feed/description.ts';
import { facetFeed } from '../feed/membership.ts';
import { feedPagePath } from './feed-page-path.ts';
import type { Place } from './frame.ts';

/** @returns the feed of one value of a facet, where the article is in it: a name of which no feed is made, or not yet, leads nowhere. */
export function facetFeedOf(
  { feeds }: Pick<LiveArticle, 'feeds'>,
  facet: Facet,
  value: string,
  config: Config,
): FeedId | undefined {
  const id = facetFeed(facet, value);
  return id !== undefined && feeds.includes(id) && isCertain(id, config) ? id : undefined;
}

/** @returns where the other articles of the article's section are; undefined when there is no such page. */
export function sectionPlace(article: Pick<LiveArticle, 'feeds' | 'section'>, config: Config): Place | undefined {
  const { section } = article;
  const id = section === undefined ? undefined : facetFeedOf(article, 'section', section, config);
  return section === undefined || id === undefined
    ? undefined
    : { path: feedPagePath(id), name: sectionName(section, config) };
}

/** @returns what a section is called: as the configuration says, else as the article does. */
export function sectionName(section: string, { sections }: Config): string {
  return sectionTitle(slugOf(section), sections) ?? section;
}
