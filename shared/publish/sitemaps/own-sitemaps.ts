import type { Instant } from '../../article/types.ts';
import type { FeedDocument } from '../../feed/documents.ts';
import type { FeedWindow } from '../../feed/model.ts';
import { MOST_NEWS, newsSince, renderNews } from '../../feed/sitemaps/news.ts';
import { LATEST_SITEMAP } from '../../feed/sitemaps/places.ts';
import { renderSitemap } from '../../feed/sitemaps/sitemap.ts';
import { sortOf } from '../../pipeline/plan.ts';
import { feedPagePath } from '../../site/feed-page-path.ts';
import type { PublishDeps } from '../deps.ts';

/** What search engines are told of with a feed's own documents. */
export interface OwnSitemaps {
  readonly documents: readonly FeedDocument[];
  /** When one of them is to be another although nothing changes. */
  readonly until?: Instant;
}

/** Articles of two days are read beside the window only where it does not reach so far: at the most the thousand that Google takes. */
export async function ownSitemaps(
  { store, config, clock }: Pick<PublishDeps, 'store' | 'config' | 'clock'>,
  { feed, articles }: FeedWindow,
): Promise<OwnSitemaps> {
  const now = clock.now();
  const [since, oldest] = [newsSince(now), articles.at(-1)];
  const more =
    oldest === undefined || oldest.published < since
      ? []
      : await store.stretch(feed.id, MOST_NEWS, { from: since, below: sortOf(oldest) });
  const { document, ...next } = renderNews([...articles, ...more.map(({ article }) => article)], config, now);
  return { documents: [renderSitemap(LATEST_SITEMAP, feedPagePath(feed.id), articles, config), document], ...next };
}
