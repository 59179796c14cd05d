import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { PublicPath } from '../../article/public-path.ts';
import type { Instant } from '../../article/types.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import type { SitemapRecord } from '../../pipeline/types.ts';
import { SITEMAPS, sitemapKey } from '../names.ts';
import { type Item, keyItem, text } from './items.ts';
import { query } from './table.ts';

/** What sitemaps have shown last: an item each. */
export function createDynamoSitemaps(
  client: DynamoDBClient,
  table: string,
): Pick<ArticleStore, 'sitemap' | 'sitemaps' | 'putSitemap'> {
  return {
    async sitemap(path) {
      const command = new GetItemCommand({ TableName: table, Key: keyItem(sitemapKey(path)), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item && sitemapFrom(Item);
    },
    async sitemaps(within, limit) {
      const rows = await Array.fromAsync(query(client, table, { pk: SITEMAPS, ...within, newestFirst: true, limit }));
      return rows.map(sitemapFrom);
    },
    async putSitemap({ path, shown: { content, updated } }) {
      const Item = { ...keyItem(sitemapKey(path)), content: { S: content }, updated: { S: updated } };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}

function sitemapFrom(item: Item): SitemapRecord {
  const shown = { content: text(item, 'content'), updated: text(item, 'updated') as Instant };
  return { path: text(item, 'sk') as PublicPath, shown };
}
