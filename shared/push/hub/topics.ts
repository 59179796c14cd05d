import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { publicUrl } from '../../feed/address.ts';
import { feedPaths } from '../../feed/description.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';

/** A document that can be subscribed to. */
export interface Topic {
  readonly feed: FeedId;
  readonly path: PublicPath;
}

/** The addresses of a feed's documents. */
export function topicsOf(feed: FeedId, config: Pick<Config, 'site'>): readonly string[] {
  return Object.values(feedPaths(feed)).map((path) => publicUrl(path, config));
}

/**
 * @param topic an address, exactly as the document itself states it
 * @returns undefined where it is none of a feed that is public: nobody subscribes to anything else here.
 */
export async function topicAt(
  topic: string,
  { store, config }: { readonly store: Pick<ArticleStore, 'feed'>; readonly config: Pick<Config, 'site'> },
): Promise<Topic | undefined> {
  const feed = feedIn(topic, config);
  if (feed === undefined) return undefined;
  const path = Object.values(feedPaths(feed)).find((one) => publicUrl(one, config) === topic);
  if (path === undefined || (await store.feed(feed))?.value.isPublic !== true) return undefined;
  return { feed, path };
}

function feedIn(topic: string, { site }: Pick<Config, 'site'>): FeedId | undefined {
  if (!topic.startsWith(site.feedsUrl)) return undefined;
  try {
    return decodeURIComponent(topic.slice(site.feedsUrl.length).replace(/\/[^/]*$/, '')) as FeedId;
  } catch {
    return undefined;
  }
}
