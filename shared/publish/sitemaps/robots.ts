import { NEWS_SITEMAP, ROBOTS_PATH } from '../../feed/sitemaps/places.ts';
import { renderRobots } from '../../feed/sitemaps/robots.ts';
import { untilSettled } from '../../pipeline/retry.ts';
import type { PublishDeps } from '../deps.ts';
import { publishedStates, putDocument } from '../document.ts';
import { indexesOf, keptSitemaps, MOST_NAMED } from './kept-sitemaps.ts';

/**
 * Puts robots.txt, but never in the place of one that somebody else has put there: who has closed a site to crawlers does not want it
 * opened. By what is kept of it our own is known again: what is to be put, written before it is, beside what was put before.
 * @param most sitemaps of archives that the first index names
 */
export async function publishRobots(deps: PublishDeps, most = MOST_NAMED): Promise<void> {
  const { store, publicStore, config, clock, log } = deps;
  await untilSettled('robots.txt', async () => {
    const published = await publishedStates(publicStore, [ROBOTS_PATH]);
    const document = renderRobots([...indexesOf(await keptSitemaps(store, most)), NEWS_SITEMAP], config);
    const there = published.get(ROBOTS_PATH)?.digest;
    const own = (await store.sitemap(ROBOTS_PATH))?.shown.content.split(' ') ?? [];
    if (there !== undefined && there !== document.digest && !own.includes(there)) {
      log.info('robots.txt left as it is', { path: ROBOTS_PATH });
      return 'left';
    }
    if (own.at(-1) !== document.digest) {
      const content = [...own.slice(-1), document.digest].join(' ');
      await store.putSitemap({ path: ROBOTS_PATH, shown: { content, updated: clock.now() } });
    }
    return putDocument(publicStore, document, published);
  });
}
