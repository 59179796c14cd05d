import type { ArticleId, FeedId, StoredArticle } from '../../../shared/article/types.ts';
import { feedPaths } from '../../../shared/feed/description.ts';
import type { FolderPublic } from '../../../shared/local/public/folder-public.ts';
import type { State } from '../../../shared/local/state.ts';
import { publicPathsOf } from '../../../shared/pipeline/article-files.ts';
import { pageOf } from '../../../shared/publish/article.ts';
import { pathsWithSiblings } from '../../../shared/publish/document.ts';
import { INDEX_PATH } from '../../../shared/publish/index-page.ts';
import { pagePath } from '../../../shared/site/page.ts';

/** What is not in the public folder as the store says. */
export interface Astray {
  readonly articles: readonly ArticleId[];
  readonly feeds: readonly FeedId[];
  readonly index: boolean;
}

/**
 * Looks whether the public files are there, some of them at a time: who removes one tells nobody. Asked is only that a file
 * is there, not what is in it; and of the pages of articles that are not out, that they are not there.
 */
export interface Patrol {
  /** Looks at the next articles, at some feeds and at the index page; behind the last it begins anew. */
  next(articles: number): Promise<Astray>;
  /** Looks at everything. @param signal breaks it off, which throws */
  all(signal?: AbortSignal): Promise<Astray>;
  /** @returns what of it is astray still. */
  left(astray: Astray): Promise<Astray>;
  /**
   * Looks no more for pictures of these articles: the uploads that they came from are gone or changed, and one that comes again
   * is an event of its own.
   */
  giveUp(articles: readonly ArticleId[]): void;
  /** The article that it looked at last, for a later patrol that goes on behind it. */
  position(): string;
}

/** Under this name the state file keeps the position of the last patrol. */
export const POSITION = 'patrolled';

/** With nine files each, about the work of the articles of a pass. */
const FEEDS = 20;

/** @param from the position of an earlier patrol */
export function createPatrol(store: State['store'], publicStore: FolderPublic, from = ''): Patrol {
  const articles = round(
    (last, limit) => store.articlesAfter(last as ArticleId, limit),
    ({ id }) => id,
    from,
  );
  const feeds = round(
    (last, limit) => store.feedsAfter(last as FeedId, limit),
    (id) => id,
  );
  const givenUp = new Set<ArticleId>();

  const isRight = (article: StoredArticle): boolean => {
    const page = article.path === undefined ? undefined : pagePath(article.path);
    if (page !== undefined && publicStore.isThere(page) !== (pageOf(article) !== undefined)) return false;
    return givenUp.has(article.id) || publicPathsOf(article).every(publicStore.isThere);
  };
  const isWhole = (feed: FeedId) =>
    Object.values(feedPaths(feed)).flatMap(pathsWithSiblings).every(publicStore.isThere);
  const hasNoIndex = () => !publicStore.isThere(INDEX_PATH);

  return {
    async next(count) {
      return {
        articles: await articles.next(count, (article) => !isRight(article)),
        feeds: await feeds.next(FEEDS, (feed) => !isWhole(feed)),
        index: hasNoIndex(),
      };
    },
    async all(signal) {
      return {
        articles: await articles.all((article) => !isRight(article), signal),
        feeds: await feeds.all((feed) => !isWhole(feed), signal),
        index: hasNoIndex(),
      };
    },
    async left(astray) {
      const stored = await Promise.all(astray.articles.map((id) => store.article(id)));
      return {
        articles: stored.flatMap((article) =>
          article === undefined || isRight(article.value) ? [] : article.value.id,
        ),
        feeds: astray.feeds.filter((feed) => !isWhole(feed)),
        index: astray.index && hasNoIndex(),
      };
    },
    giveUp(ids) {
      for (const id of ids) givenUp.add(id);
    },
    position: articles.position,
  };
}

/** Things between two breaths of the event loop: 10 ms of work. */
const BREATH = 100;

/** Goes through things in the order of their names, round after round. */
function round<T, Name extends string>(
  after: (last: string, limit: number) => Promise<readonly T[]>,
  nameOf: (thing: T) => Name,
  from = '',
) {
  let last = from;
  const next = async (
    count: number,
    isWanted: (thing: T) => boolean,
    signal?: AbortSignal,
  ): Promise<readonly Name[]> => {
    const wanted: Name[] = [];
    for (let left = count; left > 0; left -= BREATH) {
      const limit = Math.min(BREATH, left);
      const things = await after(last, limit);
      wanted.push(...things.filter(isWanted).map(nameOf));
      const end = things.at(-1);
      last = end === undefined || things.length < limit ? '' : nameOf(end);
      if (last === '') break;
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
    return wanted;
  };
  return {
    next,
    all(isWanted: (thing: T) => boolean, signal: AbortSignal | undefined) {
      last = '';
      return next(Number.POSITIVE_INFINITY, isWanted, signal);
    },
    position: () => last,
  };
}
