import { isCopyKey } from '../article/media/copies.ts';
import { isTranscriptName } from '../article/media/media-type.ts';
import { stated } from '../article/stated.ts';
import type { ArticleId, Instant, StoredArticle, SubmissionKey } from '../article/types.ts';
import type { Receipt, ReceiptChange } from './types.ts';

export interface AcceptedUpload {
  readonly key: SubmissionKey;
  readonly uploadedAt: Instant;
  /** The receipt that is on record for the key. */
  readonly known: Receipt | undefined;
  /** The upload's articles as they are stored now. */
  readonly articles: readonly Pick<StoredArticle, 'id' | 'key' | 'digest' | 'state'>[];
  /** The same as they were before, where they were. */
  readonly before: ReadonlyMap<ArticleId, StoredArticle>;
  /** Whether articles that the upload carried before are taken back. */
  readonly withdraws: boolean;
  /** Media that its articles refer to: all, and those that are there. */
  readonly awaits: readonly SubmissionKey[];
  readonly found: ReadonlySet<SubmissionKey>;
  /** Where the upload lay before, where it was moved. */
  readonly movedFrom: SubmissionKey | undefined;
}

export interface Accepted {
  readonly change?: ReceiptChange;
  readonly waitingFor: readonly SubmissionKey[];
  readonly arrived: readonly SubmissionKey[];
  readonly movedFrom?: SubmissionKey;
}

/**
 * Tells what an accepted upload changed, against what was out before it. Who looks at the same upload a second time, because
 * its event came twice or was overtaken by another, finds what was said the first time, and need not write.
 */
export function changeOf(upload: AcceptedUpload): Accepted {
  const { key, known, articles, awaits, found } = upload;
  const sameUpload = known?.uploadedAt === upload.uploadedAt;
  // Nobody has to send what is copied.
  const waitingFor = awaits.filter((media) => !found.has(media) && !isCopyKey(media) && !isTranscriptName(media));
  const late = sameUpload ? [...known.arrived, ...known.waitingFor] : [];
  const arrived = [...new Set(late)].filter((media) => found.has(media)).sort();
  const own = articles.filter((article) => article.key === key);
  const change = own.length === 0 ? undefined : changeIn(own, upload, sameUpload ? known.change : undefined, arrived);
  return { ...stated({ change, movedFrom: upload.movedFrom }), waitingFor, arrived };
}

function changeIn(
  own: AcceptedUpload['articles'],
  { before, withdraws, known, movedFrom }: AcceptedUpload,
  said: ReceiptChange | undefined,
  arrived: readonly SubmissionKey[],
): ReceiptChange {
  if (arrived.length > 0) return 'completed';
  if (movedFrom !== undefined && known?.movedFrom !== movedFrom) return 'moved';
  // `new`, `moved` and `updated` stay true whatever a second look finds; the others hold only as long as nothing differs.
  if (said === 'new' || said === 'moved' || said === 'updated') return said;
  const priors = own.map(({ id }) => before.get(id)).filter((prior) => prior !== undefined && isOut(prior));
  if (priors.length === 0) return 'new';
  const differs = own.some(({ id, digest }) => before.get(id)?.digest !== digest || !isOut(before.get(id)));
  return withdraws || differs ? 'updated' : 'unchanged';
}

function isOut(article: StoredArticle | undefined): boolean {
  return article !== undefined && article.state !== 'withdrawn';
}
