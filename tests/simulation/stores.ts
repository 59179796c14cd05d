import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleStore, PublicStore } from '../../shared/pipeline/ports.ts';
import { createMemoryStore } from './memory/store.ts';

/** What one history is played over: its calls take no time of the simulation. */
export interface Engines {
  readonly store: ArticleStore;
  /** A bucket to which all that is public is put too. @default memory alone */
  readonly bucket?: PublicStore;
  close(): Promise<void>;
}

/** Engines of one kind, empty for each history. What they are made of is loaded with the first: most are played over memory. */
export interface Stores {
  open(): Promise<Engines>;
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

export const STORES = {
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

  /** DynamoDB on dynoxide; with `AWS_ENDPOINT_URL_S3` the bucket that it names besides, such as moto's. */
  async aws() {
    const { startDynoxide } = await import('../contract/dynoxide.ts');
    const { createArticleTable, dropTable } = await import('../contract/article-table.ts');
    const { createDynamoStore } = await import('../../shared/aws/dynamo/store.ts');
    const { client, stop } = await startDynoxide();
    const s3 = process.env.AWS_ENDPOINT_URL_S3 === undefined ? undefined : await openS3();
    return {
      async open() {
        const name = randomUUID();
        await createArticleTable(client, name);
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
} as const satisfies Readonly<Record<string, () => Promise<Stores>>>;
export type StoreName = keyof typeof STORES;

async function openS3() {
  const { CreateBucketCommand } = await import('@aws-sdk/client-s3');
  const { s3Client } = await import('../../shared/aws/clients.ts');
  const { createS3PublicStore } = await import('../../shared/aws/s3/public.ts');
  const client = s3Client(process.env);
  return {
    async bucket(name: string): Promise<PublicStore> {
      await client.send(new CreateBucketCommand({ Bucket: name }));
      return createS3PublicStore(client, name);
    },
    close: () => client.destroy(),
  };
}
