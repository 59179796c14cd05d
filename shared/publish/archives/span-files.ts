import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId } from '../../article/types.ts';
import { archivePlace, type Span } from '../../feed/archives/span.ts';
import { hasSitemaps, spanSitemap } from '../../feed/sitemaps/places.ts';
import { pagePath } from '../../site/feed-page-path.ts';
import { pathsWithSiblings } from '../document.ts';
import { hasFeedPage } from '../feed-files.ts';

/** The public files of a span of a feed's archive: its documents, each with its compressed siblings, its page, and its sitemap. */
export function spanFiles(feed: FeedId, span: Pick<Span, 'name'>): readonly PublicPath[] {
  const { paths, page } = archivePlace(feed, span);
  const documents = Object.values(paths).flatMap(pathsWithSiblings);
  const pages = hasFeedPage(feed) ? [pagePath(page)] : [];
  return [...documents, ...pages, ...(hasSitemaps(feed) ? [spanSitemap(span)] : [])];
}
