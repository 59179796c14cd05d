import type { DynamoDBRecord } from 'aws-lambda';
import type { Changes } from '../../shared/pipeline/types.ts';
import { decodeChanges } from './decode.ts';

/**
 * @param again what of the batch could not be published
 * @returns the sequence number of the first record that speaks of it: Lambda sends the records from there on again (AWS Lambda
 *   Developer Guide, "Configuring partial batch response with DynamoDB and Lambda"). Those behind it are published all the same.
 */
export function firstFailure(records: readonly DynamoDBRecord[], again: Changes): string {
  const things = new Set<string>([...again.articles, ...again.feeds]);
  const first = records.find((record) => {
    const { articles, feeds } = decodeChanges([record]);
    return [...articles, ...feeds].some((thing) => things.has(thing));
  });
  // An empty identifier makes Lambda send the whole batch again.
  return first?.dynamodb?.SequenceNumber ?? '';
}
