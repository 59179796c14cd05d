import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clockAt } from '../../functions/clock.ts';
import { copyWanted } from '../../functions/local/copy-wanted.ts';
import { openMill as openLocal } from '../../functions/local/mill.ts';
import { runPass } from '../../functions/local/pass/pass.ts';
import type { ReconcileState } from '../../functions/reconcile/state.ts';
import { parseInstant } from '../../shared/article/dates/instant.ts';
import type { Instant } from '../../shared/article/types.ts';
import { createHeldRemovals } from '../../shared/aws/dynamo/held-removals.ts';
import { LISTED_SO_FAR } from '../../shared/aws/names.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { SILENT } from '../../shared/log.ts';
import { scriptedEndpoint } from '../aws/scripted-endpoint.ts';
import { run as command, type Desk, openDesk } from '../cli/run.ts';
import { numberedPng, ONE_PIXEL } from '../support/png.ts';
import { CONFIG } from './bundles.ts';
import { FEEDS_URL } from './feeds-url.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { nameStack } from './named-stack.ts';
import { openStreamPump } from './pump.ts';

let mill: Mill;
let receipts: ReturnType<typeof openStreamPump>;
let reconcile: LambdaProcess;
beforeEach(async () => {
  mill = await openMill();
  receipts = openStreamPump(mill.stage, 'receipts');
  reconcile = mill.stage.start('reconcile');
  // As the sweep leaves a new deployment: there is nothing from before.
  await mill.stage.start('release').invoke({});
});
afterEach(() => {
  vi.unstubAllEnvs();
  mill.close();
});

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

it('what it holds of what is gone is remembered for the desk, until it is accepted', async () => {
  const { newsroom, stage } = mill;
  const keys = Array.from({ length: 12 }, (_, index) => `city/${String(index).padStart(2, '0')}.md`);
  for (const key of keys) await newsroom.upload(key, story(key));
  await mill.settle();
  const removals = createHeldRemovals(stage.clients.dynamo, stage.table);
  for (const key of keys) await newsroom.remove(key);
  await stage.clients.sqs.send(new PurgeQueueCommand({ QueueUrl: stage.queueUrl }));
  expect((await run({ dryRun: true })).counts).toMatchObject({ held: 12 });
  expect(await removals.known()).toEqual({ keys: [], count: 0 });
  expect(await run()).toMatchObject({ counts: { held: 12 }, needsSomebody: true });
  expect(await removals.known()).toEqual({ keys, count: 12 });
  expect((await run({ acceptsRemovals: true })).counts).toMatchObject({ gone: 12 });
  expect(await removals.known()).toEqual({ keys: [], count: 0 });
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

it('a newsroom that moves here by one command has the documents that it had, byte for byte', async () => {
  const { contentBucket, publicBucket, copiesBucket, table } = mill.stage;
  await run({ onlyIfReconfigured: true });
  // Feeds tell of removals for 90 days.
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const desk = openDesk();
  const { site } = CONFIG;
  writeFileSync(desk.config, JSON.stringify({ ...CONFIG, site: { ...site, feedsUrl: FEEDS_URL } }));
  const pier = '---\ntitle: The pier\nimage: /city/pier.png\n---\n\nIt was late, and so was the boat.\n';
  desk.save('city/pier.md', pier, ago(10));
  desk.save('city/pier.png', ONE_PIXEL, ago(10));
  desk.save('city/gone.md', story('Gone'), ago(10));
  desk.save('city/rumour.md', story('A rumour'), ago(10));
  desk.save('city/rumour.md.feedmill.yaml', 'hold: true\n', ago(10));
  // More than a feed's own documents have room for.
  const items = Array.from({ length: OLD_STORIES }, (_, index) => oldStory(index));
  desk.save(
    'city/before.json',
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Before', items }),
    ago(10),
  );
  desk.save(
    'city/tower.md',
    story('The tower', '2026-05-04').replace('It was', `![](${ELSEWHERE})\n\nIt was`),
    ago(10),
  );
  await copyFromElsewhere(desk, ago(9));
  await desk.publish(ago(9));
  desk.remove('city/gone.md');
  desk.remove('city/pier.md');
  desk.save('sport/jetty.md', pier, ago(8));
  await desk.publish(ago(8));
  const stack = `newsroom-${table.slice(-12)}`;
  const ReconcileArn = 'arn:aws:states:eu-central-1:1:stateMachine:newsroom';
  const names = { ContentBucketName: contentBucket, CopiesBucketName: copiesBucket, TableName: table, ReconcileArn };
  await nameStack(stack, { ...names, FeedsUrl: FEEDS_URL });
  const answer = (body: object) => ({
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ executionArn: 'one', stateMachineArn: ReconcileArn, startDate: 1, ...body }),
  });
  const ended = JSON.stringify({ isDone: true, summary: 'It ran.' });
  const machine = await scriptedEndpoint([answer({}), answer({ status: 'SUCCEEDED', output: ended })]);
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', machine.url);
  const migrate = (...words: string[]) =>
    command(
      'migrate',
      '--stack',
      stack,
      '--inbox',
      desk.inbox,
      '--public',
      desk.site,
      '--config',
      desk.config,
      ...words,
    );
  expect(await migrate()).toMatchObject({
    status: 0,
    out: 'It ran.\n',
    err: expect.stringMatching(/7 articles, 9 uploads .*\n.*6 uploads and 1 copies of remote media copied\n/),
  });
  await mill.settle();
  await run();
  await mill.settle();
  // What is of a day, of a place or of the deployment's own canary is compared by itself.
  const files = readdirSync(desk.site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(desk.site.length + 1))
    .filter((path) => !/^sitemap-news/.test(path));
  expect(files.length).toBeGreaterThan(30);
  expect(files).toContain('all/archive/newest/feed.json');
  expect(files.filter((path) => path.startsWith('media/'))).toHaveLength(2);
  const bytes = async (path: string) => (await mill.published(`/${path}`))?.bytes.toString('latin1');
  for (const path of files)
    expect([path, await bytes(path)]).toEqual([path, readFileSync(join(desk.site, path), 'latin1')]);
  expect(
    Object.keys(await objects(publicBucket)).filter((path) => !files.includes(path) && !/^sitemap-news/.test(path)),
  ).toEqual([]);
  expect(await bytes('all/atom.xml')).toContain('at:deleted-entry');
  expect(await migrate()).toMatchObject({ status: 2, err: expect.stringContaining('is not empty; --yes') });
  expect((await migrate('--yes')).err).toContain('0 uploads and 1 copies of remote media copied, and 6 were there');
  const file = `${desk.site}.export`;
  expect(await command('export', file, '--stack', stack)).toMatchObject({ status: 0 });
  const [header = ''] = gunzipSync(readFileSync(file)).toString().split('\n', 1);
  expect(JSON.parse(header).configuration.site).toEqual({ ...site, feedsUrl: FEEDS_URL });
  writeFileSync(desk.config, JSON.stringify({ ...CONFIG, site: { ...site, feedsUrl: FEEDS_URL, title: 'Other' } }));
  expect(await migrate()).toMatchObject({ status: 2, err: expect.stringContaining('with another configuration') });
  writeFileSync(desk.config, JSON.stringify(CONFIG));
  expect(await migrate()).toMatchObject({ status: 2, err: expect.stringContaining('readers know the feeds at') });
  machine.close();
  desk.close();
});

/** Its minute is over with the first step of each call. */
const SLOW = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    const now = performance.now.bind(performance);
    let passed = 0;
    performance.now = () => now() + (passed += 61_000);`)}`,
};

const LONG_AGO = '2026-01-01T00:00:00Z' as Instant;
const call = async (state: ReconcileState) => (await reconcile.invoke(state)) as ReconcileState;

it('goes on the next night where it had to end, and begins anew when it has come to its end', async () => {
  await mill.newsroom.upload('city/ferry.md', story('The ferry'));
  await mill.settle();
  reconcile = mill.stage.start('reconcile', SLOW);
  const begun = await call(await call(await call({ goesOn: true })));
  expect(begun).toMatchObject({ isDone: false, position: { stage: 'feeds' } });
  const first = await call({ ...begun, began: LONG_AGO });
  expect(first).toMatchObject({ isDone: true, needsSomebody: false });
  expect(first.sentences?.at(-1)).toContain('next night goes on');
  const [page = ''] = Object.keys(await objects(mill.stage.publicBucket)).filter((key) => key.startsWith('articles/'));
  await remove(mill.stage.publicBucket, page);
  // Who is started by hand begins, and leaves the night what is the night's.
  expect(await call({})).toMatchObject({ position: { stage: 'removals' } });
  expect((await call({ began: LONG_AGO })).sentences?.at(-1)).toContain('not done');
  const second = await call({ goesOn: true });
  expect(second).toMatchObject({ isDone: false, position: { stage: 'receipts' } });
  expect((await run(second)).sentences).toContain(`/${page} is missing.`);
  expect(await call({ goesOn: true })).toMatchObject({ isDone: false, position: { stage: 'removals' } });
});

it('decides of an inbox by all that is gone at one time, and tells as long as it is held', async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `city/${String(index).padStart(2, '0')}.md`);
  for (const key of keys) await mill.newsroom.upload(key, story(key));
  await mill.settle();
  reconcile = mill.stage.start('reconcile', SLOW);
  // All is there while it is counted, and the night is over before anything is taken back.
  expect((await call({ goesOn: true, began: LONG_AGO })).sentences?.at(-1)).toContain('not done');
  for (const key of keys) await mill.newsroom.remove(key);
  await mill.stage.clients.sqs.send(new PurgeQueueCommand({ QueueUrl: mill.stage.queueUrl }));
  const anew = await call(await call(await call({ goesOn: true })));
  expect(anew).toMatchObject({ position: { stage: 'feeds' }, counts: { held: 12 } });
  expect(await call({ ...anew, began: LONG_AGO })).toMatchObject({ needsSomebody: true });
  const next = await run({ goesOn: true });
  expect(next).toMatchObject({ needsSomebody: true, counts: { held: 12 } });
  expect((await createHeldRemovals(mill.stage.clients.dynamo, mill.stage.table).known()).count).toBe(12);
});

/** Of more than half a megabyte each, so that few are more than a document holds: the emulator takes seconds for an article. */
const OLD_STORIES = 3;
const oldStory = (index: number) => ({
  id: `${index}`,
  title: `Old story ${index}`,
  date_published: `2025-0${1 + (index % 9)}-11T08:00:00Z`,
  content_text: `It was late on day ${index}. `.repeat(24_000),
});

const ELSEWHERE = 'https://pictures.example/tower.png';
const FROM_ELSEWHERE = numberedPng(7);

/** As a pass of the command does, but that nothing is asked of the network. */
async function copyFromElsewhere(desk: Desk, now: string): Promise<void> {
  const config = parseConfig(readFileSync(desk.config, 'utf8'), desk.config);
  const clock = clockAt(parseInstant(now, 'UTC')?.instant);
  const state = `${desk.site}.feedmill/state.sqlite`;
  const local = await openLocal({ inbox: desk.inbox, publicFolder: desk.site, state, config, clock, log: SILENT });
  try {
    await runPass(local, { extent: 'changes' });
    await copyWanted({ ...local, fetch: async () => ({ kind: 'fetched', bytes: FROM_ELSEWHERE }) });
    await runPass(local, { extent: 'changes' });
  } finally {
    await local.close();
  }
}
