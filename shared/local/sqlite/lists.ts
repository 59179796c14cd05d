import type { PublicPath } from '../../article/public-path.ts';
import type { ArticleId, FeedId, SubmissionKey } from '../../article/types.ts';
import { decodeArticle } from '../../pipeline/codec.ts';
import type { Row as ListRow, Lists, Range } from '../../pipeline/query/lists.ts';
import type { UploadRecord } from '../../pipeline/types.ts';
import type { Database } from './database.ts';
import { FEED_COLUMNS, feedOf } from './feed-row.ts';
import { blob, integer, type Row, text } from './row.ts';

/** The lists as indexes of the tables of records. */
export function createLists({ db }: Database): Lists {
  const sql = {
    uploads: db.prepare(`
      SELECT uploaded_at AS at, key FROM sources INDEXED BY sources_by_status
      WHERE status = ? AND (uploaded_at, key) < (?, ?) ORDER BY uploaded_at DESC, key DESC LIMIT ?`),
    uploadsOf: db.prepare(`
      SELECT uploaded_at AS at, key FROM sources INDEXED BY sources_by_section
      WHERE section = ? AND status = ? AND (uploaded_at, key) < (?, ?) ORDER BY uploaded_at DESC, key DESC LIMIT ?`),
    articles: db.prepare(`
      SELECT published AS at, id AS key FROM articles INDEXED BY articles_by_state
      WHERE state = ? AND (published, id) < (?, ?) ORDER BY published DESC, id DESC LIMIT ?`),
    upload: db.prepare('SELECT record FROM sources WHERE key = ?'),
    article: db.prepare('SELECT content FROM articles WHERE id = ?'),
    feeds: db.prepare(`SELECT ${FEED_COLUMNS} FROM feeds WHERE id > ? ORDER BY id LIMIT ?`),
    uploadsAfter: db.prepare('SELECT record FROM sources WHERE key > ? ORDER BY key LIMIT ?'),
    files: db.prepare(
      'SELECT path, min(article) AS article FROM shows WHERE path > ? GROUP BY path ORDER BY path LIMIT ?',
    ),
    count: db.prepare('SELECT count(*) AS count FROM (SELECT 1 FROM entries WHERE feed = ? LIMIT ?)'),
  };
  return {
    async uploadList({ status, section }, range) {
      const found =
        section === undefined
          ? sql.uploads.all(status, ...bound(range), range.limit)
          : sql.uploadsOf.all(section, status, ...bound(range), range.limit);
      return found.map((row) => rowOf<SubmissionKey>(row));
    },
    async articleList(state, range) {
      return sql.articles.all(state, ...bound(range), range.limit).map((row) => rowOf<ArticleId>(row));
    },
    async uploadsAt(keys) {
      const rows = [...new Set(keys)].map((key) => sql.upload.get(key)).filter((row) => row !== undefined);
      return rows.map((row) => JSON.parse(text(row, 'record')) as UploadRecord);
    },
    async articlesAt(ids) {
      const rows = [...new Set(ids)].map((id) => sql.article.get(id)).filter((row) => row !== undefined);
      return rows.map((row) => decodeArticle(blob(row, 'content')));
    },
    async feedList(after, limit) {
      return sql.feeds.all(after, limit).map(feedOf);
    },
    async uploadsAfter(after, limit) {
      return sql.uploadsAfter.all(after, limit).map((row) => JSON.parse(text(row, 'record')) as UploadRecord);
    },
    async filesAfter(after, limit) {
      const rows = sql.files.all(after, limit);
      const files = rows.map((row) => ({
        path: text(row, 'path') as PublicPath,
        article: text(row, 'article') as ArticleId,
      }));
      return { files, isEnd: rows.length < limit };
    },
    async countOf(feed: FeedId, most) {
      return integer(sql.count.get(feed, most) ?? {}, 'count');
    },
  };
}

function rowOf<Key extends string>(row: Row): ListRow<Key> {
  const key = text(row, 'key') as Key;
  return { sort: `${text(row, 'at')}#${key}`, key };
}

/** Sorts behind every instant. */
const LATEST = '~';

/** Instants hold no `#`. */
function bound({ below = `${LATEST}#` }: Range): [string, string] {
  const end = below.indexOf('#');
  return [below.slice(0, end), below.slice(end + 1)];
}
