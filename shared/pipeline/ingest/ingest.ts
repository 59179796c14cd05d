import type { RefusedMedia } from '../../article/media/media.ts';
import { leftOut } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Held, Rejection, SubmissionKey } from '../../article/types.ts';
import type { MediaUpload } from '../../media/file.ts';
import type { MediaFile } from '../../media/types.ts';
import { changeOf } from '../../receipt/change.ts';
import {
  acceptedReceipt,
  heldReceipt,
  mediaReceipt,
  type ReceiptContext,
  rejectedReceipt,
  withdrawnReceipt,
} from '../../receipt/receipts.ts';
import type { Receipt } from '../../receipt/types.ts';
import type { Composition } from '../compose/composition.ts';
import { awaitedSpellings, type FoundMedia, isShown, lookUpMedia, shownMedia } from '../compose/media-look-up.ts';
import { composeWithMedia } from '../compose/with-media.ts';
import { throwFaults } from '../errors.ts';
import { inParallel } from '../parallel.ts';
import type { RefusedSubmission } from '../ports.ts';
import { untilSettled } from '../retry.ts';
import type { Submission, SubmissionRef, UploadRecord } from '../types.ts';
import { farAhead } from './far-ahead.ts';
import { keptOrigin, markMoved, movedAway, type Origin, originOf } from './moves.ts';
import { placeArticles } from './placement.ts';
import {
  cancellations,
  commitAll,
  type IngestDeps,
  markSuperseded,
  namedArticles,
  ownedArticles,
  type Round,
  withdrawals,
} from './round.ts';

/**
 * Brings the store to what the inbox says of one key now, whatever the event was about, and then every other upload
 * that depends on it: articles waiting for a picture, an earlier upload of an article that was withdrawn.
 * More of these than one process should look at are postponed, where that can be.
 * @returns the receipts of all uploads that were looked at, the event's own first; none when the key came and went
 *   before anybody looked.
 * @throws on passing faults, after all that could be done: the event is to be delivered again. Doing it twice
 *   ends in the same state.
 */
export function ingest(deps: IngestDeps, ref: SubmissionRef): Promise<readonly Receipt[]> {
  return ingestTogether(deps, [ref]);
}

/**
 * The same for several keys, and then for what depends on any of them, once: an export of a thousand articles is looked at
 * once for a hundred pictures. One that fails keeps no other from being looked at.
 * @throws when some failed, after all others.
 */
export async function ingestTogether(deps: IngestDeps, refs: readonly SubmissionRef[]): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  const faults: { error: unknown }[] = [];
  const seen = new Set<SubmissionKey>(refs.map(({ key }) => key));
  const queue: SubmissionRef[] = [...refs];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    try {
      const { receipt, followUps } = await ingestOne(deps, next);
      if (receipt !== undefined) receipts.push(receipt);
      const unseen = followUps.filter((key) => !seen.has(key));
      for (const key of unseen) seen.add(key);
      queue.push(...(await nowOrLater(deps, unseen)));
      if (receipt !== undefined) await deps.onReceipt?.(receipt);
    } catch (error) {
      deps.log.error('upload failed', { key: next.key, error });
      faults.push({ error });
    }
  }
  throwFaults('uploads', faults);
  return receipts;
}

/** @returns those of the uploads that are to be looked at in this process. */
async function nowOrLater(deps: IngestDeps, keys: readonly SubmissionKey[]): Promise<readonly SubmissionRef[]> {
  const known = await inParallel(keys, LOOKED_UP_AT_ONCE, (key) => deps.store.upload(key));
  const following = known.flatMap((upload) => upload?.value ?? []).map(({ key, revision }) => ({ key, revision }));
  if (deps.postpone === undefined || following.length <= MOST_FOLLOWING) return following;
  await deps.postpone(following);
  return [];
}

const LOOKED_UP_AT_ONCE = 16;
/** A picture of every article brings up thousands: each takes 50 ms, and a function's time ends after minutes. */
const MOST_FOLLOWING = 100;

interface Outcome {
  readonly receipt?: Receipt;
  /** Uploads to look at again because of this one. */
  readonly followUps: readonly SubmissionKey[];
}

function ingestOne(deps: IngestDeps, ref: SubmissionRef): Promise<Outcome> {
  return untilSettled(`ingest of ${ref.key}`, async () => {
    // Read before the inbox: when the upload changes after this, either its own event comes later with a higher
    // revision, or that event was handled in between and the version read here no longer holds.
    const known = await deps.store.upload(ref.key);
    if (known !== undefined && ref.revision < known.value.revision) {
      return { receipt: known.value.receipt, followUps: [] };
    }
    const round: Round = { ...deps, ref, known };
    const upload = await deps.inbox.read(ref.key);
    if (upload === undefined) {
      const isGone = (await deps.isGone?.(ref.key)) ?? true;
      return known === undefined || !isGone ? { followUps: [] } : takeBack(round, known.value);
    }
    if ('refused' in upload) return reject(round, upload, { kind: 'rejection', reasons: [upload.refused] });
    const { composition, found, origin } = await composeInPlace(round, upload);
    switch (composition.kind) {
      case 'rejection':
        return reject(round, upload, composition, found);
      case 'held':
        return hold(round, upload, composition);
      case 'media':
        return storeMedia(round, upload, composition);
      case 'articles':
        return accept(round, upload, { composition, found, origin });
    }
  });
}

interface Composed {
  readonly composition: Composition;
  readonly found: FoundMedia;
  readonly origin: Origin;
}

/** Composes an upload under the ids of the place where it lay before, where it was moved. */
async function composeInPlace(round: Round, upload: Submission): Promise<Composed> {
  const deps = { ...round, look: (keys: readonly SubmissionKey[]) => round.store.media(keys) };
  const known = stated({ origin: round.known?.value.origin });
  const first = await composeWithMedia({ ...upload, ...known }, deps);
  if (first.composition.kind !== 'articles') return { ...first, origin: known };
  const origin = await originOf(round, first.composition);
  if (origin.origin === known.origin) return { ...first, origin };
  const moved = stated({ origin: origin.origin });
  return { ...(await composeWithMedia({ ...upload, ...moved }, deps)), origin };
}

async function accept(
  round: Round,
  upload: Submission,
  { composition, found, origin }: Composed & { readonly composition: Extract<Composition, { kind: 'articles' }> },
): Promise<Outcome | 'conflict'> {
  const now = round.clock.now();
  const { movedFrom } = origin;
  if (movedFrom !== undefined && round.known?.value.movedFrom !== movedFrom)
    await markMoved(round, movedFrom, upload.key);
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
  for (const [owner, lost] of [...taken, ...canceled.taken]) await markSuperseded(round, owner, lost);
  const accepted = changeOf({
    key,
    uploadedAt,
    known: round.known?.value.receipt,
    articles,
    before,
    withdraws: gone.commits.length > 0,
    awaits: composition.awaits,
    found: new Set(shownMedia(found).keys()),
    movedFrom,
  });
  const warnings = [...composition.warnings, ...tooLarge.map(leftOut), ...farAhead(articles, now)];
  const notes = { warnings, dropped: composition.dropped };
  const receipt = acceptedReceipt(about(round, upload), articles, { notes, accepted, now });
  const awaits = awaitedSpellings(composition.awaits, found);
  const record: UploadRecord = { key: upload.key, revision: round.ref.revision, receipt, awaits, ...origin };
  const all = [...commits, ...gone.commits, ...canceled.commits];
  if ((await commitAll(round, record, all)) === 'conflict') return 'conflict';
  if (await mediaChanged(round, composition.awaits, found)) return 'conflict';
  const shownBefore = round.known?.value.media === undefined ? [] : await round.store.awaiting(upload.key);
  return { receipt, followUps: [...gone.otherUploads, ...shownBefore] };
}

/** What an earlier revision brought out is taken back, and what the upload names as taken back. */
async function hold(round: Round, upload: Submission, held: Held): Promise<Outcome | 'conflict'> {
  const owned = (await ownedArticles(round)).map(({ value }) => value.id);
  const named = namedArticles(round, upload.key, held.withdrawsIds ?? []);
  const gone = await cancellations(round, upload, [...named, ...owned]);
  for (const [key, lost] of gone.taken) await markSuperseded(round, key, lost);
  const record = recordOf(round, heldReceipt(about(round, upload), held), { awaits: [] });
  if ((await commitAll(round, record, gone.commits)) === 'conflict') return 'conflict';
  return { receipt: record.receipt, followUps: await round.store.awaiting(round.ref.key) };
}

/** What an earlier revision brought out stays out, for a spoilt save must not empty a front page. */
async function reject(
  round: Round,
  upload: Submission | RefusedSubmission,
  rejection: Rejection,
  found: FoundMedia = new Map(),
): Promise<Outcome | 'conflict'> {
  const owned = await ownedArticles(round);
  const gone = isLeftWithNothing(round, upload, rejection)
    ? await cancellations(
        round,
        upload,
        owned.map(({ value }) => value.id),
      )
    : undefined;
  const stillOut =
    gone === undefined ? owned.map(({ value }) => value).filter((value) => value.state !== 'withdrawn') : [];
  const receipt = rejectedReceipt(about(round, upload), rejection, stillOut);
  const { awaits = [] } = rejection;
  const record = recordOf(round, receipt, { awaits: awaitedSpellings(awaits, found) });
  if ((await commitAll(round, record, gone?.commits ?? [])) === 'conflict') return 'conflict';
  if (await mediaChanged(round, awaits, found)) return 'conflict';
  return { receipt, followUps: await round.store.awaiting(round.ref.key) };
}

/** No spoilt save: the article is as it was, and the picture that was all it showed is not there any more. */
function isLeftWithNothing({ known }: Round, upload: Submission | RefusedSubmission, { awaits }: Rejection): boolean {
  const receipt = known?.value.receipt;
  return awaits !== undefined && receipt?.status !== 'rejected' && receipt?.uploadedAt === upload.uploadedAt;
}

async function storeMedia(round: Round, upload: Submission, medium: MediaUpload): Promise<Outcome | 'conflict'> {
  const gone = await withdrawals(round, new Set());
  const record = recordOf(round, mediaReceipt(about(round, upload), medium), { awaits: [], media: medium.file });
  if ((await commitAll(round, record, gone.commits)) === 'conflict') return 'conflict';
  return { receipt: record.receipt, followUps: [...gone.otherUploads, ...(await round.store.awaiting(round.ref.key))] };
}

/** What came out elsewhere meanwhile was moved there, and stays out. */
async function takeBack(round: Round, known: UploadRecord): Promise<Outcome | 'conflict'> {
  const moved = await movedAway(round, known);
  const movedTo = moved ?? known.movedTo;
  const { commits, otherUploads } = await withdrawals(round, new Set());
  const receipt = withdrawnReceipt(about(round, known.receipt), movedTo);
  const goneAt = known.goneAt ?? round.clock.now();
  const record = recordOf(round, receipt, { awaits: [], goneAt, ...stated({ movedTo }) });
  if ((await commitAll(round, record, commits)) === 'conflict') return 'conflict';
  const followUps = [...(moved === undefined ? [] : [moved]), ...otherUploads];
  return { receipt, followUps: [...followUps, ...(await round.store.awaiting(round.ref.key))] };
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

type RecordParts = Pick<UploadRecord, 'awaits' | 'media' | 'goneAt' | 'movedTo'>;

function recordOf({ ref, known }: Round, receipt: Receipt, parts: RecordParts): UploadRecord {
  return { key: ref.key, revision: ref.revision, receipt, ...keptOrigin(known?.value), ...parts };
}
