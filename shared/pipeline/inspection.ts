import { isCopyKey } from '../article/media/copies.ts';
import type { RefusedMedia } from '../article/media/media.ts';
import { isTranscriptName } from '../article/media/media-type.ts';
import { leftOut, rejection } from '../article/rejection.ts';
import { besideWhich } from '../article/sidecar.ts';
import { stated } from '../article/stated.ts';
import type { Article, ArticleId, LiveArticle, Rejection, SubmissionKey } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { MediaFile } from '../media/types.ts';
import { acceptedReceipt, heldReceipt, mediaReceipt, rejectedReceipt, sidecarReceipt } from '../receipt/receipts.ts';
import type { Receipt } from '../receipt/types.ts';
import { reasonAgainstStoring } from './codec.ts';
import { type Compose, compose as composeHere } from './compose/compose.ts';
import type { Composition } from './compose/composition.ts';
import { asMedia, type FoundMedia, shownMedia } from './compose/media-look-up.ts';
import { composeWithMedia } from './compose/with-media.ts';
import { isAlone, lookBeside, sidecarOf } from './ingest/beside.ts';
import { farAhead } from './ingest/far-ahead.ts';
import { namedArticles } from './ingest/round.ts';
import { inFitFeeds, unfitNotes } from './ingest/unfit.ts';
import { withHistory } from './plan.ts';
import type { ArticleStore, Clock, Inbox, RefusedSubmission } from './ports.ts';

export interface InspectDeps {
  readonly inbox: Inbox;
  readonly config: Config;
  readonly clock: Clock;
  /** What is stored under the id of an article. @default nothing, as if the upload were the first of its key */
  readonly prior?: ArticleStore['article'];
  /** Reads it. @default in this process */
  readonly compose?: Compose;
}

/** An article as it would be stored, with its text for people and programs who look before sending. */
export type InspectedArticle = LiveArticle & Pick<Article, 'text'>;

/** What an upload would come to. */
export interface Inspection {
  /** As it would be written. */
  readonly receipt: Receipt;
  readonly articles: readonly InspectedArticle[];
  /** Every article that it would bring out, hold or take back, whoever's it is. */
  readonly about: readonly ArticleId[];
  /** Set when the upload is media. */
  readonly media?: MediaFile;
}

/** @returns undefined when there is no such upload. */
export async function inspectUpload(deps: InspectDeps, key: SubmissionKey): Promise<Inspection | undefined> {
  const { inbox, config, clock, compose = composeHere } = deps;
  const look = (keys: readonly SubmissionKey[]) => mediaBeside(deps, keys);
  const upload = await inbox.read(key);
  if (upload === undefined) return undefined;
  const { uploadedAt } = upload;
  const context = { key, uploadedAt, config };
  if (besideWhich(key) !== undefined)
    return {
      receipt: sidecarReceipt(context, await sidecarOf(upload), await isAlone(deps, key)),
      articles: [],
      about: [],
    };
  const { kept, said, accepts } = await lookBeside(deps, key);
  if ('refused' in upload) {
    const receipt =
      kept === undefined ? rejectedReceipt(context, rejectionOf(upload), []) : heldReceipt(context, kept.held);
    return { receipt, articles: [], about: [] };
  }
  const whole = { ...upload, ...stated({ said, accepts }) };
  const { composition, found } = await composeWithMedia(whole, { compose, config, look });
  const about = idsIn(composition, deps, key);
  if (kept !== undefined) return { receipt: heldReceipt(context, kept.held), articles: [], about };
  switch (composition.kind) {
    case 'rejection':
      return { receipt: rejectedReceipt(context, composition, []), articles: [], about };
    case 'held':
      return { receipt: heldReceipt(context, composition), articles: [], about };
    case 'media':
      return { receipt: mediaReceipt(context, composition), articles: [], about, media: composition.file };
    case 'articles': {
      const now = clock.now();
      const all: InspectedArticle[] = [];
      for (const article of composition.articles) {
        const prior = await deps.prior?.(article.id);
        const facts = { prior, uploadedAt, partsUploadedAt: said === undefined ? [] : [said.at], now, config };
        all.push({ ...(await inFitFeeds(withHistory(article, facts), config, now)), text: article.text });
      }
      const reasons = all.flatMap((article) => reasonAgainstStoring(article) ?? []);
      const articles = all.filter((article) => reasonAgainstStoring(article) === undefined);
      const [reason, ...more] = reasons;
      if (reason !== undefined && articles.length === 0) {
        return { receipt: rejectedReceipt(context, rejection([reason, ...more]), []), articles, about };
      }
      const shown = shownMedia(found);
      const accepted = {
        waitingFor: composition.awaits.filter(
          (awaited) => !shown.has(awaited) && !isCopyKey(awaited) && !isTranscriptName(awaited),
        ),
        arrived: [],
      };
      const unfit = await unfitNotes(articles, config, now);
      const warnings = [...composition.warnings, ...reasons.map(leftOut), ...farAhead(articles, now), ...unfit];
      const notes = { ...composition, warnings };
      return { receipt: acceptedReceipt(context, articles, { notes, accepted, now }), articles, about };
    }
  }
}

/** What it names to be taken back it takes back wherever that came from. */
function idsIn(composition: Composition, { config }: InspectDeps, key: SubmissionKey): readonly ArticleId[] {
  const carried = composition.kind === 'articles' ? composition.articles.map(({ id }) => id) : [];
  const named = composition.kind === 'articles' || composition.kind === 'held' ? composition.withdrawsIds : undefined;
  return [...new Set([...carried, ...namedArticles({ config }, key, named ?? [])])];
}

function rejectionOf({ refused }: RefusedSubmission): Rejection {
  return rejection([refused]);
}

async function mediaBeside(deps: InspectDeps, keys: readonly SubmissionKey[]): Promise<FoundMedia> {
  const { inbox, config } = deps;
  const found = new Map<SubmissionKey, MediaFile | RefusedMedia>();
  // Copies are made after publishing: nobody knows yet whether they can be.
  for (const key of keys.filter((key) => !isCopyKey(key))) {
    const upload = await inbox.read(key);
    if (upload === undefined) continue;
    const { kept } = await lookBeside({ inbox }, key);
    if (kept !== undefined) {
      found.set(key, { key, refused: kept.held.reasons[0] });
      continue;
    }
    // What a recording says is media beside that recording alone; nothing else that is media needs another.
    const look = async (others: readonly SubmissionKey[]) =>
      isTranscriptName(key) ? mediaBeside(deps, others) : new Map();
    const composition =
      'refused' in upload
        ? rejectionOf(upload)
        : (await composeWithMedia(upload, { compose: composeHere, config, look })).composition;
    found.set(key, asMedia(key, composition));
  }
  return found;
}
