import { type DynamoDBClient, GetItemCommand, PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { stated } from '../../article/stated.ts';
import type { ArticleId, SubmissionKey } from '../../article/types.ts';
import type { Log } from '../../log.ts';
import { publicPathsOf } from '../../pipeline/article-files.ts';
import { throwFaults } from '../../pipeline/errors.ts';
import { eachByItself } from '../../pipeline/parallel.ts';
import { uploadPlace } from '../../pipeline/query/lists.ts';
import type { Version } from '../../pipeline/types.ts';
import {
  ARTICLE_PREFIX,
  articleKey,
  articleListKey,
  fileKey,
  type ItemKey,
  LISTED_SO_FAR,
  LISTING,
  uploadKey,
} from '../names.ts';
import { articleFrom, type Item, keyItem, text, uploadFrom } from './items.ts';
import { listItem, uploadRows } from './lists.ts';
import { query } from './table.ts';
import { put, transact } from './transaction.ts';

/** Uploads of one call: with an article each some 10 s, of the minute that there is until the next. */
const A_PART = 200;
const AT_ONCE = 8;
/** Articles of an upload that are written at once. */
const ARTICLES_AT_ONCE = 8;

/**
 * Puts uploads and articles into the lists that were stored before there were any: the next part of them, in the order of the uploads'
 * keys. What is committed meanwhile stands in the lists by itself; doing a part twice ends in the same state.
 * @returns `done` when all of them are, also in calls before this one.
 * @throws when some could not be put there: the part is done again with the next call.
 */
export async function listStored(client: DynamoDBClient, table: string, log: Log): Promise<'done' | 'more'> {
  const get = new GetItemCommand({ TableName: table, Key: keyItem(LISTED_SO_FAR), ConsistentRead: true });
  const { Item: known } = await client.send(get);
  if (known?.isDone?.BOOL === true) return 'done';
  const after = stated({ after: known?.after?.S });
  const rows = await Array.fromAsync(query(client, table, { pk: LISTING, limit: A_PART, ...after }));
  const keys = rows.map((row) => text(row, 'sk') as SubmissionKey);
  const failures = await eachByItself(keys, AT_ONCE, (key) => listUpload(client, table, key));
  for (const { item, error } of failures) log.error('upload not listed', { key: item, error });
  throwFaults('uploads', failures);
  const isDone = rows.length < A_PART;
  const position: Item = { isDone: { BOOL: isDone }, ...(isDone ? {} : { after: { S: keys.at(-1) ?? '' } }) };
  await client.send(new PutItemCommand({ TableName: table, Item: { ...keyItem(LISTED_SO_FAR), ...position } }));
  log.info('stored uploads listed', { uploads: keys.length, isDone });
  return isDone ? 'done' : 'more';
}

/** @returns whether everything stands in the lists that was stored before there were any. */
export async function isAllListed(client: DynamoDBClient, table: string): Promise<boolean> {
  return (await read(client, table, LISTED_SO_FAR))?.isDone?.BOOL === true;
}

async function listUpload(client: DynamoDBClient, table: string, key: SubmissionKey): Promise<void> {
  const item = await read(client, table, uploadKey(key));
  if (item !== undefined) {
    const { value, version } = uploadFrom(item);
    const rows = uploadRows(uploadPlace(value), key);
    await whileUnchanged(client, table, uploadKey(key), { version, rows, of: key });
  }
  const claims = query(client, table, { pk: uploadKey(key).pk, beginsWith: ARTICLE_PREFIX });
  const ids = (await Array.fromAsync(claims)).map((row) => text(row, 'article') as ArticleId);
  const failures = await eachByItself(ids, ARTICLES_AT_ONCE, (id) => listArticle(client, table, id));
  throwFaults(`articles of ${key}`, failures);
}

async function listArticle(client: DynamoDBClient, table: string, id: ArticleId): Promise<void> {
  const item = await read(client, table, articleKey(id));
  if (item === undefined) return;
  const { value, version } = articleFrom(item);
  await whileUnchanged(client, table, articleKey(id), { version, rows: [articleListKey(value, id)], of: id });
  // As a commit writes them: harmless where the article shows the file no more.
  for (const path of publicPathsOf(value))
    await client.send(new PutItemCommand({ TableName: table, Item: keyItem(fileKey(path, id)) }));
}

/** Who wrote the record since it was read has listed it. */
async function whileUnchanged(
  client: DynamoDBClient,
  table: string,
  record: ItemKey,
  {
    version,
    rows,
    of,
  }: { readonly version: Version; readonly rows: readonly ItemKey[]; readonly of: SubmissionKey | ArticleId },
): Promise<void> {
  const check: TransactWriteItem = {
    ConditionCheck: {
      TableName: table,
      Key: keyItem(record),
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: { ':read': { N: String(version) } },
    },
  };
  await transact(client, [check, ...rows.map((key) => put(table, listItem(key, of)))]);
}

async function read(client: DynamoDBClient, table: string, key: ItemKey): Promise<Item | undefined> {
  return (await client.send(new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true }))).Item;
}
