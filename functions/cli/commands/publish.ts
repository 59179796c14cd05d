import { stated } from '../../../shared/article/stated.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { feedPaths } from '../../../shared/feed/description.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { listed } from '../../../shared/site/listed-feeds.ts';
import { clockAt } from '../../clock.ts';
import { copyAll } from '../../local/copier.ts';
import { keepHeapLean } from '../../local/lean-heap.ts';
import { type Mill, openMill } from '../../local/mill.ts';
import { heldFeedsSentence, heldSentence } from '../../local/pass/held-sentence.ts';
import { type PassOutcome, runPass } from '../../local/pass/pass.ts';
import { inBatches } from '../../local/pass/work-off.ts';
import { RENDERING_MS, renderAll } from '../../local/pictures/renderer.ts';
import { processPool } from '../../local/pool/process-pool.ts';
import { lastServedAt } from '../../local/served-at.ts';
import { tellAll } from '../../local/teller.ts';
import { type Call, EXIT, type ExitStatus, type Terminal } from '../command.ts';
import { configOf, withoutConfig } from '../configuration.ts';
import { consoleLog, faultsOnce } from '../console-log.ts';
import { told } from '../fault.ts';
import { stackOf } from '../one-place.ts';
import { checkInbox, foldersOf, nowOf } from '../options.ts';
import { createProgress } from '../progress.ts';
import { type ReceiptCounts, receiptCounts } from '../receipt-counts.ts';
import { receiptText } from '../receipt-text.ts';
import { printable } from '../rows.ts';

/** One pass over what changed. */
export const publish = (call: Call): Promise<ExitStatus> => onePass(call, 'feeds');

/** One pass over everything, and out with what nobody knows of: where the state was lost, a page outlives its article for ever. */
export async function rebuild(call: Call): Promise<ExitStatus> {
  const stack = stackOf(call);
  if (stack !== undefined)
    return (await import('../reconcile-stack.ts')).reconcileStack(call, stack, { readsEverything: true });
  return onePass(call, 'everything', async (mill, { present }) => {
    // Of an inbox that is away nobody can say what is to be public.
    if (present.size === 0) return;
    const { takeOutStrangers } = await import('../../local/reconcile.ts');
    await takeOutStrangers(mill);
  });
}

/** Uploads of a pass. */
const TOLD_MEANWHILE = 1_000;
/** A run that ends is awaited; what is not copied, or made smaller, in this time is with the next run. */
const COPYING_MS = 60_000;
/** The same of hubs. */
const TELLING_MS = 20_000;

/**
 * What `publish`, `rebuild` and `restore` share: one pass, its summary, and the status that says whether all was accepted.
 * @param after what is done when all is published
 */
export async function onePass(
  call: Call,
  extent: 'feeds' | 'everything',
  after: (mill: Mill, outcome: PassOutcome) => Promise<unknown> = async () => undefined,
): Promise<ExitStatus> {
  keepHeapLean();
  const folders = foldersOf(call);
  checkInbox(folders);
  const config = configOf(call, await lastServedAt(folders.state));
  const now = await nowOf(call);
  const progress = createProgress(call.terminal);
  const log = faultsOnce(consoleLog(call.terminal, 'error'));
  const mill = await openMill({ ...folders, config, clock: clockAt(now), log });
  const pool = processPool({ ...folders, config, ...stated({ now }) }, log);
  const regret = withoutConfig(call, config);
  if (regret !== undefined) call.terminal.err(`feedmill: ${regret}\n`);
  try {
    const outcome = await runPass(mill, {
      extent,
      acceptsRemovals: call.switches.has('accept-removals'),
      onProgress: progress.step,
      pool,
    });
    // Everything is published by now; what is fetched in time completes it.
    if ((await copyAll(mill, AbortSignal.timeout(COPYING_MS))) > 0) await runPass(mill, { extent: 'changes', pool });
    if ((await renderAll(mill, AbortSignal.timeout(RENDERING_MS))) > 0)
      await runPass(mill, { extent: 'changes', pool });
    await after(mill, outcome);
    // To tell of 100,000 receipts takes as much memory as the processes had: they are to end before, and of a few meanwhile.
    const closed = pool.close();
    if (outcome.handled.size > TOLD_MEANWHILE) await closed;
    progress.end();
    const tell = call.switches.has('json') ? tellAsJson : tellAsText;
    const counts = await tell(call.terminal, mill, outcome);
    const isHeld = outcome.heldRemovals.length > 0;
    if (isHeld) call.terminal.err(`feedmill: ${heldSentence(outcome.heldRemovals, outcome.present.size)}\n`);
    const hasHeldFeeds = outcome.heldFeeds.length > 0;
    if (hasHeldFeeds) call.terminal.err(`feedmill: ${heldFeedsSentence(outcome.heldFeeds)}\n`);
    await tellAll(mill, AbortSignal.timeout(TELLING_MS));
    if (outcome.failed.length + outcome.faults.length > 0) return EXIT.failed;
    return isHeld || hasHeldFeeds || counts.has('rejected') ? EXIT.rejected : EXIT.ok;
  } finally {
    await pool.close();
    await mill.close();
  }
}

/** @returns whether an upload lies in the inbox now, or was found gone or missing by this pass. */
function isOfPass({ present, handled, heldRemovals }: PassOutcome): (key: SubmissionKey) => boolean {
  const missing = new Set(heldRemovals);
  return (key) => present.has(key) || handled.has(key) || missing.has(key);
}

async function* receiptsOf(mill: Mill, outcome: PassOutcome, counts: ReceiptCounts): AsyncIterable<Receipt> {
  const isTold = isOfPass(outcome);
  for await (const { key, receipt } of mill.store.uploads()) {
    if (!isTold(key)) continue;
    counts.add(receipt);
    yield receipt;
  }
}

/** Counts all, and reads those of which there may be something to say. */
async function* news(mill: Mill, outcome: PassOutcome, counts: ReceiptCounts): AsyncIterable<Receipt> {
  const isTold = isOfPass(outcome);
  const keys: SubmissionKey[] = [];
  mill.statuses.each((key, status) => {
    if (!isTold(key)) return;
    counts.add({ status });
    if (status === 'rejected' || outcome.handled.has(key)) keys.push(key);
  });
  for (const some of inBatches(keys.sort(), RECEIPTS_AT_ONCE)) {
    for (const { receipt } of await mill.store.uploadsAt(some)) yield receipt;
  }
}

const RECEIPTS_AT_ONCE = 500;

async function tellAsJson({ out }: Terminal, mill: Mill, outcome: PassOutcome): Promise<ReceiptCounts> {
  const counts = receiptCounts();
  const registered = await mill.store.feeds();
  const feeds = listed(registered, mill.config).map(({ id }) => ({ id, ...feedPaths(id) }));
  const held = new Set(outcome.heldRemovals);
  const receipts = await Array.fromAsync(receiptsOf(mill, outcome, counts), (receipt) => receiptJson(receipt, held));
  out(`${JSON.stringify({ feeds, receipts }, undefined, 2)}\n`);
  return counts;
}

/** Tells of each as it is read: of an archive there are too many to be kept. */
async function tellAsText({ out }: Terminal, mill: Mill, outcome: PassOutcome): Promise<ReceiptCounts> {
  const { handled, heldRemovals, failed, faults, restored } = outcome;
  const counts = receiptCounts();
  for await (const receipt of news(mill, outcome, counts)) {
    const { key, status, warnings } = receipt;
    if (status === 'rejected' || (handled.has(key) && (status === 'held' || warnings.length > 0)))
      out(receiptText(receipt));
  }
  const removals = heldRemovals.length === 0 ? '' : `; the removal of ${heldRemovals.length} is held`;
  const healing = restored === 0 ? '' : '; what was missing from the public folder is put back';
  const end = `${counts.text() || 'The inbox is empty'}${removals}${healing}.\n`;
  out([...troublesOf(failed, faults), end].join(''));
  return counts;
}

/** What failed, by what kept it from being done: a full disk is told once, and not of each file. */
function troublesOf(failed: PassOutcome['failed'], faults: PassOutcome['faults']): readonly string[] {
  const kept = new Map<string, string[]>();
  const tell = (error: unknown, what: string) => {
    const sentence = told(error)?.sentence ?? (error instanceof Error ? error.message : String(error));
    const others = kept.get(sentence);
    if (others === undefined) kept.set(sentence, [what]);
    else others.push(what);
  };
  for (const { key, error } of failed) tell(error, key);
  for (const error of faults) tell(error, 'publication');
  return [...kept].map(([sentence, [first = '', ...more]]) => {
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    return `failed  ${printable(first)}${others}\n  ${sentence}\n`;
  });
}
