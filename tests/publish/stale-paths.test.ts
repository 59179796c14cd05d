import { expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { stalePaths } from '../../shared/publish/stale-paths.ts';
import { overBothStores } from '../contract/both-stores.ts';

overBothStores('what is stale when articles have left feeds', (open) => {
  it('is each of these, and what lists feeds where one has no article left', async () => {
    const { store, close } = await open();
    const feed = (id: string, isEmpty?: true) => ({
      value: { id: id as FeedId, isPublic: true, title: id, ...(isEmpty && { isEmpty }) },
      version: 0,
    });
    for (const one of [feed('all'), feed('tag/新港'), feed('author/mira-okafor', true)]) await store.putFeed(one);
    const stale = (...ids: string[]) => stalePaths(store, ids as FeedId[]);
    expect(await stale()).toEqual([]);
    expect(await stale('all', 'tag/新港', 'tag/never-published')).toEqual([
      '/all/*',
      '/tag/新港/*',
      '/tag/never-published/*',
      '/',
      '/index.html',
      '/sitemap*',
      '/articles/*',
    ]);
    expect(await stale('tag/新港')).toEqual(['/tag/新港/*']);
    expect(await stale('author/mira-okafor')).toEqual([
      '/author/mira-okafor/*',
      '/subscribe/',
      '/subscribe/index.html',
      '/feeds.opml',
    ]);
    await close();
  });
});
