import type { DynamoDBRecord } from 'aws-lambda';
import type { ArticleId, FeedId } from '../../shared/article/types.ts';
import { ARTICLE_PREFIX, ARTICLE_SORT, FEED_PREFIX, feedIn } from '../../shared/aws/names.ts';
import type { Unarchived } from '../../shared/pipeline/ports.ts';
import type { Changes } from '../../shared/pipeline/types.ts';

/**
 * Reduces a batch of the table's stream to what must be published, each named once: a burst of changes to one feed is
 * one regeneration. Keys are enough, because publishing reads the table as it is by then.
 */
export function decodeChanges(records: readonly DynamoDBRecord[]): Changes {
  const articles = new Set<ArticleId>();
  const feeds = new Set<FeedId>();
  for (const { dynamodb } of records) {
    const pk = dynamodb?.Keys?.pk?.S ?? '';
    const sk = dynamodb?.Keys?.sk?.S ?? '';
    const feed = feedIn(pk);
    if (feed !== undefined) feeds.add(feed);
    if (pk.startsWith(ARTICLE_PREFIX) && sk === ARTICLE_SORT)
      articles.add(pk.slice(ARTICLE_PREFIX.length) as ArticleId);
  }
  return { articles: [...articles], feeds: [...feeds] };
}

/** Feeds that an article has left: it was taken back or has expired, or it belongs elsewhere now. */
export function feedsLeft(records: readonly DynamoDBRecord[]): readonly FeedId[] {
  return decodeChanges(records.filter(({ eventName }) => eventName === 'REMOVE')).feeds;
}

/** Where the same batch has changed the indexes of feeds; what is not published of it is delivered again with it. */
export function unarchivedIn(records: readonly DynamoDBRecord[]): Unarchived {
  return {
    async of(feed) {
      const keys = records.map(({ dynamodb }) => dynamodb?.Keys).filter((key) => key?.pk?.S === FEED_PREFIX + feed);
      const sorts = new Set(keys.flatMap((key) => key?.sk?.S ?? []));
      return { sorts: [...sorts].sort(), done: async () => undefined };
    },
  };
}
