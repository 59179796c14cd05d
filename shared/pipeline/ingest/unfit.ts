import { instantOf, millisecondsOf } from '../../article/dates/milliseconds.ts';
import { isLive } from '../../article/live.ts';
import type { FeedId, FeedLeft, Instant, LiveArticle, StoredArticle, Warning } from '../../article/types.ts';
import type { Config, DeclaredFeed } from '../../config/types.ts';
import { tooOld } from '../../feed/article-demands.ts';
import { feedsOf } from '../../feed/membership.ts';
import { type PartnerName, partnerOf } from '../../feed/partners.ts';

const DAY_MS = 86_400_000;

/** A feed that has no room for an article, since its receiver requires something else of each. */
interface Unfit {
  readonly feed: FeedId;
  readonly receiver: string;
  /** Sentences of the table of that receiver's demands. */
  readonly faults: readonly string[];
}

/** The article, in none of the feeds that it is not fit for, and in others until it is too old for them. */
export async function inFitFeeds(article: LiveArticle, config: Config, now: Instant): Promise<LiveArticle> {
  const unfit = new Set((await unfitFeeds(article, config, now)).map(({ feed }) => feed));
  const feeds = article.feeds.filter((id) => !unfit.has(id));
  const leaves = forReceivers(config).flatMap(({ id, profile }) => leaving({ ...article, feeds }, id, profile));
  if (unfit.size === 0 && leaves.length === 0) return article;
  return { ...article, feeds, ...(leaves.length === 0 ? {} : { leaves }) };
}

function leaving({ feeds, published }: LiveArticle, feed: FeedId, profile: PartnerName): readonly FeedLeft[] {
  const { receiver = '', days } = partnerOf(profile) ?? {};
  if (days === undefined || !feeds.includes(feed)) return [];
  const at = instantOf(millisecondsOf(published) + days * DAY_MS);
  return [{ feed, at, receiver, why: tooOld(receiver, days) }];
}

function forReceivers({ feeds }: Config): readonly ForReceiver[] {
  return feeds.filter((feed): feed is ForReceiver => 'id' in feed && feed.profile !== undefined);
}

type ForReceiver = DeclaredFeed & Required<Pick<DeclaredFeed, 'profile'>>;

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
  const feeds = forReceivers(config).filter(({ id }) => wanted.has(id));
  if (feeds.length === 0) return [];
  // Verifying is a tenth of the code that reading starts with, and few newsrooms have such feeds.
  const { faultsFor } = await import('./held-against.ts');
  return feeds.flatMap(({ id, profile }) => {
    const faults = faultsFor(article, { id, profile }, config, now);
    return faults.length === 0 ? [] : [{ feed: id, receiver: partnerOf(profile)?.receiver ?? profile, faults }];
  });
}
