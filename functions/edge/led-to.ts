/** A page's folder without the slash behind it: no part of one has a dot. Two slashes or a backslash would lead to another site. */
const FOLDER = /^(\/[^/\\.]+)+$/;
/** Below these, or there, lies no page. */
const WITHOUT_PAGE = /^\/((media|receipts)(\/|$)|articles$)/;
/** The page of all articles is the front page. */
const ALL = /^\/all\/?$/;

/**
 * Where somebody is led who asks for a folder, as who shortens an address does: to its page, with the slash behind it; from the folder
 * of the feed of all articles to the front page. For good: a page stays where it is.
 * @param path percent-encoded
 * @returns percent-encoded, whether anything is there or not; undefined of what is no folder.
 */
export function ledTo(path: string): string | undefined {
  if (ALL.test(path)) return '/';
  return FOLDER.test(path) && !WITHOUT_PAGE.test(path) ? `${path}/` : undefined;
}
