import type { FeedId } from '../../shared/article/types.ts';
import type { NoticesQueue } from '../../shared/aws/sqs/notices-queue.ts';
import type { Config } from '../../shared/config/types.ts';
import type { Log } from '../../shared/log.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { LONGEST_HELD_S } from '../../shared/publish/cache-control.ts';
import { pauseAfter } from '../../shared/push/back-off.ts';
import { type TellDeps, type Told, tell } from '../../shared/push/tell.ts';
import type { Asked } from './decode.ts';

export interface TellBatchDeps extends TellDeps {
  readonly config: Pick<Config, 'site' | 'hubs'>;
  /** Our own hub, which is told by a call. */
  readonly own?: OwnHub;
  readonly queue: NoticesQueue;
  readonly log: Log;
}

export interface OwnHub {
  readonly url: string;
  readonly sendOut: (feed: FeedId) => Promise<void>;
}

/** Of three documents each: a hub, which is another's server, gets twelve requests at once from one call. */
const AT_ONCE = 4;

/** @returns ids of the messages that are to come again; when, they have been told. */
export async function tellBatch(deps: TellBatchDeps, asked: readonly Asked[]): Promise<readonly string[]> {
  const failed = await inParallel(asked, AT_ONCE, async (notice) => {
    const { hub, feed, turn } = notice;
    if (hub === deps.own?.url) return await sentOut(deps, deps.own, notice);
    // Named no more since it was sent.
    if (!deps.config.hubs.includes(hub)) return [];
    const told = await tell(deps, notice);
    if (told.kind !== 'told') return await postponed(deps, notice, told);
    deps.log.info('hub told', { hub, feed, turn });
    if (turn === 'first') await deps.queue.send([hub], { feed, turn: 'last' }, LONGEST_HELD_S);
    return [];
  });
  return failed.flat();
}

/** It lies in the public store: nobody has to wait until caches know it. */
async function sentOut({ log }: TellBatchDeps, own: OwnHub, { feed, messages }: Asked): Promise<readonly string[]> {
  try {
    await own.sendOut(feed);
    return [];
  } catch (error) {
    log.error('feed not sent out', { feed, error });
    return messages.map(({ id }) => id);
  }
}

async function postponed(
  { queue, log }: TellBatchDeps,
  { hub, feed, messages }: Asked,
  told: Exclude<Told, { kind: 'told' }>,
): Promise<readonly string[]> {
  const { kind, ...about } = told;
  const tries = Math.min(...messages.map((message) => message.tries));
  const pause = pauseAfter(tries, told.kind === 'failed' ? told.askedFor : undefined);
  if (pause === undefined) log.error('hub given up', { hub, feed, ...about });
  else log.warn(kind === 'unreadable' ? 'feed not readable yet' : 'hub not told', { hub, feed, ...about, pause });
  for (const { receipt } of messages) if (pause !== undefined) await queue.again(receipt, pause);
  return messages.map(({ id }) => id);
}
