import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { CANARY_KEY } from '../../article/canary.ts';
import type { PublicPath } from '../../article/public-path.ts';
import { objectText } from './object-text.ts';
import { receiptKey } from './receipts.ts';

export interface CanaryBuckets {
  readonly contentBucket: string;
  readonly publicBucket: string;
  readonly receiptsBucket: string;
}

/** What the canary puts, and where it looks beside what readers are served. */
export interface CanaryFiles {
  upload(text: string): Promise<void>;
  /** The receipt of the canary's upload, as JSON. @throws when there is none */
  receipt(): Promise<string>;
  /** A public document; undefined where there is none. */
  document(path: PublicPath): Promise<string | undefined>;
}

export function createCanaryFiles(client: S3Client, buckets: CanaryBuckets): CanaryFiles {
  return {
    async upload(text) {
      const put = { Bucket: buckets.contentBucket, Key: CANARY_KEY, Body: text, ContentType: 'text/markdown' };
      await client.send(new PutObjectCommand(put));
    },
    async receipt() {
      const key = receiptKey(CANARY_KEY, 'json');
      const text = await objectText(client, buckets.receiptsBucket, key);
      if (text === undefined) throw new TypeError(`there is no ${key}`);
      return text;
    },
    document: (path) => objectText(client, buckets.publicBucket, path.slice(1)),
  };
}
