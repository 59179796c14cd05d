import { describe, expect, it } from 'vitest';
import type { FeedId, Instant } from '../../../shared/article/types.ts';
import { feedFrom, feedItem, type Item } from '../../../shared/aws/dynamo/items.ts';
import type { FeedRecord } from '../../../shared/pipeline/types.ts';

const md5 = (number: number) => `"${number.toString(16).padStart(32, 'f0')}"`;
const now = '2026-06-01T12:00:00Z' as Instant;

const KEY = `${now}#${'x'.repeat(13)}`;

/** One of fifty articles, the most that a feed has unless it is said, with an archive and hubs. */
const FULL: FeedRecord = {
  id: 'section/city-and-harbour' as FeedId,
  isPublic: true,
  title: 'The Daily Quay: City & Harbour',
  shown: { content: 'a'.repeat(64), updated: now },
  told: 'b'.repeat(64),
  archived: { below: KEY, room: '50/1000000', newest: '12', whole: KEY },
  etags: Array.from({ length: 9 }, (_, index) => md5(index)),
  had: { marks: 'mark'.repeat(50), from: KEY, at: now, lost: 0 },
};

/** Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats". */
const bytesOf = (item: Item) =>
  Object.entries(item).reduce((sum, [name, { S, N, B }]) => sum + name.length + (S ?? N ?? B ?? '0').length, 0);

describe('a feed’s record as an item', () => {
  it.each([
    ['digests of their bytes', FULL.etags],
    ['whatever a bucket has that is encrypted otherwise', [md5(1), '"e1-2"', '']],
    ['none', undefined],
    ['of no file', []],
  ])('says again what it was made of, where its ETags are %s', (_, etags) => {
    const { etags: __, ...rest } = FULL;
    const record: FeedRecord = etags === undefined ? rest : { ...rest, etags };
    expect(feedFrom(feedItem(record, 7))).toEqual({ value: record, version: 7 });
  });

  it('is read as it was written before', () => {
    const { md5s: _, ...item } = feedItem(FULL, 7);
    const before = { ...item, etags: { S: FULL.etags?.join(' ') ?? '' } };
    expect(feedFrom(before).value).toEqual(FULL);
  });

  it('of a full feed is a write unit of a kilobyte', () => {
    expect(bytesOf(feedItem(FULL, 7))).toBeLessThan(1_024);
  });
});
