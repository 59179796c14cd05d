import type { ArticleId, FeedId } from '../../shared/article/types.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import type { Commit } from '../../shared/pipeline/types.ts';
import type { Cause } from './cause.ts';
import type { Clockwork } from './clockwork.ts';

/** What a commit leaves in the table's stream, or that a feed is to be published again: that is of no article, and changes no entry. */
export interface StreamRecord {
  readonly article?: ArticleId;
  readonly entries: readonly { readonly feed: FeedId; readonly sort?: string }[];
  readonly cause: Cause;
}

/** Publishes a batch. @returns whether it is done with. */
export type Consumer = (batch: readonly StreamRecord[]) => Promise<boolean>;

export interface Stream {
  /** The store, whose commits are heard of, whatever becomes of the process that makes them. */
  tapped(store: ArticleStore, cause: Cause): ArticleStore;
}

const SHARDS = 2;
const BATCHING_MS = 500;
const AGAIN_MS = 5_000;
const A_DAY_MS = 86_400_000;
/** Then a batch is given up: its pointers go to the failure queue, which nobody reads in a history. */
const ATTEMPTS = 4;

/**
 * The table's stream as Lambda follows it: records of one article in their order, each batch until it is done with or given up; two
 * shards, so that two publishers may be at work on one feed.
 *
 * @param gaveUp told of each batch that is
 * @param committed told of each commit, whatever becomes of its record
 */
export function createStream(
  clockwork: Clockwork,
  consume: Consumer,
  gaveUp: () => void,
  committed: (commit: Commit) => void,
): Stream {
  const shards = Array.from({ length: SHARDS }, () => ({ waiting: [] as StreamRecord[], isFollowed: false }));
  const follow = async (shard: (typeof shards)[number]) => {
    if (shard.isFollowed) return;
    shard.isFollowed = true;
    while (shard.waiting.length > 0) {
      await clockwork.sleep(BATCHING_MS);
      const batch = shard.waiting.splice(0);
      let attempt = 1;
      for (; attempt <= ATTEMPTS && !(await consume(batch)); attempt++) await clockwork.sleep(AGAIN_MS);
      if (attempt > ATTEMPTS) gaveUp();
    }
    shard.isFollowed = false;
  };
  const deliver = (record: StreamRecord) => {
    const shard = shards[numberOf(record.article ?? '') % SHARDS];
    if (shard === undefined) return;
    shard.waiting.push(record);
    void follow(shard);
  };
  const later = (record: StreamRecord, milliseconds: number) =>
    void clockwork.sleep(milliseconds).then(() => deliver(record));
  const hear = ({ article }: Commit, cause: Cause) => {
    if (article === undefined || cause.stream === 'lost') return;
    const told = (article.deletions ?? []).map(({ feed }) => ({ feed }));
    const record = { article: article.value.id, entries: [...article.remove, ...article.put, ...told], cause };
    if (cause.stream === 'a day late') return later(record, A_DAY_MS);
    deliver(record);
    if (cause.stream === 'twice') later(record, 6 * AGAIN_MS);
  };
  return {
    tapped: (store, cause) => ({
      ...store,
      async commit(commit) {
        const result = await store.commit(commit);
        if (result === 'committed') {
          committed(commit);
          hear(commit, cause);
        }
        return result;
      },
      async publishAgain(feed, now) {
        await store.publishAgain(feed, now);
        if (cause.stream !== 'lost') deliver({ entries: [{ feed }], cause });
      },
    }),
  };
}

function numberOf(id: string): number {
  return [...id].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
}
