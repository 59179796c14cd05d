import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { decodeUploads } from '../../../functions/receipts/decode.ts';
import {
  articleKey,
  articleOfUpload,
  type ItemKey,
  indexKey,
  listingKey,
  uploadKey,
} from '../../../shared/aws/names.ts';
import { articleId, feed, key, minute } from '../../contract/fixtures.ts';

const record = ({ pk, sk }: ItemKey, SequenceNumber: string): DynamoDBRecord => ({
  eventName: 'MODIFY',
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber },
});

it('names each upload once, where the batch first speaks of it', () => {
  expect(
    decodeUploads([
      record(uploadKey(key('city/a#1.md')), '100'),
      record(uploadKey(key('city/b.md')), '101'),
      record(uploadKey(key('city/a#1.md')), '102'),
    ]),
  ).toEqual([
    { key: 'city/a#1.md', sequenceNumber: '100' },
    { key: 'city/b.md', sequenceNumber: '101' },
  ]);
});

it('passes over everything but records', () => {
  const upload = key('city/a.md');
  const others = [
    articleOfUpload(upload, articleId('a')),
    articleKey(articleId('a')),
    listingKey(upload),
    indexKey(feed('all'), `${minute(0)}#${articleId('a')}`),
  ];
  expect(decodeUploads(others.map((item, index) => record(item, String(index))))).toEqual([]);
});
