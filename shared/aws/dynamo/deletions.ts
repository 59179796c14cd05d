import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { stated } from '../../article/stated.ts';
import type { ArticleId, Instant } from '../../article/types.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import type { Deletion } from '../../pipeline/types.ts';
import { articleKey, deletionPartition } from '../names.ts';
import { articleFrom, text } from './items.ts';
import { batchGet, query } from './table.ts';

/** What feeds tell of articles that were taken back: an item each, which outlives what it says; the article says what holds now. */
export function createDynamoDeletions(client: DynamoDBClient, table: string): Pick<ArticleStore, 'deletions'> {
  return {
    async deletions(feed, since, limit) {
      const found = new Map<ArticleId, Deletion>();
      // Some of them have come back, and some were taken back more than once.
      const range = { pk: deletionPartition(feed), from: since, newestFirst: true };
      for await (const row of query(client, table, { ...range, limit: 2 * limit })) {
        const article = text(row, 'article') as ArticleId;
        if (found.has(article)) continue;
        const at = text(row, 'sk').slice(0, since.length) as Instant;
        found.set(article, { feed, article, at, ...stated({ reason: row.reason?.S }) });
      }
      const items = await batchGet(client, table, [...found.keys()].map(articleKey));
      const articles = items.map((item) => articleFrom(item).value);
      const away = new Set(articles.filter(({ state }) => state !== 'published').map(({ id }) => id));
      const deletions = [...found.values()].filter(({ article }) => away.has(article));
      return deletions
        .sort((a, b) => (a.at === b.at ? (a.article < b.article ? -1 : 1) : a.at < b.at ? 1 : -1))
        .slice(0, limit);
    },
  };
}
