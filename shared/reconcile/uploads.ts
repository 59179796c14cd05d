import { isCopyKey } from '../article/media/copies.ts';
import { sidecarKey } from '../article/sidecar.ts';
import type { SubmissionKey } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { generationOf } from '../pipeline/generation.ts';
import type { ListedUpload } from '../pipeline/ports.ts';
import { revisionOf } from '../pipeline/revision.ts';
import type { SubmissionRef, UploadRecord } from '../pipeline/types.ts';
import type { ReceiptStatus } from '../receipt/types.ts';
import type { ReconcileDeps } from './deps.ts';
import type { Finding } from './finding.ts';
import { stretchOf } from './stretch.ts';

/** Uploads of one step: a request of a listing, ten of the table. */
const AT_ONCE = 1_000;
/** Of an upload that nothing is known of: every event of its own is newer. */
const FIRST = revisionOf('0');

/** What one step over the inbox found. */
export interface UploadsStep {
  /** The key that it came to; undefined behind the last. */
  readonly upTo: SubmissionKey | undefined;
  /** How many uploads the records say are there, and how many of these are not. */
  readonly there: number;
  readonly gone: number;
}

/**
 * What is to be done about uploads that are gone: they are judged together, when all are counted. `look behind`: they have been taken back, and
 * others may say of one still that it has their articles.
 */
export type Removals = 'count' | 'take back' | 'hold' | 'look behind';

/**
 * Compares the inbox, as it is listed, with the records of its uploads: both are sorted by key, so that a step holds a page of each.
 * What differs is looked at as after an event, which is harmless where its own event is only late.
 * @param readsAll why all uploads are to be looked at, where they are
 */
export async function uploadsStep(
  deps: ReconcileDeps,
  after: SubmissionKey | '',
  { removals, readsAll }: { readonly removals: Removals; readonly readsAll: 'reconfigured' | 'reread' | undefined },
): Promise<UploadsStep> {
  const listed = await deps.inboxListing.listed(after, AT_ONCE);
  const records = await deps.store.uploadsAfter(after, AT_ONCE);
  const { pairs, upTo } = stretchOf<ListedUpload, UploadRecord>(
    { items: listed, nameOf: ({ key }) => key, isEnd: listed.length < AT_ONCE },
    { items: records, nameOf: ({ key }) => key, isEnd: records.length < AT_ONCE },
  );
  const recorded = new Map(pairs.flatMap(({ right }) => (right === undefined ? [] : [[right.key, right] as const])));
  const refs: SubmissionRef[] = [];
  let there = 0;
  let gone = 0;
  const report = (
    finding: Finding & { readonly key: SubmissionKey },
    record: UploadRecord | undefined,
    looks = true,
  ) => {
    deps.found(finding);
    if (looks) refs.push({ key: finding.key, revision: record?.revision ?? FIRST });
  };
  for (const { left: upload, right: record } of pairs) {
    const isThere = saysItIsThere(record) && !isCopyKey(record.key);
    if (isThere) there++;
    if (upload !== undefined && removals === 'count') {
      const other = isReadOtherwise(record, deps.config) ? 'reconfigured' : readsAll;
      const kind = differenceOf(upload, record) ?? ((await cameToNoEnd(deps, record, recorded)) ? 'unfinished' : other);
      if (kind !== undefined) report({ kind, key: upload.key }, record);
    } else if (upload !== undefined && removals === 'look behind') {
      if (await isLeftMarked(deps, record)) report({ kind: 'unfinished', key: upload.key }, record);
    } else if (upload === undefined && isThere && ((await deps.isGone?.(record.key)) ?? true)) {
      gone++;
      if (removals === 'take back') report({ kind: 'gone', key: record.key }, record);
      if (removals === 'hold') report({ kind: 'held', key: record.key }, record, false);
    }
  }
  if (deps.mode === 'heal' && refs.length > 0) await deps.look(refs);
  return { upTo: upTo as SubmissionKey | undefined, there, gone };
}

/** Whether an upload is on record, and as one that has not been taken back. */
function saysItIsThere(record: UploadRecord | undefined): record is UploadRecord {
  return record !== undefined && record.receipt.status !== 'withdrawn';
}

function differenceOf(
  upload: ListedUpload,
  record: UploadRecord | undefined,
): (Finding['kind'] & ('unheard' | 'outdated' | 'unfinished')) | undefined {
  if (!saysItIsThere(record)) return 'unheard';
  const { uploadedAt = record.receipt.uploadedAt, stamp = record.stamp } = upload;
  if (uploadedAt !== record.receipt.uploadedAt) return 'outdated';
  if (record.stamp !== undefined && stamp !== record.stamp) return 'outdated';
  return isUnfinished(record) ? 'unfinished' : undefined;
}

/** Whether what others did about it came to no end. @param recorded what is on record around it */
async function cameToNoEnd(
  deps: ReconcileDeps,
  record: UploadRecord | undefined,
  recorded: ReadonlyMap<SubmissionKey, UploadRecord>,
): Promise<boolean> {
  return (await isLeftMarked(deps, record)) || (await isLeftSaid(deps, record, recorded));
}

/** Whether it was read with what a file beside it said that came and went since, and nobody heard of it: it is on no list, neither there nor gone. */
async function isLeftSaid(
  { store }: ReconcileDeps,
  record: UploadRecord | undefined,
  recorded: ReadonlyMap<SubmissionKey, UploadRecord>,
): Promise<boolean> {
  const by = record?.hadSidecar === undefined ? undefined : sidecarKey(record.key);
  if (by === undefined) return false;
  return !saysItIsThere(recorded.get(by) ?? (await store.upload(by))?.value);
}

/** Whether it says that a later upload has its articles which is there no more: who wrote so died before he took them. */
async function isLeftMarked({ store }: ReconcileDeps, record: UploadRecord | undefined): Promise<boolean> {
  const by = new Set(record?.receipt.articles.flatMap(({ supersededBy }) => supersededBy ?? []));
  for (const key of by) if (!saysItIsThere((await store.upload(key))?.value)) return true;
  return false;
}

/** Also under a configuration that was taken back before anything was compared with it. */
function isReadOtherwise(record: UploadRecord | undefined, config: Config): boolean {
  return record?.generation !== undefined && record.generation !== generationOf(config);
}

/** Of these there are articles; while they are committed, the receipt lists none. */
const WITH_ARTICLES: ReadonlySet<ReceiptStatus> = new Set<ReceiptStatus>(['published', 'scheduled', 'expired']);

function isUnfinished({ receipt: { status, articles } }: UploadRecord): boolean {
  return WITH_ARTICLES.has(status) && articles.length === 0;
}
