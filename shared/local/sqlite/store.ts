import { isLive, isOut } from '../../article/live.ts';
import { stated } from '../../article/stated.ts';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../article/types.ts';
import { publicPathsOf } from '../../pipeline/article-files.ts';
import { decodeArticle } from '../../pipeline/codec.ts';
import { foundMedia } from '../../pipeline/compose/media-look-up.ts';
import { decodedArticle } from '../../pipeline/decoded.ts';
import type { ArticleStore, Entered } from '../../pipeline/ports.ts';
import type { IndexEntry, UploadRecord } from '../../pipeline/types.ts';
import { breathe } from '../breathe.ts';
import type { Database } from './database.ts';
import { createFeedLosses } from './feed-losses.ts';
import { FEED_COLUMNS, feedOf } from './feed-row.ts';
import { groupCommits } from './group-commit.ts';
import { createLists } from './lists.ts';
import { blob, integer, type Row, text } from './row.ts';
import { createSitemaps } from './sitemaps.ts';
import { storeWriter } from './writer.ts';

/** Rows of one step through all uploads: no statement stays open while the caller works. */
export const UPLOADS_AT_ONCE = 500;

/** The outer join keeps the limit on entries: an entry without its article counts, and is left out afterwards. */
export const WINDOW = `
  SELECT e.sort, e.article, e.digest, a.content FROM entries e LEFT JOIN articles a ON a.id = e.article
  WHERE e.feed = ? ORDER BY e.sort DESC LIMIT ?`;

const STRETCH = WINDOW.replace('ORDER BY', 'AND e.sort >= ? AND e.sort < ? ORDER BY');

/** Sorts behind every key of an index, which begins with a year. */
const END = '~';

/** Safe beside other processes on the same file. Commits made at the same moment share one transaction of the file. */
export function createSqliteStore(database: Database): ArticleStore {
  const { db } = database;
  const sql = {
    upload: db.prepare('SELECT version, record FROM sources WHERE key = ?'),
    article: db.prepare('SELECT version, content FROM articles WHERE id = ?'),
    articleVersion: db.prepare('SELECT version FROM articles WHERE id = ?'),
    articlesOf: db.prepare('SELECT article FROM claims WHERE key = ? ORDER BY article'),
    uploadsOf: db.prepare('SELECT key FROM claims WHERE article = ? ORDER BY key'),
    alike: db.prepare('SELECT key FROM sources WHERE likeness = ? ORDER BY since DESC, key LIMIT ?'),
    awaiting: db.prepare('SELECT key FROM awaits WHERE media = ? ORDER BY key'),
    showing: db.prepare(
      'SELECT a.content FROM shows s JOIN articles a ON a.id = s.article WHERE s.path = ? ORDER BY s.article',
    ),
    window: db.prepare(WINDOW),
    entries: db.prepare('SELECT sort, article, digest FROM entries WHERE feed = ? ORDER BY sort DESC LIMIT ?'),
    stretch: db.prepare(STRETCH),
    entriesWithin: db.prepare(
      'SELECT sort, article, digest FROM entries WHERE feed = ? AND sort >= ? AND sort < ? ORDER BY sort LIMIT ?',
    ),
    deletions: db.prepare(`
      SELECT MAX(d.at) AS at, d.article, d.reason FROM deletions d JOIN articles a ON a.id = d.article
      WHERE d.feed = ? AND d.at >= ? AND a.state <> 'published' GROUP BY d.article ORDER BY at DESC, d.article LIMIT ?`),
    cutsUpTo: db.prepare('SELECT sort FROM cuts WHERE feed = ? AND sort <= ? ORDER BY sort DESC LIMIT ?'),
    cutsAfter: db.prepare('SELECT sort FROM cuts WHERE feed = ? AND sort > ? ORDER BY sort LIMIT ?'),
    cut: db.prepare('INSERT OR IGNORE INTO cuts (feed, sort) VALUES (?, ?)'),
    due: db.prepare(
      'SELECT at, article FROM due WHERE at <= ? AND (at, article) > (?, ?) ORDER BY at, article LIMIT ?',
    ),
    feed: db.prepare(`SELECT version, ${FEED_COLUMNS} FROM feeds WHERE id = ?`),
    putFeed: db.prepare(
      `INSERT OR REPLACE INTO feeds (version, ${FEED_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    feeds: db.prepare(`SELECT ${FEED_COLUMNS} FROM feeds ORDER BY id`),
    publishAgain: db.prepare("INSERT INTO changes (article, feeds) VALUES ('', ?)"),
    addUnlisted: db.prepare('INSERT INTO unlisted (feed) VALUES (?)'),
    unlisted: db.prepare('SELECT seq, feed FROM unlisted ORDER BY seq'),
    listed: db.prepare('DELETE FROM unlisted WHERE seq = ?'),
    tell: db.prepare('INSERT OR REPLACE INTO told_unlisted (mark, feeds, since) VALUES (?, ?, ?)'),
    told: db.prepare('SELECT mark, feeds, since FROM told_unlisted ORDER BY mark'),
    untell: db.prepare('DELETE FROM told_unlisted WHERE mark = ?'),
  };

  const lists = createLists(database);
  return {
    ...lists,
    ...createSitemaps(db),
    ...createFeedLosses(db),
    async upload(key) {
      const row = sql.upload.get(key);
      return row && { value: recordOf(row), version: integer(row, 'version') };
    },
    async article(id) {
      const row = sql.article.get(id);
      return row && { value: decodedArticle(blob(row, 'content')), version: integer(row, 'version') };
    },
    async articleVersion(id) {
      const row = sql.articleVersion.get(id);
      return row === undefined ? 0 : integer(row, 'version');
    },
    async articlesOf(key) {
      return sql.articlesOf.all(key).map((row) => text(row, 'article') as ArticleId);
    },
    async uploadsOf(id) {
      return sql.uploadsOf.all(id).map((row) => text(row, 'key') as SubmissionKey);
    },
    async alike(name, limit) {
      return sql.alike.all(name, limit).map((row) => text(row, 'key') as SubmissionKey);
    },
    async media(keys) {
      const rows = keys.map((key) => sql.upload.get(key)).filter((row) => row !== undefined);
      return foundMedia(rows.map(recordOf));
    },
    async awaiting(media) {
      return sql.awaiting.all(media).map((row) => text(row, 'key') as SubmissionKey);
    },
    async showing(path) {
      // A row outlives what it says; the article says what holds now.
      for (const row of sql.showing.iterate(path)) {
        const article = decodeArticle(blob(row, 'content'));
        if (isOut(article) && publicPathsOf(article).includes(path)) return article;
      }
      return undefined;
    },
    commit: groupCommits(database, storeWriter(db)),
    window: async (feed, limit) => entered(feed, sql.window.all(feed, limit)),
    stretch: async (feed, limit, { from = '', below = END }) =>
      entered(feed, sql.stretch.all(feed, from, below, limit)),
    async entriesWithin(feed, limit, { from = '', below = END }) {
      return sql.entriesWithin.all(feed, from, below, limit).map((row) => entryOf(row, feed));
    },
    async deletions(feed, since, limit) {
      return sql.deletions.all(feed, since, limit).map((row) => ({
        feed,
        article: text(row, 'article') as ArticleId,
        at: text(row, 'at') as Instant,
        ...(row.reason === null ? {} : { reason: text(row, 'reason') }),
      }));
    },
    async cutsUpTo(feed, sort, limit) {
      return sql.cutsUpTo.all(feed, sort, limit).map((row) => text(row, 'sort'));
    },
    async cutsAfter(feed, sort, limit) {
      return sql.cutsAfter.all(feed, sort, limit).map((row) => text(row, 'sort'));
    },
    async cut(feed, before) {
      sql.cut.run(feed, before);
    },
    async entries(feed, limit) {
      return sql.entries.all(feed, limit).map((row) => entryOf(row, feed));
    },
    async due(now, limit, after) {
      return sql.due
        .all(now, after?.at ?? '', after?.article ?? '', limit)
        .map((row) => ({ at: text(row, 'at') as Instant, article: text(row, 'article') as ArticleId }));
    },
    async feed(id) {
      const row = sql.feed.get(id);
      return row && { value: feedOf(row), version: integer(row, 'version') };
    },
    async putFeed(
      { value: { id, isPublic, title, isEmpty, emptied, shown, archived, told, again, had, etags }, version },
      heard = 'news',
    ) {
      return database.exclusive(() => {
        const row = sql.feed.get(id);
        if ((row === undefined ? 0 : integer(row, 'version')) !== version) return 'conflict';
        const { content = null, updated = null } = shown ?? {};
        const archive = archived === undefined ? null : JSON.stringify(archived);
        const about = [
          title ?? null,
          isEmpty ? 1 : 0,
          content,
          updated,
          archive,
          emptied ?? null,
          told ?? null,
          again ?? null,
          had === undefined ? null : JSON.stringify(had),
          etags?.join(' ') ?? null,
        ];
        sql.putFeed.run(version + 1, id, isPublic ? 1 : 0, ...about);
        if (heard === 'news') sql.addUnlisted.run(id);
        return 'committed';
      });
    },
    async publishAgain(id) {
      sql.publishAgain.run(JSON.stringify([id]));
    },
    async feeds() {
      return sql.feeds.all().map(feedOf);
    },
    async unlisted() {
      const news = sql.unlisted
        .all()
        .map((row) => ({ mark: String(integer(row, 'seq')), feeds: [text(row, 'feed') as FeedId] }));
      const told = sql.told.all().map((row) => ({
        mark: text(row, 'mark'),
        feeds: JSON.parse(text(row, 'feeds')) as FeedId[],
        ...stated({ since: (row.since ?? undefined) as Instant | undefined }),
      }));
      return [...news, ...told];
    },
    async tell({ mark, feeds, since }) {
      sql.tell.run(mark, JSON.stringify(feeds), since ?? null);
    },
    async listed(news) {
      database.exclusive(() => {
        for (const { mark } of news) {
          if (/^\d+$/.test(mark)) sql.listed.run(Number(mark));
          else sql.untell.run(mark);
        }
      });
    },
    async *uploads() {
      for (let last: SubmissionKey | '' = ''; ; ) {
        const records: readonly UploadRecord[] = await lists.uploadsAfter(last, UPLOADS_AT_ONCE);
        yield* records;
        const end = records.at(-1);
        if (end === undefined || records.length < UPLOADS_AT_ONCE) return;
        last = end.key;
        await breathe();
      }
    },
  };
}

function entryOf(row: Row, feed: FeedId): IndexEntry {
  return { feed, sort: text(row, 'sort'), article: text(row, 'article') as ArticleId, digest: text(row, 'digest') };
}

/** An entry without its article, or with one that is withdrawn, is left out. */
function entered(feed: FeedId, rows: readonly Row[]): readonly Entered[] {
  return rows.flatMap((row) => {
    if (row.content === null) return [];
    const value = decodedArticle(blob(row, 'content'));
    return isLive(value) ? [{ entry: entryOf(row, feed), article: value }] : [];
  });
}

function recordOf(row: Row): UploadRecord {
  return JSON.parse(text(row, 'record')) as UploadRecord;
}
