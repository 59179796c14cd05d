import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { firstFailure } from '../../../functions/publish/first-failure.ts';
import type { ArticleId, FeedId } from '../../../shared/article/types.ts';
import { articleKey, indexKey } from '../../../shared/aws/names.ts';

describe('a batch of which something could not be published', () => {
  const tram = 'tag:harbour-post.example,2026:tram' as ArticleId;
  const keys = [
    articleKey(tram),
    ...['all', 'section/bad', 'tag/worse', 'section/bad', 'tag/good'].map((id) => indexKey(id as FeedId, `x#${tram}`)),
  ];
  const records = keys.map(
    ({ pk, sk }, index): DynamoDBRecord => ({
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: `110000000001745${index}` },
    }),
  );

  it('comes again from the first record that speaks of it', () => {
    const feeds = ['tag/worse', 'section/bad'] as FeedId[];
    expect(firstFailure(records, { articles: [], feeds })).toBe('1100000000017452');
    expect(firstFailure(records, { articles: [tram], feeds })).toBe('1100000000017450');
    expect(firstFailure(records, { articles: [], feeds: ['tag/good' as FeedId] })).toBe('1100000000017455');
  });

  it('comes again as a whole when the record has no sequence number, or none speaks of it', () => {
    const { Keys } = records[1]?.dynamodb ?? {};
    expect(firstFailure([{ dynamodb: { ...(Keys && { Keys }) } }], { articles: [], feeds: ['all' as FeedId] })).toBe(
      '',
    );
    expect(firstFailure(records, { articles: [], feeds: ['tag/elsewhere' as FeedId] })).toBe('');
  });
});
