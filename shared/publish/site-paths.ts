import type { PublicPath } from '../article/public-path.ts';
import { OPML_PATH } from '../feed/opml-path.ts';
import { ROBOTS_PATH, SITEMAP_INDEX } from '../feed/sitemaps/places.ts';
import { pagePath, SUBSCRIBE_PATH } from '../site/feed-page-path.ts';
import { NOT_FOUND_PATH } from '../site/not-found-path.ts';

/** What lists all feeds: the page for people, and the file that their readers import. */
export const LISTING_PATHS: readonly PublicPath[] = [pagePath(SUBSCRIBE_PATH), OPML_PATH];

/** What is made with it, of no feed and no article. */
export const SITE_PATHS: readonly PublicPath[] = [...LISTING_PATHS, NOT_FOUND_PATH, SITEMAP_INDEX, ROBOTS_PATH];
