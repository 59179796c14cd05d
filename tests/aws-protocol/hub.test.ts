import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleFunctions, HUB_FUNCTIONS } from '../../functions/bundle.ts';
import type { FeedId, Instant } from '../../shared/article/types.ts';
import { createDynamoFeeds } from '../../shared/aws/dynamo/feeds.ts';
import { createDynamoSubscribers } from '../../shared/aws/dynamo/subscribers.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { CONFIG } from './bundles.ts';
import { sqsEvent } from './events.ts';
import { FEEDS_URL } from './feeds-url.ts';
import { createStage, type Stage } from './stage.ts';

const RSS = `${FEEDS_URL}all/rss.xml`;
const IN_TEN_DAYS = '2036-06-01T12:00:00Z' as Instant;

let stage: Stage;
let bundles: string;
beforeAll(async () => {
  bundles = mkdtempSync(join(tmpdir(), 'feedmill-hub-'));
  const config = parseConfig(JSON.stringify({ ...CONFIG, hub: {} }), 'the configuration of the test');
  await bundleFunctions(bundles, config, ['push', ...HUB_FUNCTIONS]);
  stage = await createStage();
});
afterAll(() => {
  stage.close();
  rmSync(bundles, { recursive: true });
});

async function taken(queue: string): Promise<readonly Message[]> {
  const { sqs } = stage.clients;
  const QueueUrl = stage.physical(queue);
  const all = { MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All' as const] };
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, ...all }));
  return Messages;
}

const batch = (messages: readonly Message[]) => sqsEvent('arn:aws:sqs:eu-central-1:123456789012:hub', messages);

/** As API Gateway hands it over (its Developer Guide, "AWS Lambda proxy integrations", payload format 2.0): forms come in base64. */
const request = (fields: Record<string, string>) => ({
  version: '2.0',
  routeKey: 'ANY /_hub',
  rawPath: '/_hub',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  requestContext: { http: { method: 'POST', path: '/_hub', protocol: 'HTTP/1.1', sourceIp: '1.2.3.4' } },
  body: Buffer.from(String(new URLSearchParams(fields))).toString('base64'),
  isBase64Encoded: true,
});

it('the bundles take what is asked of the hub, ask, say who is to be sent what, and send', async () => {
  const { dynamo, s3 } = stage.clients;
  const record = { id: 'all' as FeedId, isPublic: true };
  await createDynamoFeeds(dynamo, stage.table).putFeed({ value: record, version: 0 }, 'quiet');
  const document = {
    Bucket: stage.publicBucket,
    Key: 'all/rss.xml',
    Body: '<rss/>',
    ContentType: 'application/rss+xml',
  };
  await s3.send(new PutObjectCommand(document));
  // Nowhere, so that nothing leaves this machine.
  const callback = 'https://reader.invalid/hook?id=1';
  const fields = { 'hub.mode': 'subscribe', 'hub.topic': RSS, 'hub.callback': callback, 'hub.secret': 'hush' };

  const subscribe = stage.start('subscribe', {}, bundles);
  expect(await subscribe.invoke(request({ ...fields, 'hub.topic': `${FEEDS_URL}none/rss.xml` }))).toMatchObject({
    statusCode: 400,
    body: expect.stringContaining('hub.topic must be'),
  });
  expect(await subscribe.invoke(request({ ...fields, 'hub.callback': 'https://169.254.169.254/' }))).toMatchObject({
    statusCode: 400,
  });
  expect(await subscribe.invoke(request(fields))).toMatchObject({
    statusCode: 202,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
  const asked = await taken('HubAskedQueue');
  expect(asked.map(({ Body = '' }) => JSON.parse(Body))).toEqual([
    { mode: 'subscribe', topic: RSS, callback, leaseSeconds: 864_000, secret: 'hush' },
  ]);
  const subscribers = createDynamoSubscribers(dynamo, stage.table);
  const confirm = stage.start('confirm', {}, bundles);
  expect(await confirm.invoke(batch(asked))).toEqual({ batchItemFailures: [] });
  expect(confirm.output()).toContain('subscriber not verified');
  expect(confirm.output()).not.toMatch(/hook|hush/);
  expect(await subscribers.has(RSS, callback)).toBe(false);

  await subscribers.put({ topic: RSS, callback, secret: 'hush', until: IN_TEN_DAYS });
  const push = stage.start('push', {}, bundles);
  const Body = JSON.stringify({ hub: `${FEEDS_URL}_hub`, feed: 'all', turn: 'first' });
  expect(await push.invoke(batch([{ MessageId: 'n1', ReceiptHandle: 'r1', Body }]))).toEqual({ batchItemFailures: [] });
  const deliveries = await taken('HubDeliveriesQueue');
  expect(deliveries.map(({ Body = '' }) => JSON.parse(Body))).toEqual([
    { topic: RSS, callback, mark: expect.any(String) },
  ]);
  const deliver = stage.start('deliver', {}, bundles);
  const [delivery] = deliveries;
  expect(await deliver.invoke(batch(deliveries))).toEqual({
    batchItemFailures: [{ itemIdentifier: delivery?.MessageId }],
  });
  expect(deliver.output()).toMatch(/"event":"not delivered".*"pause":15/);
});
