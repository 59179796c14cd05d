import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Inbox, RefusedSubmission } from '../../shared/pipeline/ports.ts';

/** Remote files that are not to be had, by their addresses: put on record like uploads that are refused. */
export type RefusedCopies = ReadonlyMap<SubmissionKey, RefusedSubmission>;

/** @param why as `fetchMedia` says it */
export function refusedCopy(key: SubmissionKey, why: string, now: Instant): RefusedSubmission {
  const message = `The file is not copied: ${why}. It is shown from where it is.`;
  return { key, isCopy: true, uploadedAt: now, refused: { code: 'not-copied', message } };
}

/** @returns an inbox that knows of them; what is there counts, for it may have been fetched elsewhere with more luck. */
export function withRefused(inbox: Inbox, refused: RefusedCopies): Inbox {
  return { read: async (key) => (await inbox.read(key)) ?? refused.get(key) };
}
