import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReconcileState } from '../../functions/reconcile/state.ts';
import { LISTED_SO_FAR } from '../../shared/aws/names.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { FOR_RECEIPTS, openStreamPump } from './pump.ts';

let mill: Mill;
let receipts: ReturnType<typeof openStreamPump>;
let reconcile: LambdaProcess;
beforeEach(async () => {
  mill = await openMill();
  receipts = openStreamPump(mill.stage, FOR_RECEIPTS);
  reconcile = mill.stage.start('reconcile');
  // As the sweep leaves a new deployment: there is nothing from before.
  await mill.stage.start('release').invoke({});
});
afterEach(() => mill.close());

const story = (title: string, date = '2026-05-01') =>
  `---\ntitle: ${title}\ndate: ${date}\nupdated: 2026-05-02\n---\n\nIt was late.\n`;

async function writeReceipts(): Promise<void> {
  const follower = mill.stage.start('receipts');
  while ((await receipts.run(follower)) > 0);
}

/** What the state machine does: it calls the function with its own answer until that is done. */
async function run(state: ReconcileState = {}): Promise<ReconcileState> {
  let last = state;
  do last = (await reconcile.invoke(last)) as ReconcileState;
  while (last.isDone === false);
  return last;
}

/** Every object of a bucket, with its ETag. */
async function objects(Bucket: string): Promise<Record<string, string | undefined>> {
  const { Contents = [] } = await mill.stage.clients.s3.send(new ListObjectsV2Command({ Bucket }));
  return Object.fromEntries(Contents.map(({ Key, ETag }) => [Key, ETag]));
}

const put = (Bucket: string, Key: string, Body: string) =>
  mill.stage.clients.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const remove = (Bucket: string, Key: string) => mill.stage.clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));

it('the bundle puts right what was lost, altered or left over, in the buckets and of the inbox', async () => {
  const { newsroom, stage } = mill;
  const { publicBucket, receiptsBucket, queueUrl } = stage;
  await newsroom.upload('city/ferry.md', story('The ferry'));
  await newsroom.upload('city/bridge.md', story('The bridge', '2026-05-03'));
  await mill.settle();
  await writeReceipts();
  const first = await run();
  expect(first).toMatchObject({ isDone: true, needsSomebody: false });
  await mill.settle();
  const whole = [await objects(publicBucket), await objects(receiptsBucket)];
  expect(await run()).toMatchObject({ isDone: true, summary: 'Inbox, store and public files agree.' });

  const [page = '', other = ''] = Object.keys(whole[0] ?? {}).filter((key) => key.startsWith('articles/'));
  await remove(publicBucket, page);
  await put(publicBucket, other, 'edited');
  await remove(publicBucket, 'all/rss.xml.br');
  await put(publicBucket, 'section/city/atom.xml', 'edited');
  await put(publicBucket, 'articles/gone-7abcdefg/index.html', 'of an article that is no more');
  await put(publicBucket, 'media/0123456789abcdef0123456789abcdef.png', 'that nobody shows');
  await remove(receiptsBucket, 'receipts/city/ferry.md.html');
  await put(receiptsBucket, 'receipts/city/bridge.md.json', '{}');
  // Uploads of which no event comes.
  await newsroom.upload('city/tide.md', story('The tide'));
  await stage.clients.sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl }));

  const told = await run({ dryRun: true });
  expect(told.counts).toEqual({
    unheard: 1,
    missing: 2,
    stale: 2,
    orphaned: 2,
    'receipt-missing': 1,
    'receipt-stale': 1,
  });
  expect(told.sentences).toContain('city/tide.md lies in the inbox, and nothing was heard of it.');
  expect(await mill.receipt('city/tide.md')).toBeUndefined();
  expect((await run()).counts).toEqual(told.counts);
  const healed = [await objects(publicBucket), await objects(receiptsBucket)];
  expect(healed).toEqual(whole);
  await mill.settle();
  expect((await mill.items('all'))?.map(({ title }) => title).toSorted()).toEqual([
    'The bridge',
    'The ferry',
    'The tide',
  ]);
  await writeReceipts();
  expect(await run()).toMatchObject({ summary: 'Inbox, store and public files agree.' });
});

it('it tells an upload that replaced another within a second, and one that is gone', async () => {
  const { newsroom, stage } = mill;
  await newsroom.upload('city/ferry.md', story('The ferry'));
  await newsroom.upload('city/bridge.md', story('The bridge'));
  await mill.settle();
  await newsroom.upload('city/ferry.md', story('The ferry is late'));
  await newsroom.remove('city/bridge.md');
  await stage.clients.sqs.send(new PurgeQueueCommand({ QueueUrl: stage.queueUrl }));
  await run();
  await mill.settle();
  expect((await mill.items('all'))?.map(({ title }) => title)).toEqual(['The ferry is late']);
});

it('receipts of keys that leave no room for an ending are found under their hashes', async () => {
  const long = `${'deep/'.repeat(202)}a.md`;
  await mill.newsroom.upload(long, story('Far below'));
  await mill.newsroom.upload('city/ferry.md', story('The ferry'));
  await mill.settle();
  await run();
  await mill.settle();
  await writeReceipts();
  expect(await run({ dryRun: true })).toMatchObject({ counts: {} });
  const [hashed = ''] = Object.keys(await objects(mill.stage.receiptsBucket)).filter((key) => /[0-9a-f]{64}/.test(key));
  await remove(mill.stage.receiptsBucket, hashed);
  expect((await run()).counts).toEqual({ 'receipt-missing': 1 });
  expect(await run({ dryRun: true })).toMatchObject({ counts: {} });
});

it('after a deployment it goes on only where the configuration is another one', async () => {
  await mill.newsroom.upload('city/ferry.md', story('The ferry'));
  await mill.settle();
  expect((await run({ onlyIfReconfigured: true })).counts).toMatchObject({ reconfigured: 1 });
  await mill.settle();
  const reads = mill.stage.gate.passages.length;
  expect((await run({ onlyIfReconfigured: true })).counts).toEqual({});
  expect(mill.stage.gate.passages.length - reads).toBeLessThanOrEqual(1);
  expect((await run({ readsEverything: true, dryRun: true })).counts).toEqual({ reread: 1 });
});

it('it takes nothing out while the list of files is still being filled', async () => {
  const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb');
  const { stage } = mill;
  await mill.newsroom.upload('city/ferry.md', story('The ferry'));
  await mill.settle();
  await put(stage.publicBucket, 'articles/gone-7abcdefg/index.html', 'of an article that is no more');
  const Key = { pk: { S: LISTED_SO_FAR.pk }, sk: { S: LISTED_SO_FAR.sk } };
  await stage.clients.dynamo.send(new DeleteItemCommand({ TableName: stage.table, Key }));
  // Nobody is called for what somebody only wanted to know.
  expect(await run({ dryRun: true })).toMatchObject({ counts: { failed: 1 }, needsSomebody: false });
  const { counts, needsSomebody } = await run();
  expect({ failed: counts?.failed, needsSomebody }).toEqual({ failed: 1, needsSomebody: true });
  expect(Object.keys(await objects(stage.publicBucket))).toContain('articles/gone-7abcdefg/index.html');
});
