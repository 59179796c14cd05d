import type { FetchFault } from '../article/notes.ts';
import type { Instant, Reason, SubmissionKey } from '../article/types.ts';
import { ingestTogether } from './ingest/ingest.ts';
import type { IngestDeps } from './ingest/round.ts';
import { eachByItself } from './parallel.ts';
import type { CopyStore, Inbox, RefusedSubmission } from './ports.ts';
import { revisionOf } from './revision.ts';

/** A remote file, or why it is not to be had. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  /** It is not to be had, or must not be: there is no use in trying again. */
  | { readonly kind: 'refused'; readonly why: FetchFault }
  /** Another time it may work. */
  | { readonly kind: 'failed'; readonly why: FetchFault };

export interface CopyDeps extends IngestDeps {
  readonly copies: CopyStore;
  readonly fetch: (url: string) => Promise<Fetched>;
}

export interface CopyOptions {
  /** Files that are fetched at once. Two films may take more than a function's memory. @default 1 */
  readonly atOnce?: number;
  /** Whether a file that cannot be had now is refused for good. @default it is not */
  readonly isLastTry?: (key: SubmissionKey) => Promise<boolean>;
  /** Asked before each file: then the rest is left as it is. @default never */
  readonly isEnough?: () => boolean;
}

/** What became of files that were asked for; those that are in none of these were not tried, since it was enough. */
export interface Copied {
  /** Copied or refused, and all articles that show them have been looked at. */
  readonly settled: readonly SubmissionKey[];
  /** Not to be had now. */
  readonly unreachable: readonly SubmissionKey[];
  /** Something else kept them, or an article that shows them, from being seen to. Trying again ends in the same state. */
  readonly faulty: readonly SubmissionKey[];
  /** How many articles and files were looked at again: 0 when nothing was copied, and so nothing is to be published. */
  readonly completed: number;
}

/** A copy never changes: its address is fetched once. */
export const FIRST_COPY = revisionOf('0');

/**
 * Copies remote files and completes the articles that show them, as if the files had been uploaded now; until then they are
 * published with the remote address. What is not to be had is put on record, so that the articles' receipts say so and nobody
 * asks for it again. A file or an article that fails keeps no other waiting.
 */
export async function copyMedia(
  deps: CopyDeps,
  keys: readonly SubmissionKey[],
  { atOnce = 1, isLastTry = async () => false, isEnough = () => false }: CopyOptions = {},
): Promise<Copied> {
  const { log } = deps;
  const kept: SubmissionKey[] = [];
  const refused = new Map<SubmissionKey, RefusedSubmission>();
  const unreachable: SubmissionKey[] = [];
  const faults = await eachByItself(keys, atOnce, async (key) => {
    if (isEnough()) return;
    const outcome = (await known(deps, key)) ?? (await fetched(deps, key));
    // Broken off by us, it did not fail.
    if (outcome.kind === 'failed' && isEnough()) return;
    if (outcome.kind === 'kept') kept.push(key);
    else if (outcome.kind === 'on record') refused.set(key, outcome.refusal);
    else {
      const isForGood = outcome.kind === 'refused' || (await isLastTry(key));
      log.warn('remote media not copied', { url: key, why: outcome.why, again: !isForGood });
      if (isForGood) refused.set(key, refusal(key, notCopied(outcome.why), deps.clock.now()));
      else unreachable.push(key);
    }
  });
  for (const { item, error } of faults) log.error('copy failed', { url: item, error });
  const faulty = faults.map(({ item }) => item);
  const tried = [...kept, ...refused.keys()];
  const { looked, isComplete } = await complete(deps, tried, refused);
  return {
    settled: isComplete ? tried : [],
    unreachable,
    faulty: isComplete ? faulty : [...faulty, ...tried],
    completed: kept.length === 0 ? 0 : looked,
  };
}

type Outcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'on record'; readonly refusal: RefusedSubmission }
  | Exclude<Fetched, { kind: 'fetched' }>;

/** The process may have ended before all articles were looked at, which is done again, or before anything was on record. */
async function known({ store, copies }: CopyDeps, key: SubmissionKey): Promise<Outcome | undefined> {
  const record = (await store.upload(key))?.value;
  if (record?.media !== undefined) return { kind: 'kept' };
  const [reason] = record?.receipt.reasons ?? [];
  if (record !== undefined && reason !== undefined)
    return { kind: 'on record', refusal: refusal(key, reason, record.receipt.uploadedAt) };
  return (await copies.has(key)) ? { kind: 'kept' } : undefined;
}

async function fetched({ copies, fetch }: CopyDeps, key: SubmissionKey): Promise<Outcome> {
  const file = await fetch(key);
  if (file.kind !== 'fetched') return file;
  await copies.keep(key, file.bytes);
  return { kind: 'kept' };
}

async function complete(
  deps: CopyDeps,
  keys: readonly SubmissionKey[],
  refused: ReadonlyMap<SubmissionKey, RefusedSubmission>,
): Promise<{ readonly looked: number; readonly isComplete: boolean }> {
  let looked = 0;
  const onReceipt: IngestDeps['onReceipt'] = async (receipt, ref) => {
    looked++;
    await deps.onReceipt?.(receipt, ref);
  };
  const refs = keys.map((key) => ({ key, revision: FIRST_COPY }));
  try {
    await ingestTogether({ ...deps, onReceipt, inbox: withRefused(deps.inbox, refused) }, refs);
    return { looked, isComplete: true };
  } catch {
    // It has said which uploads failed; any of the files may have brought these up.
    return { looked, isComplete: false };
  }
}

function notCopied(why: FetchFault): Reason {
  return { code: 'not-copied', detail: why };
}

function refusal(key: SubmissionKey, refused: Reason, uploadedAt: Instant): RefusedSubmission {
  return { key, isCopy: true, uploadedAt, refused };
}

/** An inbox that knows of files that are not to be had; what is there counts, for it may have been fetched elsewhere with more luck. */
function withRefused(inbox: Inbox, refused: ReadonlyMap<SubmissionKey, RefusedSubmission>): Inbox {
  return { read: async (key) => (await inbox.read(key)) ?? refused.get(key) };
}
