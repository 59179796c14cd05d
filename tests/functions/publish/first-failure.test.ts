import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { firstFailure } from '../../../functions/publish/first-failure.ts';
import { SILENT } from '../../../shared/log.ts';

describe('publishing record by record', () => {
  const records = ['all', 'section/bad', 'tag/worse', 'tag/good'].map(
    (feed, index): DynamoDBRecord => ({
      dynamodb: { Keys: { pk: { S: `FEED#${feed}` }, sk: { S: 'x' } }, SequenceNumber: `110000000001745${index}` },
    }),
  );
  const feedOf = (record: DynamoDBRecord) => record.dynamodb?.Keys?.pk?.S ?? '';

  it('reports the first that failed, having published those behind it', async () => {
    const published: string[] = [];
    const failed = await firstFailure(
      records,
      async (record) => {
        if (/bad|worse/.test(feedOf(record))) throw new Error('cannot be published');
        published.push(feedOf(record));
      },
      SILENT,
    );
    expect(failed).toBe('1100000000017451');
    expect(published).toEqual(['FEED#all', 'FEED#tag/good']);
  });

  it('reports nothing when all succeed this time', async () => {
    expect(await firstFailure(records, async () => {}, SILENT)).toBeUndefined();
  });

  it('has the whole batch retried when a record has no sequence number', async () => {
    const fail = () => Promise.reject(new Error('cannot be published'));
    expect(await firstFailure([{}], fail, SILENT)).toBe('');
  });
});
