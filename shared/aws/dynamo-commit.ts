import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { ArticleCommit, Commit, Version } from '../pipeline/types.ts';
import { articleItem, indexItem, keyItem, sourceItem } from './items.ts';
import { articleOfSource, claimOnArticle, dueKey, type ItemKey, indexKey, listingKey } from './names.ts';

/** Items in one transaction (Amazon DynamoDB API Reference, TransactWriteItems). */
const LARGEST_TRANSACTION = 100;

/** What makes another writer the winner; every other reason (throttling, size) is a fault. */
const LOST = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * One upload's record and, where it touches one, its article with index, claims and due row: all or nothing.
 * @returns `conflict` when another writer came between the caller's read and this, or is at it now.
 * @throws RangeError when the article would be in more feeds than one transaction can change.
 */
export async function commitToTable(
  client: DynamoDBClient,
  table: string,
  { source, article }: Commit,
): Promise<'committed' | 'conflict'> {
  const { value: record, version } = source;
  const TransactItems: TransactWriteItem[] = [
    {
      Put: {
        TableName: table,
        Item: sourceItem(record, version + 1),
        // Two deliveries of one upload's events at once: the one that read first must not bury what the other recorded.
        ...unchangedSince(version),
      },
    },
    // Only with the first record, when the condition above says that there is none: later ones would say nothing new.
    ...(version === 0 ? [put(table, { ...keyItem(listingKey(record.key)) })] : []),
    ...(article === undefined ? [] : articleWrites(table, record.key, article)),
  ];
  if (TransactItems.length > LARGEST_TRANSACTION)
    throw new RangeError(`${record.key}: ${TransactItems.length} items do not fit into one transaction`);
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return 'committed';
  } catch (error) {
    if (error instanceof TransactionCanceledException && wasLost(error)) return 'conflict';
    throw error;
  }
}

function articleWrites(table: string, upload: Commit['source']['value']['key'], commit: ArticleCommit) {
  const { value, version, due, noLongerDue } = commit;
  const claim = { article: { S: value.id }, upload: { S: upload } };
  // One transaction may touch an item once: what is put is not removed as well.
  const kept = new Set(commit.put.map(({ feed, sort }) => `${feed} ${sort}`));
  const removed = commit.remove.filter(({ feed, sort }) => !kept.has(`${feed} ${sort}`));
  const dueStays = due !== undefined && noLongerDue !== undefined && due.at === noLongerDue.at;
  return [
    {
      Put: {
        TableName: table,
        Item: articleItem(value, version + 1),
        // Two uploads that carry one article, or an upload and a release, at once: index entries are made from the
        // article that was read, so an article that changed since would leave entries behind that nobody removes.
        ...unchangedSince(version),
      },
    },
    // No conditions below: these rows follow from the two records above, which no one else changed in between.
    put(table, { ...keyItem(claimOnArticle(value.id, upload)), ...claim }),
    put(table, { ...keyItem(articleOfSource(upload, value.id)), ...claim }),
    ...commit.put.map((entry) => put(table, indexItem(entry))),
    ...removed.map((entry) => remove(table, indexKey(entry.feed, entry.sort))),
    ...(due === undefined
      ? []
      : [put(table, { ...keyItem(dueKey(due.at, due.article)), article: { S: due.article } })]),
    ...(noLongerDue === undefined || dueStays ? [] : [remove(table, dueKey(noLongerDue.at, noLongerDue.article))]),
  ] satisfies TransactWriteItem[];
}

/** The condition that an item is as it was read: absent for version 0. */
function unchangedSince(version: Version) {
  return version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': { N: String(version) } } };
}

function put(table: string, Item: NonNullable<TransactWriteItem['Put']>['Item']): TransactWriteItem {
  return { Put: { TableName: table, Item } };
}

function remove(table: string, key: ItemKey): TransactWriteItem {
  return { Delete: { TableName: table, Key: keyItem(key) } };
}

function wasLost(error: TransactionCanceledException): boolean {
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None');
  return codes.length > 0 && codes.every((code) => LOST.has(code));
}
