import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { byBytes } from '../../article/by-bytes.ts';
import type { SubmissionKey } from '../../article/types.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import { untilSettled } from '../../pipeline/retry.ts';
import type { UploadRecord } from '../../pipeline/types.ts';
import { attemptAll } from '../../reconcile/attempt.ts';
import type { Receipts } from '../../reconcile/deps.ts';
import { listObjects } from './list-objects.ts';
import { putReceipt, receiptKey, receiptObjects } from './receipts.ts';
import { tagUpload } from './upload-tags.ts';

/** Uploads of one step: their receipts are a request of a listing. */
const A_STEP = 400;

export interface ReceiptBuckets {
  readonly receiptsBucket: string;
  /** Whose uploads bear tags. */
  readonly contentBucket: string;
}

/** Compares receipts, as their bucket is listed, with the records of uploads: by the MD5 of the bytes that they are to have. */
export function createReceipts(client: S3Client, { receiptsBucket, contentBucket }: ReceiptBuckets): Receipts {
  return {
    async check(after, deps) {
      const records = await deps.store.uploadsAfter(after, A_STEP);
      const there = await etagsOf(client, receiptsBucket, records);
      const wrong = records.flatMap((record) => {
        const states = receiptObjects(record.receipt).map(({ key, body }) => stateOf(there.get(key), body));
        if (states.every((state) => state === 'right')) return [];
        const kind = states.includes('missing') ? ('receipt-missing' as const) : ('receipt-stale' as const);
        deps.found({ kind, key: record.key });
        return [record.key];
      });
      if (deps.mode === 'heal') {
        const write = (key: SubmissionKey) => writeReceipt(deps.store, client, { key, receiptsBucket, contentBucket });
        await attemptAll(
          deps,
          wrong.map((key) => ({ what: `receipt of ${key}`, work: () => write(key) })),
        );
      }
      return records.length < A_STEP ? undefined : records.at(-1)?.key;
    },
  };
}

/** Of receipts that may be in the range of those of these uploads: others lie between them, and are passed over. */
async function etagsOf(
  client: S3Client,
  bucket: string,
  records: readonly UploadRecord[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const wanted = new Set(records.flatMap(({ key }) => namesOf(key)));
  // Those under a hash lie anywhere, and are asked for one by one.
  const hashed = new Set(records.flatMap(({ key }) => (isHashed(key) ? namesOf(key) : [])));
  const names = [...wanted].filter((name) => !hashed.has(name)).sort(byBytes);
  const etags = new Map<string, string | undefined>();
  const [first, last] = [names[0], names.at(-1)];
  if (first !== undefined && last !== undefined) {
    for await (const { key, etag } of listObjects(client, bucket, { after: first.slice(0, -1) })) {
      if (byBytes(key, last) > 0) break;
      if (wanted.has(key)) etags.set(key, etag);
    }
  }
  for (const name of hashed)
    for await (const { key, etag } of listObjects(client, bucket, { prefix: name })) etags.set(key, etag);
  return etags;
}

/** Of a receipt in both forms. */
function namesOf(key: SubmissionKey): readonly string[] {
  return [receiptKey(key, 'json'), receiptKey(key, 'html')];
}

function isHashed(key: SubmissionKey): boolean {
  return !receiptKey(key, 'json').endsWith(`${key}.json`);
}

function stateOf(etag: string | undefined, body: string): 'right' | 'missing' | 'stale' {
  if (etag === undefined) return 'missing';
  return etag === `"${createHash('md5').update(body).digest('hex')}"` ? 'right' : 'stale';
}

/** Until nobody has changed the record since it was read: the last who writes has written the newest. */
async function writeReceipt(
  store: Pick<ArticleStore, 'upload'>,
  client: S3Client,
  { key, receiptsBucket, contentBucket }: ReceiptBuckets & { readonly key: SubmissionKey },
): Promise<void> {
  await untilSettled(`receipt of ${key}`, async () => {
    const before = await store.upload(key);
    if (before === undefined) return 'none';
    await putReceipt(client, receiptsBucket, before.value.receipt);
    await tagUpload(client, contentBucket, before.value.receipt);
    return (await store.upload(key))?.version === before.version ? 'written' : 'conflict';
  });
}
