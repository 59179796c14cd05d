import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeCopies } from '../../functions/copies/decode.ts';
import { fetchMedia } from '../../functions/copies/fetch-media.ts';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import { createCopiesBucket, withCopies } from '../../shared/aws/s3/copies.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { SILENT } from '../../shared/log.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { copyMedia } from '../../shared/pipeline/copy.ts';
import { noteText } from '../../shared/receipt/worded.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { sqsEvent } from './events.ts';
import { FEEDS_URL } from './feeds-url.ts';
import { type Mill, openMill } from './mill.ts';
import { openStreamPump } from './pump.ts';

const KEY = 'harbour/quay.md';

let mill: Mill;
let server: Server;
let answer: RequestListener;
let picture: string;
let fetched: number;
beforeEach(async () => {
  fetched = 0;
  answer = (_, response) => response.end(ONE_PIXEL);
  server = createServer((request, response) => {
    fetched++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  picture = `http://127.0.0.1:${(server.address() as AddressInfo).port}/quay.png`;
  mill = await openMill();
});
afterEach(() => {
  mill.close();
  server.close();
  server.closeAllConnections();
});

const article = (...pictures: readonly string[]) =>
  `---\ntitle: Quay reopened\ndate: 2026-03-02T08:00:00Z\n---\n\n${pictures.map((url) => `![The quay](${url})\n\n`).join('')}It is open.\n`;

/** What is asked for, taken from the queue. */
async function asked(): Promise<SQSEvent> {
  const { sqs } = mill.stage.clients;
  const QueueUrl = mill.stage.copiesQueueUrl;
  const taken: Message[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return sqsEvent('arn:aws:sqs:eu-central-1:123456789012:copies', taken);
    taken.push(...Messages);
    const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
}

/** As the function does, but that the server of the test counts as public, on its port. */
async function copy({ Records }: SQSEvent): Promise<readonly string[]> {
  const { clients, contentBucket, copiesBucket } = mill.stage;
  const site = { title: 'Harbour Post', url: 'https://harbour-post.example/', feedsUrl: FEEDS_URL };
  const config = parseConfig(
    JSON.stringify({ site: { ...site, tagAuthority: 'harbour-post.example,2026' }, media: 'copy' }),
    'test',
  );
  const copies = createCopiesBucket(clients.s3, copiesBucket, config.limits);
  const rules = { maxBytes: 1_000, mayConnect: (address: string) => address === '127.0.0.1', mayUsePort: () => true };
  const { unreachable, faulty } = await copyMedia(
    {
      inbox: withCopies(createS3Inbox(clients.s3, contentBucket, config.limits), copies),
      store: mill.store,
      copies,
      fetch: (url) => fetchMedia(url, rules),
      compose,
      config,
      clock: { now: () => '2026-06-01T12:00:00Z' as Instant },
      log: SILENT,
    },
    [...decodeCopies(Records).asked.keys()],
  );
  return [...unreachable, ...faulty];
}

async function kept(): Promise<number> {
  const { clients, copiesBucket: Bucket } = mill.stage;
  return (await clients.s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount ?? 0;
}

const html = async () => (await mill.items('all'))?.[0]?.content_html;
const urlsOf = ({ Records }: SQSEvent) => Records.map(({ body }) => JSON.parse(body));

describe('a remote picture', () => {
  it('is shown from where it is at once, and from here when it is copied', async () => {
    await mill.newsroom.upload(KEY, article(picture));
    await mill.settle();
    expect(await html()).toContain(`src="${picture}"`);
    expect(fetched).toBe(0);

    const event = await asked();
    expect(urlsOf(event)).toEqual([{ url: picture }]);
    expect(await copy(event)).toEqual([]);
    expect(await kept()).toBe(1);
    await mill.settle();
    const [, path = ''] = /src="https:\/\/[^/"]+(\/media\/[0-9a-f]{32}\.png)"/.exec((await html()) ?? '') ?? [];
    expect(await html()).not.toContain(picture);
    const file = await mill.published(path);
    expect(file?.bytes).toEqual(ONE_PIXEL);
    expect(file?.contentType).toBe('image/png');
    expect(await mill.receipt(KEY)).toMatchObject({ status: 'published', waitingFor: [] });
  });

  it('has a receipt under its address', async () => {
    await mill.newsroom.upload(KEY, article(picture));
    await mill.settle();
    await copy(await asked());
    const receipts = mill.stage.start('receipts');
    const stream = openStreamPump(mill.stage, 'receipts');
    while ((await stream.run(receipts)) > 0);
    const object = { Bucket: mill.stage.receiptsBucket, Key: `receipts/${picture}.json` };
    const { Body } = await mill.stage.clients.s3.send(new GetObjectCommand(object));
    expect(JSON.parse((await Body?.transformToString()) ?? '')).toMatchObject({ key: picture, status: 'stored' });
  });

  it('is fetched once, for however many messages and articles, and not asked for when it is here', async () => {
    await mill.newsroom.upload(KEY, article(picture));
    await mill.newsroom.upload('harbour/again.md', article(picture));
    await mill.settle();
    const event = await asked();
    expect(urlsOf(event)).toEqual([{ url: picture }, { url: picture }]);
    await copy(event);
    await copy(event);
    expect(fetched).toBe(1);
    await mill.newsroom.upload('harbour/later.md', article(picture));
    await mill.settle();
    expect(urlsOf(await asked())).toEqual([]);
    for (const { content_html } of (await mill.items('all')) ?? []) expect(content_html).not.toContain(picture);
  });

  it('that its server does not give now is to be delivered again, and then completes its article', async () => {
    answer = (_, response) => response.writeHead(503).end();
    await mill.newsroom.upload(KEY, article(picture));
    await mill.settle();
    const event = await asked();
    expect(await copy(event)).toEqual([picture]);
    expect(await kept()).toBe(0);
    answer = (_, response) => response.end(ONE_PIXEL);
    expect(await copy(event)).toEqual([]);
    await mill.settle();
    expect(await html()).toContain('/media/');
  });

  it('is asked for although the function was killed after its commit', async () => {
    await mill.newsroom.upload(KEY, article(picture));
    mill.stage.gate.afterEach = ({ operation }) => {
      if (operation === 'TransactWriteItems') mill.ingest.kill();
    };
    await expect(mill.queue.run(mill.ingest)).rejects.toThrow('process ended');
    mill.stage.gate.afterEach = undefined;
    expect(urlsOf(await asked())).toEqual([]);
    await mill.queue.run(mill.stage.start('ingest'));
    expect(urlsOf(await asked())).toEqual([{ url: picture }]);
  });
});

describe('the copies function', () => {
  it('asks nothing of its own machine or network, and leaves the article as it is', async () => {
    const addresses = ['http://127.0.0.1/a.png', 'http://169.254.169.254/latest/meta-data/b.png', picture];
    await mill.newsroom.upload(KEY, article(...addresses));
    await mill.settle();
    expect(await html()).toContain('src="http://127.0.0.1/a.png"');
    const event = await asked();
    expect(
      urlsOf(event)
        .map(({ url }) => url)
        .toSorted(),
    ).toEqual(addresses.toSorted());
    const copies = mill.stage.start('copies');
    expect(await copies.invoke(event)).toEqual({ batchItemFailures: [] });
    expect(fetched).toBe(0);
    expect(await kept()).toBe(0);
    const reasons = await Promise.all(
      addresses.map(
        async (url) =>
          (await mill.store.upload(url as SubmissionKey))?.value.receipt.reasons.map((reason) => noteText(reason))[0],
      ),
    );
    expect(reasons).toEqual([
      'The file is not copied: 127.0.0.1 is not a public address. It is shown from where it is.',
      'The file is not copied: 169.254.169.254 is not a public address. It is shown from where it is.',
      `The file is not copied: port ${new URL(picture).port} is not asked. It is shown from where it is.`,
    ]);
    await mill.newsroom.upload(KEY, article(addresses[0] ?? ''));
    await mill.settle();
    expect(urlsOf(await asked())).toEqual([]);
  });

  it('completes articles with a copy that a process before it has put on record', async () => {
    await mill.newsroom.upload(KEY, article(picture));
    await mill.settle();
    const event = await asked();
    // The first query is for the articles that await it.
    mill.stage.gate.afterEach = ({ operation }) => {
      if (operation === 'Query') throw new Error('the connection breaks');
    };
    expect(await copy(event)).toEqual([picture]);
    mill.stage.gate.afterEach = undefined;
    expect((await mill.receipt(picture))?.status).toBe('stored');
    expect(await mill.stage.start('copies').invoke(event)).toEqual({ batchItemFailures: [] });
    await mill.settle();
    expect(fetched).toBe(1);
    expect(await html()).toContain('/media/');
  });

  it('hands back a message that it cannot read', async () => {
    const event = sqsEvent('arn:aws:sqs:eu-central-1:123456789012:copies', [{ MessageId: 'm1', Body: '{' }]);
    expect(await mill.stage.start('copies').invoke(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });
});
