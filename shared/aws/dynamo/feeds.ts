import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  TransactionConflictException,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { stated } from '../../article/stated.ts';
import type { FeedId, Instant } from '../../article/types.ts';
import { inParallel } from '../../pipeline/parallel.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import { againKey, FEEDS, feedKey, type ItemKey, UNLISTED, unlistedKey } from '../names.ts';
import { feedFrom, feedItem, keyItem, text } from './items.ts';
import { batchGet, query } from './table.ts';
import { put, transact, unchangedSince } from './transaction.ts';

const DELETES_AT_ONCE = 8;

type FeedStore = Pick<ArticleStore, 'feed' | 'putFeed' | 'publishAgain' | 'feeds' | 'unlisted' | 'tell' | 'listed'>;

/** The part of the store that knows of feeds. */
export function createDynamoFeeds(client: DynamoDBClient, table: string): FeedStore {
  return {
    async feed(id) {
      const command = new GetItemCommand({ TableName: table, Key: keyItem(feedKey(id)), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item === undefined ? undefined : feedFrom(Item);
    },

    async putFeed({ value, version }, told = 'news') {
      // Two publishers at once: the one that read the older window must not have the last word on the title.
      const Put = { TableName: table, Item: feedItem(value, version + 1), ...unchangedSince(version) };
      // Alone, it costs half of what it does in a transaction.
      if (told === 'quiet') return putAlone(client, Put);
      const lost = await transact(client, [{ Put }, news(table, [value.id], unlistedKey(value.id, version + 1))]);
      return lost.length === 0 ? 'committed' : 'conflict';
    },

    async publishAgain(id, now) {
      // A write that changes nothing is in no stream.
      const Item = { ...keyItem(againKey(id)), at: { S: now } };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    async feeds() {
      const rows = await Array.fromAsync(query(client, table, { pk: FEEDS }));
      return rows.map((row) => feedFrom(row).value);
    },

    async unlisted() {
      const rows = await Array.fromAsync(query(client, table, { pk: UNLISTED }));
      return rows.map((row) => ({
        mark: text(row, 'sk'),
        feeds: (row.feeds?.SS ?? []) as FeedId[],
        ...stated({ since: row.since?.S as Instant | undefined }),
      }));
    },

    async tell({ mark, feeds, since }) {
      // No set is empty.
      const Item = {
        ...keyItem({ pk: UNLISTED, sk: mark }),
        ...(feeds.length > 0 && { feeds: { SS: [...feeds] } }),
        ...(since !== undefined && { since: { S: since } }),
      };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    async listed(all) {
      await inParallel(all, DELETES_AT_ONCE, ({ mark }) =>
        client.send(new DeleteItemCommand({ TableName: table, Key: keyItem({ pk: UNLISTED, sk: mark }) })),
      );
    },
  };
}

async function putAlone(client: DynamoDBClient, put: PutItemCommandInput): Promise<'committed' | 'conflict'> {
  try {
    await client.send(new PutItemCommand(put));
    return 'committed';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException)
      return 'conflict';
    throw error;
  }
}

/**
 * @param known feeds that are registered, as far as this process knows; those that are found to be are added
 * @returns those that are not.
 */
export async function unregistered(
  client: DynamoDBClient,
  table: string,
  feeds: readonly FeedId[],
  known: Set<FeedId>,
): Promise<readonly FeedId[]> {
  const unknown = [...new Set(feeds)].filter((id) => !known.has(id));
  for (const item of await batchGet(client, table, unknown.map(feedKey))) known.add(feedFrom(item).value.id);
  return unknown.filter((id) => !known.has(id));
}

/**
 * The writes that register feeds; none where there are none.
 * @param mark under which the index page is told of it
 */
export function registration(table: string, feeds: readonly FeedId[], mark: ItemKey): TransactWriteItem[] {
  if (feeds.length === 0) return [];
  const records = feeds.map((id) => ({
    Put: {
      TableName: table,
      Item: feedItem({ id, isPublic: false }, 1),
      // Registered by another commit since it was looked for, it may be public by now.
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));
  return [...records, news(table, feeds, mark)];
}

function news(table: string, feeds: readonly FeedId[], mark: ItemKey): TransactWriteItem {
  return put(table, { ...keyItem(mark), feeds: { SS: [...feeds] } });
}
