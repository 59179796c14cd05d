import type { PublicPath } from '../article/public-path.ts';
import type { FeedId } from '../article/types.ts';
import { ALL } from '../feed/membership.ts';

/** The public path under which readers find a feed's articles: that of all is the front page. */
export function feedPagePath(id: FeedId): PublicPath {
  return id === ALL ? '/' : `/${id}/`;
}

/** The file of the front page. */
export const FRONT_PAGE = pagePath(feedPagePath(ALL));

/** Where every feed is told of. No feed may be called so. */
export const SUBSCRIBE_PATH: PublicPath = '/subscribe/';

/** @returns the public path of the file that is served for the path of a page, which ends in a slash. */
export function pagePath(path: PublicPath): PublicPath {
  return `${path}index.html`;
}
