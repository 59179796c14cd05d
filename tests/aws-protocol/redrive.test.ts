import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { DescribeStreamCommand } from '@aws-sdk/client-dynamodb-streams';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { logLine } from '../../shared/log.ts';
import { run } from '../cli/run.ts';
import { objectDeleted } from './events.ts';
import { type Mill, openMill } from './mill.ts';
import { here, type OperatedStack, operate } from './operated-stack.ts';
import { openStreamPump } from './pump.ts';

let mill: Mill;
let stack: string;
let machine: string;
let queues: OperatedStack['letters'];
beforeAll(async () => {
  mill = await openMill();
  const operated = await operate(mill.stage, `redriven-${mill.stage.table.slice(-12)}`);
  ({ name: stack, letters: queues, machine } = operated);
});
afterAll(() => {
  vi.unstubAllEnvs();
  mill.close();
});

const redrive = (...words: string[]) => run('redrive', ...words, '--stack', stack);

const sqs = () => new SQSClient();

async function give(QueueUrl: string, body: object | string, attributes: Readonly<Record<string, string>> = {}) {
  const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
  const MessageAttributes = Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
  await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }));
}

/** What an alarm on the queue would count. */
async function visibleIn(QueueUrl: string): Promise<number> {
  const AttributeNames = ['ApproximateNumberOfMessages' as const];
  const { Attributes } = await sqs().send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  return Number(Attributes?.ApproximateNumberOfMessages);
}

async function log(name: string, ...lines: readonly object[]): Promise<void> {
  const client = new CloudWatchLogsClient();
  const group = { logGroupName: `/${stack}/${name}` };
  await client.send(new CreateLogGroupCommand(group));
  await client.send(new CreateLogStreamCommand({ ...group, logStreamName: 'one' }));
  const logEvents = lines.map((line) => ({ timestamp: Date.now(), message: logLine(line) }));
  await client.send(new PutLogEventsCommand({ ...group, logStreamName: 'one', logEvents }));
}

const runs = async () => {
  const { executions = [] } = await new SFNClient().send(new ListExecutionsCommand({ stateMachineArn: machine }));
  return executions.length;
};

/** As Lambda leaves it (AWS Lambda Developer Guide, "Retain discarded records for a DynamoDB event source in Lambda"). */
const discarded = (batch: object, condition = 'RetryAttemptsExhausted') => ({
  requestContext: { requestId: '316aa6d0', functionArn: 'arn', condition, approximateInvokeCount: 11 },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: { approximateArrivalOfFirstRecord: new Date().toISOString(), batchSize: 1, ...batch },
});

/** Uploads in their dead letters, as they come there. */
async function giveUpUploads(): Promise<void> {
  await mill.newsroom.upload('city/pier.md', '---\ntitle: The pier\ndate: 2026-05-01\n---\n\nIt was late.\n');
  // What the function cannot do is received again until the queue sets it aside.
  const broken = mill.stage.start('ingest', { TABLE_NAME: 'none-such' });
  while ((await visibleIn(queues.ingest)) === 0) await mill.queue.run(broken);
  await give(queues.ingest, 'what is this');
  await give(queues.ingest, objectDeleted(mill.stage.contentBucket, 'city/ferry.md', '01'), {
    ERROR_CODE: 'NO_PERMISSIONS',
    ERROR_MESSAGE: 'may not send',
    RETRY_ATTEMPTS: '185',
  });
  const error = Object.assign(new Error('the table is away'), { cause: new Error('no such table') });
  await log(
    'ingest',
    { level: 'info', event: 'ingested', key: 'city/pier.md' },
    { level: 'error', event: 'ingest failed', key: 'city/pier.md', error },
  );
}

/** Pointers into the stream of another article, which was published all the same. */
async function giveUpChanges(): Promise<void> {
  await mill.newsroom.upload('city/tide.md', '---\ntitle: The tide\ndate: 2026-05-02\n---\n\nIt was early.\n');
  await mill.settle();
  const { streamArn, clients } = mill.stage;
  const records = await openStreamPump(mill.stage, 'everything').next();
  const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
  const { StreamDescription } = await clients.streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardId = StreamDescription?.Shards?.[0]?.ShardId;
  const between = (startSequenceNumber?: string, endSequenceNumber?: string) => ({
    streamArn,
    shardId,
    startSequenceNumber,
    endSequenceNumber,
  });
  const ofReceipt = records.find(({ dynamodb }) => dynamodb?.Keys?.sk?.S === 'SOURCE')?.dynamodb?.SequenceNumber;
  const nowhere = `9${numbers.at(-1)}`;
  await give(queues.publish, discarded(between(numbers[0], numbers.at(-1))));
  await give(queues.publish, discarded(between(nowhere, nowhere), 'RecordAgeExceeded'));
  await give(queues.receipts, discarded(between(ofReceipt, ofReceipt)));
  await log('publish', {
    level: 'error',
    event: 'feed not published',
    feed: 'section/city',
    error: new Error('denied'),
  });
}

it('the command says what a stack gave up and why, has it done again, and forgets what nobody can read', async () => {
  await giveUpChanges();
  await giveUpUploads();
  await give(queues.copies, { url: 'https://pictures.example/pier.jpg' });
  await give(queues.renditions, { article: 'tag:quay.example,2026:pier' });
  await give(queues.invalidate, { paths: ['/all/*'] });
  await give(queues.push, { hub: 'https://hub.example/', feed: 'section/city', turn: 'first' });
  const hook = { topic: 'https://quay.example/all/rss.xml', callback: 'https://reader.example/secret' };
  await give(queues.confirm, { mode: 'subscribe', ...hook, leaseSeconds: 1_000, secret: 'hush' });
  await give(queues.deliver, { ...hook, mark: 'm1' });

  const shown = await redrive();
  expect(shown.status).toBe(1);
  expect(shown.err).toContain(
    'the log of receipts could not be asked why: the stack does not say where it is; deploy it again',
  );
  const AGE = '\\d+ (?:second|minute)s? ago';
  for (const sentence of [
    `A message that nobody can read \\(not JSON\\), ${AGE}, was given up after 5 tries: the log does not say why\\.`,
    `The upload city/ferry\\.md, ${AGE}, was given up after 185 tries: EventBridge could not hand it on: may not send\\.`,
    `The upload city/pier\\.md, ${AGE}, was given up after 5 tries: ingest failed: the table is away: no such table\\.`,
    `A change of the feeds all, .*section/city.* and the article tag:.*, ${AGE}, was given up after 11 tries: feed not published: denied\\.`,
    `A change that the stream knows no more, ${AGE}, was given up after 11 tries: it was too old when its turn came\\.`,
    `The receipt of city/tide\\.md, ${AGE}, was given up after 11 tries: the log does not say why\\.`,
    `The copy of https://pictures\\.example/pier\\.jpg, ${AGE}, was given up after 4 tries: .*`,
    `To make the pictures of tag:quay\\.example,2026:pier smaller, ${AGE}, was given up after 4 tries: .*`,
    `What was taken back at /all/\\*, ${AGE}, was given up after 10 tries: .*`,
    `To tell https://hub\\.example/ of the feed section/city, ${AGE}, was given up after 11 tries: .*`,
    `What reader\\.example asked for at the hub, of https://quay\\.example/all/rss\\.xml, ${AGE}, was given up after 3 tries: .*`,
    `To send reader\\.example https://quay\\.example/all/rss\\.xml, ${AGE}, was given up after 11 tries: .*`,
    '12 messages lie there\\.',
  ])
    expect(shown.out).toMatch(new RegExp(`^${sentence}$`, 'm'));
  expect(shown.out).not.toMatch(/secret|hush/);
  // Whoever only looks leaves the alarms as they are.
  for (const queue of Object.values(queues)) expect(await visibleIn(queue)).toBeGreaterThan(0);

  const one = await redrive('city/ferry.md', '--away', '--json');
  expect(JSON.parse(one.out)).toMatchObject([{ function: 'ingest', kind: 'upload', key: 'city/ferry.md', tries: 185 }]);
  expect([one.status, await visibleIn(queues.ingest), await runs()]).toEqual([0, 2, 0]);

  const { copiesQueueUrl, invalidationQueueUrl } = mill.stage;
  const again = await redrive('--again');
  expect(again).toMatchObject({
    status: 1,
    out: expect.stringMatching(/10 messages are tried again\. 1 stays, which nobody can read: --away forgets it\.\n$/),
    err: expect.stringContaining('feedmill: reconcile is started: arn:aws:states:'),
  });
  expect(await runs()).toBe(1);
  expect(await Promise.all([copiesQueueUrl, invalidationQueueUrl].map(here).map(visibleIn))).toEqual([1, 1]);
  await mill.settle();
  expect((await mill.items('all'))?.map(({ title }) => title).toSorted()).toEqual(['The pier', 'The tide']);
  expect(await redrive('--away')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/1 message is forgotten\.\n$/),
  });
  for (const queue of Object.values(queues)) expect(await visibleIn(queue)).toBe(0);
});
