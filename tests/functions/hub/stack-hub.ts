import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, SQSRecord } from 'aws-lambda';
import { confirmBatch } from '../../../functions/confirm/confirm-batch.ts';
import { verify } from '../../../functions/confirm/verify.ts';
import { type DeliverBatchDeps, deliverBatch } from '../../../functions/deliver/deliver-batch.ts';
import { createSend } from '../../../functions/deliver/send.ts';
import { sendOut } from '../../../functions/push/send-out.ts';
import { answered, formIn } from '../../../functions/subscribe/request.ts';
import { isReachable } from '../../../functions/web/public-request.ts';
import type { FeedId } from '../../../shared/article/types.ts';
import { createDynamoPace, createDynamoSubscribers, type Errand } from '../../../shared/aws/dynamo/subscribers.ts';
import { ownHub } from '../../../shared/feed/hubs.ts';
import { publicTypeOf } from '../../../shared/local/public/types.ts';
import { admit, type Pace } from '../../../shared/push/hub/admit.ts';
import type { Asked } from '../../../shared/push/hub/asked.ts';
import { topicAt } from '../../../shared/push/hub/topics.ts';
import type { OpenTable } from '../../contract/both-stores.ts';
import type { TestMill } from '../../support/test-mill.ts';
import { RULES } from './subscriber.ts';

/** A message of a queue, which is here a list. */
interface Waiting {
  readonly messageId: string;
  readonly body: string;
  tries: number;
  /** Seconds, as it was told to come again last. */
  pause: number | undefined;
}

/** The functions of the hub as the stack wires them, over a table of DynamoDB's and the documents of a mill. */
export interface StackHub {
  readonly deps: DeliverBatchDeps & { readonly subscribers: ReturnType<typeof createDynamoSubscribers> };
  /** What API Gateway hands over; the subscriber is asked before it returns. */
  ask(
    form: string,
    more?: Partial<APIGatewayProxyEventV2>,
  ): Promise<{ readonly status: number; readonly body: string }>;
  /** What the push function does with a notice to its own hub. */
  sendOut(feed: FeedId): Promise<void>;
  /** One try of everything that waits to be delivered, in one batch. @returns seconds after which each that is left comes again */
  deliver(): Promise<readonly (number | undefined)[]>;
  readonly waiting: Waiting[];
  /** What the functions that deliver have measured, a line a batch. */
  readonly measured: Readonly<Record<string, unknown>>[];
  readonly pace: Pace;
  close(): Promise<void>;
}

const LIMITS = { perTopic: 3, perHost: 10 };

export async function openStackHub({ mill }: TestMill, openTable: OpenTable): Promise<StackHub> {
  const { client, table, close } = await openTable();
  const { config, clock, log, store } = mill;
  const hub = ownHub(config);
  if (hub === undefined) throw new Error('no hub');
  const subscribers = createDynamoSubscribers(client, table);
  const asked: Asked[] = [];
  const waiting: Waiting[] = [];
  const measured: Readonly<Record<string, unknown>>[] = [];
  const queue = {
    async send(errands: readonly Errand[]) {
      for (const errand of errands)
        waiting.push({ messageId: `m${waiting.length}`, body: JSON.stringify(errand), tries: 0, pause: undefined });
    },
    async again(receipt: string, seconds: number) {
      const found = waiting.find(({ messageId }) => receipt === `receipt of ${messageId}`);
      if (found !== undefined) found.pause = seconds;
    },
  };
  const room = { subscribers, limits: LIMITS, clock };
  const door = {
    ...room,
    topicAt: (topic: string) => topicAt(topic, { store, config }),
    isReachable: (callback: string) => isReachable(callback, RULES),
    pace: createDynamoPace(client, table, clock),
  };
  const deps = {
    subscribers,
    queue,
    hub,
    topicAt: door.topicAt,
    async read(path: Parameters<DeliverBatchDeps['read']>[0]) {
      const text = await mill.readPublic(path);
      if (text === undefined) return undefined;
      const bytes = Buffer.from(text);
      const digest = createHash('sha256').update(bytes).digest('hex');
      return { bytes, digest, contentType: publicTypeOf(path).contentType };
    },
    send: createSend(RULES),
    clock,
    log: { ...log, info: (event: string, fields = {}) => void (event === 'deliveries' && measured.push(fields)) },
    functionName: 'Deliver',
  };
  return {
    deps,
    waiting,
    measured,
    pace: door.pace,
    async ask(form, more = {}) {
      const event = {
        requestContext: { http: { method: 'POST' } },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(form).toString('base64'),
        isBase64Encoded: true,
        ...more,
      };
      const read = formIn(event as APIGatewayProxyEventV2);
      const admitted = typeof read === 'string' ? await admit(read, door) : { answer: read };
      if ('asked' in admitted && admitted.asked !== undefined) asked.push(admitted.asked);
      const bodies = asked.splice(0).map((one, index) => ({ messageId: `a${index}`, body: JSON.stringify(one) }));
      await confirmBatch({ ...room, log, verify: (one) => verify(one, RULES) }, bodies);
      const { statusCode = 0, body = '' } = answered(admitted.answer);
      return { status: statusCode, body };
    },
    sendOut: (feed) => sendOut({ subscribers, queue, config, clock }, feed),
    async deliver() {
      for (const message of waiting) {
        message.tries++;
        message.pause = undefined;
      }
      const { batchItemFailures } = await deliverBatch(deps, waiting.map(recordOf));
      const left = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      waiting.splice(0, waiting.length, ...waiting.filter(({ messageId }) => left.has(messageId)));
      return waiting.map(({ pause }) => pause);
    },
    close,
  };
}

function recordOf({ messageId, body, tries }: Waiting): SQSRecord {
  const attributes = { ApproximateReceiveCount: `${tries}` };
  return { messageId, body, receiptHandle: `receipt of ${messageId}`, attributes } as SQSRecord;
}
