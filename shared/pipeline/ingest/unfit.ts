import { isLive } from '../../article/live.ts';
import type { FeedId, Instant, LiveArticle, StoredArticle, Warning } from '../../article/types.ts';
import type { Config, DeclaredFeed } from '../../config/types.ts';
import { feedsOf } from '../../feed/membership.ts';
import { partnerOf } from '../../feed/partners.ts';

/** A feed that has no room for an article, since its receiver requires something else of each. */
interface Unfit {
  readonly feed: FeedId;
  readonly receiver: string;
  /** Sentences of the table of that receiver's demands. */
  readonly faults: readonly string[];
}

/** The article, in none of the feeds that it is not fit for. Ages are judged by the instant at which its upload is looked at. */
export async function inFitFeeds(article: LiveArticle, config: Config, now: Instant): Promise<LiveArticle> {
  const unfit = new Set((await unfitFeeds(article, config, now)).map(({ feed }) => feed));
  return unfit.size === 0 ? article : { ...article, feeds: article.feeds.filter((id) => !unfit.has(id)) };
}

/** Says for each such feed why, in the receiver's words. */
export async function unfitNotes(
  articles: readonly (LiveArticle | StoredArticle)[],
  config: Config,
  now: Instant,
): Promise<readonly Warning[]> {
  const notes: Warning[] = [];
  for (const article of articles) {
    if (!isLive(article)) continue;
    for (const { feed, receiver, faults } of await unfitFeeds(article, config, now))
      for (const why of faults)
        notes.push({ code: 'unfit-for-feed', detail: { title: article.title, feed, receiver, why } });
  }
  return notes;
}

async function unfitFeeds(article: LiveArticle, config: Config, now: Instant): Promise<readonly Unfit[]> {
  const wanted = new Set(feedsOf(article, config));
  const feeds = config.feeds.filter(
    (feed): feed is DeclaredFeed & Required<Pick<DeclaredFeed, 'profile'>> =>
      'id' in feed && feed.profile !== undefined && wanted.has(feed.id),
  );
  if (feeds.length === 0) return [];
  // Verifying is a tenth of the code that reading starts with, and few newsrooms have such feeds.
  const { faultsFor } = await import('./held-against.ts');
  return feeds.flatMap(({ id, profile }) => {
    const faults = faultsFor(article, { id, profile }, config, now);
    return faults.length === 0 ? [] : [{ feed: id, receiver: partnerOf(profile)?.receiver ?? profile, faults }];
  });
}
