import { mintId } from '../../article/identity.ts';
import { stated } from '../../article/stated.ts';
import type { ArticleId, StoredArticle, SubmissionKey, Tombstone } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import type { Log } from '../../log.ts';
import { supersededReceipt } from '../../receipt/receipts.ts';
import type { Receipt } from '../../receipt/types.ts';
import type { Compose } from '../compose/compose.ts';
import { throwFaults } from '../errors.ts';
import { articleCommit, articlePlace, canceled, unheardOf, withdrawn } from '../plan.ts';
import type { ArticleStore, Clock, Inbox } from '../ports.ts';
import { untilSettled } from '../retry.ts';
import type { ArticleCommit, Commit, Submission, SubmissionRef, UploadRecord, Versioned } from '../types.ts';

export interface IngestDeps {
  readonly inbox: Inbox;
  readonly store: ArticleStore;
  readonly compose: Compose;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Has uploads looked at later, each by itself; must have taken them in when it resolves. @default they are looked at now */
  readonly postpone?: (refs: readonly SubmissionRef[]) => Promise<void>;
  /** Told of each upload that was looked at, after its commit; a throw counts as that upload's failure. */
  readonly onReceipt?: (receipt: Receipt, ref: SubmissionRef) => Promise<void>;
  /**
   * Whether an upload that is not there is to be taken back. Where it is not, its own event is still to come, also when it
   * was only looked at on account of another. @default it is
   */
  readonly isGone?: (key: SubmissionKey) => Promise<boolean>;
}

/** One upload under the optimistic lock of its record. */
export interface Round extends IngestDeps {
  readonly ref: SubmissionRef;
  readonly known: Versioned<UploadRecord> | undefined;
  /** As it is kept with the record. */
  readonly hadSidecar?: true;
  /** Uploads whose articles it takes over, as their receipts say before it is committed. */
  readonly marked: Set<SubmissionKey>;
}

/** What to write, and the other uploads of those articles, which may take their place. */
interface Withdrawals {
  readonly commits: readonly ArticleCommit[];
  readonly otherUploads: readonly SubmissionKey[];
}

interface Cancellations extends Pick<Withdrawals, 'commits'> {
  /** By upload, the articles that it had brought out. */
  readonly taken: ReadonlyMap<SubmissionKey, readonly StoredArticle[]>;
}

/** Takes back the articles that this upload brought out and no longer carries. */
export async function withdrawals(round: Round, carried: ReadonlySet<ArticleId>): Promise<Withdrawals> {
  const commits: ArticleCommit[] = [];
  const otherUploads: SubmissionKey[] = [];
  // Tombstones too: a process that ended after its commit has left the other uploads of the article unheard.
  for (const prior of await ownedArticles(round)) {
    if (carried.has(prior.value.id)) continue;
    const commit = articleCommit(prior, withdrawn(prior.value), round.clock.now());
    if (commit !== undefined) commits.push(commit);
    otherUploads.push(...(await otherUploadsOf(round, prior.value.id)));
  }
  return { commits, otherUploads };
}

/** Which may take its place. */
export async function otherUploadsOf({ store, ref }: Round, id: ArticleId): Promise<readonly SubmissionKey[]> {
  return (await store.uploadsOf(id)).filter((key) => key !== ref.key);
}

/** The upload's articles that no later upload carries, withdrawn ones included. */
export async function ownedArticles(round: Round): Promise<Versioned<StoredArticle>[]> {
  return round.known === undefined ? [] : ownedBy(round, round.ref.key);
}

/** The same of any upload. */
export async function ownedBy(
  { store }: Pick<IngestDeps, 'store'>,
  key: SubmissionKey,
): Promise<Versioned<StoredArticle>[]> {
  const ids = await store.articlesOf(key);
  const articles = await Promise.all(ids.map((id) => store.article(id)));
  return articles.filter((article) => article !== undefined).filter(({ value }) => value.key === key);
}

/**
 * One transaction an article, each with the upload's record; a conflict in any of them starts the whole upload over. All but the
 * last carry a record without the receipt's lists, and with the media that it heard of before: with them, an export of 2,000 posts
 * would write 200 MB, and one of 5,000 that show 20,000 pictures a gigabyte. Cut short, the event comes again, and its last commit
 * completes the record. What comes meanwhile is looked for after it.
 * @throws when some could not be committed, after all others.
 */
export async function commitAll(
  round: Round,
  record: UploadRecord,
  articles: readonly ArticleCommit[],
): Promise<'committed' | 'conflict'> {
  const { known, store } = round;
  const version = known?.version ?? 0;
  if (articles.length === 0) {
    if (known !== undefined && JSON.stringify(known.value) === JSON.stringify(record)) return 'committed';
    return store.commit({ upload: { value: record, version }, ...told(known?.value) });
  }
  const receipt: Receipt = { ...record.receipt, warnings: [], dropped: [], articles: [], receivers: [] };
  // Without its stamp too: cut short for good, it is not the record of what lies there.
  const { stamp: _, ...rest } = record;
  const underWay: UploadRecord = { ...rest, receipt, awaits: known?.value.awaits ?? [] };
  const faults: { error: unknown }[] = [];
  let before = known?.value;
  for (const [index, article] of articles.entries()) {
    const value = index === articles.length - 1 ? record : underWay;
    try {
      const upload = { value, version: version + index - faults.length };
      if ((await store.commit({ upload, ...told(before), article })) === 'conflict') return 'conflict';
      before = value;
    } catch (error) {
      round.log.error('article not committed', { key: record.key, article: article.value.id, error });
      faults.push({ error });
    }
  }
  throwFaults(`articles of ${record.key}`, faults);
  return 'committed';
}

function told(uploadBefore: UploadRecord | undefined): Pick<Commit, 'uploadBefore'> {
  return stated({ uploadBefore });
}

/**
 * The upload that carried an article before a later one did. Its articles are the other upload's now; only its receipt changes.
 * One that has been uploaded anew meanwhile is the later one itself.
 */
export async function markSuperseded(
  { store, marked }: Pick<Round, 'store' | 'marked'>,
  by: Pick<Submission, 'key' | 'uploadedAt'>,
  { owner: key, taken }: { readonly owner: SubmissionKey; readonly taken: readonly StoredArticle[] },
): Promise<void> {
  marked.add(key);
  await untilSettled(`receipt of ${key}`, async () => {
    const known = await store.upload(key);
    if (known === undefined || known.value.receipt.status === 'withdrawn') return 'committed';
    if (!isLater(by, known.value.receipt)) return 'committed';
    const receipt = supersededReceipt(known.value.receipt, by.key, taken);
    const upload = { value: { ...known.value, receipt }, version: known.version };
    return store.commit({ upload, uploadBefore: known.value });
  });
}

/** Of two uploads of one article the later owns it, whichever event comes first; the key decides within one second. */
export function isLater(
  upload: Pick<Submission, 'key' | 'uploadedAt'>,
  owner: Pick<StoredArticle, 'key' | 'uploadedAt'>,
): boolean {
  return upload.uploadedAt === owner.uploadedAt ? upload.key > owner.key : upload.uploadedAt > owner.uploadedAt;
}

/** Whether another upload has the article; a withdrawn one is anybody's, unless a cancellation holds it back. */
export function isClaimed(prior: StoredArticle, key: SubmissionKey): boolean {
  const isFree = prior.state === 'withdrawn' && (prior.canceled !== true || prior.isFree === true);
  return !isFree && prior.key !== key;
}

/** So that an upload is on record as one that carries an article too, which a later one has: it is looked at again when that one goes. */
export function writtenUnchanged({ value, version }: Versioned<StoredArticle>): ArticleCommit {
  return { value, version, placeBefore: articlePlace(value), put: [], remove: [] };
}

/**
 * Takes articles back because an upload says so: its own, and those that it names although another upload brought them out, as
 * agencies cancel. It holds as long as the upload does: earlier uploads of the article do not bring it back, those that are
 * only heard of later included.
 * @param how `reason` as readers are to know it; `isFree` for what it holds against no other upload
 */
export async function cancellations(
  round: Round,
  upload: Pick<Submission, 'key' | 'uploadedAt'>,
  ids: Iterable<ArticleId>,
  how: Pick<Tombstone, 'reason' | 'isFree'> = {},
): Promise<Cancellations> {
  const { store } = round;
  const commits: ArticleCommit[] = [];
  const taken = new Map<SubmissionKey, StoredArticle[]>();
  for (const id of new Set(ids)) {
    const prior = await store.article(id);
    if (prior !== undefined && isClaimed(prior.value, upload.key)) {
      if (!isLater(upload, prior.value)) {
        commits.push(writtenUnchanged(prior));
        continue;
      }
      const owner = prior.value.key;
      taken.set(owner, [...(taken.get(owner) ?? []), prior.value]);
    }
    const tombstone = canceled(prior?.value ?? unheardOf(id, upload), upload, how);
    const commit = articleCommit(prior, tombstone, round.clock.now());
    if (commit !== undefined) commits.push(commit);
  }
  return { commits, taken };
}

/** The articles that an upload takes back by naming them. */
export function namedArticles(
  { config }: Pick<Round, 'config'>,
  key: SubmissionKey,
  ids: readonly string[],
): readonly ArticleId[] {
  return ids.map((id) => mintId({ tagAuthority: config.site.tagAuthority, key, id }));
}
