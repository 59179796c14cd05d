import type { ArticleId, Instant, LiveArticle, Reason, StoredArticle, SubmissionKey } from '../../article/types.ts';
import type { Understood } from '../../receipt/receipts.ts';
import { reasonAgainstStoring } from '../codec.ts';
import type { Composition } from '../compose/composition.ts';
import { type FoundMedia, shownMedia } from '../compose/media-look-up.ts';
import { articleCommit, withHistory } from '../plan.ts';
import type { ArticleCommit, Submission } from '../types.ts';
import { isClaimed, isLater, type Round, writtenUnchanged } from './round.ts';
import { inFitFeeds } from './unfit.ts';

/** What becomes of the articles of one upload beside those that the store has. */
export interface Placement {
  readonly articles: readonly Understood[];
  readonly commits: readonly ArticleCommit[];
  /** The articles as they were, of those which the store knew. */
  readonly before: ReadonlyMap<ArticleId, StoredArticle>;
  /** By upload, the articles that this one carries in a later version. */
  readonly taken: ReadonlyMap<SubmissionKey, readonly StoredArticle[]>;
  readonly tooLarge: readonly Reason[];
}

/** Of two uploads that carry the same article the later one has it. */
export async function placeArticles(
  round: Round,
  upload: Submission,
  { articles: composed }: Extract<Composition, { kind: 'articles' }>,
  { found, now }: { readonly found: FoundMedia; readonly now: Instant },
): Promise<Placement> {
  const articles: Understood[] = [];
  const commits: ArticleCommit[] = [];
  const before = new Map<ArticleId, StoredArticle>();
  const taken = new Map<SubmissionKey, StoredArticle[]>();
  const tooLarge: Reason[] = [];
  const { config } = round;
  const ofMedia = [...shownMedia(found).values()].map((file) => file.uploadedAt);
  const partsUploadedAt = upload.said === undefined ? ofMedia : [...ofMedia, upload.said.at];
  const [was, is] = [round.known?.value.stamp, upload.stamp];
  const isOtherUpload = was !== undefined && is !== undefined && was !== is;
  const context = { uploadedAt: upload.uploadedAt, partsUploadedAt, isOtherUpload, now, config };
  const isMarked = round.known?.value.receipt.status === 'superseded';
  for (const article of composed) {
    const prior = await round.store.article(article.id);
    if (prior !== undefined) before.set(article.id, prior.value);
    if (prior !== undefined && isClaimed(prior.value, article.key)) {
      if (!isLater(upload, prior.value)) {
        articles.push(asClaimed(prior.value, () => withHistory(article, { ...context, prior })));
        commits.push(writtenUnchanged(prior));
        continue;
      }
      taken.set(prior.value.key, [...(taken.get(prior.value.key) ?? []), prior.value]);
    }
    const stored = await inFitFeeds(withHistory(article, { ...context, prior }), config, now);
    const tooLong = reasonAgainstStoring(stored);
    if (tooLong === undefined) {
      articles.push(stored);
      const commit = articleCommit(prior, stored, now);
      if (commit !== undefined) commits.push(commit);
      // Whoever has said that it takes the article over is about to: one of the two is to find that the other was there before.
      else if (prior !== undefined && isMarked) commits.push(writtenUnchanged(prior));
    } else tooLarge.push(tooLong);
  }
  return { articles, commits, before, taken, tooLarge };
}

/** What the receipt of one of several uploads says of an article that another has, or has taken back. */
function asClaimed(prior: StoredArticle, own: () => LiveArticle): Understood {
  if (prior.state !== 'withdrawn') return prior;
  const { key, state, published, updated } = prior;
  return { ...own(), key, state, published, updated };
}
