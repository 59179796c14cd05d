import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';

/** Folders below which no feed lies. Everything else that is a folder can only be a feed's. */
const PAGES = /^\/(articles|media|receipts)\//;
/** Two slashes or a backslash at its beginning would lead to another site. */
const FOLDER = /^(\/[^/\\]+)+\/$/;
/** Every public file has a dot in its name; no page's folder has one. */
const PAGE = /^\/articles\/[^/\\.]+$/;
const WITHOUT_SLASH = /^(\/[^/\\]+)*\/[^/\\.]+$/;

/** Where somebody is led who asks for a folder. */
export interface LedTo {
  /** Percent-encoded. */
  readonly path: string;
  /** A page stays where it is; where a feed leads today, a page may lie one day. */
  readonly status: 301 | 302;
}

/**
 * Where somebody is led who asks for a folder, as who shortens an address does: to an article's page with the slash behind it, to the
 * first document of a feed.
 * @param path percent-encoded
 * @returns whether it is there or not; undefined of what is no folder.
 */
export function ledTo(path: string): LedTo | undefined {
  if (PAGE.test(path)) return { path: `${path}/`, status: 301 };
  const feed = feedOfFolder(WITHOUT_SLASH.test(path) ? `${path}/` : path);
  return feed === undefined ? undefined : { path: feed, status: 302 };
}

/**
 * @param path of a folder, with the slash behind it, percent-encoded
 * @returns the first document of the feed that it can be the folder of
 */
export function feedOfFolder(path: string): string | undefined {
  return FOLDER.test(path) && !PAGES.test(path) ? `${path}${DOCUMENT_KINDS[0].file}` : undefined;
}
