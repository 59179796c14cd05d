import { isOut } from '../article/live.ts';
import { unrendered } from '../article/media/renditions.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { ArticleId, StoredArticle } from '../article/types.ts';
import type { ReconcileDeps } from './deps.ts';

/** @returns the pictures that an article shows of which smaller ones are to be made; none where nobody makes them, or is asked already. */
export async function forgottenPictures(
  { renditionRequests: requests }: Pick<ReconcileDeps, 'renditionRequests'>,
  article: StoredArticle,
): Promise<readonly PublicPath[]> {
  if (requests === undefined || !isOut(article)) return [];
  const pictures = unrendered(article).map(({ path }) => path);
  return pictures.length === 0 || (await requests.isWanted?.(article.id)) ? [] : pictures;
}

/** Tells of them, and asks. */
export async function askFor(
  { renditionRequests, mode, found }: Pick<ReconcileDeps, 'renditionRequests' | 'mode' | 'found'>,
  article: ArticleId,
  pictures: readonly PublicPath[],
): Promise<void> {
  for (const path of pictures) found({ kind: 'unrendered', path });
  if (mode === 'heal') await renditionRequests?.want(article);
}
