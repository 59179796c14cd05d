import type { PublicPath } from '../../article/public-path.ts';
import type { Config } from '../../config/types.ts';
import { publicUrl } from '../address.ts';
import { documentOf, type FeedDocument } from '../documents.ts';
import { ROBOTS_PATH } from './places.ts';

const EVERYTHING = ['User-agent: *', 'Allow: /'];

/**
 * What crawlers are told (RFC 9309): what the configuration says, else that they may read everything; and where the sitemaps are, which no
 * crawler guesses.
 * @param sitemaps public paths, those to be read first before the others
 */
export function renderRobots(sitemaps: readonly PublicPath[], config: Config): FeedDocument {
  const rules = config.robots ?? EVERYTHING;
  const named = sitemaps.map((path) => `Sitemap: ${publicUrl(path, config)}`);
  const added = named.filter((line) => !rules.includes(line));
  return documentOf(ROBOTS_PATH, 'text/plain; charset=utf-8', `${[...rules, ...added].join('\n')}\n`);
}
