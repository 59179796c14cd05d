import type { FeedId, Instant, LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { describeFeed, type FeedDescription } from './description.ts';
import type { FeedWindow } from './model.ts';
import { articleWeight, frameWeight, heaviest, together, type Weight } from './weight.ts';

/** How many articles of a feed are worth reading: more never come into its window. */
export function itemLimit(id: FeedId, config: Config): number {
  return describeFeed(id, config, []).items;
}

/**
 * @param articles what the index gave, in any order; those which are not published are left out again here, so that no
 *   fault before can let a draft or an embargoed article through.
 * @param most articles in it; as many as the feed says where it is not given
 */
export function windowOf(id: FeedId, config: Config, articles: readonly LiveArticle[], most?: number): FeedWindow {
  const published = uniqueById(articles.filter((article) => article.state === 'published').sort(newestFirst));
  const feed = describeFeed(id, config, published);
  const fitting = withinBytes(published.slice(0, most ?? feed.items), feed, config);
  return { feed, articles: fitting, updated: newestUpdate(fitting) ?? foundingOf(config) };
}

/** The order of the index read backwards: `<published>#<article id>`. */
function newestFirst(a: LiveArticle, b: LiveArticle): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function uniqueById(articles: readonly LiveArticle[]): LiveArticle[] {
  const seen = new Set<string>();
  return articles.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * As many of the newest as the limit has room for. One that is larger by itself is cut to a summary, whose readers find the rest
 * on its page: without it the feed would be empty, or end there.
 */
function withinBytes(articles: readonly LiveArticle[], feed: FeedDescription, config: Config): LiveArticle[] {
  const { feedBytes } = config.limits;
  const frame = frameWeight(feed, config);
  const fitting: LiveArticle[] = [];
  let weight = frame;
  for (const article of articles) {
    const { shown, own } = shownOf(article, (form) => {
      const own = articleWeight(form, feed, config);
      return { own, fits: heaviest(together(frame, own)) <= feedBytes };
    });
    weight = together(weight, own);
    if (heaviest(weight) > feedBytes && fitting.length > 0) break;
    fitting.push(shown);
  }
  return fitting;
}

/** As much of an article as fits into a feed that holds nothing else: all, its summary, the summary with little beside it. */
function shownOf(article: LiveArticle, weigh: (form: LiveArticle) => { own: Weight; fits: boolean }) {
  const summary = { ...article, html: '' };
  for (const shown of [article, summary]) {
    const { own, fits } = weigh(shown);
    if (fits) return { shown, own };
  }
  const least = { ...summary, media: [], tags: [], authors: article.authors.slice(0, 1) };
  return { shown: least, own: weigh(least).own };
}

function newestUpdate(articles: readonly LiveArticle[]): Instant | undefined {
  return articles.reduce<Instant | undefined>((newest, { updated }) => {
    return newest === undefined || updated > newest ? updated : newest;
  }, undefined);
}

/** An empty feed is as old as the site's tag authority says; a clock would make it new on every publish. */
function foundingOf({ site }: Config): Instant {
  const [year = '1970', month = '01', day = '01'] = (site.tagAuthority.split(',')[1] ?? '').split('-');
  return `${year}-${month}-${day}T00:00:00Z` as Instant;
}
