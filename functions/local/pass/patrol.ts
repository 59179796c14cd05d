import type { ArticleId, FeedId, StoredArticle } from '../../../shared/article/types.ts';
import { answeredIn, LONGEST_SIGN } from '../../../shared/feed/answered.ts';
import { NEWEST } from '../../../shared/feed/archives/span.ts';
import { breathe } from '../../../shared/local/breathe.ts';
import type { FolderPublic } from '../../../shared/local/public/folder-public.ts';
import { leftBehindOf, pageOf, publicPathsOf } from '../../../shared/pipeline/article-files.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import type { Cursor } from '../../../shared/pipeline/query/cursor.ts';
import { createQuery, type Page, type PageOf } from '../../../shared/pipeline/query/query.ts';
import type { FeedRecord } from '../../../shared/pipeline/types.ts';
import { spanFiles } from '../../../shared/publish/archives/span-files.ts';
import { feedFiles } from '../../../shared/publish/feed-files.ts';
import { SITE_PATHS } from '../../../shared/publish/site-paths.ts';
import { pagePath } from '../../../shared/site/feed-page-path.ts';

/** What is not in the public folder as the store says. */
export interface Astray {
  readonly articles: readonly ArticleId[];
  readonly feeds: readonly FeedId[];
  readonly index: boolean;
  /** Feeds whose time is over: nothing was taken away there. */
  readonly over: readonly FeedId[];
}

/**
 * Looks whether the public files are there, some of them at a time: who removes one tells nobody. Asked is only that a file
 * is there, not what is in it; of a feed's archive the newest document; and of the pages of articles that are not out, that they are not there.
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
  /** Behind the article that it looked at last, for a later patrol that goes on there; '' for the first. */
  position(): Cursor | '';
}

/** Under this name the state file keeps the position of the last patrol. */
export const POSITION = 'patrolled to';

/** With ten files each, about the work of the articles of a pass. */
const FEEDS = 20;

const NOTHING: Astray = { articles: [], feeds: [], index: false, over: [] };

/** Where a look at each file is a request that is paid for: what is missing there is found by `reconcile`, by a listing. */
export const NO_PATROL: Patrol = {
  next: async () => NOTHING,
  all: async () => NOTHING,
  left: async () => NOTHING,
  giveUp() {},
  position: () => '',
};

/** @param from the position of an earlier patrol */
export function createPatrol(
  store: ArticleStore,
  publicStore: Pick<FolderPublic, 'isThere' | 'beginning'>,
  from: Cursor | '' = '',
  isOver: (feed: FeedRecord) => boolean = () => false,
): Patrol {
  const query = createQuery(store);
  const articles = round((page) => query.articles({}, page), from);
  const feeds = round((page) => query.feedRecords(page));
  const givenUp = new Set<ArticleId>();

  const isRight = (article: StoredArticle): boolean => {
    const page = article.path === undefined ? undefined : pagePath(article.path);
    if (page !== undefined && pageOf(article) === undefined) {
      const isLeft = leftBehindOf(article) !== undefined;
      // A page that lies there again, as from an older copy, is not what is left behind of it.
      if (publicStore.isThere(page) && !(isLeft && answeredIn(publicStore.beginning(page, LONGEST_SIGN)))) return false;
    }
    return givenUp.has(article.id) || publicPathsOf(article).every(publicStore.isThere);
  };
  const isWhole = (feed: FeedId) => feedFiles(feed).every(publicStore.isThere);
  const hasArchive = ({ id, archived }: FeedRecord) =>
    archived === undefined || spanFiles(id, { name: NEWEST }).every(publicStore.isThere);
  const isBroken = (feed: FeedRecord) => feed.isPublic && !(isWhole(feed.id) && hasArchive(feed));
  const hasNoIndex = () => !SITE_PATHS.every(publicStore.isThere);

  return {
    async next(count) {
      const over: FeedId[] = [];
      const looked = (feed: FeedRecord) => {
        if (isOver(feed)) over.push(feed.id);
        return isBroken(feed);
      };
      return {
        articles: await articles.next(count, (article) => !isRight(article)),
        feeds: await feeds.next(FEEDS, looked),
        index: hasNoIndex(),
        over,
      };
    },
    async all(signal) {
      return {
        articles: await articles.all((article) => !isRight(article), signal),
        feeds: await feeds.all(isBroken, signal),
        index: hasNoIndex(),
        over: [],
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
        over: [],
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

/** Goes through things page by page, round after round. */
function round<T extends { readonly id: string }>(pageOf: (page: PageOf) => Promise<Page<T>>, from: Cursor | '' = '') {
  let last = from;
  const next = async (
    count: number,
    isWanted: (thing: T) => boolean,
    signal?: AbortSignal,
  ): Promise<readonly T['id'][]> => {
    const wanted: T['id'][] = [];
    for (let left = count; left > 0; left -= BREATH) {
      const after = last === '' ? {} : { after: last };
      const page = await pageOf({ limit: Math.min(BREATH, left), ...after });
      wanted.push(...page.items.filter(isWanted).map(({ id }) => id));
      last = page.next ?? '';
      if (last === '') break;
      await breathe();
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
