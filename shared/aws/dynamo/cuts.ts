import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ArticleStore } from '../../pipeline/ports.ts';
import { CUTS, cutKey, cutOf } from '../names.ts';
import { keyItem, text } from './items.ts';
import { query } from './table.ts';

/** Where the archives of feeds are cut: an item each. */
export function createDynamoCuts(
  client: DynamoDBClient,
  table: string,
): Pick<ArticleStore, 'cut' | 'cutsUpTo' | 'cutsAfter'> {
  const cutsIn = async (range: { from: string; below: string; newestFirst?: boolean; limit: number }) => {
    const rows = await Array.fromAsync(query(client, table, { pk: CUTS, ...range }));
    return rows.map((row) => cutOf(text(row, 'sk')));
  };
  return {
    async cut(feed, before) {
      await client.send(new PutItemCommand({ TableName: table, Item: keyItem(cutKey(feed, before)) }));
    },
    cutsUpTo: (feed, sort, limit) =>
      cutsIn({ from: cutKey(feed, '').sk, below: `${cutKey(feed, sort).sk}!`, newestFirst: true, limit }),
    // `!` comes before all that goes on behind a key, and `~` follows every key of an index, which begins with a year.
    cutsAfter: (feed, sort, limit) => cutsIn({ from: `${cutKey(feed, sort).sk}!`, below: cutKey(feed, '~').sk, limit }),
  };
}
