import { CANARY_KEY } from '../../shared/article/canary.ts';
import { stated } from '../../shared/article/stated.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { createInboxListing } from '../../shared/local/inbox/inbox-listing.ts';
import { ofRun, traceOfDecision } from '../../shared/pipeline/trace.ts';
import type { SubmissionRef } from '../../shared/pipeline/types.ts';
import type { ReconcileDeps } from '../../shared/reconcile/deps.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import type { Mill } from './mill.ts';
import { PUBLISHED_GENERATION, publish } from './pass/publication.ts';
import { takeUp, takeUpPatiently } from './pass/take-up.ts';
import { type Pool, thisProcess } from './pool/pool.ts';

export interface ReconcileOptions {
  readonly mode: ReconcileDeps['mode'];
  readonly found: (finding: Finding) => void;
  /** Who reads uploads that are to be looked at. @default this process */
  readonly pool?: Pool;
}

/**
 * The ports of a reconcile on one machine. A pass over the inbox comes before it where anything is to be put right: the ledger tells of
 * what changed, also of files of another configuration, and what is gone has been judged.
 */
export function reconcileDeps(mill: Mill, { mode, found, pool = thisProcess(mill) }: ReconcileOptions): ReconcileDeps {
  const {
    store,
    publicStore,
    publicListing,
    renditionRequests,
    inbox,
    config,
    clock,
    log,
    meta,
    generation,
    announce,
  } = mill;
  return {
    store,
    publicStore,
    inbox,
    config,
    clock,
    log: ofRun(log, traceOfDecision('reconcile', clock.now())),
    ...stated({ announce }),
    renditionRequests,
    mayCommit: true,
    publicListing,
    inboxListing: createInboxListing(inbox, clock),
    look: (refs) => lookAt(mill, pool, refs),
    // What nobody has judged yet would else be no difference.
    isGone: mode === 'heal' ? mill.isGone : async (key) => key !== CANARY_KEY,
    configuration: {
      digest: generation,
      known: () => meta.get(PUBLISHED_GENERATION),
      remember: (digest) => meta.set(PUBLISHED_GENERATION, digest),
    },
    mode,
    found,
  };
}

/** Takes out what nothing in the store stands for, of a public folder in which everything else was published just now. */
export async function takeOutStrangers(mill: Mill): Promise<void> {
  const deps = reconcileDeps(mill, { mode: 'heal', found: () => undefined });
  await reconcile(deps, { stage: 'files', after: '', there: 0, gone: 0 });
}

/** Reads uploads that the ledger takes for settled, and publishes what comes of it. */
async function lookAt(mill: Mill, pool: Pool, refs: readonly SubmissionRef[]): Promise<void> {
  const there = new Set((await mill.inbox.scan()).files.map(({ key }) => key));
  const isThere = ({ key }: { readonly key: SubmissionKey }) => there.has(key);
  const uploads = refs.map((ref) => ({ ...ref, changed: true }));
  const options = { extent: 'changes', show: async () => undefined } as const;
  const { setAside } = await takeUp(
    mill,
    pool,
    { changed: uploads.filter(isThere), gone: uploads.filter((upload) => !isThere(upload)) },
    options,
  );
  await takeUpPatiently(mill, pool, setAside, { until: Number.POSITIVE_INFINITY });
  await publish(mill, pool, options);
}
