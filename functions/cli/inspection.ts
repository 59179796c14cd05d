import { isCopyKey } from '../../shared/article/media/copies.ts';
import type { RefusedMedia } from '../../shared/article/media/media.ts';
import { leftOut, rejection } from '../../shared/article/rejection.ts';
import { besideWhich } from '../../shared/article/sidecar.ts';
import type { Article, LiveArticle, Rejection, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import type { MediaFile } from '../../shared/media/types.ts';
import { reasonAgainstStoring } from '../../shared/pipeline/codec.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { asMedia, type FoundMedia, shownMedia } from '../../shared/pipeline/compose/media-look-up.ts';
import { composeWithMedia } from '../../shared/pipeline/compose/with-media.ts';
import { keptBackBeside, sidecarOf } from '../../shared/pipeline/ingest/beside.ts';
import { farAhead } from '../../shared/pipeline/ingest/far-ahead.ts';
import { withHistory } from '../../shared/pipeline/plan.ts';
import type { Clock, Inbox, RefusedSubmission } from '../../shared/pipeline/ports.ts';
import {
  acceptedReceipt,
  heldReceipt,
  mediaReceipt,
  rejectedReceipt,
  sidecarReceipt,
} from '../../shared/receipt/receipts.ts';
import type { Receipt } from '../../shared/receipt/types.ts';

export interface InspectDeps {
  readonly inbox: Inbox;
  readonly config: Config;
  readonly clock: Clock;
}

/** An article as it would be stored, with its text for people and programs who look before sending. */
export type InspectedArticle = LiveArticle & Pick<Article, 'text'>;

/** What an upload would come to if it were the first of its key. */
export interface Inspection {
  /** As it would be written. */
  readonly receipt: Receipt;
  readonly articles: readonly InspectedArticle[];
  /** Set when the upload is media. */
  readonly media?: MediaFile;
}

/** @returns undefined when there is no such upload. */
export async function inspectUpload(deps: InspectDeps, key: SubmissionKey): Promise<Inspection | undefined> {
  const { inbox, config, clock } = deps;
  const upload = await inbox.read(key);
  if (upload === undefined) return undefined;
  const { uploadedAt } = upload;
  const context = { key, uploadedAt, config };
  if (besideWhich(key) !== undefined)
    return { receipt: sidecarReceipt(context, await sidecarOf(upload)), articles: [] };
  const kept = await keptBackBeside(deps, key);
  if (kept !== undefined) return { receipt: heldReceipt(context, kept.held), articles: [] };
  if ('refused' in upload) return { receipt: rejectedReceipt(context, rejectionOf(upload), []), articles: [] };
  const { composition, found } = await composeWithMedia(upload, {
    compose,
    config,
    look: (keys) => mediaBeside(deps, keys),
  });
  switch (composition.kind) {
    case 'rejection':
      return { receipt: rejectedReceipt(context, composition, []), articles: [] };
    case 'held':
      return { receipt: heldReceipt(context, composition), articles: [] };
    case 'media':
      return { receipt: mediaReceipt(context, composition), articles: [], media: composition.file };
    case 'articles': {
      const now = clock.now();
      const facts = { prior: undefined, uploadedAt, mediaUploadedAt: [], now, config };
      const all = composition.articles.map((article) => ({ ...withHistory(article, facts), text: article.text }));
      const reasons = all.flatMap((article) => reasonAgainstStoring(article) ?? []);
      const articles = all.filter((article) => reasonAgainstStoring(article) === undefined);
      const [reason, ...more] = reasons;
      if (reason !== undefined && articles.length === 0) {
        return { receipt: rejectedReceipt(context, rejection([reason, ...more]), []), articles };
      }
      const shown = shownMedia(found);
      const accepted = {
        waitingFor: composition.awaits.filter((awaited) => !shown.has(awaited) && !isCopyKey(awaited)),
        arrived: [],
      };
      const warnings = [...composition.warnings, ...reasons.map(leftOut), ...farAhead(articles, now)];
      const notes = { ...composition, warnings };
      return { receipt: acceptedReceipt(context, articles, { notes, accepted, now }), articles };
    }
  }
}

function rejectionOf({ refused }: RefusedSubmission): Rejection {
  return rejection([refused]);
}

async function mediaBeside({ inbox, config }: InspectDeps, keys: readonly SubmissionKey[]): Promise<FoundMedia> {
  const found = new Map<SubmissionKey, MediaFile | RefusedMedia>();
  // Copies are made after publishing: nobody knows yet whether they can be.
  for (const key of keys.filter((key) => !isCopyKey(key))) {
    const upload = await inbox.read(key);
    if (upload === undefined) continue;
    const kept = await keptBackBeside({ inbox }, key);
    if (kept !== undefined) {
      found.set(key, { key, refused: kept.held.reasons[0] });
      continue;
    }
    const composition = 'refused' in upload ? rejectionOf(upload) : await compose(upload, config, new Map());
    found.set(key, asMedia(key, composition));
  }
  return found;
}
