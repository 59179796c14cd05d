import type { FeedId, Instant, LiveArticle } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { describeFeed } from '../../feed/description.ts';
import { joined } from '../../feed/formats/parts.ts';
import { rss } from '../../feed/formats/rss.ts';
import { modelOf } from '../../feed/model.ts';
import type { PartnerName } from '../../feed/partners.ts';
import { PROFILES } from '../../verify/profiles/profiles.ts';
import { verify } from '../../verify/verify.ts';

/**
 * Holds an article against what a receiver requires, as `feedmill verify` does with anybody's feed: by a feed with nothing else in it.
 * Rules that the feed breaks without any article are not the article's.
 * @param now by which its age is judged, unless it is still to come
 * @returns what is wrong with it, in sentences of that table
 */
export function faultsFor(
  article: LiveArticle,
  { id, profile }: { readonly id: FeedId; readonly profile: PartnerName },
  config: Config,
  now: Instant,
): readonly string[] {
  const at = article.published > now ? article.published : now;
  const broken = (articles: readonly LiveArticle[]) => {
    const window = { feed: describeFeed(id, config, articles), articles, updated: at };
    const bytes = joined(rss(modelOf(window, config)));
    const demands = PROFILES.get(profile)?.demands ?? [];
    return verify(bytes, undefined, { demands, now: Date.parse(at) }).findings.filter(
      ({ severity }) => severity === 'error',
    );
  };
  const alone = new Set(broken([]).map(({ rule }) => rule));
  return broken([article]).flatMap(({ rule, says }) => (alone.has(rule) ? [] : [says]));
}
