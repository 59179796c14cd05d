import { GetObjectCommand, type GetObjectCommandOutput, NoSuchKey } from '@aws-sdk/client-s3';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { openQueuePump, openStreamPump } from './pump.ts';
import { createStage, type Stage } from './stage.ts';

export interface PublishedObject {
  readonly bytes: Buffer;
  readonly etag: string | undefined;
  readonly lastModified: Date | undefined;
  readonly contentType: string | undefined;
  readonly cacheControl: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

interface JsonFeed {
  readonly feed_url: string;
  readonly items: readonly JsonFeedItem[];
}

interface JsonFeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
}

/** A whole deployment at work: uploads go in, public objects come out. */
export interface Mill {
  readonly stage: Stage;
  readonly newsroom: Newsroom;
  readonly store: ArticleStore;
  readonly queue: ReturnType<typeof openQueuePump>;
  readonly stream: ReturnType<typeof openStreamPump>;
  readonly ingest: LambdaProcess;
  readonly publish: LambdaProcess;
  /** Runs both functions until the queue and the stream have no more for them. */
  settle(): Promise<void>;
  /** The object at a public path, as a reader's request finds it. */
  published(path: string): Promise<PublishedObject | undefined>;
  /** The items of a feed's JSON document; undefined when the feed has none. */
  items(feed: string): Promise<readonly JsonFeedItem[] | undefined>;
  receipt(key: string): Promise<Receipt | undefined>;
  close(): void;
}

/** @param tables where another engine keeps the table */
export async function openMill(tables?: string): Promise<Mill> {
  const stage = await createStage(tables);
  const newsroom = openNewsroom(stage);
  const queue = openQueuePump(stage, newsroom);
  const stream = openStreamPump(stage, 'publish');
  const store = createDynamoStore(stage.clients.dynamo, stage.table);
  const [ingest, publish] = [stage.start('ingest'), stage.start('publish')];

  async function published(path: string): Promise<PublishedObject | undefined> {
    try {
      const Key = path.replace(/^\//, '');
      return objectOf(await stage.clients.s3.send(new GetObjectCommand({ Bucket: stage.publicBucket, Key })));
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  return {
    stage,
    newsroom,
    store,
    queue,
    stream,
    ingest,
    publish,
    async settle() {
      while ((await queue.run(ingest)) + (await stream.run(publish)) > 0);
    },
    published,
    async items(feed) {
      const document = await published(`/${feed}/feed.json`);
      return document && (JSON.parse(document.bytes.toString()) as JsonFeed).items;
    },
    async receipt(key) {
      return (await store.upload(key as SubmissionKey))?.value.receipt;
    },
    close: () => stage.close(),
  };
}

async function objectOf(reply: GetObjectCommandOutput): Promise<PublishedObject> {
  return {
    bytes: Buffer.from((await reply.Body?.transformToByteArray()) ?? []),
    etag: reply.ETag,
    lastModified: reply.LastModified,
    contentType: reply.ContentType,
    cacheControl: reply.CacheControl,
    contentEncoding: reply.ContentEncoding,
    metadata: reply.Metadata ?? {},
  };
}
