import { renditionFiles } from '../article/media/renditions.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { LiveArticle, StoredArticle, SubmissionKey } from '../article/types.ts';
import { isPublicUrl } from '../feed/address.ts';
import { pagePath } from '../site/feed-page-path.ts';

/** A public file of an article that was made from an upload. */
export interface ArticleFile {
  readonly key: SubmissionKey;
  readonly within: string | undefined;
  readonly path: PublicPath;
  readonly type: string;
}

type Shows = Pick<LiveArticle, 'media' | 'variants' | 'articleJson'>;

/** @returns the uploads that an article shows, whether it is out or not; none that a tombstone would show. */
export function filesOf(article: StoredArticle | Shows): readonly ArticleFile[] {
  return 'media' in article ? hosted(article) : [];
}

function hosted({ media, variants = [] }: Shows): readonly ArticleFile[] {
  return [...media, ...variants].flatMap((medium) => {
    if (medium.key === undefined) return [];
    const { key, within, path, type } = medium;
    return { key, within, path, type };
  });
}

/** @returns the paths of all that an article shows, and of what was made of it and for Apple News. */
export function shownPathsOf(article: StoredArticle | Shows): readonly PublicPath[] {
  if (!('media' in article)) return [];
  const shown = [...filesOf(article), ...article.media.flatMap(renditionFiles)].map(({ path }) => path);
  return article.articleJson === undefined ? shown : [...shown, article.articleJson];
}

export type WithPage = LiveArticle & { readonly path: PublicPath };

/** An article keeps its page's path when its editor gives it an address elsewhere, but the page goes. */
export function hasPage(article: LiveArticle): article is WithPage {
  return article.path !== undefined && isPublicUrl(article.url, article.path);
}

/** @returns the path of the page that is to be public; undefined where there is to be none. */
export function pageOf(article: StoredArticle): PublicPath | undefined {
  return article.state === 'published' && hasPage(article) ? pagePath(article.path) : undefined;
}

/** @returns the path at which something is to say what became of its page; undefined where there is a page, or never was one. */
export function leftBehindOf({ pageWasOut, path }: StoredArticle): PublicPath | undefined {
  return pageWasOut && path !== undefined ? pagePath(path) : undefined;
}

/** What an article that takes another's place in the store must remember of it. */
export function pageMark(before: StoredArticle | undefined, after: StoredArticle): Pick<StoredArticle, 'pageWasOut'> {
  const wasOut = before !== undefined && (pageOf(before) !== undefined || before.pageWasOut === true);
  return wasOut && pageOf(after) === undefined ? { pageWasOut: true } : {};
}

/** @returns the paths of files that are to be public on account of this article: its page, or what is left behind of it, and what it shows, in all its sizes. */
export function publicPathsOf(article: StoredArticle): readonly PublicPath[] {
  const page = pageOf(article) ?? leftBehindOf(article);
  const files = article.state === 'published' ? shownPathsOf(article) : [];
  return [...(page === undefined ? [] : [page]), ...files];
}

/** What was to be taken back before this many others has been: each replacement is a publication of its own. */
const MOST_EARLIER = 50;

/**
 * @param before the article as stored; undefined when it is new
 * @returns the paths that were public on its account at some time and are not to be any more.
 */
export function formerFilesOf(before: StoredArticle | undefined, after: Shows): readonly PublicPath[] {
  if (before === undefined) return [];
  const stays = new Set(shownPathsOf(after));
  const gone = shownPathsOf(before).filter((path) => !stays.has(path));
  const earlier = (before.formerFiles ?? []).filter((path) => !stays.has(path) && !gone.includes(path));
  return [...new Set([...gone, ...earlier.slice(0, MOST_EARLIER)])];
}
