import { CANARY_KEY } from '../../article/canary.ts';
import type { ArticleId, ArticleState, StoredArticle } from '../../article/types.ts';
import { CANARY_FEED } from '../../feed/membership.ts';
import { RECEIPT_STATUSES, type ReceiptStatus } from '../../receipt/types.ts';
import { inParallel } from '../parallel.ts';
import type { FeedRecord, UploadRecord } from '../types.ts';
import { type Cursor, cursorAt, type Listed, sortAt } from './cursor.ts';
import { type Lists, type Range, type Row, sectionKey, uploadPlace } from './lists.ts';

export interface PageOf {
  /** At most so many; fewer where some changed their place while the page was read, or one is the canary's. */
  readonly limit: number;
  /** `next` of the page before. @default from the first */
  readonly after?: Cursor | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent behind the last page. */
  readonly next?: Cursor;
}

export interface UploadFilter {
  readonly status?: ReceiptStatus;
  /** As anybody writes it: that of the upload's first article, or else the folder it lies in; '' for those in none. */
  readonly section?: string;
}

export interface ArticleFilter {
  readonly state?: ArticleState;
}

/** A feed's record with what its index holds. */
export interface CountedFeed extends FeedRecord {
  /** At most `MOST_COUNTED`. */
  readonly articles: number;
  /** There are more. */
  readonly hasMore: boolean;
}

export interface Counted {
  readonly count: number;
  /** There are more. */
  readonly hasMore: boolean;
}

/** Counting goes no further: nobody waits for the number of a hundred thousand, and DynamoDB reads what it counts. */
export const MOST_COUNTED = 1_000;

/**
 * What a desk, a command or a check asks the store, page by page. What nobody writes between two pages is in exactly one of them;
 * what is written may be in none or in two. The canary's own are in no page: they are nobody's.
 */
export interface Query {
  /** Newest upload first. */
  uploads(filter: UploadFilter, page: PageOf): Promise<Page<UploadRecord>>;
  /** How many uploads, as far as `MOST_COUNTED`; what only says something of others is among them. */
  countUploads(filter: UploadFilter & Required<Pick<UploadFilter, 'status'>>): Promise<Counted>;
  /** Newest first, by their dates. */
  articles(filter: ArticleFilter, page: PageOf): Promise<Page<StoredArticle>>;
  /** In the order of their ids. */
  feeds(page: PageOf): Promise<Page<CountedFeed>>;
  /** The same without counting, for who only passes through. */
  feedRecords(page: PageOf): Promise<Page<FeedRecord>>;
}

/** All of them, those of which there are most first. */
export const ARTICLE_STATES: readonly ArticleState[] = ['published', 'scheduled', 'withdrawn', 'expired'];
const COUNTED_AT_ONCE = 8;

/** Asks a store by what it keeps sorted: each page costs as much as it has rows, however large the archive is. */
export function createQuery(store: Lists): Query {
  const feedRecords: Query['feedRecords'] = async ({ limit, after }) => {
    const found = await store.feedList(after === undefined ? '' : sortAt('feeds', after), limit + 1);
    const page = found.slice(0, limit);
    const items = page.filter(({ id }) => id !== CANARY_FEED);
    return { items, ...nextOf('feeds', found.length > limit ? page.at(-1)?.id : undefined) };
  };
  return {
    feedRecords,
    async uploads({ status, section }, page) {
      const within = section === undefined ? {} : { section: sectionKey(section) };
      const lists = status === undefined ? RECEIPT_STATUSES : [status];
      const look = (one: ReceiptStatus) => (range: Range) => store.uploadList({ status: one, ...within }, range);
      const { keys, ...rest } = await newest('uploads', lists.map(look), page, (key) => key === CANARY_KEY);
      const records = await store.uploadsAt(keys);
      const isStillThere = (record: UploadRecord) => {
        const place = uploadPlace(record);
        return lists.includes(place.status) && (within.section ?? place.section) === place.section;
      };
      return { items: records.filter(isStillThere), ...rest };
    },
    async countUploads({ status, section }) {
      const within = section === undefined ? {} : { section: sectionKey(section) };
      const [canary] = await store.uploadsAt([CANARY_KEY]);
      const place = canary && uploadPlace(canary);
      const isAmong = place?.status === status && (within.section ?? place.section) === place.section;
      const listed = await store.uploadList({ status, ...within }, { limit: MOST_COUNTED + 2 });
      const length = listed.length - (isAmong ? 1 : 0);
      return { count: Math.min(length, MOST_COUNTED), hasMore: length > MOST_COUNTED };
    },
    async articles({ state }, page) {
      const lists = state === undefined ? ARTICLE_STATES : [state];
      const look = (one: ArticleState) => (range: Range) => store.articleList(one, range);
      const canaries = new Set((await store.uploadsAt([CANARY_KEY])).flatMap(articlesOf));
      const { keys, ...rest } = await newest('articles', lists.map(look), page, (id) => canaries.has(id));
      const articles = await store.articlesAt(keys);
      return { items: articles.filter(({ state }) => lists.includes(state)), ...rest };
    },
    async feeds(page) {
      const { items: records, ...rest } = await feedRecords(page);
      const items = await inParallel(records, COUNTED_AT_ONCE, async (feed) => {
        const count = await store.countOf(feed.id, MOST_COUNTED + 1);
        return { ...feed, articles: Math.min(count, MOST_COUNTED), hasMore: count > MOST_COUNTED };
      });
      return { items, ...rest };
    },
  };
}

function articlesOf({ receipt }: UploadRecord): readonly ArticleId[] {
  return receipt.articles.map(({ id }) => id);
}

/**
 * One page of several lists together. Each is asked for one row more than the page has, which tells whether there is another, and one for the
 * canary, which is nobody's.
 */
async function newest<Key>(
  listed: Listed,
  lists: readonly ((range: Range) => Promise<readonly Row<Key>[]>)[],
  { limit, after }: PageOf,
  isCanarys: (key: Key) => boolean,
): Promise<{ readonly keys: readonly Key[]; readonly next?: Cursor }> {
  const below = after === undefined ? {} : { below: sortAt(listed, after) };
  const found = await Promise.all(lists.map((look) => look({ limit: limit + 2, ...below })));
  // As UTF-8, as both stores sort: JavaScript compares halves of characters, and would pass some over.
  const rows = found
    .flat()
    .filter(({ key }) => !isCanarys(key))
    .map((row) => ({ ...row, bytes: Buffer.from(row.sort) }))
    .sort((a, b) => Buffer.compare(b.bytes, a.bytes));
  const page = rows.slice(0, limit);
  // One that moved from list to list while they were read is in both.
  const keys = [...new Set(page.map(({ key }) => key))];
  return { keys, ...nextOf(listed, rows.length > limit ? page.at(-1)?.sort : undefined) };
}

function nextOf(listed: Listed, sort: string | undefined): { readonly next?: Cursor } {
  return sort === undefined ? {} : { next: cursorAt(listed, sort) };
}
