import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, SubmissionKey } from '../../shared/article/types.ts';
import { keyItem } from '../../shared/aws/dynamo/items.ts';
import { articleKey } from '../../shared/aws/names.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { article, articleId, commitOf, instant } from '../contract/fixtures.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { REGION } from './clients.ts';
import { ACCOUNT, objectDeleted, sqsEvent, streamEvent } from './events.ts';
import { type Mill, openMill } from './mill.ts';

let mill: Mill;
beforeEach(async () => {
  mill = await openMill();
});
afterEach(() => mill.close());

const KEY = 'city/tram.md';
const titles = async (feed: string) => (await mill.items(feed))?.map(({ title }) => title);

function markdown(title: string, date = '2026-03-02T08:00:00Z'): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n\nThe tram runs.\n`;
}

const withId = (title: string) => markdown(title).replace('---\n', '---\nid: tram-1\n');

function created(key: string, sequencer: string): object {
  const bucket = { name: mill.stage.contentBucket };
  return {
    version: '0',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: ACCOUNT,
    time: '2026-10-09T04:17:22Z',
    region: REGION,
    detail: { version: '0', bucket, object: { key, size: 5, sequencer }, reason: 'PutObject' },
  };
}

/** Hands messages to the ingest function past the queue. @returns the ids of those that failed. */
async function deliver(...events: readonly object[]): Promise<string[]> {
  const messages = events.map((event, index) => ({ MessageId: `m${index}`, Body: JSON.stringify(event) }));
  const response = (await mill.ingest.invoke(sqsEvent(mill.stage.queueArn, messages))) as {
    batchItemFailures: { itemIdentifier: string }[];
  };
  return response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const versionOf = async (key: string) => (await mill.store.upload(key as SubmissionKey))?.version;

describe('events', () => {
  it('ends in the same state when one comes twice, in one batch or in two', async () => {
    const sequencer = await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    expect(await deliver(created(KEY, sequencer), created(KEY, sequencer))).toEqual([]);
    await mill.settle();
    const id = (await mill.items('all'))?.[0]?.id;
    const version = await versionOf(KEY);
    expect(await deliver(created(KEY, sequencer))).toEqual([]);
    await mill.settle();
    expect((await mill.items('all'))?.map((item) => item.id)).toEqual([id]);
    expect(await versionOf(KEY)).toBe(version);
  });

  it('keeps the newer state when an older event comes after it', async () => {
    const first = await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    const second = await mill.newsroom.upload(KEY, markdown('Tram at ten'));
    expect(await deliver(created(KEY, second))).toEqual([]);
    const version = await versionOf(KEY);
    expect(await deliver(created(KEY, first))).toEqual([]);
    expect(await versionOf(KEY)).toBe(version);
    await mill.settle();
    expect(await titles('all')).toEqual(['Tram at ten']);
  });

  it('takes the newest of one batch, in whatever order it holds them', async () => {
    const first = await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    const second = await mill.newsroom.upload(KEY, markdown('Tram at ten'));
    expect(await deliver(created(KEY, second), created(KEY, first))).toEqual([]);
    expect((await mill.store.upload(KEY as SubmissionKey))?.value.revision).toBe(revisionOf(second));
    await mill.settle();
    expect(await titles('all')).toEqual(['Tram at ten']);
  });

  it('keeps an article whose deletion is announced after it was uploaded again', async () => {
    await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    await mill.settle();
    const removed = await mill.newsroom.remove(KEY);
    const again = await mill.newsroom.upload(KEY, markdown('Tram is back'));
    const bucket = mill.stage.contentBucket;
    expect(await deliver(created(KEY, again))).toEqual([]);
    expect(await deliver(objectDeleted(bucket, KEY, removed))).toEqual([]);
    await mill.settle();
    expect(await titles('all')).toEqual(['Tram is back']);
  });

  it('withdraws by an upload event whose object is gone again', async () => {
    await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    await mill.settle();
    const second = await mill.newsroom.upload(KEY, markdown('Tram at ten'));
    await mill.newsroom.remove(KEY);
    expect(await deliver(created(KEY, second))).toEqual([]);
    await mill.settle();
    expect(await titles('all')).toEqual([]);
    expect(await mill.receipt(KEY)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('a function that is killed', () => {
  it('loses nothing between its commit and its answer to the queue', async () => {
    await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    mill.stage.gate.afterEach = ({ operation }) => {
      if (operation === 'TransactWriteItems') mill.ingest.kill();
    };
    await expect(mill.queue.run(mill.ingest)).rejects.toThrow('process ended');
    mill.stage.gate.afterEach = undefined;
    expect(await mill.receipt(KEY)).toMatchObject({ status: 'published' });
    const next = mill.stage.start('ingest');
    expect(await mill.queue.run(next)).toBe(1);
    expect(await mill.queue.run(next)).toBe(0);
    await mill.stream.run(mill.publish);
    expect(await titles('all')).toEqual(['Tram at nine']);
  });

  it('brings back an earlier upload of an article whose later one is removed', async () => {
    // Of two uploads within one second the one whose key sorts last counts as later.
    const [first, second] = ['city/tram-1.md', 'city/tram-2.md'];
    await mill.newsroom.upload(first, withId('Tram at nine'));
    await mill.settle();
    await mill.newsroom.upload(second, withId('Tram at ten'));
    await mill.settle();
    expect(await titles('all')).toEqual(['Tram at ten']);
    await mill.newsroom.remove(second);
    mill.stage.gate.afterEach = ({ operation }) => {
      if (operation === 'TransactWriteItems') mill.ingest.kill();
    };
    await expect(mill.queue.run(mill.ingest)).rejects.toThrow('process ended');
    mill.stage.gate.afterEach = undefined;
    await mill.queue.run(mill.stage.start('ingest'));
    await mill.stream.run(mill.publish);
    expect(await titles('all')).toEqual(['Tram at nine']);
  });

  it('leaves no feed half published', async () => {
    await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    await mill.settle();
    await mill.newsroom.upload(KEY, markdown('Tram at ten'));
    await mill.queue.run(mill.ingest);
    const records = streamEvent(mill.stage.streamArn, await mill.stream.next());
    mill.stage.gate.afterEach = ({ method, path }) => {
      if (method === 'PUT' && path.endsWith('/all/rss.xml')) mill.publish.kill();
    };
    await expect(mill.publish.invoke(records)).rejects.toThrow('process ended');
    mill.stage.gate.afterEach = undefined;
    await mill.stage.start('publish').invoke(records);
    for (const name of ['rss.xml', 'atom.xml', 'feed.json'])
      expect((await mill.published(`/all/${name}`))?.bytes.toString()).toContain('Tram at ten');
  });
});

describe('a new feed', () => {
  const index = async () => (await mill.published('/subscribe/index.html'))?.bytes.toString() ?? '';
  const newFeed = (count: number) => `/section/s${count}/rss.xml`;

  it.each([
    ['the batch comes again', true],
    ['another batch comes instead', false],
  ])('is listed though the function was killed at any write before the page, when %s', async (_, again) => {
    await mill.newsroom.upload(KEY, markdown('Tram at nine'));
    await mill.settle();
    // Feed documents, the feed's page, its record, the page of all feeds, the news taken off.
    const stops = [
      /\/s\d\/rss\.xml\.br$/,
      /\/s\d\/feed\.json$/,
      /\/s\d\/index\.html$/,
      'TransactWriteItems',
      /subscribe\/index\.html$/,
      'DeleteItem',
    ];
    for (const [count, stop] of stops.entries()) {
      await mill.newsroom.upload(`s${count}/tram.md`, markdown(`Tram ${count}`));
      await mill.queue.run(mill.ingest);
      const records = streamEvent(mill.stage.streamArn, await mill.stream.next());
      const doomed = mill.stage.start('publish');
      mill.stage.gate.afterEach = ({ method, path, operation }) => {
        const isStop = typeof stop === 'string' ? operation === stop : method === 'PUT' && stop.test(path);
        if (isStop) doomed.kill();
      };
      await expect(doomed.invoke(records)).rejects.toThrow('process ended');
      mill.stage.gate.afterEach = undefined;
      if (again) await mill.publish.invoke(records);
      else {
        await mill.newsroom.upload(KEY, markdown(`Tram at ${count}`));
        await mill.settle();
      }
      expect(await index()).toContain(newFeed(count));
      expect(await mill.published(newFeed(count))).toBeDefined();
      // What the one that was killed has told stays for an hour: nobody knows that it is not at it any more.
      const news = await mill.store.unlisted();
      expect(news.filter(({ since }) => since === undefined)).toEqual([]);
    }
  });
});

describe('an article that cannot be brought out', () => {
  it('stays due, fails the sweep, and keeps none behind it waiting', async () => {
    const { dynamo } = mill.stage.clients;
    const scheduled = ['spoilt', 'tram'].map((name, index) =>
      article(name, {
        state: 'scheduled',
        published: instant(`2020-01-0${index + 1}T08:00:00Z`),
        feeds: ['all' as FeedId],
      }),
    );
    for (const value of scheduled)
      await mill.store.commit(commitOf(value, { put: [], due: { at: value.published, article: value.id } }));
    const Item = { ...keyItem(articleKey(articleId('spoilt'))), version: { N: '1' }, article: { B: Buffer.from('?') } };
    await dynamo.send(new PutItemCommand({ TableName: mill.stage.table, Item }));
    const release = mill.stage.start('release');
    await expect(release.invoke({})).rejects.toThrow();
    expect(release.output()).toContain('not released');
    expect((await mill.store.article(articleId('tram')))?.value.state).toBe('published');
    expect((await mill.store.due(instant('2020-02-01T00:00:00Z'), 9)).map(({ article }) => article)).toEqual([
      articleId('spoilt'),
    ]);
  });
});

describe('an article and its picture, ingested at once', () => {
  it('find each other when the picture comes between the article’s look for it and its commit', async () => {
    await mill.newsroom.upload(KEY, markdown('Tram at nine').replace('The tram', '![The tram](tram.png)\n\nThe tram'));
    const looked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    mill.stage.gate.afterEach = async ({ operation }) => {
      if (operation !== 'BatchGetItem') return;
      mill.stage.gate.afterEach = undefined;
      looked.resolve();
      await released.promise;
    };
    const slowly = mill.queue.run(mill.ingest);
    await looked.promise;
    await mill.newsroom.upload('city/tram.png', ONE_PIXEL, 'image/png');
    await mill.queue.run(mill.stage.start('ingest'));
    released.resolve();
    await slowly;
    await mill.stream.run(mill.publish);
    expect((await mill.items('all'))?.[0]?.content_html).toMatch(/<img[^>]+src="[^"]+\/media\/[0-9a-f]{32}\.png"/);
  });
});

describe('publishers at once', () => {
  const FEEDS = ['all', 'section/city', 'language/en'] as FeedId[];
  const upload = (minute: number) =>
    mill.newsroom.upload(`city/tram-${minute}.md`, markdown(`Tram ${minute}`, `2026-03-02T08:0${minute}:00Z`));

  async function committedChanges(): Promise<object> {
    while ((await mill.queue.run(mill.ingest)) > 0);
    return streamEvent(mill.stage.streamArn, await mill.stream.next());
  }

  /** Holds the replies to the next reads of articles, one for each feed. */
  function holdWindows(): { readonly held: Promise<void>; readonly release: () => void } {
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    let count = 0;
    mill.stage.gate.afterEach = async ({ operation }) => {
      if (operation !== 'BatchGetItem') return;
      if (++count === FEEDS.length) {
        mill.stage.gate.afterEach = undefined;
        held.resolve();
      }
      await released.promise;
    };
    return { held: held.promise, release: released.resolve };
  }

  it('never replace a newer window by an older one', async () => {
    await upload(0);
    const early = await committedChanges();
    const { held, release } = holdWindows();
    const slowly = mill.stage.start('publish').invoke(early);
    await held;
    await Promise.all([1, 2, 3].map(upload));
    await mill.publish.invoke(await committedChanges());
    release();
    expect(await slowly).toEqual({ batchItemFailures: [] });
    for (const feed of FEEDS) expect(await titles(feed)).toEqual(['Tram 3', 'Tram 2', 'Tram 1', 'Tram 0']);
  });

  it('end at the newest window when they start together', async () => {
    await Promise.all([1, 2, 3].map(upload));
    const changes = await committedChanges();
    const both = await Promise.all([mill.publish, mill.stage.start('publish')].map((one) => one.invoke(changes)));
    expect(both).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    for (const feed of FEEDS) expect(await titles(feed)).toEqual(['Tram 3', 'Tram 2', 'Tram 1']);
  });
});
