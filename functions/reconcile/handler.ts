import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { FeedId, SubmissionKey } from '../../shared/article/types.ts';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createConfigurationMemory } from '../../shared/aws/dynamo/configuration.ts';
import { createHeldRemovals } from '../../shared/aws/dynamo/held-removals.ts';
import { isAllListed } from '../../shared/aws/dynamo/list-stored.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createUnfinishedComparison } from '../../shared/aws/dynamo/unfinished-comparison.ts';
import { createInboxWithCopies } from '../../shared/aws/s3/copies.ts';
import { createS3InboxListing } from '../../shared/aws/s3/inbox-listing.ts';
import { createS3PublicStore } from '../../shared/aws/s3/public.ts';
import { createS3PublicListing } from '../../shared/aws/s3/public-listing.ts';
import { hubsOf } from '../../shared/feed/hubs.ts';
import type { Log } from '../../shared/log.ts';
import { ofRun, traceOfDecision } from '../../shared/pipeline/trace.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { attemptAll } from '../../shared/reconcile/attempt.ts';
import type { ReconcileDeps } from '../../shared/reconcile/deps.ts';
import { type Counts, type Finding, withOne } from '../../shared/reconcile/finding.ts';
import { beginning, type Position, reconcile, STAGES } from '../../shared/reconcile/reconcile.ts';
import { sentenceOf, summaryOf } from '../../shared/reconcile/sentences.ts';
import { FRONT_PAGE } from '../../shared/site/feed-page-path.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import type { ReconcileState } from './state.ts';

const {
  config,
  log: ownLog,
  names,
} = lambdaSetup(import.meta.dirname, process.env, [
  'table',
  'contentBucket',
  'publicBucket',
  'copiesBucket',
  'receiptsBucket',
  'uploadsQueue',
  'invalidationQueue',
  'noticesQueue',
  'renditionsQueue',
]);
const s3 = s3Client(process.env);
const dynamo = dynamoClient();
const heldRemovals = createHeldRemovals(dynamo, names.table);
const unfinished = createUnfinishedComparison(dynamo, names.table);
const ports: Omit<ReconcileDeps, 'mode' | 'found' | 'log'> = {
  store: createDynamoStore(dynamo, names.table),
  publicStore: createS3PublicStore(s3, names.publicBucket),
  publicListing: createS3PublicListing(s3, names.publicBucket),
  inbox: createInboxWithCopies(s3, names, config.limits),
  inboxListing: createS3InboxListing(s3, names.contentBucket),
  // Most calls send nothing.
  look: async (refs) => (await import('../../shared/aws/sqs/uploads-queue.ts')).postpone(refs, names),
  configuration: createConfigurationMemory(dynamo, names.table, config),
  // Loaded when it comes to them: their page and its sentences.
  receipts: {
    check: async (...words) =>
      (await import('../../shared/aws/s3/reconcile-receipts.ts')).createReceipts(s3, names).check(...words),
  },
  ...(hubsOf(config).length === 0 ? {} : { announce }),
  // Loaded with the first.
  renditionRequests: {
    want: async (article) =>
      (await import('../../shared/aws/sqs/renditions-queue.ts'))
        .createRenditionsQueue(names.renditionsQueue)
        .want(article),
  },
  isFilled: () => isAllListed(dynamo, names.table),
  config,
  clock: systemClock,
};

/** Loaded with the first feed that is to be told of. */
async function announce(feed: FeedId): Promise<void> {
  const { announceTo, createNoticesQueue } = await import('../../shared/aws/sqs/notices-queue.ts');
  await announceTo(createNoticesQueue(names.noticesQueue), hubsOf(config))?.(feed);
}

async function forget(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const { createInvalidationQueue } = await import('../../shared/aws/sqs/invalidation-queue.ts');
  await createInvalidationQueue(names.invalidationQueue)(paths);
}

/** Of a call, which has fifteen minutes: a step takes seconds, and the slowest one has time to end. */
const A_CALL_MS = 60_000;
/** Its state machine ends after twenty hours, and the next night's begins after 24. */
const A_COMPARISON_MS = 19 * 3_600_000;
/** Of 256 kB that a state may have (AWS Step Functions Developer Guide, "Quotas"). */
const MOST_SENTENCES = 50;
/** Keys have at most 1,024 bytes. */
const MOST_HELD = 100;

/** One call of the state machine: goes on for a minute, and hands on where it has come to. */
export async function handler(state: ReconcileState = {}): Promise<ReconcileState> {
  let { counts = {}, sentences = [], held = [] } = state;
  const began = state.began ?? systemClock.now();
  const log = ofRun(ownLog, traceOfDecision('reconcile', began));
  const stale = new Set<string>();
  const found = (finding: Finding): void => {
    log.warn('difference', { ...finding });
    counts = withOne(counts, finding.kind);
    if (finding.kind === 'held' && held.length < MOST_HELD) held = [...held, finding.key];
    if (sentences.length < MOST_SENTENCES) sentences = [...sentences, sentenceOf(finding)];
    if ('path' in finding && kindOf(finding.path)?.of === 'feed')
      for (const path of heldAs(finding.path)) stale.add(path);
  };
  const deps: ReconcileDeps = { ...ports, log, mode: state.dryRun ? 'tell' : 'heal', found };
  const fresh = state.position ?? (await beginning(deps, optionsOf(state)));
  const left = state.goesOn && state.position === undefined ? await leftBefore(fresh) : undefined;
  const wentOn = state.wentOn === true || left !== undefined;
  if (left !== undefined) ({ counts, held } = await heldBefore());
  const position = left ?? fresh;
  if (state.onlyIfReconfigured && state.position === undefined && position.reconfigured === undefined)
    return ended(log, state, counts, sentences);
  const until = performance.now() + A_CALL_MS;
  const next = await reconcile(deps, position, () => performance.now() > until);
  // Readers would have them for another ten minutes; pages and media are forgotten when they are removed. No other call finds them again.
  const forgetting = { what: 'forgetting at the edge', work: () => forget([...stale]) };
  if (!state.dryRun) await attemptAll(deps, [forgetting]);
  const isLate = millisecondsOf(systemClock.now()) - millisecondsOf(began) > A_COMPARISON_MS;
  if (next !== undefined && !isLate)
    return { ...state, began, wentOn, position: next, counts, sentences, held, isDone: false };
  // What is gone was looked at whole: for whoever accepts it at the desk; also that there is nothing any more.
  if (!state.dryRun && !wentOn && isBehindRemovals(next))
    await heldRemovals.remember({ keys: held, count: counts.held ?? 0 });
  const isLeft = next !== undefined && state.goesOn === true && isBehindRemovals(next);
  if (state.goesOn) await unfinished.remember(isLeft ? next : undefined);
  const more = next === undefined ? [] : [isLeft ? GOES_ON : NOT_DONE];
  return ended(log, { ...state, held }, counts, [...sentences, ...more]);
}

const NOT_DONE = 'It is not done: it has taken nineteen hours.';
const GOES_ON = `${NOT_DONE} The comparison of the next night goes on from here.`;

/** Of an inbox it is decided by all that is gone from it at one time, which is not left to another night. */
function isBehindRemovals(position: Position | undefined): boolean {
  return position === undefined || STAGES.indexOf(position.stage) > STAGES.indexOf('removals');
}

/** @returns where the night before had to end, unless everything is to be read again for another configuration than then */
async function leftBefore(fresh: Position): Promise<Position | undefined> {
  const left = await unfinished.known();
  return left !== undefined && isBehindRemovals(left) && left.reconfigured === fresh.reconfigured ? left : undefined;
}

/** What that night has held, unless somebody has accepted it since: it is to be seen to as long as it is held. */
async function heldBefore(): Promise<{ readonly counts: Counts; readonly held: readonly SubmissionKey[] }> {
  const { keys, count } = await heldRemovals.known();
  return { counts: count === 0 ? {} : { held: count }, held: keys };
}

function optionsOf({ acceptsRemovals = false, readsEverything = false }: ReconcileState) {
  return { acceptsRemovals, readsEverything };
}

/** The paths under which the edge holds a feed's file: its folder, or of the front page, whose folder is everything, itself. */
function heldAs(path: PublicPath): readonly string[] {
  return path === FRONT_PAGE ? ['/', path] : [path.replace(/[^/]*$/, '*')];
}

function ended(
  log: Log,
  { position: _, ...state }: ReconcileState,
  counts: Counts,
  sentences: readonly string[],
): ReconcileState {
  const summary = summaryOf(counts, state.dryRun !== true);
  // Who only wants to know is told, and nobody else.
  const needsSomebody = !state.dryRun && (counts.failed ?? 0) + (counts.held ?? 0) + (counts['feed-held'] ?? 0) > 0;
  log.info('reconciled', { summary, counts });
  return { ...state, counts, sentences, summary, needsSomebody, isDone: true };
}
