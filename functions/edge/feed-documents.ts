import type { StoredEncoding } from './accept-encoding.ts';

const FEED_DOCUMENT = /\/(?:rss\.xml|atom\.xml|feed\.json)$/;
const SIBLING = /\.(?:br|gz)$/;
const SUFFIX: Readonly<Record<StoredEncoding, string>> = { br: '.br', gzip: '.gz' };

/** @param path as in a URL, beginning with `/` */
export function isFeedDocument(path: string): boolean {
  return FEED_DOCUMENT.test(path);
}

/** True for the compressed twin of a public file, which has no address of its own. */
export function isSibling(path: string): boolean {
  return SIBLING.test(path);
}

/** Where a document lies in this encoding. */
export function siblingOf(path: string, encoding: StoredEncoding): string {
  return path + SUFFIX[encoding];
}

/** The address under which a viewer asked for the file that is served. */
export function withoutSuffix(path: string): string {
  return path.replace(SIBLING, '');
}
