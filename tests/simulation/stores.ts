import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { ArticleStore, PublicListing, PublicStore } from '../../shared/pipeline/ports.ts';
import type { PartialAnswers } from '../contract/partial-answers.ts';
import { createMemoryStore } from './memory/store.ts';

/** What one history is played over: its calls take no time of the simulation. */
export interface Engines {
  readonly store: ArticleStore;
  /** A bucket to which all that is public is put too. @default memory alone */
  readonly bucket?: { readonly store: PublicStore; readonly listing: PublicListing };
  close(): Promise<void>;
}

/** Engines of one kind, empty for each history. What they are made of is loaded with the first: most are played over memory. */
export interface Stores {
  /** @param seed of what they answer where there is a choice */
  open(seed: number): Promise<Engines>;
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

export const STORES: Readonly<Record<'memory' | 'sqlite' | 'aws', () => Promise<Stores>>> = {
  memory: async () => ({ open: async () => ({ store: createMemoryStore(), close: nothing }), close: nothing }),

  async sqlite() {
    const { openDatabase } = await import('../../shared/local/sqlite/database.ts');
    const { createSqliteStore } = await import('../../shared/local/sqlite/store.ts');
    const home = mkdtempSync(join(tmpdir(), 'feedmill-simulation-'));
    return {
      async open() {
        const database = openDatabase(join(home, `${randomUUID()}.sqlite`));
        return { store: createSqliteStore(database), close: async () => database.close() };
      },
      close: async () => rmSync(home, { recursive: true }),
    };
  },

  /** DynamoDB on dynoxide, answering in part as it may (tests/contract/partial-answers.ts); with `AWS_ENDPOINT_URL_S3` the bucket that it names besides, such as moto's. */
  async aws() {
    const { startDynoxide } = await import('../contract/dynoxide.ts');
    const { createArticleTable, dropTable } = await import('../contract/article-table.ts');
    const { createDynamoStore } = await import('../../shared/aws/dynamo/store.ts');
    const { createPartialAnswers } = await import('../contract/partial-answers.ts');
    const { client, stop } = await startDynoxide();
    askOnceMoreAtOnce(client);
    const answers = createPartialAnswers();
    answers.ofDynamo(client);
    const s3 = process.env.AWS_ENDPOINT_URL_S3 === undefined ? undefined : await openS3(answers);
    return {
      async open(seed) {
        const name = randomUUID();
        await createArticleTable(client, name);
        answers.begin(seed);
        const store = createDynamoStore(client, name);
        const close = () => dropTable(client, name);
        if (s3 === undefined) return { store, close };
        return { store, bucket: await s3.bucket(name), close };
      },
      async close() {
        s3?.close();
        await stop();
      },
    };
  },
};
export type StoreName = keyof typeof STORES;

/** As often as the SDK asks once more, and for what, but without its pauses: these are the real machine's. */
function askOnceMoreAtOnce({ config }: DynamoDBClient | S3Client): void {
  const asked = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0, getRetryCost: () => 0 });
  config.retryStrategy = async () => ({
    acquireInitialRetryToken: async () => asked(0),
    async refreshRetryTokenForRetry(token, { errorType }) {
      const count = token.getRetryCount() + 1;
      if (count === (await config.maxAttempts()) || !['THROTTLING', 'TRANSIENT'].includes(errorType))
        throw new Error('not asked once more');
      return asked(count);
    },
    recordSuccess: () => undefined,
  });
}

async function openS3(answers: PartialAnswers) {
  const { CreateBucketCommand } = await import('@aws-sdk/client-s3');
  const { s3Client } = await import('../../shared/aws/clients.ts');
  const { createS3PublicListing } = await import('../../shared/aws/s3/public-listing.ts');
  const { createS3PublicStore } = await import('../../shared/aws/s3/public.ts');
  const client = s3Client(process.env);
  askOnceMoreAtOnce(client);
  answers.ofS3(client);
  return {
    async bucket(name: string) {
      await client.send(new CreateBucketCommand({ Bucket: name }));
      return { store: createS3PublicStore(client, name), listing: createS3PublicListing(client, name) };
    },
    close: () => client.destroy(),
  };
}
