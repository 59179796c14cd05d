import type { ArticleId, FeedId, LanguageTag, LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { facetOf } from '../feed/description.ts';
import { ALL } from '../feed/membership.ts';
import { togetherFeed } from '../feed/together.ts';
import { lookOf, sortOf, togetherLook } from '../pipeline/plan.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import { ALONE, type Neighbours, neighbourhoodOf, OLDER } from '../site/neighbours.ts';

/** What `neighboursOf` and `besideChanges` read. */
type Index = Pick<ArticleStore, 'entriesWithin' | 'stretch' | 'window' | 'article'>;

/** Translations of one article that are looked at: whoever gives every article the same key has no more pages written with each. */
export const MOST_TOGETHER = 40;

/** @param article published, or as it would be @returns those which its page leads on to, by the index as it is now */
export async function neighboursOf(store: Index, article: LiveArticle, config: Config): Promise<Neighbours> {
  const [beside, translations] = await Promise.all([besideOf(store, article, config), translationsOf(store, article)]);
  return { ...beside, translations };
}

/** @returns the newest in each language but its own, in the order of their tags. */
async function translationsOf(
  store: Index,
  { translationKey, language, id }: LiveArticle,
): Promise<readonly LiveArticle[]> {
  if (translationKey === undefined) return [];
  const entered = await store.window(togetherFeed(translationKey), MOST_TOGETHER);
  const byLanguage = new Map<LanguageTag, LiveArticle>();
  for (const { article } of entered) {
    if (article.state !== 'published' || article.id === id || article.language === language) continue;
    if (!byLanguage.has(article.language)) byLanguage.set(article.language, article);
  }
  return [...byLanguage.values()].sort((one, other) => (one.language < other.language ? -1 : 1));
}

async function besideOf(store: Index, article: LiveArticle, config: Config): Promise<Neighbours> {
  const feed = neighbourhoodOf(article, config);
  if (feed === undefined) return ALONE;
  const sort = sortOf(article);
  const [older, [first, second]] = await Promise.all([
    store.stretch(feed, OLDER, { below: sort }),
    store.entriesWithin(feed, 2, { from: sort }),
  ]);
  const next = first?.article === article.id ? second : first;
  const newer = next === undefined ? undefined : (await store.article(next.article))?.value;
  return { newer: newer?.state === 'published' ? newer : undefined, older: older.map((entered) => entered.article) };
}

/** @returns what tells whether they are others now, or look otherwise. */
export function stateOf({ newer, older, translations = [] }: Neighbours): string {
  const beside = [newer, ...older].map((one) => (one === undefined ? '' : `${one.id} ${lookOf(one)}`));
  return [...beside, ...translations.map(togetherLook)].join('\n');
}

/** @returns whether there may be pages that lead on in the order of this feed. */
export function ordersPages(feed: FeedId): boolean {
  return feed === ALL || facetOf(feed) === 'section';
}

/**
 * Articles whose pages lead to what stands, or stood, at these keys of a feed's index: so many for each, however large it is.
 * None of a feed in whose order no page leads on.
 */
export async function besideChanges(
  store: Index,
  feed: FeedId,
  sorts: readonly string[],
): Promise<readonly ArticleId[]> {
  if (!ordersPages(feed)) return [];
  const found = new Set<ArticleId>();
  for (const sort of sorts) {
    const [newer, older] = await Promise.all([
      store.entriesWithin(feed, OLDER + 1, { from: sort }),
      store.stretch(feed, 1, { below: sort }),
    ]);
    for (const entry of [...newer.filter((one) => one.sort !== sort), ...older.map((one) => one.entry)])
      found.add(entry.article);
  }
  return [...found];
}
