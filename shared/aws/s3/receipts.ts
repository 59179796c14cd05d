import { createHash } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { CANARY_KEY } from '../../article/canary.ts';
import type { SubmissionKey } from '../../article/types.ts';
import { receiptJson } from '../../receipt/json.ts';
import { receiptPage } from '../../receipt/page.ts';
import type { Receipt } from '../../receipt/types.ts';
import { CANARY_RECEIPTS_FOLDER, RECEIPTS_FOLDER } from '../names.ts';

/** Bytes of an object's key (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
const LONGEST_KEY = 1_024;

/**
 * @param form `json` for programs, `html` for people
 * @returns the key of an upload's receipt: the upload's own with what it is appended. A key that leaves no room for that
 *   is represented by its hash, and one with the relative parts that browsers and consoles resolve has them encoded. The canary's lies
 *   where editors do not look.
 */
export function receiptKey(upload: SubmissionKey, form: 'json' | 'html'): string {
  const parts = upload.split('/').map((part) => (part === '.' || part === '..' ? part.replaceAll('.', '%2E') : part));
  const folder = upload === CANARY_KEY ? CANARY_RECEIPTS_FOLDER : RECEIPTS_FOLDER;
  const key = `${folder}${parts.join('/')}.${form}`;
  if (Buffer.byteLength(key) <= LONGEST_KEY) return key;
  return `${RECEIPTS_FOLDER}${createHash('sha256').update(upload).digest('hex')}.${form}`;
}

/** A receipt in one of its forms, as it lies in the bucket. */
export interface ReceiptObject {
  readonly key: string;
  readonly contentType: string;
  readonly body: string;
}

/** A receipt in both forms. */
export function receiptObjects(receipt: Receipt): readonly ReceiptObject[] {
  const json = `${JSON.stringify(receiptJson(receipt), undefined, 2)}\n`;
  return [
    { key: receiptKey(receipt.key, 'json'), contentType: 'application/json; charset=utf-8', body: json },
    { key: receiptKey(receipt.key, 'html'), contentType: 'text/html; charset=utf-8', body: receiptPage(receipt) },
  ];
}

/** Writes a receipt in both forms over what was there. */
export async function putReceipt(client: S3Client, bucket: string, receipt: Receipt): Promise<void> {
  const puts = receiptObjects(receipt).map(({ key, contentType, body }) =>
    client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        // Looked at again after a correction, it must be the new one.
        CacheControl: 'no-cache',
      }),
    ),
  );
  await Promise.all(puts);
}
