import { randomUUID } from 'node:crypto';
import type { FeedId, Instant } from '../article/types.ts';
import type { Unlisted } from '../pipeline/types.ts';
import type { PublishDeps } from './deps.ts';

/** No publisher is at it for so long: on AWS none lives longer than a quarter of it. */
const AT_WORK_MS = 3_600_000;

/** What a publisher says of the list of feeds that it puts. */
export interface PuttingList {
  /** Before it puts. @param feeds of which it may put what is not so any more; undefined where that may be any */
  begin(feeds: readonly FeedId[] | undefined): Promise<void>;
  /** Behind its last look at what it has put. */
  end(): Promise<void>;
  /** In the place of that, where it puts nothing more: whoever comes next sees to the feeds. */
  giveUp(): Promise<void>;
}

/**
 * Another publisher may find the list right and forget the news of a feed just before this one puts what it has read long since: of this one,
 * should it not live to look again, nothing would be left but the wrong list. So it tells of the feeds before it puts, which nobody else
 * takes back while it may live.
 */
export function puttingList({ store, clock }: Pick<PublishDeps, 'store' | 'clock'>): PuttingList {
  const mark = `putting#${randomUUID()}`;
  let told: readonly FeedId[] | undefined;
  return {
    async begin(feeds = []) {
      if (told?.length === 0 || told === feeds) return;
      // Also where nobody knows whether it was written.
      told = feeds;
      await store.tell({ mark, feeds, since: clock.now() });
    },
    async end() {
      if (told !== undefined) await store.listed([{ mark, feeds: told }]);
    },
    async giveUp() {
      // Where it cannot be, what it told before stays.
      if (told !== undefined) await store.tell({ mark, feeds: told }).catch(() => undefined);
    },
  };
}

/** Whether this piece of news is of a publisher that may be at it: the list is put right by it too, but it stays. */
export function isAtWork({ since }: Unlisted, now: Instant): boolean {
  return since !== undefined && Date.parse(now) - Date.parse(since) < AT_WORK_MS;
}
