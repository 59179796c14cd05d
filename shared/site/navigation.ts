import type { FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { ALL, facetFeed } from '../feed/membership.ts';

/** More do not fit above a page without a menu that needs a script. */
export const MOST_PLACES = 6;

/** The feeds whose pages every page leads to, by what they are called: all articles, then what the configuration gives a title. */
export function navigationFeeds({ sections = {}, feeds, site }: Config): readonly { id: FeedId; name: string }[] {
  const hasSections = feeds.some((feed) => 'each' in feed && feed.each === 'section');
  const titled = hasSections
    ? Object.entries(sections).flatMap(([section, { title }]) => {
        const id = facetFeed('section', section);
        return id === undefined ? [] : [{ id, name: title }];
      })
    : [];
  const declared = feeds.flatMap((feed) =>
    'id' in feed && feed.id !== ALL && feed.title !== undefined ? [{ id: feed.id, name: feed.title }] : [],
  );
  return [{ id: ALL, name: site.title }, ...titled, ...declared].slice(0, MOST_PLACES);
}
