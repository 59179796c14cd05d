import { type DynamoDBClient, paginateQuery, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { PublicPath } from '../../article/public-path.ts';
import { stated } from '../../article/stated.ts';
import type { ArticleId, SubmissionKey } from '../../article/types.ts';
import { type Lists, type Row, type UploadPlace, uploadPlace } from '../../pipeline/query/lists.ts';
import type { ArticleCommit, ArticlePlace, UploadRecord } from '../../pipeline/types.ts';
import {
  articleKey,
  articleListKey,
  behindFile,
  FEEDS,
  FILES,
  feedPartition,
  fileFrom,
  type ItemKey,
  LISTING,
  likenessKey,
  listPartition,
  uploadKey,
  uploadListKey,
} from '../names.ts';
import { articleFrom, feedFrom, type Item, keyItem, text, uploadFrom } from './items.ts';
import { batchGet, query } from './table.ts';
import { put, remove } from './transaction.ts';

/** Lists of uploads and articles: items of their own, since no index of DynamoDB's can be read consistently or within a transaction. */
export function createDynamoLists(client: DynamoDBClient, table: string): Lists {
  const rowsOf = async <Key extends string>(pk: string, limit: number, below?: string): Promise<Row<Key>[]> => {
    const range = stated({ below });
    const rows = await Array.fromAsync(query(client, table, { pk, newestFirst: true, limit, ...range }));
    return rows.map((row) => ({ sort: text(row, 'sk'), key: text(row, 'of') as Key }));
  };
  const lists: Lists = {
    uploadList: (list, { limit, below }) => rowsOf<SubmissionKey>(listPartition(list), limit, below),
    articleList: (state, { limit, below }) => rowsOf<ArticleId>(listPartition({ state }), limit, below),
    async uploadsAt(keys) {
      const items = await batchGet(client, table, [...new Set(keys)].map(uploadKey));
      return inOrderOf(keys, new Map(items.map((item) => uploadFrom(item).value).map((one) => [one.key, one])));
    },
    async articlesAt(ids) {
      const items = await batchGet(client, table, [...new Set(ids)].map(articleKey));
      return inOrderOf(ids, new Map(items.map((item) => articleFrom(item).value).map((one) => [one.id, one])));
    },
    async feedList(after, limit) {
      const behind = after === '' ? {} : { after };
      const rows = await Array.fromAsync(query(client, table, { pk: FEEDS, limit, ...behind }));
      return rows.map((row) => feedFrom(row).value);
    },
    async uploadsAfter(after, limit) {
      const behind = after === '' ? {} : { after };
      const rows = await Array.fromAsync(query(client, table, { pk: LISTING, limit, ...behind }));
      return lists.uploadsAt(rows.map((row) => text(row, 'sk') as SubmissionKey));
    },
    async filesAfter(after, limit) {
      const behind = after === '' ? {} : { after: behindFile(after) };
      const rows = await Array.fromAsync(query(client, table, { pk: FILES, limit, ...behind }));
      const files = new Map<PublicPath, ArticleId>();
      for (const row of rows) {
        const { path, article } = fileFrom(text(row, 'sk'));
        if (!files.has(path)) files.set(path, article);
      }
      return { files: [...files].map(([path, article]) => ({ path, article })), isEnd: rows.length < limit };
    },
    async countOf(feed, most) {
      let count = 0;
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          Select: 'COUNT',
          Limit: most,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: feedPartition(feed) } },
        },
      );
      // A page is 1 MB of what is counted at the most, some 5,000 entries.
      for await (const { Count = 0 } of pages) {
        count += Count;
        if (count >= most) return most;
      }
      return count;
    },
  };
  return lists;
}

/** DynamoDB answers a BatchGetItem in any order. */
function inOrderOf<Key, T>(keys: readonly Key[], found: ReadonlyMap<Key, T>): readonly T[] {
  return [...new Set(keys)].flatMap((key) => found.get(key) ?? []);
}

/** What puts an upload where it belongs, and takes it from where it stood: nothing where that is the same. */
export function uploadListWrites(table: string, record: UploadRecord, before: UploadRecord | undefined) {
  return moves(table, record.key, before === undefined ? [] : rowsOf(before), rowsOf(record));
}

function rowsOf(record: UploadRecord): readonly ItemKey[] {
  const rows = uploadRows(uploadPlace(record), record.key);
  const likeness = likenessKey(record);
  return likeness === undefined ? rows : [...rows, likeness];
}

/** The same for an article. */
export function articleListWrites(table: string, { value, placeBefore }: ArticleCommit) {
  const row = (place: ArticlePlace) => [articleListKey(place, value.id)];
  return moves(table, value.id, placeBefore === undefined ? [] : row(placeBefore), row(value));
}

/** @returns the items of the lists that one upload stands in. */
export function uploadRows(place: UploadPlace, key: SubmissionKey): readonly ItemKey[] {
  const { status, uploadedAt } = place;
  return [uploadListKey({ status }, uploadedAt, key), uploadListKey(place, uploadedAt, key)];
}

/** @param of what stands there */
export function listItem(key: ItemKey, of: SubmissionKey | ArticleId): Item {
  return { ...keyItem(key), of: { S: of } };
}

function moves(
  table: string,
  of: SubmissionKey | ArticleId,
  from: readonly ItemKey[],
  to: readonly ItemKey[],
): TransactWriteItem[] {
  const nameOf = ({ pk, sk }: ItemKey) => `${pk} ${sk}`;
  const was = new Set(from.map(nameOf));
  const is = new Set(to.map(nameOf));
  return [
    ...to.filter((key) => !was.has(nameOf(key))).map((key) => put(table, listItem(key, of))),
    ...from.filter((key) => !is.has(nameOf(key))).map((key) => remove(table, key)),
  ];
}
