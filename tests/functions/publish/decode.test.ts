import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { decodeChanges, feedsLeft, unarchivedIn } from '../../../functions/publish/decode.ts';
import type { ArticleId, FeedId, SubmissionKey } from '../../../shared/article/types.ts';
import {
  againKey,
  articleKey,
  articleOfUpload,
  awaitKey,
  claimOnArticle,
  deletionKey,
  dueKey,
  feedKey,
  type ItemKey,
  indexKey,
  listingKey,
  unlistedKey,
  uploadKey,
} from '../../../shared/aws/names.ts';
import { minute } from '../../contract/fixtures.ts';

const ID = 'tag:harbour-post.example,2026:7a' as ArticleId;
const UPLOAD = 'city/tram#1.md' as SubmissionKey;
const feed = (id: string) => id as FeedId;

let count = 0;
function record({ pk, sk }: ItemKey, eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT'): DynamoDBRecord {
  const keys = { pk: { S: pk }, sk: { S: sk } };
  const SequenceNumber = String(1_100_000_000_017_454 + count++);
  return {
    eventID: SequenceNumber,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_795_503_744,
      Keys: keys,
      SequenceNumber,
      SizeBytes: 266,
      StreamViewType: 'KEYS_ONLY',
    },
  };
}

describe('a batch of the stream', () => {
  it('names each feed and article once, whatever happened to their items', () => {
    const changes = decodeChanges([
      record(articleKey(ID)),
      record(indexKey(feed('all'), `${minute(1)}#${ID}`)),
      record(indexKey(feed('section/city'), `${minute(1)}#${ID}`), 'REMOVE'),
      record(indexKey(feed('all'), `${minute(2)}#${ID}`), 'REMOVE'),
      record(articleKey(ID), 'MODIFY'),
    ]);
    expect(changes).toEqual({ articles: [ID], feeds: ['all', 'section/city'] });
  });

  it('names a feed that tells of what was taken back, and of why', () => {
    const deletion = deletionKey({ feed: feed('section/city'), at: minute(1), article: ID });
    const records = [record(articleKey(ID), 'MODIFY'), record(deletion, 'MODIFY')];
    expect(decodeChanges(records)).toEqual({ articles: [ID], feeds: ['section/city'] });
  });

  it('names the feeds that an article has left', () => {
    const records = [
      record(articleKey(ID), 'MODIFY'),
      record(indexKey(feed('all'), `${minute(1)}#${ID}`), 'MODIFY'),
      record(indexKey(feed('tag/trams'), `${minute(1)}#${ID}`)),
      record(indexKey(feed('section/city'), `${minute(1)}#${ID}`), 'REMOVE'),
      record(feedKey(feed('tag/boats')), 'REMOVE'),
    ];
    expect(feedsLeft(records)).toEqual(['section/city']);
  });

  it('tells where it has changed the index of each feed, in order, each place once', async () => {
    const unarchived = unarchivedIn([
      record(indexKey(feed('all'), `${minute(2)}#${ID}`)),
      record(indexKey(feed('all'), `${minute(1)}#${ID}`), 'REMOVE'),
      record(indexKey(feed('all'), `${minute(2)}#${ID}`), 'MODIFY'),
      record(indexKey(feed('all/x'), `${minute(3)}#${ID}`)),
      record(articleKey(ID)),
    ]);
    expect((await unarchived.of(feed('all'))).sorts).toEqual([`${minute(1)}#${ID}`, `${minute(2)}#${ID}`]);
    expect((await unarchived.of(feed('al'))).sorts).toEqual([]);
  });

  it('names a feed that is to be published again, of whose index nothing has changed', async () => {
    const records = [record(againKey(feed('all')), 'MODIFY')];
    expect(decodeChanges(records)).toEqual({ articles: [], feeds: ['all'] });
    expect((await unarchivedIn(records).of(feed('all'))).sorts).toEqual([]);
  });

  it('passes over what concerns no reader', () => {
    const rest = [
      uploadKey(UPLOAD),
      articleOfUpload(UPLOAD, ID),
      claimOnArticle(ID, UPLOAD),
      listingKey(UPLOAD),
      awaitKey(UPLOAD, UPLOAD),
      dueKey(minute(1), ID),
      feedKey(feed('all')),
      unlistedKey(ID, 1),
    ];
    expect(decodeChanges(rest.map((key) => record(key)))).toEqual({ articles: [], feeds: [] });
  });
});
