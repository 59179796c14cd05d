import { ALL } from '../../feed/membership.ts';
import { LATEST_SITEMAP, SITEMAP_INDEX, spanSitemap, yearIndex } from '../../feed/sitemaps/places.ts';
import { renderSitemapIndex, type SitemapEntry } from '../../feed/sitemaps/sitemap.ts';
import { untilSettled } from '../../pipeline/retry.ts';
import type { SitemapRecord } from '../../pipeline/types.ts';
import type { PublishDeps } from '../deps.ts';
import { publishedStates, putDocument } from '../document.ts';
import { keptSitemaps, MOST_NAMED, sitemapsOfYear, yearOf } from './kept-sitemaps.ts';
import { publishRobots } from './robots.ts';

/**
 * Makes the index of sitemaps what the store says. It names those of the newest thousand documents of the archive of all; of an archive
 * that has more, each year has an index of its own, made where one of its sitemaps was.
 *
 * Nobody looks again after a write: what a sitemap is said to have changed at moves forward alone, so that no index is ever what it was
 * before, and a put on its ETag tells.
 * @param made spans whose sitemaps may have changed: texts that begin with their names
 * @param most sitemaps of archives that the first index names
 */
export async function publishSitemapIndex(
  deps: PublishDeps,
  made: ReadonlySet<string> = new Set(),
  most = MOST_NAMED,
): Promise<void> {
  const { store, publicStore, config } = deps;
  const changed = new Set([...made].map((name) => yearOf(spanSitemap({ name }))));
  await untilSettled('index of sitemaps', async () => {
    const published = await publishedStates(publicStore, [SITEMAP_INDEX]);
    const { newest, years } = await keptSitemaps(store, most);
    const shown = (await store.feed(ALL))?.value.shown;
    // Into the first of the years sitemaps fall out of the index above.
    const [first, ...others] = years;
    const ofYears = [...(first === undefined ? [] : [first]), ...others.filter((year) => changed.has(year))];
    const there = new Map([...published, ...(await publishedStates(publicStore, ofYears.map(yearIndex)))]);
    // Before, or nobody would be told of one whose maker did not live to tell of it.
    if ([...there.values()].includes(undefined)) await publishRobots(deps, most);
    const latest = shown === undefined ? [] : [{ path: LATEST_SITEMAP, updated: shown.updated }];
    const index = renderSitemapIndex(SITEMAP_INDEX, [...latest, ...newest.map(entryOf)], config);
    if ((await putDocument(publicStore, index, there)) === 'conflict') return 'conflict';
    for (const year of ofYears) {
      const path = yearIndex(year);
      if (there.get(path) !== undefined && !changed.has(year)) continue;
      const entries = (await sitemapsOfYear(store, year)).map(entryOf);
      if ((await putDocument(publicStore, renderSitemapIndex(path, entries, config), there)) === 'conflict')
        return 'conflict';
    }
    return 'made';
  });
}

/** The same with robots.txt, whatever is there. */
export async function publishSitemaps(deps: PublishDeps): Promise<void> {
  await publishSitemapIndex(deps);
  await publishRobots(deps);
}

function entryOf({ path, shown }: SitemapRecord): SitemapEntry {
  return { path, updated: shown.updated };
}
