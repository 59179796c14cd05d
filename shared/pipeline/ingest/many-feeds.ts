import type { LiveArticle, Warning } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { type Classified, FEEDS_PER_ARTICLE, feedsBeyond } from '../../feed/membership.ts';

/** An article with more tags and authors than it can have feeds is missing in some of them: its editor chooses which. */
export function manyFeeds(
  articles: readonly (Pick<LiveArticle, 'title'> & Classified)[],
  config: Config,
): readonly Warning[] {
  return articles.flatMap((article): readonly Warning[] => {
    const [first, ...more] = feedsBeyond(article, config);
    if (first === undefined) return [];
    const { title } = article;
    return [{ code: 'too-many-feeds', detail: { title, most: FEEDS_PER_ARTICLE, first, others: more.length } }];
  });
}
