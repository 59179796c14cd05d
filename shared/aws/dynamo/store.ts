import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isLive, isOut } from '../../article/live.ts';
import { stated } from '../../article/stated.ts';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../article/types.ts';
import { publicPathsOf } from '../../pipeline/article-files.ts';
import { foundMedia } from '../../pipeline/compose/media-look-up.ts';
import { inParallel } from '../../pipeline/parallel.ts';
import type { ArticleStore, Entered } from '../../pipeline/ports.ts';
import type { Due, IndexEntry, Stretch } from '../../pipeline/types.ts';
import {
  ARTICLE_PREFIX,
  articleKey,
  awaitKey,
  awaitPartition,
  CLAIM_PREFIX,
  DUE,
  dueKey,
  FILES,
  feedPartition,
  fileKey,
  fileSort,
  type ItemKey,
  LISTING,
  likenessPartition,
  showsPartition,
  uploadKey,
} from '../names.ts';
import { commitToTable } from './commit.ts';
import { createDynamoCuts } from './cuts.ts';
import { createDynamoDeletions } from './deletions.ts';
import { createDynamoFeedLosses } from './feed-losses.ts';
import { createDynamoFeeds } from './feeds.ts';
import { articleFrom, type Item, indexFrom, keyItem, text, uploadFrom, versionOf } from './items.ts';
import { createDynamoLists } from './lists.ts';
import { createDynamoSitemaps } from './sitemaps.ts';
import { batchGet, query, type Range } from './table.ts';

/** Uploads read at once while all are listed: one BatchGetItem. */
export const UPLOADS_AT_ONCE = 100;

/** Articles read at once in search of one that shows a file. */
const SHOWING_AT_ONCE = 10;

const PUTS_AT_ONCE = 8;

/** The store on one DynamoDB table; every read is consistent, which is why no index of DynamoDB's own is used. */
export function createDynamoStore(client: DynamoDBClient, table: string): ArticleStore {
  /** Feeds are never unregistered, so that a process need not look twice. */
  const registered = new Set<FeedId>();

  /** @param attribute to be sent alone; all without it. */
  async function get(key: ItemKey, attribute?: string): Promise<Item | undefined> {
    const only =
      attribute === undefined
        ? {}
        : { ProjectionExpression: '#only', ExpressionAttributeNames: { '#only': attribute } };
    const command = new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true, ...only });
    return (await client.send(command)).Item;
  }

  async function put(Item: Item): Promise<void> {
    await client.send(new PutItemCommand({ TableName: table, Item }));
  }

  async function entriesOf(feed: FeedId, range: Omit<Range, 'pk'>): Promise<readonly IndexEntry[]> {
    const rows = await all(query(client, table, { pk: feedPartition(feed), ...range }));
    return rows.map((row) => indexFrom(row, feed));
  }

  /** Every article that shows the file, or once did. */
  async function* showersOf(path: string): AsyncGenerator<ArticleId> {
    const sort = fileSort(path);
    for await (const row of query(client, table, { pk: FILES, beginsWith: sort }))
      yield text(row, 'sk').slice(sort.length) as ArticleId;
    for await (const row of query(client, table, { pk: showsPartition(path) })) yield text(row, 'sk') as ArticleId;
  }

  const lists = createDynamoLists(client, table);

  async function entered(feed: FeedId, range: Omit<Range, 'pk'>): Promise<readonly Entered[]> {
    const entries = await entriesOf(feed, { newestFirst: true, ...range });
    const items = await batchGet(
      client,
      table,
      entries.map(({ article }) => articleKey(article)),
    );
    const articles = new Map(items.map((item) => articleFrom(item).value).map((article) => [article.id, article]));
    return entries.flatMap((entry) => {
      const article = articles.get(entry.article);
      return article === undefined || !isLive(article) ? [] : [{ entry, article }];
    });
  }

  return {
    async upload(key) {
      const item = await get(uploadKey(key));
      return item === undefined ? undefined : uploadFrom(item);
    },

    async article(id) {
      const item = await get(articleKey(id));
      return item === undefined ? undefined : articleFrom(item);
    },

    async articleVersion(id) {
      const item = await get(articleKey(id), 'version');
      return item === undefined ? 0 : versionOf(item);
    },

    async articlesOf(key) {
      const rows = await all(query(client, table, { pk: uploadKey(key).pk, beginsWith: ARTICLE_PREFIX }));
      return rows.map((row) => text(row, 'article') as ArticleId);
    },

    async uploadsOf(id) {
      const rows = await all(query(client, table, { pk: articleKey(id).pk, beginsWith: CLAIM_PREFIX }));
      return rows.map((row) => text(row, 'upload') as SubmissionKey).sort();
    },

    async alike(name, limit) {
      const rows = await all(query(client, table, { pk: likenessPartition(name), newestFirst: true, limit }));
      return rows.map((row) => text(row, 'of') as SubmissionKey);
    },

    async media(keys) {
      return foundMedia(await lists.uploadsAt(keys));
    },

    async awaiting(media) {
      const rows = await all(query(client, table, { pk: awaitPartition(media) }));
      const records = await lists.uploadsAt(rows.map((row) => text(row, 'upload') as SubmissionKey));
      // A row outlives the reference it was written for; the record says what holds now.
      return records.filter(({ awaits }) => awaits.includes(media)).map(({ key }) => key);
    },

    async showing(path) {
      // Mostly the first one does; a picture of every article must not be looked up in all of them.
      for await (const rows of inChunks(showersOf(path), SHOWING_AT_ONCE)) {
        const keys = rows.map(articleKey);
        const articles = (await batchGet(client, table, keys)).map((item) => articleFrom(item).value);
        // A row outlives what it says; the article says what holds now.
        const article = articles.filter(isOut).find((one) => publicPathsOf(one).includes(path));
        if (article !== undefined) return article;
      }
      return undefined;
    },

    async commit(commit) {
      const { key, awaits } = commit.upload.value;
      // Before the transaction, which has no room for an article's hundred pictures: a row without its reference is
      // passed over by `awaiting`, whereas a reference without its row would never hear of the picture's arrival. No row is ever
      // removed, so that those of the record as it was are there.
      const awaitedBefore = new Set(commit.uploadBefore?.awaits);
      const awaitedNow = [...new Set(awaits)].filter((media) => !awaitedBefore.has(media));
      await inParallel(awaitedNow, PUTS_AT_ONCE, (media) =>
        put({ ...keyItem(awaitKey(media, key)), upload: { S: key } }),
      );
      // As early, and as harmless: what an article shows without a row would be taken from the public with another one.
      if (commit.article !== undefined) {
        const { value, version } = commit.article;
        // What is left behind of a page lies where the page was: its row is there, unless the article was in another store then, or nobody says.
        const mayLack = isOut(value) || version === 0 || commit.uploadBefore === undefined;
        const paths = mayLack ? publicPathsOf(value) : [];
        await inParallel([...new Set(paths)], PUTS_AT_ONCE, (path) => put(keyItem(fileKey(path, value.id))));
      }
      return commitToTable(client, table, commit, registered);
    },

    entries: (feed, limit) => entriesOf(feed, { limit, newestFirst: true }),
    entriesWithin: (feed, limit, within) => entriesOf(feed, { limit, ...bounds(within) }),
    window: (feed, limit) => entered(feed, { limit }),
    stretch: (feed, limit, within) => entered(feed, { limit, ...bounds(within) }),

    async due(now, limit, after) {
      const behind = after === undefined ? {} : { after: dueKey(after.at, after.article).sk };
      // `$` follows `#`: everything whose instant is `now` or earlier, whatever its article.
      const rows = await all(query(client, table, { pk: DUE, below: `${now}$`, limit, ...behind }));
      return rows.map(dueFrom);
    },

    ...createDynamoFeeds(client, table),
    ...createDynamoFeedLosses(client, table),
    ...createDynamoCuts(client, table),
    ...createDynamoDeletions(client, table),
    ...createDynamoSitemaps(client, table),
    ...lists,

    async *uploads() {
      for await (const rows of inChunks(query(client, table, { pk: LISTING }), UPLOADS_AT_ONCE))
        yield* await lists.uploadsAt(rows.map((row) => text(row, 'sk') as SubmissionKey));
    },
  };
}

/** A key may not be empty, and an empty bound says nothing. */
function bounds({ from, below }: Stretch): Stretch {
  return stated({ from: from === '' ? undefined : from, below });
}

function dueFrom(row: Item): Due {
  const sort = text(row, 'sk');
  return { at: sort.slice(0, sort.indexOf('#')) as Instant, article: text(row, 'article') as ArticleId };
}

async function* inChunks<T>(rows: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function all(rows: AsyncIterable<Item>): Promise<Item[]> {
  return Array.fromAsync(rows);
}
