import { randomUUID } from 'node:crypto';
import { type DynamoDBClient, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { millisecondsOf } from '../../article/dates/milliseconds.ts';
import { stated } from '../../article/stated.ts';
import type { Instant } from '../../article/types.ts';
import type { Clock } from '../../pipeline/ports.ts';
import { MOST_A_MINUTE, type Pace } from '../../push/hub/admit.ts';
import type { Recipient, Subscribers } from '../../push/hub/subscription.ts';
import {
  askedHostKey,
  spreadKey,
  subscriberAtKey,
  subscriberKey,
  subscribersAtPartition,
  subscribersPartition,
  TIME_TO_LIVE,
} from '../names.ts';
import { type Item, keyItem, text } from './items.ts';
import { batchGet, query } from './table.ts';
import { put, remove, transact } from './transaction.ts';

/** One state of a topic on its way to one subscriber. */
export interface Errand {
  readonly topic: string;
  readonly callback: string;
  /** Of all that were sent out with it: those of earlier ones are over. */
  readonly mark: string;
}

export interface DynamoSubscribers extends Subscribers {
  /** Has whatever was sent out of a topic before be over. @returns an errand for each who has subscribed; none, and nothing is written, where nobody has */
  sendOut(topic: string, now: Instant): Promise<readonly Errand[]>;
  /** @returns to whom an errand goes, as if nothing had gone wrong with it yet; undefined where it is over, or the subscription is */
  recipientOf(errand: Errand, now: Instant): Promise<Omit<Recipient, 'failures'> | undefined>;
  /** A subscription that has ended meanwhile stays so. */
  taken(to: Pick<Recipient, 'topic' | 'callback'>, digest: string): Promise<void>;
  failing(to: Pick<Recipient, 'topic' | 'callback'>, since: Instant): Promise<void>;
}

/**
 * Subscriptions as items of the table, each twice: by topic, and by host so that these can be counted. Leases that have ended are
 * passed over, and taken out by DynamoDB within days (Amazon DynamoDB Developer Guide, "Using time to live").
 */
export function createDynamoSubscribers(client: DynamoDBClient, table: string): DynamoSubscribers {
  const itemAt = async (topic: string, callback: string): Promise<Item | undefined> =>
    (await batchGet(client, table, [subscriberKey(topic, callback)]))[0];
  const countIn = async (pk: string, now: Instant): Promise<number> => {
    let count = 0;
    let ExclusiveStartKey: Item | undefined;
    do {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          // A limit, which need not be met to the last: it costs half, and anybody may ask.
          Select: 'COUNT',
          KeyConditionExpression: 'pk = :pk',
          FilterExpression: `${TIME_TO_LIVE} > :now`,
          ExpressionAttributeValues: { ':pk': { S: pk }, ':now': { N: seconds(now) } },
          ...stated({ ExclusiveStartKey }),
        }),
      );
      count += answer.Count ?? 0;
      ExclusiveStartKey = answer.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return count;
  };
  const update = async (to: Pick<Recipient, 'topic' | 'callback'>, change: string, values: Item): Promise<void> => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyItem(subscriberKey(to.topic, to.callback)),
          UpdateExpression: change,
          // Whoever unsubscribed meanwhile is not to stand there again.
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: values,
        }),
      );
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
    }
  };

  return {
    async has(topic, callback) {
      return (await itemAt(topic, callback)) !== undefined;
    },

    async put({ topic, callback, secret, until }) {
      const leaseEnds = { N: seconds(until) };
      const values = { ':topic': { S: topic }, ':callback': { S: callback }, ':ends': leaseEnds };
      const set = `SET topic = :topic, callback = :callback, ${TIME_TO_LIVE} = :ends`;
      const subscription = {
        Update: {
          TableName: table,
          Key: keyItem(subscriberKey(topic, callback)),
          // What it was sent last stays.
          UpdateExpression:
            secret === undefined
              ? `${set} REMOVE signedWith, failingSince`
              : `${set}, signedWith = :secret REMOVE failingSince`,
          ExpressionAttributeValues: { ...values, ...(secret === undefined ? {} : { ':secret': { S: secret } }) },
        },
      };
      const atHost = put(table, { ...keyItem(subscriberAtKey(topic, callback)), [TIME_TO_LIVE]: leaseEnds });
      await allOf([subscription, atHost]);
    },

    async remove(topic, callback) {
      await allOf([subscriberKey(topic, callback), subscriberAtKey(topic, callback)].map((key) => remove(table, key)));
    },

    async countFor(topic, host, now) {
      const [ofTopic = 0, ofHost = 0] = await Promise.all(
        [subscribersPartition(topic), subscribersAtPartition(host)].map((pk) => countIn(pk, now)),
      );
      return { ofTopic, ofHost };
    },

    async sendOut(topic, now) {
      const rows = await Array.fromAsync(query(client, table, { pk: subscribersPartition(topic) }));
      const callbacks = rows.filter((row) => isLeased(row, now)).map((row) => text(row, 'callback'));
      if (callbacks.length === 0) return [];
      const mark = randomUUID();
      await client.send(
        new PutItemCommand({ TableName: table, Item: { ...keyItem(spreadKey(topic)), mark: { S: mark } } }),
      );
      return callbacks.map((callback) => ({ topic, callback, mark }));
    },

    async recipientOf({ topic, callback, mark }, now) {
      const keys = [subscriberKey(topic, callback), spreadKey(topic)];
      const items = await batchGet(client, table, keys);
      const [subscription, spread] = keys.map(({ pk }) => items.find((item) => item.pk?.S === pk));
      if (subscription === undefined || !isLeased(subscription, now) || spread?.mark?.S !== mark) return undefined;
      const { signedWith, failingSince, delivered } = subscription;
      return {
        topic,
        callback,
        ...stated({
          secret: signedWith?.S,
          failingSince: failingSince?.S as Instant | undefined,
          delivered: delivered?.S,
        }),
      };
    },

    taken: (to, digest) => update(to, 'SET delivered = :digest REMOVE failingSince', { ':digest': { S: digest } }),
    failing: (to, since) => update(to, 'SET failingSince = :since', { ':since': { S: since } }),
  };

  /** @throws where others write the same: it comes again. */
  async function allOf(writes: Parameters<typeof transact>[1]): Promise<void> {
    if ((await transact(client, writes)).length > 0) throw new Error('a subscription is being written by another');
  }
}

/** How often hosts are asked, counted by all functions together. */
export function createDynamoPace(client: DynamoDBClient, table: string, clock: Clock): Pace {
  return {
    async allows(host) {
      const minute = Math.floor(millisecondsOf(clock.now()) / 60_000);
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyItem(askedHostKey(host, minute)),
          UpdateExpression: `SET ${TIME_TO_LIVE} = :ends ADD times :one`,
          ExpressionAttributeValues: { ':ends': { N: String((minute + 1) * 60) }, ':one': { N: '1' } },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.times?.N) <= MOST_A_MINUTE;
    },
  };
}

function isLeased(item: Item, now: Instant): boolean {
  return Number(item[TIME_TO_LIVE]?.N) > Number(seconds(now));
}

function seconds(instant: Instant): string {
  return String(Math.floor(millisecondsOf(instant) / 1_000));
}
