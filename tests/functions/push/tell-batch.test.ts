import type { SQSRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { decodeNotices } from '../../../functions/push/decode.ts';
import { type TellBatchDeps, tellBatch } from '../../../functions/push/tell-batch.ts';
import type { FeedId } from '../../../shared/article/types.ts';
import { announceTo, createNoticesQueue } from '../../../shared/aws/sqs/notices-queue.ts';
import { parseConfig } from '../../../shared/config/parse.ts';
import { SILENT } from '../../../shared/log.ts';
import { LONGEST_HELD_S } from '../../../shared/publish/cache-control.ts';
import { TRIES } from '../../../shared/push/back-off.ts';
import type { Pinged } from '../../../shared/push/tell.ts';

const HUB = 'https://hub.example/';
const QUEUE = 'https://sqs.example/notices';
const DIGEST = 'c0ffee';

/** What the queue was asked for, by the name of the command. */
let asked: [name: string, input: object][];
let pinged: string[];
let answer: Pinged;
let served: string;
let deps: TellBatchDeps;
beforeEach(() => {
  asked = [];
  pinged = [];
  answer = { kind: 'taken' };
  served = DIGEST;
  const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
  deps = {
    publicStore: { head: async () => ({ etag: '"1"', digest: DIGEST }) },
    config: parseConfig(JSON.stringify({ site, hubs: [HUB] }), 'test configuration'),
    readTopic: async () => ({ kind: 'read', status: 200, digest: served }),
    async ping(hub, topic) {
      pinged.push(`${hub} ${topic}`);
      return answer;
    },
    queue: queueOf(),
    log: SILENT,
  };
});

/** The queue over a client that takes everything but what names this hub. */
function queueOf(refused?: string) {
  return createNoticesQueue(QUEUE, () => ({
    async send(command: { readonly constructor: { readonly name: string }; readonly input: object }) {
      asked.push([command.constructor.name, command.input]);
      const Failed = refused !== undefined && JSON.stringify(command.input).includes(refused) ? [{ Code: 'Full' }] : [];
      return { Failed } as never;
    },
  }));
}

const message = (messageId: string, body: unknown, tries = 1) =>
  ({
    messageId,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    receiptHandle: `receipt of ${messageId}`,
    attributes: { ApproximateReceiveCount: `${tries}` },
  }) as SQSRecord;
const notice = (feed: string, turn = 'first', hub = HUB) => ({ hub, feed, turn });
const topics = (feed: string) =>
  ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${HUB} https://quay.example/${feed}/${file}`);
const tell = (...messages: SQSRecord[]) => tellBatch(deps, decodeNotices(messages).asked);

describe('a batch of notices', () => {
  it('tells each hub of each feed once, and once more when no cache holds older documents', async () => {
    const failed = await tell(
      message('m1', notice('all')),
      message('m2', notice('all')),
      message('m3', notice('city')),
    );
    expect(failed).toEqual([]);
    expect(pinged.sort()).toEqual([...topics('all'), ...topics('city')].sort());
    const again = (feed: string) => ({
      QueueUrl: QUEUE,
      Entries: [
        { Id: '0', MessageBody: JSON.stringify({ feed, turn: 'last', hub: HUB }), DelaySeconds: LONGEST_HELD_S },
      ],
    });
    expect(asked).toEqual([
      ['SendMessageBatchCommand', again('all')],
      ['SendMessageBatchCommand', again('city')],
    ]);
    // Amazon SQS API Reference, "SendMessage": a message waits for 15 minutes at the most.
    expect(LONGEST_HELD_S).toBeLessThanOrEqual(900);
  });

  it('ends with the second telling, unless there is news beside it', async () => {
    await tell(message('m1', notice('all', 'last')));
    expect(pinged).toHaveLength(3);
    expect(asked).toEqual([]);
    await tell(message('m1', notice('all', 'last')), message('m2', notice('all')));
    expect(asked).toHaveLength(1);
  });

  it('tells nobody of documents that are not answered as they were put, and comes again', async () => {
    served = 'of before';
    expect(await tell(message('m1', notice('all')), message('m2', notice('city'), 2))).toEqual(['m1', 'm2']);
    expect(pinged).toEqual([]);
    expect(asked).toEqual([
      ['ChangeMessageVisibilityCommand', { QueueUrl: QUEUE, ReceiptHandle: 'receipt of m1', VisibilityTimeout: 15 }],
      ['ChangeMessageVisibilityCommand', { QueueUrl: QUEUE, ReceiptHandle: 'receipt of m2', VisibilityTimeout: 30 }],
    ]);
  });

  it('comes again when the hub asks for it, and at last is left to the dead letters', async () => {
    answer = { kind: 'failed', why: { status: 503 }, askedFor: 900 };
    expect(await tell(message('m1', notice('all')))).toEqual(['m1']);
    expect(asked).toMatchObject([['ChangeMessageVisibilityCommand', { VisibilityTimeout: 900 }]]);
    asked = [];
    expect(await tell(message('m1', notice('all'), TRIES))).toEqual(['m1']);
    expect(asked).toEqual([]);
  });

  it('says nothing to a hub that the configuration names no more', async () => {
    expect(await tell(message('m1', notice('all', 'first', 'https://former.example/')))).toEqual([]);
    expect(pinged).toEqual([]);
  });

  it('leaves to the failures what nobody can read', () => {
    const wrong = ['{', 'null', '7', '{}', notice('all', 'third'), { feed: 'all', turn: 'first' }];
    const { asked: readable, unreadable } = decodeNotices(wrong.map((body, index) => message(`m${index}`, body)));
    expect(readable).toEqual([]);
    expect(unreadable).toHaveLength(wrong.length);
  });
});

describe('what publishing says', () => {
  it('is a message for each hub, ten a request, and a fault where one is not taken in', async () => {
    const hubs = Array.from({ length: 11 }, (_, index) => `https://hub-${index}.example/`);
    await announceTo(deps.queue, hubs)?.('all' as FeedId);
    expect(asked.map(([, input]) => (input as { Entries: unknown[] }).Entries.length)).toEqual([10, 1]);
    await expect(announceTo(queueOf('hub-10'), hubs)?.('all' as FeedId)).rejects.toThrow('not taken in: Full');
  });

  it('is nothing where there are no hubs', () => {
    expect(announceTo(deps.queue, [])).toBeUndefined();
  });
});
