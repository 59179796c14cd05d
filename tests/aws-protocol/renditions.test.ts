import { DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { waves } from '../support/pictures.ts';
import { sqsEvent } from './events.ts';
import { type Mill, openMill } from './mill.ts';

let mill: Mill;
beforeEach(async () => {
  mill = await openMill();
});
afterEach(() => mill.close());

/** What is asked for, taken from the queue. */
async function asked(): Promise<SQSEvent> {
  const { sqs } = mill.stage.clients;
  const QueueUrl = mill.stage.physical('RenditionsQueue');
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle }));
  if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  return sqsEvent('arn:aws:sqs:eu-central-1:123456789012:renditions', Messages);
}

it('pictures are made smaller by WebAssembly beside the bundle when their article is out, and go with it', async () => {
  const picture = await waves(700, 500).jpeg().toBuffer();
  await mill.newsroom.upload('harbour/quay.jpg', picture);
  await mill.newsroom.upload('harbour/quay.md', '# The quay\n\nIt is open.\n\n![The quay](quay.jpg)\n');
  await mill.settle();
  const [item] = (await mill.items('all')) ?? [];
  const page = async () => (await mill.published(`${new URL(item?.url ?? '').pathname}index.html`))?.bytes.toString();
  expect(await page()).not.toContain('srcset');
  const before = (await mill.published('/all/rss.xml'))?.etag;

  const renditions = mill.stage.start('renditions');
  const event = await asked();
  expect(event.Records.map(({ body }) => JSON.parse(body))).toContainEqual({ article: item?.id });
  expect(await renditions.invoke(event)).toEqual({ batchItemFailures: [] });
  await mill.settle();
  const [, path = ''] =
    /srcset="https:\/\/[^/]+(\/media\/[0-9a-f]{32}-320-1\.webp) 320w/.exec((await page()) ?? '') ?? [];
  const file = await mill.published(path);
  expect(file).toMatchObject({ contentType: 'image/webp', cacheControl: expect.stringContaining('immutable') });
  expect(file?.bytes.toString('latin1', 8, 12)).toBe('WEBP');
  expect((await mill.published('/all/rss.xml'))?.etag).toBe(before);
  // What is asked for by then is there.
  const etag = file?.etag;
  expect(await renditions.invoke(await asked())).toEqual({ batchItemFailures: [] });
  expect((await mill.published(path))?.etag).toBe(etag);

  await mill.newsroom.remove('harbour/quay.md');
  await mill.settle();
  expect(await mill.published(path)).toBeUndefined();
});
