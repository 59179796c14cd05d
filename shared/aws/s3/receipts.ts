import { createHash } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SubmissionKey } from '../../article/types.ts';
import { receiptJson } from '../../receipt/json.ts';
import { receiptPage } from '../../receipt/page.ts';
import type { Receipt } from '../../receipt/types.ts';
import { RECEIPTS_FOLDER } from '../names.ts';

/** Bytes of an object's key (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
const LONGEST_KEY = 1_024;

/**
 * @param form `json` for programs, `html` for people
 * @returns the key of an upload's receipt: the upload's own with what it is appended. A key that leaves no room for that
 *   is represented by its hash, and one with the relative parts that browsers and consoles resolve has them encoded.
 */
export function receiptKey(upload: SubmissionKey, form: 'json' | 'html'): string {
  const parts = upload.split('/').map((part) => (part === '.' || part === '..' ? part.replaceAll('.', '%2E') : part));
  const key = `${RECEIPTS_FOLDER}${parts.join('/')}.${form}`;
  if (Buffer.byteLength(key) <= LONGEST_KEY) return key;
  return `${RECEIPTS_FOLDER}${createHash('sha256').update(upload).digest('hex')}.${form}`;
}

/** Writes a receipt in both forms over what was there. */
export async function putReceipt(client: S3Client, bucket: string, receipt: Receipt): Promise<void> {
  const put = (form: 'json' | 'html', contentType: string, body: string) =>
    client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: receiptKey(receipt.key, form),
        Body: body,
        ContentType: contentType,
        // Looked at again after a correction, it must be the new one.
        CacheControl: 'no-cache',
      }),
    );
  await Promise.all([
    put('json', 'application/json; charset=utf-8', `${JSON.stringify(receiptJson(receipt), undefined, 2)}\n`),
    put('html', 'text/html; charset=utf-8', receiptPage(receipt)),
  ]);
}
