import { isCopyKey } from '../article/media/copies.ts';
import type { SubmissionKey } from '../article/types.ts';
import { inParallel } from './parallel.ts';
import type { ArticleStore } from './ports.ts';

const AT_ONCE = 8;

/**
 * @param upload whose articles may show remote media
 * @returns the keys of those copies that nothing is known of yet; one that could not be made is known.
 */
export async function wantedCopies(
  store: Pick<ArticleStore, 'upload'>,
  upload: SubmissionKey,
): Promise<readonly SubmissionKey[]> {
  const awaits = (await store.upload(upload))?.value.awaits.filter(isCopyKey) ?? [];
  const wanted = await inParallel(awaits, AT_ONCE, async (key) =>
    (await store.upload(key)) === undefined ? [key] : [],
  );
  return wanted.flat();
}
