import { isCopyKey } from '../../shared/article/media/copies.ts';
import { CLEANING } from '../../shared/media/metadata/clean.ts';
import type { SubmissionRef } from '../../shared/pipeline/types.ts';
import type { Mill } from './mill.ts';

const CLEANED_BY = 'copies cleaned by';

/**
 * Has every copy looked at again that was made by other rules on what media are published without: copies do not lie in the
 * inbox, where files of another generation are read again. One that fails is looked at with the next pass, and holds up none.
 */
export async function lookAtCopiesAgain(mill: Mill): Promise<void> {
  if ((await mill.meta.get(CLEANED_BY)) === String(CLEANING)) return;
  const copies: SubmissionRef[] = [];
  for await (const { key, revision, media } of mill.store.uploads()) {
    if (isCopyKey(key) && media !== undefined) copies.push({ key, revision });
  }
  const { ingest } = await import('../../shared/pipeline/ingest/ingest.ts');
  let isDone = true;
  for (const copy of copies) {
    try {
      await ingest(mill, copy);
    } catch (error) {
      isDone = false;
      mill.log.error('copy not looked at', { key: copy.key, error });
    }
  }
  if (isDone) await mill.meta.set(CLEANED_BY, String(CLEANING));
}
