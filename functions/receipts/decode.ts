import type { DynamoDBRecord } from 'aws-lambda';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { UPLOAD_PREFIX, UPLOAD_SORT } from '../../shared/aws/names.ts';

/** An upload whose record changed, and where the batch first says so. */
export interface ChangedUpload {
  readonly key: SubmissionKey;
  /** The stream's; empty when the record has none, which makes Lambda retry the whole batch. */
  readonly sequenceNumber: string;
}

/** Reduces a batch of the table's stream to the uploads whose receipts are to be written, each named once, in its order. */
export function decodeUploads(records: readonly DynamoDBRecord[]): readonly ChangedUpload[] {
  const uploads = new Map<SubmissionKey, ChangedUpload>();
  for (const { dynamodb } of records) {
    const pk = dynamodb?.Keys?.pk?.S ?? '';
    if (!pk.startsWith(UPLOAD_PREFIX) || dynamodb?.Keys?.sk?.S !== UPLOAD_SORT) continue;
    const key = pk.slice(UPLOAD_PREFIX.length) as SubmissionKey;
    if (!uploads.has(key)) uploads.set(key, { key, sequenceNumber: dynamodb.SequenceNumber ?? '' });
  }
  return [...uploads.values()];
}
