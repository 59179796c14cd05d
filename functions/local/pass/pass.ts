import type { ArticleId, SubmissionKey } from '../../../shared/article/types.ts';
import { breathe } from '../../../shared/local/breathe.ts';
import { inGeneration } from '../../../shared/local/inbox/fingerprint.ts';
import type { Observation, SeenFile } from '../../../shared/local/inbox/ledger.ts';
import type { Scan } from '../../../shared/local/inbox/scan.ts';
import { FeedmillError } from '../../../shared/pipeline/errors.ts';
import { release } from '../../../shared/pipeline/release.ts';
import { EVERY_FEED, type HeldFeed } from '../../../shared/pipeline/types.ts';
import { acceptLosses } from '../../../shared/publish/feed-loss.ts';
import { lookAtCopiesAgain } from '../copies-again.ts';
import type { Mill } from '../mill.ts';
import type { Failure } from '../pool/job.ts';
import { type Pool, thisProcess } from '../pool/pool.ts';
import { type Healing, heal } from './heal.ts';
import { glanceAtTold, type InboxLook, lookThrough } from './inbox-look.ts';
import type { PassOptions } from './options.ts';
import { attempted, type Publication, publish } from './publication.ts';
import { takeUp, takeUpPatiently, type Uploads } from './take-up.ts';
import { inBatches } from './work-off.ts';

export interface PassOutcome {
  /** Uploads that lie in the inbox now; none where it was not looked through. */
  readonly present: ReadonlySet<SubmissionKey>;
  /** Whether it was. */
  readonly isLookedThrough: boolean;
  /** Uploads that were taken up in this pass, those that are gone included. */
  readonly handled: ReadonlySet<SubmissionKey>;
  /** Whether some are to be looked at again soon: they were being written, or were left for the next pass. */
  readonly isUnsettled: boolean;
  /** Uploads that are missing, of which nothing is taken back until somebody says that it is meant. */
  readonly heldRemovals: readonly SubmissionKey[];
  /** Feeds that would lose too much at once, and stay as they are until somebody says that it is meant. */
  readonly heldFeeds: readonly HeldFeed[];
  readonly failed: readonly Failure[];
  /** What else could not be done; it is tried again in the next pass. */
  readonly faults: readonly unknown[];
  readonly restored: Healing['restored'];
  /** Milliseconds that looking took, through the inbox and at public files: what a pass costs where nothing happened. */
  readonly lookMs: number;
}

/**
 * One pass over the inbox: takes up what changed, brings out what is due, publishes, and puts back public files that are
 * missing. Killed at any moment, the next pass goes on where this one was.
 */
export async function runPass(mill: Mill, options: PassOptions): Promise<PassOutcome> {
  const { signal, pool = thisProcess(mill, signal), patienceMs = Number.POSITIVE_INFINITY } = options;
  if (options.acceptsRemovals) await acceptLosses(mill.store, mill.clock, EVERY_FEED);
  const look = options.leavesInbox
    ? undefined
    : ((await lookAtTold(mill, options)) ?? (await lookAtInbox(mill, options)));
  const uploads = look?.uploads ?? NO_UPLOADS;
  await lookAtCopiesAgain(mill);
  const show = (more: Partial<PassOptions> = {}) => bringOut(mill, pool, { ...options, ...more, extent: 'changes' });
  const taken = await takeUp(mill, pool, uploads, { ...options, show: () => show({ leavesArchives: true }) });
  if (uploads.changed.length >= MANY) await pool.renew();
  const out = await bringOut(mill, pool, options);
  const until = performance.now() + patienceMs;
  const failed = [...taken.failed, ...(await takeUpPatiently(mill, pool, taken.setAside, { ...options, until }))];
  const late = taken.setAside.length === 0 ? out : await show();
  const healing = options.heals === false ? NO_HEALING : await heal(mill, pool, late.again, options);
  // Pages of feeds show what an article has forgotten because it was lost.
  const healed = healing.restored === 0 ? [] : (await show()).faults;
  await pool.rest();
  const handled = new Set([...uploads.changed, ...uploads.gone].map(({ key }) => key));
  for (const { key } of failed) handled.delete(key);
  return {
    present: look?.present ?? new Set(),
    isLookedThrough: look?.present !== undefined,
    handled,
    isUnsettled: taken.isUnsettled,
    heldRemovals: look?.held ?? (await mill.removals.held()),
    heldFeeds: await mill.store.heldFeeds(),
    failed,
    faults: [
      ...unlisted(mill, look?.unreadable ?? []),
      ...out.faults,
      ...(late === out ? [] : late.faults),
      ...healing.faults,
      ...healed,
    ],
    restored: healing.restored,
    lookMs: (look?.lookMs ?? 0) + healing.lookMs,
  };
}

/** Brings out what is due, and publishes what has changed. */
async function bringOut(mill: Mill, pool: Pool, options: PassOptions): Promise<Publication> {
  const unreleased = await attempted(async () => {
    const released = await release(mill, mill.clock.now());
    await options.onSettled?.(await uploadsWith(mill, released));
  });
  const { again, faults } = await publish(mill, pool, options);
  return { again, faults: [...unreleased, ...faults] };
}

async function uploadsWith({ store }: Mill, articles: readonly ArticleId[]): Promise<readonly SubmissionKey[]> {
  const stored = await Promise.all(articles.map((id) => store.article(id)));
  return [...new Set(stored.flatMap((article) => article?.value.key ?? []))];
}

/** What a pass needs of its look at the inbox; what was seen of each file is let go of, 130 bytes of each. */
interface InboxNews extends Partial<Pick<Scan, 'unreadable'>>, Partial<Pick<InboxLook, 'present' | 'held'>> {
  readonly uploads: Uploads;
  /** Milliseconds. */
  readonly lookMs: number;
}

async function lookAtTold(mill: Mill, { told, extent, acceptsRemovals }: PassOptions): Promise<InboxNews | undefined> {
  if (told === undefined || extent !== 'changes' || acceptsRemovals) return undefined;
  const started = performance.now();
  const files = await glanceAtTold(mill, told);
  if (files === undefined) return undefined;
  const observed = await observe(mill, files);
  return { uploads: { changed: observed.filter((one) => one.changed), gone: [] }, lookMs: performance.now() - started };
}

/** Another configuration makes other articles of the same files, so it is part of what tells a file's states apart. */
function observe({ ledger, generation }: Mill, files: readonly SeenFile[]): Promise<readonly Observation[]> {
  return ledger.observe(
    files.map(({ key, fingerprint }) => ({ key, fingerprint: inGeneration(generation, fingerprint) })),
  );
}

async function lookAtInbox(mill: Mill, { extent, acceptsRemovals = false, signal }: PassOptions): Promise<InboxNews> {
  const { scan, scanMs, present, held, gone } = await lookThrough(mill, acceptsRemovals, signal);
  const changed: Observation[] = [];
  for (const files of inBatches(scan.files, OBSERVED_AT_ONCE)) {
    const observed = await observe(mill, files);
    changed.push(...(extent === 'everything' ? observed : observed.filter((one) => one.changed)));
    await breathe();
  }
  const uploads = { changed, gone: await mill.ledger.gone(gone) };
  return { uploads, present, held, unreadable: scan.unreadable, lookMs: scanMs };
}

/** Between two breaths of the event loop, which answers readers: 10 ms where all are new. */
const OBSERVED_AT_ONCE = 1_000;

/** Behind so many uploads another start of the processes, 0.3 s each, does not count. */
const MANY = 5_000;

const NO_UPLOADS: Uploads = { changed: [], gone: [] };
const NO_HEALING: Healing = { restored: 0, faults: [], lookMs: 0 };

/** Nothing is gone from an inbox that is away; what is due is brought out all the same. */
function unlisted(mill: Mill, unreadable: readonly string[]): readonly unknown[] {
  return unreadable.includes('') ? [new FeedmillError(`the inbox ${mill.inbox.place} cannot be listed`)] : [];
}
