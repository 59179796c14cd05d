import { randomUUID } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import { stated } from '../../shared/article/stated.ts';
import { createDynamoStore, UPLOADS_AT_ONCE } from '../../shared/aws/dynamo/store.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import { createS3InboxListing } from '../../shared/aws/s3/inbox-listing.ts';
import { createS3PublicStore } from '../../shared/aws/s3/public.ts';
import { createS3PublicListing } from '../../shared/aws/s3/public-listing.ts';
import { DEFAULT_LIMITS } from '../../shared/config/types.ts';
import { answerTold } from '../../shared/publish/answer-metadata.ts';
import { articleStoreContract } from '../contract/article-store.ts';
import { createArticleTable, dropTable } from '../contract/article-table.ts';
import { INBOX_LIMITS, inboxContract } from '../contract/inbox.ts';
import { publicStoreContract } from '../contract/public-store.ts';
import { queryContract } from '../contract/query.ts';
import { type Clients, clientsOf, REGION } from './clients.ts';
import { type Gate, openGate } from './gate.ts';

let gate: Gate;
let clients: Clients;

beforeAll(async () => {
  gate = await openGate(process.env.AWS_ENDPOINT_URL ?? '');
  clients = clientsOf(gate.url);
});
afterAll(() => gate.close());

const openTable = async () => {
  const table = randomUUID();
  await createArticleTable(clients.dynamo, table);
  return { store: createDynamoStore(clients.dynamo, table), close: () => dropTable(clients.dynamo, table) };
};
articleStoreContract('DynamoDB', openTable, {
  uploadsAtOnce: UPLOADS_AT_ONCE,
  tooSlow: 'moto copies the table for each item of a transaction; dynoxide shows it (tests/contract/aws.test.ts)',
});
queryContract('DynamoDB', openTable);

async function createBucket(): Promise<string> {
  const Bucket = randomUUID();
  await clients.s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  return Bucket;
}

publicStoreContract('S3', async () => {
  const Bucket = await createBucket();
  return {
    store: createS3PublicStore(clients.s3, Bucket),
    listing: createS3PublicListing(clients.s3, Bucket),
    async served(path) {
      try {
        const { Body, ContentType, CacheControl, ContentEncoding, Metadata } = await clients.s3.send(
          new GetObjectCommand({ Bucket, Key: path.slice(1) }),
        );
        return {
          bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(),
          contentType: ContentType ?? '',
          cacheControl: CacheControl ?? '',
          ...(ContentEncoding === 'br' || ContentEncoding === 'gzip' ? { contentEncoding: ContentEncoding } : {}),
          ...stated({ answered: answerTold((name) => Metadata?.[name.replace('x-amz-meta-', '')]) }),
        };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async close() {},
  };
});

inboxContract('S3', async () => {
  const Bucket = await createBucket();
  await clients.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  return {
    inbox: createS3Inbox(clients.s3, Bucket, { ...DEFAULT_LIMITS, ...INBOX_LIMITS }),
    listing: createS3InboxListing(clients.s3, Bucket),
    async upload(Key, Body, ContentType) {
      await clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...(ContentType && { ContentType }) }));
    },
    async remove(Key) {
      await clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    async close() {},
  };
});
