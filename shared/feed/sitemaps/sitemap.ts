import type { PublicPath } from '../../article/public-path.ts';
import type { Instant, LiveArticle } from '../../article/types.ts';
import { uri } from '../../article/uri.ts';
import type { Config } from '../../config/types.ts';
import { isPublicUrl, publicUrl } from '../address.ts';
import { documentOf, type FeedDocument } from '../documents.ts';
import { checkWellFormed } from '../formats/well-formed.ts';
import { type Attributes, container, element, text, type Xml, xmlDocument } from '../formats/xml.ts';

const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Pages for search engines (sitemaps.org/protocol.php): the articles whose page is here, with the instant of their last change, and nothing
 * of priorities or of how often something changes, which they pass over ("Build and submit a sitemap", developers.google.com/search).
 * @param page what lists these articles to people: it is there where none of them has a page, and the schema wants one address at least
 */
export function renderSitemap(
  path: PublicPath,
  page: PublicPath,
  articles: readonly LiveArticle[],
  config: Config,
): FeedDocument {
  const urls = articles.filter(isHere).map(({ url, updated }) => sitemapUrl(uri(url), [lastmod(updated)]));
  return sitemapDocument(path, 'urlset', [sitemapUrl(publicUrl(page, config), []), ...urls]);
}

/** One sitemap as the index names it. */
export interface SitemapEntry {
  readonly path: PublicPath;
  readonly updated: Instant;
}

/** Sitemaps of which each is looked at only where it has changed. */
export function renderSitemapIndex(path: PublicPath, sitemaps: readonly SitemapEntry[], config: Config): FeedDocument {
  const entries = sitemaps.map((sitemap) =>
    container('sitemap', {}, [element('loc', {}, text(publicUrl(sitemap.path, config))), lastmod(sitemap.updated)]),
  );
  return sitemapDocument(path, 'sitemapindex', entries);
}

/** A page elsewhere is for those to name who have it: a sitemap speaks for its own host alone. */
export function isHere({ path, url }: LiveArticle): boolean {
  return path !== undefined && isPublicUrl(url, path);
}

export function sitemapUrl(address: string, about: readonly Xml[]): Xml {
  return container('url', {}, [element('loc', {}, text(address)), ...about]);
}

export function sitemapDocument(
  path: PublicPath,
  root: 'urlset' | 'sitemapindex',
  entries: readonly Xml[],
  namespaces: Attributes = {},
): FeedDocument {
  const xml = xmlDocument(container(root, { xmlns: SITEMAP_NAMESPACE, ...namespaces }, entries));
  checkWellFormed(xml);
  return documentOf(path, 'application/xml; charset=utf-8', xml);
}

function lastmod(updated: Instant): Xml {
  return element('lastmod', {}, text(updated));
}
