import { ASSUMED, PUBLISHED, SET } from './limits.ts';

/** Articles that are uploaded, all into one feed. */
export interface Load {
  readonly count: number;
  /** A second; all at once without it. */
  readonly rate?: number;
  /** Partitions of the table, each a shard of its stream. */
  readonly partitions: number;
  /** Calls of the ingest function. @default as the stack has it */
  readonly ingestAtOnce?: number;
  /** Batches of one shard at once (`ParallelizationFactor`). @default 1, as the stack has it */
  readonly lanes?: number;
  /** Partitions of the feed's index. @default 1, as it is */
  readonly indexParts?: number;
  /** That an article takes. @default as they are counted */
  readonly writeUnits?: number;
}

/** Seconds from an upload to the feed that shows it. */
export interface Freshness {
  readonly median: number;
  readonly last: number;
  /** Articles a second that come out, from the first upload to the last article. */
  readonly throughput: number;
  /** The longest that an article waited before each step. */
  readonly waited: Readonly<Record<'ingest' | 'partition' | 'publish', number>>;
}

/** The line from upload to feed as queues, stepped through in the order of time; nothing of it is random. */
export function simulate(load: Load): Freshness {
  const { count, rate, partitions, ingestAtOnce = SET.ingestAtOnce, lanes = 1 } = load;
  const uploaded = Array.from({ length: count }, (_, index) => (rate === undefined ? 0 : index / rate));
  const read = ingested(
    uploaded.map((at) => at + ASSUMED.toQueue),
    ingestAtOnce,
  );
  const committed = written(read.done, load);
  const fresh = published(committed.done, partitions * lanes);
  const ages = fresh.done.map((at, index) => at - (uploaded[index] ?? 0)).sort((a, b) => a - b);
  return {
    median: ages[Math.floor(count / 2)] ?? 0,
    last: ages.at(-1) ?? 0,
    throughput: count / Math.max(...fresh.done),
    waited: { ingest: read.waited, partition: committed.waited, publish: fresh.waited },
  };
}

interface Step {
  readonly done: readonly number[];
  readonly waited: number;
}

/** Calls that take up to ten messages each and read one after the other; more calls are begun from second to second. */
function ingested(arrivals: readonly number[], atOnce: number): Step {
  const [first = 0] = arrivals;
  const free = Array.from({ length: atOnce }, (_, index) => {
    const later = Math.max(0, index + 1 - PUBLISHED.pollersAtFirst) / PUBLISHED.pollersMoreASecond;
    return first + later + ASSUMED.coldStart;
  });
  const done: number[] = [];
  let waited = 0;
  for (let next = 0; next < arrivals.length; ) {
    const worker = free.indexOf(Math.min(...free));
    let at = Math.max(free[worker] ?? 0, arrivals[next] ?? 0);
    for (let size = 0; size < SET.ingestBatch && (arrivals[next] ?? Number.POSITIVE_INFINITY) <= at; size++) {
      waited = Math.max(waited, at - (arrivals[next] ?? 0));
      at += ASSUMED.ingest;
      done[next++] = at;
    }
    free[worker] = at;
  }
  return { done, waited };
}

/** Each partition of the feed's index takes so many transactions a second; so do all partitions together of what else is written. */
function written(
  arrivals: readonly number[],
  { partitions, indexParts = 1, writeUnits = ASSUMED.writeUnits }: Load,
): Step {
  const index = PUBLISHED.unitsOfATransactedWrite / (PUBLISHED.partitionWrites * indexParts);
  const all = writeUnits / (PUBLISHED.partitionWrites * partitions);
  const each = Math.max(index, all);
  const order = arrivals.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const done: number[] = [];
  let [free, waited] = [0, 0];
  for (const { at, index } of order) {
    const begins = Math.max(at, free);
    waited = Math.max(waited, begins - at);
    free = begins + each;
    done[index] = begins;
  }
  return { done, waited };
}

/** What has the feed, one batch after the other; it has its share of the articles' pages too. @param parts of which it is one */
function published(arrivals: readonly number[], parts: number): Step {
  const order = arrivals.map((at, index) => ({ at: at + PUBLISHED.streamPoll, index })).sort((a, b) => a.at - b.at);
  const recordsOfAnArticle = 1 + 1 / parts;
  const most = Math.floor(SET.publishBatch / recordsOfAnArticle);
  const done: number[] = [];
  let free: number = ASSUMED.coldStart;
  let waited = 0;
  for (let next = 0; next < order.length; ) {
    const first = order[next]?.at ?? 0;
    const full = order[next + most - 1]?.at ?? Number.POSITIVE_INFINITY;
    const begins = Math.max(free, Math.min(first + SET.window, full));
    const batch = order.slice(next, next + most).filter(({ at }) => at <= begins);
    const own = Math.ceil(batch.length / parts);
    const pages = Math.max(Math.ceil(own / SET.publishedAtOnce) * ASSUMED.page, own * ASSUMED.pageProcessor);
    const ends = begins + pages + ASSUMED.feed;
    for (const { at, index } of batch) {
      waited = Math.max(waited, begins - at);
      done[index] = ends;
    }
    free = ends;
    next += batch.length;
  }
  return { done, waited };
}
