import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { FeedId, SubmissionKey } from '../../article/types.ts';
import { untilSettled } from '../../pipeline/retry.ts';
import type { ArticleCommit, Commit } from '../../pipeline/types.ts';
import { articleOfUpload, claimOnArticle, deletionKey, dueKey, indexKey, listingKey, unlistedKey } from '../names.ts';
import { registration, unregistered } from './feeds.ts';
import { articleItem, indexItem, keyItem, uploadItem } from './items.ts';
import { articleListWrites, uploadListWrites } from './lists.ts';
import { LARGEST_TRANSACTION, put, remove, transact, unchangedSince } from './transaction.ts';

/**
 * One upload's record and, where it touches one, its article with index, claims and due row, and the feeds that it is the first
 * in: all or nothing. Only where all this together does not fit into one transaction, as when an article is moved from forty feeds
 * to as many new ones, the feeds are registered before.
 * @param registered feeds that are known to be; those that were are added
 * @returns `conflict` when another writer came between the caller's read and this, or is at it now.
 * @throws RangeError when the article would be in more feeds than one transaction can change.
 */
export async function commitToTable(
  client: DynamoDBClient,
  table: string,
  commit: Commit,
  registered: Set<FeedId>,
): Promise<'committed' | 'conflict'> {
  const { article } = commit;
  const writes = writesOf(table, commit);
  if (writes.length > LARGEST_TRANSACTION)
    throw new RangeError(`${commit.upload.value.key}: ${writes.length} items do not fit into one transaction`);
  if (article === undefined) return (await transact(client, writes)).length === 0 ? 'committed' : 'conflict';
  const feeds = article.put.map(({ feed }) => feed);
  const mark = unlistedKey(article.value.id, article.version + 1);
  const outcome = await untilSettled(`registration for ${article.value.id}`, async () => {
    const fresh = await unregistered(client, table, feeds, registered);
    const registers = registration(table, fresh, mark);
    const fits = writes.length + registers.length <= LARGEST_TRANSACTION;
    const tooEarly = fits ? [] : await transact(client, registers);
    const lost = tooEarly.length > 0 ? tooEarly : await transact(client, fits ? [...writes, ...registers] : writes);
    if (lost.some((write) => !registers.includes(write))) return 'lost';
    // Another commit registers one of the feeds at this moment: nothing that the caller has read.
    if (lost.length > 0) return 'conflict';
    for (const id of fresh) registered.add(id);
    return 'committed';
  });
  return outcome === 'lost' ? 'conflict' : outcome;
}

function writesOf(table: string, { upload, uploadBefore, article }: Commit): TransactWriteItem[] {
  const { value: record, version } = upload;
  return [
    {
      Put: {
        TableName: table,
        Item: uploadItem(record, version + 1),
        // Two deliveries of one upload's events at once: the one that read first must not bury what the other recorded.
        ...unchangedSince(version),
      },
    },
    // Only with the first record, when the condition above says that there is none, or where nobody says what was there: later ones would say nothing new.
    ...(version === 0 || uploadBefore === undefined ? [put(table, { ...keyItem(listingKey(record.key)) })] : []),
    ...uploadListWrites(table, record, uploadBefore),
    ...(article === undefined ? [] : articleWrites(table, record.key, article)),
  ];
}

function articleWrites(table: string, upload: SubmissionKey, commit: ArticleCommit) {
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
    put(table, { ...keyItem(articleOfUpload(upload, value.id)), ...claim }),
    ...articleListWrites(table, commit),
    ...commit.put.map((entry) => put(table, indexItem(entry))),
    ...removed.map((entry) => remove(table, indexKey(entry.feed, entry.sort))),
    ...(commit.deletions ?? []).map((one) =>
      put(table, {
        ...keyItem(deletionKey(one)),
        article: { S: one.article },
        ...(one.reason === undefined ? {} : { reason: { S: one.reason } }),
      }),
    ),
    ...(due === undefined
      ? []
      : [put(table, { ...keyItem(dueKey(due.at, due.article)), article: { S: due.article } })]),
    ...(noLongerDue === undefined || dueStays ? [] : [remove(table, dueKey(noLongerDue.at, noLongerDue.article))]),
  ] satisfies TransactWriteItem[];
}
