import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';

/** Folders below which pages lie; no feed may be called so. Everything else that ends in a slash can only be a feed. */
const PAGES = /^\/(articles|media|receipts)\//;
/** Two slashes or a backslash at its beginning would lead to another site. */
const PLAIN = /^(\/[^/\\]+)+\/$/;

/**
 * Where somebody is led who asks for a feed's folder, as who shortens an address does: to its first document.
 * @param path percent-encoded
 * @returns the path of that document, whether it is there or not; undefined of what is no feed's folder.
 */
export function feedOfFolder(path: string): string | undefined {
  return PLAIN.test(path) && !PAGES.test(path) ? `${path}${DOCUMENT_KINDS[0].file}` : undefined;
}
