import { CANARY_KEY } from '../article/canary.ts';
import { stated } from '../article/stated.ts';
import type { FeedId, StoredArticle, SubmissionKey } from '../article/types.ts';
import { inParallel } from '../pipeline/parallel.ts';
import { articleCommit, articlePlace } from '../pipeline/plan.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import { untilSettled } from '../pipeline/retry.ts';
import { revisionOf } from '../pipeline/revision.ts';
import type { ArticleCommit, Deletion, FeedRecord, UploadRecord, Versioned } from '../pipeline/types.ts';
import type { Row } from './row.ts';

/** How much came back. */
export interface Restored {
  readonly articles: number;
  readonly uploads: number;
  readonly feeds: number;
}

/** Rows that are held, and put beside each other. */
const AT_ONCE = 200;
const PUT_AT_ONCE = 16;
/** Revisions are of the place where they were counted: whatever happens to an upload here is newer. */
const FIRST = revisionOf('0');

/**
 * Puts everything into a store by its own commits, so that lists, indexes and changes to be published come with it. Until all of it is
 * there nothing is published of its feeds: of half an archive they would make cuts, and tell instants, that hold for ever. Doing it
 * again ends in the same state; what the store had besides stays.
 */
export async function restoreRows(store: ArticleStore, rows: AsyncIterable<Row>): Promise<Restored> {
  const counts = { articles: 0, uploads: 0, feeds: 0 };
  for await (const part of inParts(rows)) {
    for (const row of part) {
      if ('article' in row) counts.articles++;
      if ('upload' in row) counts.uploads++;
      if ('feed' in row) counts.feeds++;
    }
    const alike = Map.groupBy(part, whatItTouches);
    await inParallel([...alike.values()], PUT_AT_ONCE, async (group) => {
      for (const row of group) await putRow(store, row);
    });
  }
  return counts;
}

/** @returns whether a store knows nothing that somebody uploaded. A new deployment has its declared feeds, without articles. */
export async function isEmpty(store: ArticleStore): Promise<boolean> {
  const uploads = await store.uploadsAfter('', 2);
  return uploads.every(({ key }) => key === CANARY_KEY);
}

/** What is of one upload waits for each other; else each would lose to the next. */
function whatItTouches(row: Row): string {
  if ('article' in row) return row.uploads[0] ?? row.article.key;
  if ('upload' in row) return row.upload.key;
  if ('deletion' in row) return row.deletion.article;
  if ('cut' in row) return `${row.cut.feed} ${row.cut.before}`;
  if ('sitemap' in row) return row.sitemap.path;
  return 'feed' in row ? row.feed.id : row.waiting;
}

async function putRow(store: ArticleStore, row: Row): Promise<unknown> {
  if ('waiting' in row) return putFeed(store, row.waiting, (known) => ({ ...known, isWaiting: true }));
  if ('cut' in row) return store.cut(row.cut.feed, row.cut.before);
  if ('article' in row) return putArticle(store, row.article, row.uploads);
  if ('upload' in row) return putUpload(store, row.upload);
  if ('deletion' in row) return putDeletion(store, row.deletion);
  if ('sitemap' in row) return store.putSitemap(row.sitemap);
  return putFeed(store, row.feed.id, () => row.feed);
}

function putFeed(store: ArticleStore, id: FeedId, change: (known: FeedRecord) => FeedRecord): Promise<unknown> {
  return untilSettled(`record of the feed ${id}`, async () => {
    const { value, version } = (await store.feed(id)) ?? { value: { id, isPublic: false }, version: 0 };
    return store.putFeed({ value: change(value), version });
  });
}

/** With each upload that claims it; the records of these follow. One that nobody claims is kept by the upload that it came from. */
async function putArticle(
  store: ArticleStore,
  article: StoredArticle,
  uploads: readonly SubmissionKey[],
): Promise<void> {
  for (const key of uploads.length === 0 ? [article.key] : uploads)
    await untilSettled(`article ${article.id}`, async () => {
      const [known, prior] = await Promise.all([store.upload(key), store.article(article.id)]);
      const upload = known ?? { value: unread(key, article), version: 0 };
      return store.commit({ upload, article: wholeCommit(prior, article) });
    });
}

/** With every entry of its own, also those which what is there should have already: somebody may have spoilt the table by hand. */
function wholeCommit(prior: Versioned<StoredArticle> | undefined, article: StoredArticle): ArticleCommit {
  const anew = articleCommit(undefined, article) as ArticleCommit;
  if (prior === undefined) return anew;
  const { placeBefore, ...change } = articleCommit(prior, article) ?? unchanged(prior);
  const isMoved = JSON.stringify(placeBefore) !== JSON.stringify(articlePlace(article));
  const { put, due } = anew;
  return { ...change, put, ...stated({ due, placeBefore: isMoved ? placeBefore : undefined }) };
}

function unchanged({ value, version }: Versioned<StoredArticle>): ArticleCommit {
  return { value, version, placeBefore: articlePlace(value), put: [], remove: [] };
}

/** The record of an upload of which there is none yet. */
function unread(key: SubmissionKey, { uploadedAt }: StoredArticle): UploadRecord {
  const nothing = { reasons: [], warnings: [], dropped: [], articles: [], waitingFor: [], arrived: [], receivers: [] };
  const site = { feedsUrl: '', timeZone: 'UTC' };
  const receipt = { key, status: 'withdrawn', uploadedAt, ...nothing, articleCount: 0, site } as const;
  return { key, revision: FIRST, receipt, awaits: [] };
}

function putUpload(store: ArticleStore, record: UploadRecord): Promise<unknown> {
  return untilSettled(`upload ${record.key}`, async () => {
    const known = await store.upload(record.key);
    // Of what is there it is not told: so what follows from the record is put whether it should be there or not.
    return store.commit({ upload: { value: { ...record, revision: FIRST }, version: known?.version ?? 0 } });
  });
}

function putDeletion(store: ArticleStore, deletion: Deletion): Promise<unknown> {
  return untilSettled(`deletion of ${deletion.article}`, async () => {
    const article = await store.article(deletion.article);
    const upload = article && (await store.upload(article.value.key));
    if (article === undefined || upload === undefined) return undefined;
    return store.commit({
      upload,
      uploadBefore: upload.value,
      article: { ...unchanged(article), deletions: [deletion] },
    });
  });
}

/** Parts of rows of one kind: what follows another kind counts on all of it. */
async function* inParts(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let part: Row[] = [];
  let kind = '';
  for await (const row of rows) {
    const [of = ''] = Object.keys(row);
    if (of !== kind || part.length === AT_ONCE) {
      if (part.length > 0) yield part;
      part = [];
      kind = of;
    }
    part.push(row);
  }
  if (part.length > 0) yield part;
}
