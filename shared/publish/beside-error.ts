import type { ArticleId, FeedId } from '../article/types.ts';
import { FeedmillError } from '../pipeline/errors.ts';
import type { Failure } from '../pipeline/parallel.ts';

/** A feed is out, but not all pages of articles that lead to what has changed in it. `cause` is the first fault. */
export class BesideError extends FeedmillError {
  readonly articles: readonly Failure<ArticleId>[];

  constructor(feed: FeedId, articles: readonly Failure<ArticleId>[]) {
    super(`pages beside changes of ${feed} were not published`, { cause: articles[0]?.error });
    this.articles = articles;
  }
}
