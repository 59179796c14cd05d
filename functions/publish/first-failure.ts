import type { DynamoDBRecord } from 'aws-lambda';
import type { Log } from '../../shared/log.ts';

/**
 * Publishes record by record. One feed that cannot be published must neither hold up the others of its shard nor take
 * them along to the failure destination unpublished: so those behind it are done too, although Lambda will send them
 * again.
 * @returns the sequence number of the first record that failed: Lambda retries from there on (AWS Lambda Developer
 *   Guide, "Configuring partial batch response with DynamoDB and Lambda").
 */
export async function firstFailure(
  records: readonly DynamoDBRecord[],
  publish: (record: DynamoDBRecord) => Promise<void>,
  log: Log,
): Promise<string | undefined> {
  let first: string | undefined;
  for (const record of records) {
    try {
      await publish(record);
    } catch (error) {
      log.error('publication failed', { keys: record.dynamodb?.Keys, error });
      // An empty identifier makes Lambda retry the whole batch.
      first ??= record.dynamodb?.SequenceNumber ?? '';
    }
  }
  return first;
}
