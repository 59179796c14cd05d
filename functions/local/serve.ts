import { besideWhich } from '../../shared/article/sidecar.ts';
import { stated } from '../../shared/article/stated.ts';
import { hubsOf } from '../../shared/feed/hubs.ts';
import type { Log } from '../../shared/log.ts';
import { createFreshness } from '../../shared/publish/freshness.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import type { PingRules } from '../push/ping.ts';
import { isBucket } from './bucket-address.ts';
import { type Canary, createCanary } from './canary.ts';
import { openCopier } from './copier.ts';
import { createHealth, type HeldNow } from './http/health.ts';
import type { Metrics } from './http/metrics.ts';
import type { Answering, RunningServer } from './http/server.ts';
import { openHub } from './hub/hub.ts';
import type { Mill } from './mill.ts';
import { heldFeedsSentence, heldSentence } from './pass/held-sentence.ts';
import type { PassOptions } from './pass/options.ts';
import { type PassOutcome, runPass } from './pass/pass.ts';
import { openRenderer } from './pictures/renderer.ts';
import type { WorkerOptions } from './pool/child.ts';
import { processPool } from './pool/process-pool.ts';
import { sayOnce } from './say-once.ts';
import { type Ages, createStaleness, type Staleness } from './staleness.ts';
import { stateFile } from './state-file.ts';
import { openTeller } from './teller.ts';
import { type LookExtent, openWatcher } from './watcher.ts';

export interface ServeOptions extends WorkerOptions {
  /** Listening already: an address that is taken is told at once, not after a pass over a large inbox. */
  readonly server: Pick<RunningServer, 'answerWith'>;
  readonly metrics: Metrics;
  /** Called with each receipt when it is written. */
  readonly onReceipt: (receipt: Receipt) => void;
  /** Called when other removals are held than before. */
  readonly onHeld: () => void;
  /** Whether what is missing in the inbox at the start was meant to be removed; what goes later is not accepted by it. */
  readonly acceptsRemovals: boolean;
  /** Who answers at `/desk/`. */
  readonly desk?: Answering | undefined;
  /** Where hubs may be. @default at public addresses, and those that they are named by */
  readonly hubRules?: PingRules;
}

/** Whoever can reach the server may ask how it fares, and have it read feeds. */
const LOOK_MS = 5_000;
/** Between two configurations. */
const UNKNOWN: Ages = { sincePass: 0, late: 0, canary: 0 };
/** A pass waits for uploads that take long no longer than an editor would wait for another one's. */
const PATIENCE_MS = 10_000;

export interface Serving {
  /** Resolves when the first pass has ended, well or not. */
  readonly firstPass: Promise<void>;
  /** Somebody says that the removals which are held are meant: they are done with the next look, which comes at once. */
  acceptRemovals(): void;
  /** Breaks off the pass under way: whatever it has not done, the next start does. The server goes on answering. */
  close(): Promise<void>;
}

/**
 * Publishes what the inbox holds, then watches it and serves the public folder until closed. What is scheduled comes out
 * with the pass after its instant, which is never more than a few seconds away. A pass that fails is tried again, by and by
 * less often; what is published is served meanwhile.
 */
export function serveMill(chattyMill: Mill, options: ServeOptions): Serving {
  const { server, metrics, onReceipt, onHeld, acceptsRemovals, desk, hubRules: rules, ...poolOptions } = options;
  const { inbox, publicFolder } = options;
  const log = sayOnce(chattyMill.log);
  const mill: Mill = { ...chattyMill, log };
  const closing = new AbortController();
  const { signal } = closing;
  // Between two configurations the server answers, and nothing can be asked of the state.
  const held = async (): Promise<HeldNow> =>
    signal.aborted
      ? { removals: 0, feeds: 0 }
      : { removals: (await mill.removals.held()).length, feeds: (await mill.store.heldFeeds()).length };
  const push = async () => ({
    waitingNotices: signal.aborted ? 0 : (await mill.notices.count()).waiting,
    subscriptions: signal.aborted ? 0 : await mill.subscriptions.count(mill.clock.now()),
  });
  const hub = openHub(mill, { onDelivered: metrics.delivered });
  const canary = createCanary(mill);
  const staleness = stalenessOf(mill, canary);
  const ages = atMostEach(LOOK_MS, async (): Promise<Ages> => (signal.aborted ? UNKNOWN : staleness.look()));
  const health = createHealth(log, mill.clock, held, async () => (await ages()).stale);
  const { feedsUrl } = mill.config.site;
  server.answerWith({
    publicFolder: isBucket(publicFolder) ? undefined : publicFolder,
    feedsUrl,
    hubs: hubsOf(mill.config),
    log,
    health: health.report,
    metrics: async () => metrics.render({ held: await held(), ages: await ages(), ...(await push()) }),
    desk,
    hub: hub?.answering,
  });
  const copier = openCopier(mill);
  const teller = openTeller(mill, { onTold: metrics.told, ...stated({ rules, own: hub }) });
  const renderer = openRenderer(mill, () => watcher.lookSoon());
  const pool = processPool(poolOptions, log, signal);
  const firstPass = Promise.withResolvers<void>();
  const told = tellHeld(log, onHeld);
  let extent: PassOptions['extent'] = 'feeds';
  let accepts = acceptsRemovals;

  const onSettled: PassOptions['onSettled'] = async (keys, followed = []) => {
    staleness.goesOn();
    // What lies beside an upload has had that one looked at again.
    const settled = new Set(keys.flatMap((key) => [key, besideWhich(key) ?? key]));
    for (const key of new Set([...settled, ...followed])) {
      const upload = await mill.store.upload(key);
      if (upload === undefined) continue;
      // Nothing came of the others that would have to be counted: an article that its picture completes is the same upload.
      if (settled.has(key)) metrics.settled(upload.value.receipt);
      onReceipt(upload.value.receipt);
    }
  };
  const onProgress: PassOptions['onProgress'] = (label, done, total) => {
    staleness.goesOn();
    if (label === 'reading') metrics.queued(total - done);
  };

  const state = stateFile(options.state);
  const pass = async (look: LookExtent): Promise<boolean> => {
    state.check();
    await canary.send(pool);
    const of = typeof look === 'string' ? { leavesInbox: look === 'brief' } : { told: look };
    const options = { extent, ...of, acceptsRemovals: accepts, pool, patienceMs: PATIENCE_MS, signal };
    const outcome = await runPass(mill, { ...options, onSettled, onProgress });
    if (outcome.isLookedThrough) {
      accepts = false;
      watcher.looked(outcome.lookMs);
      told(outcome);
    }
    const [fault] = [...outcome.faults, ...outcome.failed.map(({ error }) => error)];
    if (fault !== undefined) throw fault;
    extent = 'changes';
    canary.passEnded();
    return outcome.isUnsettled;
  };

  const watcher = openWatcher({
    inbox,
    ...stated({ pollMs: mill.inbox.pollMs }),
    look: async (look) => {
      const started = performance.now();
      const took = () => (performance.now() - started) / 1_000;
      try {
        const isUnsettled = await pass(look);
        metrics.passed('ok', took());
        health.well();
        log.forget();
        return isUnsettled;
      } catch (error) {
        if (!signal.aborted) {
          metrics.passed('failed', took());
          health.failed(error);
        }
        throw error;
      } finally {
        staleness.goesOn();
        firstPass.resolve();
        copier.look();
        teller.look();
        void hub?.look();
        renderer.look();
      }
    },
  });
  return {
    firstPass: firstPass.promise,
    acceptRemovals() {
      accepts = true;
      watcher.lookSoon();
    },
    async close() {
      closing.abort();
      await Promise.all([
        watcher.close(),
        copier.close(),
        renderer.close(),
        teller.close(),
        hub?.close(),
        pool.close(),
      ]);
    },
  };
}

/** Whether the newest article that is due is in its feeds, as readers get them, and what is taken up comes out. */
function stalenessOf({ store, config, clock, readPublic: read }: Mill, { late }: Canary): Staleness {
  return createStaleness(clock, createFreshness({ store, config, clock, read }), late);
}

/** Who asks again within that time is told the same. */
function atMostEach<T>(milliseconds: number, look: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly found: Promise<T> } | undefined;
  return () => {
    const at = performance.now();
    if (last === undefined || at - last.at >= milliseconds) last = { at, found: look() };
    return last.found;
  };
}

/** Says how many removals are held, and which feeds, whenever that changes. */
function tellHeld(log: Log, onHeld: () => void): (outcome: PassOutcome) => void {
  let before = 0;
  let feeds = '';
  return ({ heldRemovals, heldFeeds, present }) => {
    const now = heldFeeds.map(({ feed }) => feed).join(' ');
    if (now !== feeds) {
      feeds = now;
      if (now === '') log.warn('feeds no longer held');
      else log.error('feeds held', { held: heldFeeds.length, message: heldFeedsSentence(heldFeeds) });
    }
    if (heldRemovals.length === before) return;
    before = heldRemovals.length;
    onHeld();
    if (before === 0) log.warn('removals no longer held');
    else log.error('removals held', { held: before, message: heldSentence(heldRemovals, present.size) });
  };
}
