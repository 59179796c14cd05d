import type { SQSRecord } from 'aws-lambda';
import { copyKeyOf, isCopyKey } from '../../shared/article/media/copies.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { type AskedBatch, decodeAsked } from '../asked-batch.ts';

/** @param records messages of the queue: `{"url": "https://…"}` @returns the remote files that are to be copied. */
export function decodeCopies(records: readonly Pick<SQSRecord, 'messageId' | 'body'>[]): AskedBatch<SubmissionKey> {
  return decodeAsked(records, ({ url }) => {
    const key = typeof url === 'string' ? copyKeyOf(url) : undefined;
    return key !== undefined && isCopyKey(key) ? key : undefined;
  });
}
