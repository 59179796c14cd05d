import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensionsOfEdge, EDGE_ERRORS, ENVIRONMENT } from '../../shared/aws/names.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { openStreamPump } from './pump.ts';

let mill: Mill;
let canary: LambdaProcess;
let feedsUrl: string;
let receipts: LambdaProcess;
let forReceipts: ReturnType<typeof openStreamPump>;
let edge: Server;

beforeAll(async () => {
  mill = await openMill();
  forReceipts = openStreamPump(mill.stage, 'receipts');
  receipts = mill.stage.start('receipts');
  // What CloudFront is to readers: the public bucket.
  edge = createServer(async ({ url = '/' }, response) => {
    const found = await mill.published(url);
    response.writeHead(found === undefined ? 404 : 200).end(found?.bytes);
  });
  await new Promise<void>((resolve) => edge.listen(0, '127.0.0.1', resolve));
  feedsUrl = `http://127.0.0.1:${(edge.address() as AddressInfo).port}/`;
  canary = mill.stage.start('canary', { [ENVIRONMENT.feedsUrl]: feedsUrl, AWS_LAMBDA_FUNCTION_NAME: 'Post-Canary' });
});
afterAll(() => {
  edge.close();
  mill.close();
});

/** The lines of its log that say what was measured. */
const measured = (of = canary) =>
  of
    .output()
    .split('\n')
    .filter((line) => line.includes('"_aws"'))
    .map((line) => JSON.parse(line));

async function settle(): Promise<void> {
  await mill.settle();
  while ((await forReceipts.run(receipts)) > 0);
}

describe('the canary over the AWS protocols', () => {
  it('says that nothing is out, and uploads its article', async () => {
    await expect(canary.invoke({})).rejects.toThrow('looks failed');
    expect(measured()).toEqual([expect.not.objectContaining({ CanaryAge: expect.anything() })]);
    const Key = '_feedmill/canary.md';
    const upload = await mill.stage.clients.s3.send(new GetObjectCommand({ Bucket: mill.stage.contentBucket, Key }));
    expect(await upload.Body?.transformToString()).toContain('Written at 20');
  });

  it('sees how old it is that readers get, and that has its receipt', async () => {
    await mill.newsroom.upload('harbour/ferry.md', '---\ntitle: The ferry\n---\n\nIt leaves at nine.\n');
    await settle();
    await canary.invoke({});
    const line = measured().at(-1);
    expect(line).toMatchObject({
      event: 'canary',
      FunctionName: 'Post-Canary',
      LateArticle: 0,
      HeldFeeds: 0,
      CanaryAge: expect.any(Number),
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: 'Feedmill',
            Dimensions: [['FunctionName']],
            Metrics: [
              { Name: 'CanaryAge', Unit: 'Seconds' },
              { Name: 'LateArticle', Unit: 'Seconds' },
              { Name: 'HeldFeeds', Unit: 'Count' },
            ],
          },
        ],
      },
    });
    const [item] = (await mill.items('_canary')) ?? [];
    expect(item?.content_html).toContain(line.inFeed);
    expect(line.CanaryAge).toBe(
      Math.max(...[line.inFeed, line.inReceipt].map((at) => (line._aws.Timestamp - Date.parse(at)) / 1_000)),
    );
  });

  it('is in no feed of the newsroom, in no list of feeds, and no editor finds its receipt', async () => {
    expect((await mill.items('all'))?.map(({ title }) => title)).toEqual(['The ferry']);
    const lists = await Promise.all(['/subscribe/index.html', '/feeds.opml', '/index.html'].map(mill.published));
    for (const list of lists) expect(list?.bytes.toString()).not.toMatch(/canary/i);
    const { Contents = [] } = await mill.stage.clients.s3.send(
      new ListObjectsV2Command({ Bucket: mill.stage.receiptsBucket, Prefix: 'receipts/' }),
    );
    expect(Contents.map(({ Key }) => Key)).toEqual([
      'receipts/harbour/ferry.md.html',
      'receipts/harbour/ferry.md.json',
    ]);
  });

  it('tells of an article that is committed and in no feed', async () => {
    await mill.newsroom.upload('harbour/tide.md', '---\ntitle: The tide\n---\n\nIt is high.\n');
    while ((await mill.queue.run(mill.ingest)) > 0);
    await canary.invoke({});
    const { id } = (await mill.receipt('harbour/tide.md'))?.articles[0] ?? {};
    expect(measured().at(-1).newest).toMatchObject({ kind: 'missing', article: id, feed: 'all' });
    await settle();
    await canary.invoke({});
    expect(measured().at(-1).newest).toEqual({ kind: 'fresh' });
  });

  it('measures what CloudFront has of its errors, in CloudFront’s region, and of this distribution alone', async () => {
    // Three minutes after five are over.
    const now = Math.floor(Date.now() / 300_000) * 300_000 + 180_000;
    const put = (distribution: string, percents: readonly number[], minutes: number) =>
      mill.stage.clients.edgeMetrics.send(
        new PutMetricDataCommand({
          Namespace: EDGE_ERRORS.namespace,
          MetricData: percents.map((Value) => ({
            MetricName: EDGE_ERRORS.metricName,
            Dimensions: Object.entries(dimensionsOfEdge(distribution)).map(([Name, Value]) => ({ Name, Value })),
            Timestamp: new Date(now - minutes * 60_000),
            Value,
          })),
        }),
      );
    const own = mill.stage.physical('SiteDistribution');
    // Its clock stands.
    const NODE_OPTIONS = `--import=data:text/javascript,Date.now=()=>${now}`;
    const standing = mill.stage.start('canary', { [ENVIRONMENT.feedsUrl]: feedsUrl, NODE_OPTIONS });
    await put('ANOTHER', [50], 4);
    await put(own, [90], 2);
    await standing.invoke({});
    expect(measured(standing).at(-1)).not.toHaveProperty('SiteErrors');

    await put(own, [12, 20], 4);
    await put(own, [90], 9);
    await standing.invoke({});
    const line = measured(standing).at(-1);
    expect(line).toMatchObject({ SiteErrors: 16, LateArticle: 0 });
    expect(line._aws.CloudWatchMetrics[0].Metrics).toContainEqual({ Name: 'SiteErrors', Unit: 'Percent' });
  });
});
