import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { FeedId, Instant } from '../../article/types.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import { EVERY_FEED } from '../../pipeline/types.ts';
import { acceptedKey, HELD_FEEDS, heldFeedKey } from '../names.ts';
import { keyItem, text } from './items.ts';
import { batchGet, query } from './table.ts';

type FeedLosses = Pick<ArticleStore, 'heldFeeds' | 'holdFeed' | 'letGoFeed' | 'acceptLosses' | 'acceptedUntil'>;

/** Feeds that are held, and those whose losses are meant: an item each. */
export function createDynamoFeedLosses(client: DynamoDBClient, table: string): FeedLosses {
  return {
    async heldFeeds() {
      const rows = await Array.fromAsync(query(client, table, { pk: HELD_FEEDS }));
      return rows.map((row) => ({
        feed: text(row, 'sk') as FeedId,
        since: text(row, 'since') as Instant,
        lost: Number(row.lost?.N),
        of: Number(row.of?.N),
      }));
    },
    async holdFeed({ feed, since, lost, of }) {
      const about = { since: { S: since }, lost: { N: String(lost) }, of: { N: String(of) } };
      await client.send(new PutItemCommand({ TableName: table, Item: { ...keyItem(heldFeedKey(feed)), ...about } }));
    },
    async letGoFeed(id) {
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyItem(heldFeedKey(id)) }));
    },
    async acceptLosses(of, until) {
      const Item = { ...keyItem(acceptedKey(of)), until: { S: until } };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
    async acceptedUntil(id) {
      const rows = await batchGet(client, table, [acceptedKey(id), acceptedKey(EVERY_FEED)]);
      const [latest] = rows.map((row) => text(row, 'until') as Instant).sort((a, b) => (a < b ? 1 : -1));
      return latest;
    },
  };
}
