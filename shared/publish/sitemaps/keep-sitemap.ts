import type { Instant } from '../../article/types.ts';
import type { FeedDocument } from '../../feed/documents.ts';
import { nextShown } from '../../feed/shown.ts';
import type { PublishDeps } from '../deps.ts';

/**
 * Keeps since when a sitemap shows what it does, which the index tells: it costs a row there, where it would cost reading all articles.
 * @param updated the newest update of its articles
 * @returns whether that is another instant than before
 */
export async function keepSitemap(
  { store, clock }: Pick<PublishDeps, 'store' | 'clock'>,
  { path, digest }: FeedDocument,
  updated: Instant,
): Promise<boolean> {
  const before = (await store.sitemap(path))?.shown;
  if (before?.content === digest) return false;
  await store.putSitemap({ path, shown: nextShown({ content: digest, updated }, before, clock.now()) });
  return true;
}
