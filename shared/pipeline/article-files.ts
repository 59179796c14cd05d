import type { PublicPath } from '../article/public-path.ts';
import type { LiveArticle, StoredArticle, SubmissionKey } from '../article/types.ts';

/** A public file of an article that was made from an upload. */
export interface ArticleFile {
  readonly key: SubmissionKey;
  readonly within: string | undefined;
  readonly path: PublicPath;
  readonly type: string;
}

type Shows = Pick<LiveArticle, 'media' | 'variants'>;

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

/** @returns the paths of files that are to be public on account of this article. */
export function publicPathsOf(article: StoredArticle): readonly PublicPath[] {
  return article.state === 'published' ? filesOf(article).map(({ path }) => path) : [];
}

/** What was to be taken back before this many others has been: each replacement is a publication of its own. */
const MOST_EARLIER = 50;

/**
 * @param before the article as stored; undefined when it is new
 * @returns the paths that were public on its account at some time and are not to be any more.
 */
export function formerFilesOf(before: StoredArticle | undefined, after: Shows): readonly PublicPath[] {
  if (before === undefined) return [];
  const stays = new Set(filesOf(after).map(({ path }) => path));
  const gone = filesOf(before).flatMap(({ path }) => (stays.has(path) ? [] : [path]));
  const earlier = (before.formerFiles ?? []).filter((path) => !stays.has(path) && !gone.includes(path));
  return [...new Set([...gone, ...earlier.slice(0, MOST_EARLIER)])];
}
