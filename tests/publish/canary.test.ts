import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CANARY_KEY } from '../../shared/article/canary.ts';
import { receiptKey } from '../../shared/aws/s3/receipts.ts';
import { CANARY_FEED } from '../../shared/feed/membership.ts';
import { createQuery } from '../../shared/pipeline/query/query.ts';
import { cacheControlOf } from '../../shared/publish/cache-control.ts';
import { writtenIn } from '../../shared/publish/canary.ts';
import { feedFiles } from '../../shared/publish/feed-files.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const EVERYTHING = [{ each: 'section' }, { each: 'tag' }, { each: 'author' }, { each: 'language' }];
const PAGE = { limit: 50 };

let mill: TestMill;
beforeEach(async () => {
  mill = await openTestMill({
    feeds: [...EVERYTHING, { id: 'english', title: 'In English', where: { language: 'en' } }],
  });
  mill.upload('harbour/crane.md', '---\ntitle: The crane is back\n---\n\nIt lifts again.\n');
  await mill.deliver('harbour/crane.md');
  // It lies in no folder: a mill reads it of itself.
  await mill.deliver(CANARY_KEY);
  await mill.publish();
});
afterEach(() => mill.close());

function publicFiles(): readonly string[] {
  const root = join(mill.folder, 'public');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

describe('the canary', () => {
  it('comes out in its own feed as an article does, and says when it was written', async () => {
    expect(writtenIn(mill.read(`/${CANARY_FEED}/feed.json`) ?? '')).toBe('2026-06-01T12:00:00Z');
    mill.at('2026-06-01T12:05:00Z');
    const [receipt] = await mill.deliver(CANARY_KEY);
    await mill.publish();
    expect(receipt).toMatchObject({ status: 'published', change: 'updated', warnings: [] });
    expect(writtenIn(mill.read(`/${CANARY_FEED}/feed.json`) ?? '')).toBe('2026-06-01T12:05:00Z');
  });

  it('is in no other public file: no feed, page, list of feeds or archive', () => {
    const files = publicFiles();
    expect(files).toContain('/subscribe/index.html');
    expect(files).toContain('/feeds.opml');
    const own: readonly string[] = feedFiles(CANARY_FEED);
    expect(files.filter((path) => path.startsWith(`/${CANARY_FEED}/`)).toSorted()).toEqual(own.toSorted());
    const others = files.filter((path) => !own.includes(path) && !/\.(?:br|gz)$/.test(path));
    expect(others.filter((path) => /canary/i.test(mill.read(path) ?? ''))).toEqual([]);
    expect(files.filter((path) => path.startsWith('/articles/'))).toHaveLength(1);
  });

  it('is nobody’s: not among uploads, articles and feeds, and not counted', async () => {
    const query = createQuery(mill.mill.store);
    expect((await query.uploads({}, PAGE)).items.map(({ key }) => key)).toEqual(['harbour/crane.md']);
    expect((await query.articles({}, PAGE)).items.map(({ key }) => key)).toEqual(['harbour/crane.md']);
    const feeds = (await query.feeds(PAGE)).items;
    expect(feeds.map(({ id }) => id)).toEqual(['all', 'english', 'language/en', 'section/harbour']);
    expect(feeds.map(({ articles }) => articles)).toEqual([1, 1, 1, 1]);
  });

  it('has its receipt where editors do not look', () => {
    expect(receiptKey(CANARY_KEY, 'json')).toBe('canary/_feedmill/canary.md.json');
  });

  it('is asked for anew each time: what a cache holds says nothing of what is out', () => {
    expect(cacheControlOf(`/${CANARY_FEED}/feed.json`)).toBe('no-cache');
  });
});
