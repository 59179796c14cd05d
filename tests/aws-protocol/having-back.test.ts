import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DeleteItemCommand, DescribeTableCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../functions/clock.ts';
import type { ReconcileState } from '../../functions/reconcile/state.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { createCopiesBucket, withCopies } from '../../shared/aws/s3/copies.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { SILENT } from '../../shared/log.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { copyMedia } from '../../shared/pipeline/copy.ts';
import { numberedPng, ONE_PIXEL } from '../support/png.ts';
import { CONFIG } from './bundles.ts';
import { REGION } from './clients.ts';
import { FEEDS_URL } from './feeds-url.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { nameStack } from './named-stack.ts';

// docs/deployment.md, "Removing it" and "Having it back", followed word by word, in a shell, with AWS' own command.

const PAGE = readFileSync('docs/deployment.md', 'utf8');
const section = (heading: string) => PAGE.split(/^(?=## )/m).find((text) => text.startsWith(`## ${heading}\n`)) ?? '';
const blocksOf = (text: string) =>
  [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block.trim().split('\n'));
const [[destroy = ''] = [], forGood = []] = blocksOf(section('Removing it'));
const [fromOld = [], ofAMoment = []] = blocksOf(section('Having it back'));

/** What the emulator cannot do, and who does it instead. */
const ELSEWHERE = [
  {
    of: 'npx cdk destroy',
    because: 'the emulator keeps no resource that is to be kept: tests/infra/storage.test.ts says which',
  },
  { of: 'npx feedmill reconcile', because: 'the emulator runs no state machine: here the bundle is called as it does' },
] as const;

const hasCommand = spawnSync('aws', ['--version']).status === 0;
if (!hasCommand) console.warn("the page is not followed: AWS' command is not installed (pip install awscli)");

let old: Mill;
let mill: Mill;
let reconcile: LambdaProcess;
let stack: string;
let home: string;
let before: Readonly<Record<string, string>>;

const story = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${title} is open, and was late.\n`;
const ELSEWHERE_PICTURE = 'https://pictures.example/tower.png';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'feedmill-back-'));
  [old, mill] = await Promise.all([openMill(), openMill()]);
  reconcile = mill.stage.start('reconcile');
  // As a deployment begins, beside the work of another.
  const begins = mill.stage
    .start('release')
    .invoke({})
    .then(() => compared({ onlyIfReconfigured: true }));
  await Promise.all([begins, live(old)]);
  before = await publicFiles(old);
  stack = `back-${mill.stage.table.slice(-12)}`;
  const { contentBucket, copiesBucket, table } = mill.stage;
  await nameStack(stack, {
    ContentBucketName: contentBucket,
    CopiesBucketName: copiesBucket,
    TableName: table,
    FeedsUrl: FEEDS_URL,
  });
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  for (const one of [old, mill]) one.close();
  rmSync(home, { recursive: true });
});

/** A newsroom with what only its history tells: dates that nobody states, addresses of first titles, what was moved, and taken back. */
async function live({ newsroom, settle, stage, store }: Mill): Promise<void> {
  await newsroom.upload('city/pier.png', ONE_PIXEL);
  await newsroom.upload('city/pier.md', story('The pier', 'image: pier.png\n'));
  await newsroom.upload('city/ferry.md', story('The ferry', 'date: 2026-05-01\n'));
  await newsroom.upload('city/gone.md', story('Gone', 'date: 2026-05-02\n'));
  await newsroom.upload('city/rumour.md', story('A rumour', 'date: 2026-05-03\n'));
  await newsroom.upload('city/tower.md', `${story('The tower', 'date: 2026-05-04\n')}\n![](${ELSEWHERE_PICTURE})\n`);
  await settle();
  const config = parseConfig(JSON.stringify({ ...CONFIG, site: { ...CONFIG.site, feedsUrl: FEEDS_URL } }), 'the test');
  const copies = createCopiesBucket(stage.clients.s3, stage.copiesBucket, config.limits);
  const inbox = withCopies(createS3Inbox(stage.clients.s3, stage.contentBucket, config.limits), copies);
  const fetch = async () => ({ kind: 'fetched', bytes: numberedPng(7) }) as const;
  const deps = { inbox, store, copies, fetch, compose, config, clock: systemClock, log: SILENT };
  await copyMedia(deps, [ELSEWHERE_PICTURE as SubmissionKey]);
  await newsroom.upload('city/ferry.md', story('The ferry of today', 'date: 2026-05-01\n'));
  await newsroom.upload('city/rumour.md.feedmill.yaml', 'status: withdrawn\nreason: It was none.\n');
  await newsroom.remove('city/gone.md');
  await newsroom.remove('city/pier.md');
  await newsroom.upload('sport/jetty.md', story('The pier', 'image: /city/pier.png\n'));
  await settle();
}

/** What the state machine does: it calls the function with its own answer until that is done. */
async function compared(state: ReconcileState = {}): Promise<void> {
  let last = state;
  do last = (await reconcile.invoke(last)) as ReconcileState;
  while (last.isDone === false);
  await mill.settle();
}

/** Every public file with its bytes, but for the news of two days, in which copies have another instant. */
async function publicFiles({ stage, published }: Mill): Promise<Readonly<Record<string, string>>> {
  const { Contents = [] } = await stage.clients.s3.send(new ListObjectsV2Command({ Bucket: stage.publicBucket }));
  const files = Contents.map(async ({ Key = '' }) => [Key, (await published(`/${Key}`))?.bytes.toString('latin1')]);
  return Object.fromEntries(await Promise.all(files));
}

async function follow(command: string, names: Readonly<Record<string, string>>): Promise<void> {
  const words = Object.entries({ ...names, 'stack Feedmill': `stack ${stack}` });
  const filled = words.reduce((line, [name, value]) => line.replaceAll(name, value), command);
  expect(filled, 'a name that is not filled in').not.toMatch(/\b[A-Z]+_[A-Z_]+\b/);
  const local = `aws() { command aws --endpoint-url '${process.env.AWS_ENDPOINT_URL}' "$@"; }
npx() { shift; '${process.execPath}' '${resolve('functions/cli/feedmill.mjs')}' "$@"; }`;
  const shell = spawn('bash', ['-c', `set -euo pipefail\n${local}\n${filled}`], {
    cwd: home,
    env: { ...process.env, AWS_DEFAULT_REGION: REGION },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  shell.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const status = await new Promise((done) => shell.on('close', done));
  expect([status, err.replace(/^.*Warning.*$/gm, '')], filled).toEqual([0, expect.not.stringMatching(/error/i)]);
}

/** Each command as it stands there, and in its order. */
async function followAll(commands: readonly string[], names: Readonly<Record<string, string>>): Promise<void> {
  for (const command of commands) {
    if (command.startsWith('npx feedmill reconcile')) {
      // What is told of the uploads that were copied waits in the queue by then, or is heard first.
      await mill.settle();
      await compared();
    } else await follow(command, names);
  }
}

it('has steps to be followed', () => {
  expect(destroy).toBe('npx cdk destroy');
  expect([forGood.length, fromOld.length, ofAMoment.length]).toEqual([5, 5, 4]);
  for (const { of, because } of ELSEWHERE) {
    expect([destroy, ...fromOld, ...ofAMoment].filter((command) => command.startsWith(of)).length).toBeGreaterThan(0);
    console.info(`not followed in a shell: ${because}`);
  }
});

describe.runIf(hasCommand)('as it is written', () => {
  it('a deployment that was destroyed comes back with ids, dates and documents as readers know them', async () => {
    expect(Object.keys(before).length).toBeGreaterThan(50);
    const [one, other] = [old.stage, mill.stage];
    await followAll(fromOld, {
      OLD_TABLE: one.table,
      OLD_COPIES_BUCKET: one.copiesBucket,
      NEW_COPIES_BUCKET: other.copiesBucket,
      OLD_CONTENT_BUCKET: one.contentBucket,
      NEW_CONTENT_BUCKET: other.contentBucket,
    });
    expect(await publicFiles(mill)).toEqual(before);
  });

  it('a table that somebody spoilt is as it was at a moment, and what came since stays', async () => {
    const [takeCopy = '', ...others] = ofAMoment;
    const { dynamo } = mill.stage.clients;
    // Of this account, in which others follow the page as well.
    const names = { TABLE_NAME: mill.stage.table, 'feedmill-then': `then-${mill.stage.table.slice(-12)}` };
    // The emulator restores what is there now, whatever the moment: so it is asked at that moment.
    await follow(takeCopy, names);
    const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: mill.stage.table }));
    // Every other row, whatever it is of, but for what is of the place and in no export.
    const isOfThePlace = (pk = '') => /^(CONFIGURATION|LISTED|CUTS)/.test(pk);
    for (const [index, { pk, sk }] of Items.entries()) {
      if (pk === undefined || sk === undefined || isOfThePlace(pk.S) || index % 2 === 0) continue;
      await dynamo.send(new DeleteItemCommand({ TableName: mill.stage.table, Key: { pk, sk } }));
    }
    await compared();
    expect(await publicFiles(mill)).not.toEqual(before);
    await followAll(others, names);
    expect(await publicFiles(mill)).toEqual(before);
    await mill.newsroom.upload('city/since.md', story('What came since', 'date: 2026-05-05\n'));
    await mill.settle();
    expect((await mill.items('section/city'))?.map(({ title }) => title)).toContain('What came since');
  });

  it('what is old is deleted for good, but for every version of every upload', async () => {
    const { table, publicBucket, receiptsBucket, copiesBucket, contentBucket, clients } = old.stage;
    await followAll(forGood, {
      TABLE_NAME: table,
      PUBLIC_BUCKET: publicBucket,
      RECEIPTS_BUCKET: receiptsBucket,
      COPIES_BUCKET: copiesBucket,
    });
    await expect(clients.dynamo.send(new DescribeTableCommand({ TableName: table }))).rejects.toThrow(/not found/i);
    const { Buckets = [] } = await clients.s3.send(new ListBucketsCommand({}));
    const left = [publicBucket, receiptsBucket, copiesBucket, contentBucket].filter((name) =>
      Buckets.some((bucket) => bucket.Name === name),
    );
    expect(left).toEqual([contentBucket]);
  });
});
