/** What the stack is set to: tests/scale.test.ts holds it against the code. */
export const SET = {
  ingestAtOnce: 20,
  ingestBatch: 10,
  publishBatch: 1_000,
  publishedAtOnce: 8,
  /** Seconds that Lambda gathers changes for. */
  window: 1,
  /** Hours after which a comparison is left to the next night. */
  comparison: 19,
  archiveItems: 100,
  feedsOfAnArticle: 6,
} as const;

/** Published by AWS, with where. */
export const PUBLISHED = {
  /** Amazon DynamoDB Developer Guide, "Burst and adaptive capacity": of a partition, a second. */
  partitionWrites: 1_000,
  /** The same, "Managing complex workflows with transactions": each write is two. */
  unitsOfATransactedWrite: 2,
  /** The same, "On-demand capacity mode": what a new table has room for, in partitions of that size. */
  partitionsOfANewTable: 4,
  /** The same, "Partitions and data distribution". GB. */
  partitionSize: 10,
  /** AWS Lambda Developer Guide, "Polling and batching streams": shards are asked four times a second. */
  streamPoll: 0.25,
  /** The same, "Configuring scaling behavior for SQS event source mappings": calls at once to begin with, and more of them a second. */
  pollersAtFirst: 5,
  pollersMoreASecond: 300 / 60,
} as const;

/** Assumed, on the safe side, in seconds. */
export const ASSUMED = {
  /** From a put to the message in the queue: S3 tells EventBridge, that the queue. */
  toQueue: 1,
  coldStart: 0.8,
  /** One article of 8 kB, read and committed: as docs/costs.md has it. */
  ingest: 0.1,
  /** Write units of an article in six feeds, all transacted: counted (docs/costs.md, "100 new articles at once"). */
  writeUnits: 33.26,
  /** A page: a read of the table, a look and a put at 50 ms each (Amazon S3 User Guide, "Best practices": 100 to 200 ms for the first bytes at the most). */
  page: 0.2,
  /** Of it, processor time: 1.4 ms to render and compare (measured), the rest for three requests by the SDK. */
  pageProcessor: 0.008,
  /** A feed: its window read, rendered in 80 ms (bench/results), nine files put at once, the index looked at again. */
  feed: 0.5,
  /** A document of an archive that is compared, by what is read for it and rendered: 5,000 of them in a quarter of an hour. */
  archiveDocument: 0.18,
  /** A thousand uploads, files or receipts that are compared: a page of a listing, ten of the table. */
  thousandCompared: 1,
  /** Public files of such a document: three with two siblings each, a page, and the sitemap of one of its feeds. */
  filesOfDocument: 10.2,
} as const;
