import type { ArticleId, Instant } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { ALL } from '../feed/membership.ts';
import type { Log } from '../log.ts';
import { releasedReceipt } from '../receipt/receipts.ts';
import { about, throwFaults } from './errors.ts';
import { eachByItself, type Failure } from './parallel.ts';
import { articleCommit, dueNow } from './plan.ts';
import type { ArticleStore } from './ports.ts';
import { untilSettled } from './retry.ts';
import { articleLine, traceOfDecision } from './trace.ts';
import type { Due } from './types.ts';

export interface ReleaseDeps {
  readonly store: ArticleStore;
  readonly log: Log;
  readonly config: Config;
}

/** When so many have changed the next sweep goes on: the work must fit a function's time. */
const SWEEP = 500;
const PAGE = 100;
/** Articles of one upload share its record, on which only one of them can be committed at a time. */
const AT_ONCE = 1;

/**
 * Brings out the articles whose instant has come, takes in those that have expired, and out of feeds those that are
 * too old for them, by the same commits as an upload.
 * What is over by time without a commit is published again. One that cannot be committed stays due and keeps none of those behind it waiting, however many there are of its kind.
 * @returns the articles that changed.
 * @throws when some could not be committed, after all others.
 */
export async function release(deps: ReleaseDeps, now: Instant): Promise<readonly ArticleId[]> {
  const changed: ArticleId[] = [];
  const failures: Failure<Due>[] = [];
  let last: Due | undefined;
  do {
    const page: readonly Due[] = await deps.store.due(now, PAGE, last);
    const failed = await eachByItself(page, AT_ONCE, async ({ article }) => {
      if (await releaseOne(deps, article, now)) changed.push(article);
    });
    for (const { item, error } of failed) deps.log.error('not released', { ...item, error });
    failures.push(...failed);
    last = page.length < PAGE ? undefined : page.at(-1);
  } while (last !== undefined && changed.length < SWEEP);
  await publishAgain(deps, now);
  throwFaults(
    'due articles',
    failures.map(({ item, error }) => ({ error: about(`${item.article} was not released`, error) })),
  );
  return changed;
}

/**
 * Has the feed of all published again where something of it is over by time alone; who publishes it says when that is next. No other has
 * anything of the kind.
 */
async function publishAgain({ store, log }: ReleaseDeps, now: Instant): Promise<void> {
  const again = (await store.feed(ALL))?.value.again;
  if (again === undefined || again > now) return;
  await store.publishAgain(ALL, now);
  log.info('feed due', { feed: ALL, trace: traceOfDecision(ALL, again) });
}

function releaseOne(deps: ReleaseDeps, id: ArticleId, now: Instant): Promise<boolean> {
  return untilSettled(`release of ${id}`, async () => {
    const prior = await deps.store.article(id);
    const upload = prior === undefined ? undefined : await deps.store.upload(prior.value.key);
    if (prior === undefined || upload === undefined || prior.value.state === 'withdrawn') return false;
    const value = dueNow(prior.value, now);
    const commit = articleCommit(prior, value, now);
    if (commit === undefined) return false;
    const receipt = releasedReceipt(upload.value.receipt, value, prior.value, deps.config);
    const result = await deps.store.commit({
      upload: { value: { ...upload.value, receipt }, version: upload.version },
      uploadBefore: upload.value,
      article: commit,
    });
    if (result === 'conflict') return 'conflict';
    deps.log.info('released', articleLine(value));
    return true;
  });
}
