import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { openStreamPump } from './pump.ts';

let mill: Mill;
beforeAll(async () => {
  mill = await openMill();
});
afterAll(() => mill.close());

const linesOf = (process: LambdaProcess, event: string) =>
  process
    .output()
    .split('\n')
    .filter((line) => line.includes(`"event":"${event}"`))
    .map((line) => JSON.parse(line));

it('the functions of a deployment say of one upload the same trace, each in a line of its own', async () => {
  await mill.newsroom.upload('harbour/ferry.md', '# The ferry\n\nIt leaves at nine.\n');
  await mill.settle();
  const receipts = mill.stage.start('receipts');
  const changes = openStreamPump(mill.stage, 'receipts');
  while ((await changes.run(receipts)) > 0);
  const [ingested] = linesOf(mill.ingest, 'ingested');
  const { trace, revision, articles } = ingested;
  expect([trace, revision]).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/), expect.any(String)]);
  expect(linesOf(mill.publish, 'article published')).toMatchObject([{ trace, article: articles[0] }]);
  const feeds = linesOf(mill.publish, 'feed published').filter(({ traces }) => traces.includes(trace));
  expect(new Set(feeds.map(({ feed }) => feed))).toEqual(new Set(ingested.feeds));
  expect(linesOf(receipts, 'receipt written')).toMatchObject([
    { trace, key: 'harbour/ferry.md', revision, status: 'published' },
  ]);
});

it('what is taken back, and what a comparison puts right, is followed to its puts as well', async () => {
  const from = linesOf(mill.publish, 'feed published').length;
  await mill.newsroom.upload('harbour/tide.md', '# The tide\n\nIt is in by ten.\n');
  await mill.settle();
  await mill.newsroom.remove('harbour/tide.md');
  await mill.settle();
  const [upload, withdrawal] = linesOf(mill.ingest, 'ingested').filter(({ key }) => key === 'harbour/tide.md');
  expect(withdrawal).toMatchObject({ trace: upload.trace, status: 'withdrawn' });
  const feeds = linesOf(mill.publish, 'feed published').slice(from);
  expect(feeds.filter(({ feed }) => feed === 'section/harbour')).toHaveLength(2);
  expect(feeds.filter(({ traces }) => !traces.includes(upload.trace))).toEqual([]);

  const { s3 } = mill.stage.clients;
  await s3.send(new DeleteObjectCommand({ Bucket: mill.stage.publicBucket, Key: 'section/harbour/rss.xml' }));
  const reconcile = mill.stage.start('reconcile');
  await mill.stage.start('release').invoke({});
  await reconcile.invoke({});
  const [{ run }] = linesOf(reconcile, 'reconciled');
  expect(linesOf(reconcile, 'difference')).toContainEqual(
    expect.objectContaining({ kind: 'missing', path: '/section/harbour/rss.xml', run }),
  );
  expect(linesOf(reconcile, 'feed published').find(({ feed }) => feed === 'section/harbour')).toMatchObject({ run });
});
