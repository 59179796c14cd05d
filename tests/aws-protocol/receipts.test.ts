import { GetObjectCommand, GetObjectTaggingCommand, NoSuchKey, PutObjectTaggingCommand } from '@aws-sdk/client-s3';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ONE_PIXEL } from '../support/png.ts';
import { streamEvent } from './events.ts';
import { FEEDS_URL } from './feeds-url.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { openStreamPump } from './pump.ts';

let mill: Mill;
let receipts: LambdaProcess;
let stream: ReturnType<typeof openStreamPump>;
beforeAll(async () => {
  mill = await openMill();
  receipts = mill.stage.start('receipts');
  stream = openStreamPump(mill.stage, 'receipts');
});
afterAll(() => mill.close());

async function settle(): Promise<void> {
  await mill.settle();
  while ((await stream.run(receipts)) > 0);
}

async function object(key: string): Promise<{ type: string | undefined; text: string } | undefined> {
  try {
    const Bucket = mill.stage.receiptsBucket;
    const { Body, ContentType } = await mill.stage.clients.s3.send(new GetObjectCommand({ Bucket, Key: key }));
    return { type: ContentType, text: (await Body?.transformToString()) ?? '' };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

const json = async (upload: string) => JSON.parse((await object(`receipts/${upload}.json`))?.text ?? 'null');

async function tags(Key: string): Promise<Record<string, string>> {
  const Bucket = mill.stage.contentBucket;
  const { TagSet = [] } = await mill.stage.clients.s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
  return Object.fromEntries(TagSet.map((tag) => [tag.Key ?? '', tag.Value ?? '']));
}

const ferry = (title: string, body = 'It leaves at nine.') =>
  `---\ntitle: ${title}\nauthor: Ada Brandt\ndate: 2026-03-02T08:00:00Z\n---\n\n${body}\n`;

describe('an upload', () => {
  it('has its receipt as JSON and as a page, and bears tags', async () => {
    await mill.newsroom.upload('harbour/ferry.md', ferry('The ferry <Lena>'));
    await settle();
    const receipt = await json('harbour/ferry.md');
    expect(receipt).toMatchObject({
      key: 'harbour/ferry.md',
      status: 'published',
      change: 'new',
      articles: [{ title: 'The ferry <Lena>', authors: [{ name: 'Ada Brandt' }], section: 'harbour', language: 'en' }],
    });
    expect(receipt.feeds[0]).toEqual({
      id: 'all',
      rss: `${FEEDS_URL}all/rss.xml`,
      atom: `${FEEDS_URL}all/atom.xml`,
      json: `${FEEDS_URL}all/feed.json`,
    });
    const page = await object('receipts/harbour/ferry.md.html');
    expect(page?.type).toBe('text/html; charset=utf-8');
    expect(page?.text).toContain('<h1>Published</h1>');
    expect(page?.text).toContain(`<a href="${receipt.articles[0].url}">The ferry &lt;Lena&gt;</a>`);
    expect(await tags('harbour/ferry.md')).toEqual({
      'feedmill:status': 'published',
      'feedmill:change': 'new',
      'feedmill:article': receipt.articles[0].path,
    });
  });

  it('keeps the tags that others gave it, and is no new upload for being tagged', async () => {
    const object = { Bucket: mill.stage.contentBucket, Key: 'harbour/desk.md' };
    await mill.newsroom.upload(object.Key, ferry('From the desk'));
    await mill.stage.clients.s3.send(
      new PutObjectTaggingCommand({ ...object, Tagging: { TagSet: [{ Key: 'desk', Value: 'harbour' }] } }),
    );
    await settle();
    expect(await tags(object.Key)).toMatchObject({ desk: 'harbour', 'feedmill:status': 'published' });
    expect(await mill.queue.receive()).toEqual([]);
  });

  it('that cannot be published says why and where', async () => {
    await mill.newsroom.upload('harbour/broken.md', '---\ntitle: [unclosed\n---\n\nText.\n');
    await settle();
    const receipt = await json('harbour/broken.md');
    expect(receipt).toMatchObject({ status: 'rejected', reasons: [{ code: 'front-matter-syntax', line: 2 }] });
    expect((await object('receipts/harbour/broken.md.html'))?.text).toContain('(line 2, column 8)');
    expect(await tags('harbour/broken.md')).toEqual({ 'feedmill:status': 'rejected' });
  });

  it('is completed by the picture that it waited for', async () => {
    await mill.newsroom.upload('harbour/quay.md', ferry('Quay reopened', '![The quay](quay.png)\n\nIt is open.'));
    await settle();
    expect(await json('harbour/quay.md')).toMatchObject({ change: 'new', waitingFor: ['harbour/quay.png'] });
    await mill.newsroom.upload('harbour/quay.png', ONE_PIXEL, 'image/png');
    await settle();
    expect(await json('harbour/quay.md')).toMatchObject({
      status: 'published',
      change: 'completed',
      waitingFor: [],
      arrived: ['harbour/quay.png'],
    });
    expect(await tags('harbour/quay.md')).toMatchObject({ 'feedmill:change': 'completed' });
    expect(await tags('harbour/quay.png')).toEqual({ 'feedmill:status': 'stored' });
  });

  it('that is removed has a receipt that says so', async () => {
    await mill.newsroom.remove('harbour/ferry.md');
    await settle();
    expect(await json('harbour/ferry.md')).toMatchObject({ status: 'withdrawn', articles: [], feeds: [] });
    expect((await object('receipts/harbour/ferry.md.html'))?.text).toContain('<h1>Withdrawn</h1>');
  });
});

describe('a batch', () => {
  it('that is delivered late writes what is true by then', async () => {
    await mill.newsroom.upload('harbour/tide.md', ferry('High tide'));
    await mill.settle();
    const late = streamEvent(mill.stage.streamArn, await stream.next());
    await mill.newsroom.upload('harbour/tide.md', ferry('Low tide'));
    await settle();
    await receipts.invoke(late);
    expect(await json('harbour/tide.md')).toMatchObject({ articles: [{ title: 'Low tide' }] });
  });

  it('of which one receipt cannot be written reports it, and writes the others', async () => {
    for (const name of ['one', 'two', 'three'])
      await mill.newsroom.upload(`harbour/${name}.md`, ferry(`Pilot ${name}`));
    await mill.settle();
    const event = streamEvent(mill.stage.streamArn, await stream.next());
    mill.stage.gate.afterEach = ({ method, path }) => {
      if (method === 'PUT' && path.endsWith('/two.md.json')) throw new Error('the connection breaks');
    };
    const response = (await receipts.invoke(event)) as DynamoDBBatchResponse;
    mill.stage.gate.afterEach = undefined;
    const failed = event.Records.find(({ dynamodb }) => dynamodb?.Keys?.pk?.S === 'SOURCE#harbour/two.md');
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: failed?.dynamodb?.SequenceNumber }] });
    expect(await json('harbour/one.md')).toMatchObject({ status: 'published' });
    expect(await json('harbour/three.md')).toMatchObject({ status: 'published' });
  });
});
