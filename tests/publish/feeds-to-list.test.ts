import { expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import type { FeedRecord } from '../../shared/pipeline/types.ts';
import { feedsToList, MOST_LISTED } from '../../shared/publish/feeds-to-list.ts';
import { overBothStores } from '../contract/both-stores.ts';

const USEFUL = ['all', 'authors', 'harbour', 'language/zh', 'section/city', 'tags', 'zebra'];
const TAGS = ['tag/0', 'tag/quay', 'tag/工业', 'tag/𠀀'];
const AUTHORS = ['author/ada', 'author/𠀀'];

overBothStores('the feeds that a list has room for', (open) => {
  it('are all, or first what does not grow with the archive, then tags, then authors', async () => {
    const { store, close } = await open();
    for (const id of [...USEFUL, ...TAGS, ...AUTHORS].toSorted().toReversed())
      await store.putFeed({ value: { id: id as FeedId, isPublic: true, title: id }, version: 0 });
    const list = async (most?: number) => {
      const { feeds, isCut } = await feedsToList(store, most);
      return { ids: feeds.map(({ id }) => id), isCut };
    };
    const all = [...USEFUL, ...TAGS, ...AUTHORS];
    expect(await list()).toEqual({ ids: all, isCut: false });
    for (let most = 0; most < all.length; most++) {
      expect(await list(most)).toEqual({ ids: all.slice(0, most), isCut: true });
    }
    expect(await list(all.length)).toEqual({ ids: all, isCut: false });
    await close();
  });
});

it('cost the same of ten thousand feeds and of a hundred thousand', async () => {
  const costs = [];
  for (const count of [10_000, 100_000]) {
    const tags = Array.from({ length: count }, (_, index) => `tag/${String(index).padStart(6, '0')}`);
    const records = ['all', 'section/city', ...tags]
      .toSorted()
      .map((id): FeedRecord => ({ id: id as FeedId, isPublic: true }));
    let [looks, rows] = [0, 0];
    const store: Pick<ArticleStore, 'feedList'> = {
      async feedList(after, limit) {
        const found = records.filter(({ id }) => id > after).slice(0, limit);
        looks += 1;
        rows += found.length;
        return found;
      },
    };
    expect((await feedsToList(store)).feeds).toHaveLength(MOST_LISTED);
    costs.push({ looks, rows });
  }
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0]?.rows).toBeLessThan(MOST_LISTED + 1_000);
});
