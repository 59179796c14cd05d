import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { feedsInOpml, renderOpml } from '../../shared/feed/opml.ts';
import type { FeedRecord } from '../../shared/pipeline/types.ts';
import { MOST_LISTED } from '../../shared/publish/feeds-to-list.ts';
import { publishIndex } from '../../shared/publish/index-page.ts';
import { listFeeds } from '../../shared/publish/list-feeds.ts';
import { anyText } from '../feed/any-text.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const FILES = ['subscribe/index.html', 'feeds.opml'];
const IDS = [
  'all',
  'section/city',
  'section/sport',
  'tag/0',
  'tag/工业',
  'tag/𠀀',
  'tag/a b',
  'author/ada',
  'language/zh',
];

let quay: TestMill;
let looks: number;
beforeEach(async () => {
  quay = await openTestMill({
    feeds: [{ each: 'section' }, { each: 'tag' }, { each: 'author' }, { each: 'language' }],
  });
  looks = 0;
});
afterEach(() => quay.close());

/** Counts how often records of all feeds are asked for. */
function counting(): TestMill['mill'] {
  const { mill } = quay;
  const feedList: typeof mill.store.feedList = (...words) => {
    looks += 1;
    return mill.store.feedList(...words);
  };
  return { ...mill, store: { ...mill.store, feedList } };
}

async function putFeed(id: string, changes: Partial<FeedRecord>): Promise<void> {
  const known = await quay.mill.store.feed(id as FeedId);
  const value = { isPublic: true, title: `${id} – Daily Quay`, ...changes, id: id as FeedId };
  // Its documents are nothing to this: else it would be made first.
  await quay.mill.store.putFeed({ value, version: known?.version ?? 0 });
}

const shown = () => FILES.map((path) => quay.read(path));

/** What it says when it is made of all records. */
async function whole(): Promise<readonly (string | undefined)[]> {
  const before = shown();
  await publishIndex(quay.mill);
  const after = shown();
  expect(after).toEqual(before);
  return after;
}

describe('the list of feeds that is put right by what there is news of', () => {
  it('is, after whatever news, what all records make, of which none else is asked for', async () => {
    await putFeed('all', {});
    await listFeeds(quay.mill);
    const change = fc.record({
      id: fc.constantFrom(...IDS.slice(1)),
      isPublic: fc.boolean(),
      isEmpty: fc.constantFrom(undefined, true as const),
      title: fc.constantFrom('Quay & “Sea”', 'A <b>', 'Two\nlines', 'Ä'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), async (batches) => {
        for (const batch of batches) {
          for (const { id, isEmpty, ...others } of batch) await putFeed(id, { ...others, ...(isEmpty && { isEmpty }) });
          looks = 0;
          await publishIndex(
            counting(),
            batch.map(({ id }) => id as FeedId),
          );
          expect(looks).toBe(0);
          await whole();
        }
      }),
      { numRuns: 40 },
    );
  });

  const spoilt: readonly (readonly [string, string, (before: string) => string])[] = [
    ['somebody has edited the subscription list', 'feeds.opml', (text) => text.replace('section/city', 'section/town')],
    ['an address in it can be read by nobody', 'feeds.opml', (text) => text.replace('section/city', 'section/%zz')],
    ['somebody has edited the page', 'subscribe/index.html', (text) => text.replace('section/city', 'section/town')],
    ['the page is that of before', 'subscribe/index.html', () => ''],
  ];
  it.each(spoilt)('is made of all records where %s', async (_, path, edit) => {
    await putFeed('section/city', {});
    await listFeeds(quay.mill);
    const before = shown();
    const file = join(quay.folder, 'public', path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    await putFeed('section/sport', {});
    await listFeeds(counting());
    expect(looks).toBeGreaterThan(0);
    expect(shown()).not.toEqual(before);
    for (const text of shown()) expect(text).toMatch(/section\/city\/rss\.xml.*section\/sport\/rss\.xml/s);
    await whole();
  });

  it('is made of all records with another configuration', async () => {
    await putFeed('section/city', {});
    await listFeeds(quay.mill);
    await putFeed('section/sport', {});
    const { config } = quay.mill;
    await listFeeds({ ...counting(), config: { ...config, site: { ...config.site, title: 'Weekly Quay' } } });
    expect(looks).toBeGreaterThan(0);
    for (const text of shown()) expect(text).toContain('Weekly Quay');
  });

  it('is cut where it was, and takes in what has a place before its end', async () => {
    const tag = (index: number) => `tag/${String(index).padStart(5, '0')}`;
    for (let index = 0; index <= MOST_LISTED; index++)
      await quay.mill.store.putFeed({ value: { id: tag(2 * index) as FeedId, isPublic: true }, version: 0 }, 'quiet');
    await publishIndex(quay.mill);
    const listed = () => feedsInOpml(Buffer.from(quay.read('feeds.opml') ?? ''), quay.mill.config)?.map(({ id }) => id);
    expect(listed()).toHaveLength(MOST_LISTED);
    expect(quay.read('subscribe/index.html')).toContain('<p>…</p>');
    const gone = tag(4);
    await putFeed(gone, { isPublic: false });
    for (const id of ['tag/00003', 'tag/99999', 'author/ada']) await putFeed(id, {});
    const news = [gone, 'tag/00003', 'tag/99999', 'author/ada'] as FeedId[];
    await publishIndex(counting(), news);
    expect(looks).toBe(0);
    expect(listed()).toHaveLength(MOST_LISTED);
    expect(listed()).toContain('tag/00003');
    for (const id of [gone, 'tag/99999', 'author/ada']) expect(listed()).not.toContain(id);
    expect(quay.read('subscribe/index.html')).toContain('<p>…</p>');
  });
});

it('the feeds of a subscription list are those that it was made of, whatever they are called', () => {
  const feeds = fc.uniqueArray(fc.record({ id: fc.constantFrom(...(IDS as FeedId[])), title: anyText }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(feeds, (named) => {
      const { config } = quay.mill;
      const { bytes } = renderOpml(named, config);
      const read = feedsInOpml(bytes, config) ?? [];
      expect(read.map(({ id }) => id).toSorted()).toEqual(named.map(({ id }) => id).toSorted());
      expect(Buffer.from(renderOpml(read, config).bytes)).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 200 },
  );
});
