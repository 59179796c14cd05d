import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { decodeBatch } from '../../../functions/ingest/decode.ts';
import { revisionOf } from '../../../shared/pipeline/revision.ts';

const BUCKET = 'content-bucket';

/** As EventBridge sends it (Amazon S3 User Guide, "EventBridge event message structure"). */
function s3Event(changes: { kind?: string; object?: object; bucket?: string; source?: string; time?: unknown } = {}) {
  return {
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': changes.kind ?? 'Object Created',
    source: changes.source ?? 'aws.s3',
    account: '111122223333',
    time: 'time' in changes ? changes.time : '2026-10-09T04:17:22Z',
    region: 'eu-central-1',
    resources: [`arn:aws:s3:::${BUCKET}`],
    detail: {
      version: '0',
      bucket: { name: changes.bucket ?? BUCKET },
      object: changes.object ?? { key: 'city/tram.md', size: 5, 'version-id': 'v1', sequencer: '006AC86AD272D3836D' },
      'request-id': 'N4N7GDK58NMKJ12R',
      requester: '123456789012',
      'source-ip-address': '1.2.3.4',
      reason: 'PutObject',
    },
  };
}

function message(messageId: string, body: unknown): SQSRecord {
  return {
    messageId,
    receiptHandle: 'handle',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1795503744479',
      SenderId: 'AIDAIT2UOQQY3AUEKVGXU',
      ApproximateFirstReceiveTimestamp: '1795503744491',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:uploads',
    awsRegion: 'eu-central-1',
  };
}

const decode = (...bodies: readonly unknown[]) =>
  decodeBatch(
    bodies.map((body, index) => message(`m${index}`, body)),
    BUCKET,
  );

describe('an upload event', () => {
  it('asks for nothing when its key is the address of a copy', () => {
    const object = { key: 'https://pictures.example/a.gif', sequencer: '006AC86AD272D3836D' };
    expect(decode(s3Event({ object }))).toEqual({
      uploads: [],
      ignored: [{ messageId: 'm0', why: 'its key is an address, which only copies have' }],
      unreadable: [],
    });
  });

  it('names the key and how new the news is', () => {
    expect(decode(s3Event())).toEqual({
      uploads: [{ ref: { key: 'city/tram.md', revision: revisionOf('006AC86AD272D3836D') }, messageIds: ['m0'] }],
      ignored: [],
      unreadable: [],
    });
  });

  it('is read the same when it is a deletion, by an editor or by a lifecycle rule', () => {
    const object = { key: 'city/tram.md', 'version-id': 'v2', sequencer: '006408CAD69598B05E' };
    const { uploads } = decode(s3Event({ kind: 'Object Deleted', object }));
    expect(uploads.map(({ ref }) => ref)).toEqual([
      { key: 'city/tram.md', revision: revisionOf('006408CAD69598B05E') },
    ]);
  });

  it.each(['a b/c++.md', '100%/%20.md', '新闻/重庆.txt', 'what?/now#then&.md'])('has its key raw: %s', (key) => {
    const { uploads } = decode(s3Event({ object: { key, sequencer: '01' } }));
    expect(uploads[0]?.ref.key).toBe(key);
  });

  it('without a sequencer is as new as its time', () => {
    const { uploads } = decode(
      s3Event({ object: { key: 'a.md' }, kind: 'Object Deleted', time: '2026-10-09T04:17:22Z' }),
      s3Event({ object: { key: 'b.md', sequencer: '006AC86AD272D3836D' } }),
      s3Event({ object: { key: 'c.md' }, time: '2026-10-09T04:17:23Z' }),
    );
    const [a, b, c] = uploads.map(({ ref }) => ref.revision);
    expect(a).toBe(revisionOf('006AC86AD2'));
    expect([b, a, c].sort()).toEqual([a, b, c]);
  });
});

describe('a batch', () => {
  it('is worked off once a key, at its newest revision, for all its messages', () => {
    const { uploads } = decode(
      s3Event({ object: { key: 'a.md', sequencer: '0002' } }),
      s3Event({ object: { key: 'b.md', sequencer: '0001' } }),
      s3Event({ object: { key: 'a.md', sequencer: '0003' } }),
      s3Event({ object: { key: 'a.md', sequencer: '00020' } }),
    );
    expect(uploads).toEqual([
      { ref: { key: 'a.md', revision: revisionOf('0003') }, messageIds: ['m0', 'm2', 'm3'] },
      { ref: { key: 'b.md', revision: revisionOf('0001') }, messageIds: ['m1'] },
    ]);
  });

  it.each([
    ['tags', s3Event({ kind: 'Object Tags Added' })],
    ['a restore', s3Event({ kind: 'Object Restore Completed' })],
    ['a folder made in the console', s3Event({ object: { key: 'city/', size: 0, sequencer: '01' } })],
  ])('takes %s as done', (_, event) => {
    const { uploads, ignored, unreadable } = decode(event, s3Event());
    expect(ignored.map(({ messageId }) => messageId)).toEqual(['m0']);
    expect(unreadable).toEqual([]);
    expect(uploads.flatMap(({ messageIds }) => messageIds)).toEqual(['m1']);
  });

  it.each([
    ['text', 'hello'],
    ['cut JSON', '{"detail-type": "Object Cre'],
    ['an empty body', ''],
    ['JSON that is no event', '[1]'],
    ['null', 'null'],
    ["S3's own test event", { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: BUCKET }],
    ['an event of another service', s3Event({ source: 'aws.ec2' })],
    ['an event of another bucket', s3Event({ bucket: 'elsewhere' })],
    ['an event without a key', s3Event({ object: { sequencer: '01' } })],
    ['an event with an empty key', s3Event({ object: { key: '', sequencer: '01' } })],
    ['an event with neither sequencer nor time', s3Event({ object: { key: 'a.md' }, time: undefined })],
    ['an event without detail', { ...s3Event(), detail: undefined }],
  ])('fails %s alone', (_, body) => {
    const { uploads, ignored, unreadable } = decode(body, s3Event());
    expect(unreadable.map(({ messageId }) => messageId)).toEqual(['m0']);
    expect(ignored).toEqual([]);
    expect(uploads.flatMap(({ messageIds }) => messageIds)).toEqual(['m1']);
  });
});
