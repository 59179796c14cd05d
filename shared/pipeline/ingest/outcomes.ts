import { storedText } from '../../article/html/stored-text.ts';
import { isLive } from '../../article/live.ts';
import type { RefusedMedia } from '../../article/media/media.ts';
import { leftOut } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { ArticleId, Held, Media, Rejection, StoredArticle, SubmissionKey } from '../../article/types.ts';
import type { MediaUpload } from '../../media/file.ts';
import type { MediaFile } from '../../media/types.ts';
import { changeOf } from '../../receipt/change.ts';
import {
  acceptedReceipt,
  heldReceipt,
  mediaReceipt,
  type ReceiptContext,
  rejectedReceipt,
  sidecarReceipt,
  withdrawnReceipt,
} from '../../receipt/receipts.ts';
import type { Receipt } from '../../receipt/types.ts';
import { filesOf } from '../article-files.ts';
import type { Composition } from '../compose/composition.ts';
import { awaitedSpellings, type FoundMedia, isShown, lookUpMedia, shownMedia } from '../compose/media-look-up.ts';
import { generationOf } from '../generation.ts';
import type { RefusedSubmission } from '../ports.ts';
import type { Submission, UploadRecord, Versioned } from '../types.ts';
import { isAlone, sidecarOf } from './beside.ts';
import type { Composed } from './compose-in-place.ts';
import { farAhead } from './far-ahead.ts';
import { fittingRecord } from './fitting-record.ts';
import { manyFeeds } from './many-feeds.ts';
import { goesElsewhere, keptOrigin, leftSince, markMoved, movedAway } from './moves.ts';
import { placeArticles } from './placement.ts';
import {
  cancellations,
  commitAll,
  markSuperseded,
  namedArticles,
  otherUploadsOf,
  ownedArticles,
  type Round,
  withdrawals,
} from './round.ts';
import { unfitNotes } from './unfit.ts';

/** What came of looking at one upload. */
export interface Outcome {
  readonly receipt?: Receipt;
  /** Uploads to look at again because of this one. */
  readonly followUps: readonly SubmissionKey[];
}

/** Its articles take their places. */
export async function accept(
  round: Round,
  upload: Submission,
  {
    composition,
    found,
    origin: { comesFrom, ...origin },
  }: Composed & { readonly composition: Extract<Composition, { kind: 'articles' }> },
): Promise<Outcome | 'conflict'> {
  const now = round.clock.now();
  if (comesFrom !== undefined && (await markMoved(round, comesFrom, upload.key)) === 'taken') return 'conflict';
  const { articles, commits, before, taken, tooLarge } = await placeArticles(round, upload, composition, {
    found,
    now,
  });
  const [reason, ...more] = tooLarge;
  if (reason !== undefined && articles.length === 0) {
    return reject(round, upload, { kind: 'rejection', reasons: [reason, ...more] });
  }
  const { key, uploadedAt } = upload;
  const carried = new Set(articles.map((article) => article.id));
  const named = namedArticles(round, key, composition.withdrawsIds ?? []).filter((id) => !carried.has(id));
  const canceled = await cancellations(round, upload, named);
  const gone = await withdrawals(round, new Set([...carried, ...named]));
  // Before the commit: killed in between, the event comes again, but would find the article its own already.
  for (const [owner, lost] of [...taken, ...canceled.taken])
    await markSuperseded(round, upload, { owner, taken: lost });
  const accepted = changeOf({
    key,
    uploadedAt,
    known: round.known?.value.receipt,
    articles,
    before,
    withdraws: gone.commits.length > 0,
    awaits: composition.awaits,
    found: new Set(shownMedia(found).keys()),
    movedFrom: origin.movedFrom,
  });
  const own = articles.filter((article) => article.key === key);
  const warnings = [
    ...composition.warnings,
    ...tooLarge.map(leftOut),
    ...farAhead(articles, now),
    ...manyFeeds(own, round.config),
    ...(await unfitNotes(own, round.config, now)),
  ];
  const notes = { warnings, dropped: composition.dropped };
  const record = fittingRecord({
    key: upload.key,
    revision: round.ref.revision,
    receipt: acceptedReceipt(about(round, upload), articles, { notes, accepted, now }),
    awaits: awaitedSpellings(composition.awaits, found),
    ...readingOf(round, upload),
    ...origin,
  });
  const all = [...commits, ...gone.commits, ...canceled.commits];
  if ((await commitAll(round, record, all)) === 'conflict') return 'conflict';
  if (await mediaChanged(round, composition.awaits, found)) return 'conflict';
  if ((await leftSince(round, origin)) !== undefined) return 'conflict';
  const shownBefore = round.known?.value.media === undefined ? [] : await round.store.awaiting(upload.key);
  return { receipt: record.receipt, followUps: [...gone.otherUploads, ...shownBefore] };
}

/**
 * What an earlier revision brought out is taken back, and what the upload names as taken back.
 * @param carried articles that it would bring out now
 * @param told why they are not public, as readers are to know it
 */
export async function hold(
  round: Round,
  upload: Submission | RefusedSubmission,
  held: Held,
  { carried = [], told }: { readonly carried?: readonly ArticleId[]; readonly told?: string | undefined } = {},
): Promise<Outcome | 'conflict'> {
  const owned = (await ownedArticles(round)).map(({ value }) => value.id);
  const heldBack = new Set([...namedArticles(round, upload.key, held.withdrawsIds ?? []), ...carried]);
  const gone = await cancellations(round, upload, heldBack, stated({ reason: told }));
  // Of what it carried before it says nothing any more: were that held back too, it would depend on who had heard of it.
  const left = owned.filter((id) => !heldBack.has(id));
  const leftBehind = await cancellations(round, upload, left, { isFree: true, ...stated({ reason: told }) });
  const others = await Promise.all(left.map((id) => otherUploadsOf(round, id)));
  for (const [owner, lost] of gone.taken) await markSuperseded(round, upload, { owner, taken: lost });
  const record = recordOf(round, heldReceipt(about(round, upload), held), { awaits: [], ...readingOf(round, upload) });
  if ((await commitAll(round, record, [...gone.commits, ...leftBehind.commits])) === 'conflict') return 'conflict';
  return { receipt: record.receipt, followUps: [...others.flat(), ...(await round.store.awaiting(round.ref.key))] };
}

/** What says something of another upload; that one is to be looked at again. */
export async function storeSidecar(
  round: Round,
  upload: Submission | RefusedSubmission,
): Promise<Outcome | 'conflict'> {
  const receipt = sidecarReceipt(about(round, upload), await sidecarOf(upload), await isAlone(round, upload.key));
  const record = recordOf(round, receipt, { awaits: [], ...readingOf(round, upload) });
  const committed = await commitAll(round, record, []);
  return committed === 'conflict' ? committed : { receipt: record.receipt, followUps: [] };
}

/** What an earlier revision brought out stays out, for a spoilt save must not empty a front page. */
export async function reject(
  round: Round,
  upload: Submission | RefusedSubmission,
  rejection: Rejection,
  found: FoundMedia = new Map(),
): Promise<Outcome | 'conflict'> {
  const { awaits = [] } = rejection;
  const owned = (await ownedArticles(round)).map(({ value }) => value);
  const staying = awaits.length === 0 ? owned : await withSomething(round, owned);
  const gone = await withdrawals(round, new Set(staying.map(({ id }) => id)));
  const receipt = rejectedReceipt(about(round, upload), rejection, staying.filter(isLive));
  const record = recordOf(round, receipt, { awaits: awaitedSpellings(awaits, found), ...readingOf(round, upload) });
  if ((await commitAll(round, record, gone.commits)) === 'conflict') return 'conflict';
  if (await mediaChanged(round, awaits, found)) return 'conflict';
  return { receipt: record.receipt, followUps: [...gone.otherUploads, ...(await round.store.awaiting(round.ref.key))] };
}

/**
 * An article without a text, of whose pictures none is there any more, is no earlier version that a spoilt save left out. That is told by
 * the article itself: the upload's record says what became of the last look, and looks come in any order, and twice.
 * @returns those that stay as they are: with something to show, or held back by what the upload said before
 */
async function withSomething({ store }: Round, owned: readonly StoredArticle[]): Promise<readonly StoredArticle[]> {
  const uploads = new Set(owned.flatMap(filesOf).flatMap(({ key, within }) => (within === undefined ? key : [])));
  const there = await store.media([...uploads]);
  const isThere = ({ key, within }: Media) => {
    const file = key === undefined ? undefined : there.get(key);
    return key === undefined || within !== undefined || (file !== undefined && isShown(file));
  };
  return owned.filter((article) =>
    isLive(article) ? storedText(article.html).trim() !== '' || article.media.some(isThere) : article.canceled === true,
  );
}

/** A picture, sound, film or document: articles that wait for it are looked at again. */
export async function storeMedia(
  round: Round,
  upload: Submission,
  medium: MediaUpload,
  found: FoundMedia,
): Promise<Outcome | 'conflict'> {
  const { awaits = [], file } = medium;
  const gone = await withdrawals(round, new Set());
  const parts = { awaits: awaitedSpellings(awaits, found), media: file, ...readingOf(round, upload) };
  const record = recordOf(round, mediaReceipt(about(round, upload), medium), parts);
  if ((await commitAll(round, record, gone.commits)) === 'conflict') return 'conflict';
  if (await mediaChanged(round, awaits, found)) return 'conflict';
  return { receipt: record.receipt, followUps: [...gone.otherUploads, ...(await round.store.awaiting(round.ref.key))] };
}

/**
 * Gone before its record was written. It has one all the same: whoever read the upload while it lay there, and is about to commit it,
 * would find as little as he found before, and bring out what nobody would ever take back.
 */
export async function cameAndWent(round: Round): Promise<Outcome | 'conflict'> {
  const now = round.clock.now();
  const receipt = withdrawnReceipt(about(round, { key: round.ref.key, uploadedAt: now }));
  const record = recordOf(round, receipt, { awaits: [], goneAt: now });
  const committed = await commitAll(round, record, []);
  return committed === 'conflict' ? committed : { receipt, followUps: [] };
}

/** What came out elsewhere meanwhile was moved there, and stays out. */
export async function takeBack(round: Round, there: Versioned<UploadRecord>): Promise<Outcome | 'conflict'> {
  const { value: known } = there;
  const moved = await movedAway(round, there);
  if (moved === 'conflict') return 'conflict';
  const movedTo = moved ?? known.movedTo;
  const { commits, otherUploads } = await withdrawals(round, new Set());
  const receipt = withdrawnReceipt(about(round, known.receipt), movedTo);
  const goneAt = known.goneAt ?? round.clock.now();
  const record = recordOf(round, receipt, { awaits: [], goneAt, ...stated({ movedTo }) });
  if ((await commitAll(round, record, commits)) === 'conflict') return 'conflict';
  if (moved === undefined && (await goesElsewhere(round, record))) return 'conflict';
  const followUps = [...(moved === undefined ? [] : [moved]), ...otherUploads];
  return { receipt: record.receipt, followUps: [...followUps, ...(await round.store.awaiting(round.ref.key))] };
}

/**
 * A picture that came between our look for it and our commit found no article that awaits it, and will not come again.
 */
async function mediaChanged({ store }: Round, awaits: readonly SubmissionKey[], found: FoundMedia): Promise<boolean> {
  const now = await lookUpMedia(awaits, (keys) => store.media(keys));
  return now.size !== found.size || [...now].some(([key, file]) => told(file) !== told(found.get(key)));
}

function told(file: MediaFile | RefusedMedia | undefined): string | undefined {
  return file === undefined || isShown(file) ? file?.hash : JSON.stringify(file.refused);
}

function about({ config }: Round, { key, uploadedAt }: Pick<ReceiptContext, 'key' | 'uploadedAt'>): ReceiptContext {
  return { key, uploadedAt, config };
}

type Reading = Pick<UploadRecord, 'stamp' | 'generation' | 'hadSidecar'>;
type RecordParts = Pick<UploadRecord, 'awaits' | 'media' | 'goneAt' | 'movedTo'> & Reading;

function readingOf({ config, hadSidecar }: Round, { stamp }: Submission | RefusedSubmission): Reading {
  return { ...stated({ stamp, hadSidecar }), generation: generationOf(config) };
}

function recordOf({ ref, known }: Round, receipt: Receipt, parts: RecordParts): UploadRecord {
  return fittingRecord({ key: ref.key, revision: ref.revision, receipt, ...keptOrigin(known?.value), ...parts });
}
