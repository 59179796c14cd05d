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
  const changed = new Set([...made].map((name) => yearOf(spanSitemap({ name }))));
  const settled = await untilSettled('index of sitemaps', async () => {
    const published = await publishedStates(deps.publicStore, [SITEMAP_INDEX]);
    const { newest, years } = await keptSitemaps(deps.store, most);
    const shown = (await deps.store.feed(ALL))?.value.shown;
    const latest = shown === undefined ? [] : [{ path: LATEST_SITEMAP, updated: shown.updated }];
    const index = renderSitemapIndex(SITEMAP_INDEX, [...latest, ...newest.map(entryOf)], deps.config);
    if ((await putDocument(deps.publicStore, index, published)) === 'conflict') return 'conflict';
    let hasNew = false;
    for (const [place, year] of years.entries()) {
      // Into the first of them sitemaps fall out of the index above.
      if (place > 0 && !changed.has(year)) continue;
      const result = await publishYear(deps, year, changed.has(year));
      if (result === 'conflict') return 'conflict';
      hasNew ||= result === 'new';
    }
    return { hasNew };
  });
  if (settled.hasNew) await publishRobots(deps, most);
}

/** The index of one year, all of it. @param isChanged whether it is to be made although it is there */
async function publishYear(
  { store, publicStore, config }: PublishDeps,
  year: string,
  isChanged: boolean,
): Promise<'new' | 'there' | 'conflict'> {
  const path = yearIndex(year);
  const published = await publishedStates(publicStore, [path]);
  const isThere = published.get(path) !== undefined;
  if (isThere && !isChanged) return 'there';
  const entries = (await sitemapsOfYear(store, year)).map(entryOf);
  const put = await putDocument(publicStore, renderSitemapIndex(path, entries, config), published);
  if (put === 'conflict') return 'conflict';
  return isThere ? 'there' : 'new';
}

function entryOf({ path, shown }: SitemapRecord): SitemapEntry {
  return { path, updated: shown.updated };
}
