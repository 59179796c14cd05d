import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import type { StoredArticle, SubmissionKey } from '../../article/types.ts';
import { publicPathsOf } from '../../pipeline/article-files.ts';
import { uploadPlace } from '../../pipeline/query/lists.ts';
import type { ArticleCommit, Commit, UploadRecord } from '../../pipeline/types.ts';
import { integer, text } from './row.ts';

/**
 * An article of 16 kB of JSON: level 1 takes 0.08 ms and 3.3 kB, the default level 6 takes 0.19 ms and 2.6 kB. Here time
 * is what bounds a bulk pass; on AWS bytes are what is paid for. `decodeArticle` reads either.
 */
const COMPRESSION_LEVEL = 1;

/** A commit with its article encoded, so that no other writer waits for the compression. */
export interface PreparedCommit {
  readonly commit: Commit;
  readonly content?: Uint8Array;
}

/** Done before the transaction begins. */
export function prepareCommit(commit: Commit): PreparedCommit {
  return commit.article === undefined ? { commit } : { commit, content: encode(commit.article.value) };
}

function encode(article: StoredArticle): Uint8Array {
  return deflateRawSync(JSON.stringify(article), { level: COMPRESSION_LEVEL });
}

/** Writes one commit inside the caller's transaction. Versions are looked at first: a conflict has written nothing. */
export type StoreWriter = (prepared: PreparedCommit) => 'committed' | 'conflict';

/** Prepares the statements once for all commits of a process. */
export function storeWriter(db: DatabaseSync): StoreWriter {
  const sql = {
    uploadVersion: db.prepare('SELECT version FROM sources WHERE key = ?'),
    articleVersion: db.prepare('SELECT version FROM articles WHERE id = ?'),
    record: db.prepare('SELECT record FROM sources WHERE key = ?'),
    putUpload: db.prepare(
      `INSERT INTO sources (key, version, record, status, section, uploaded_at, likeness, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET version = excluded.version, record = excluded.record,
         status = excluded.status, section = excluded.section, uploaded_at = excluded.uploaded_at,
         likeness = excluded.likeness, since = excluded.since`,
    ),
    putArticle: db.prepare(
      `INSERT INTO articles (id, version, content, state, published) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, content = excluded.content,
         state = excluded.state, published = excluded.published`,
    ),
    claim: db.prepare('INSERT OR IGNORE INTO claims (key, article) VALUES (?, ?)'),
    stopAwaiting: db.prepare('DELETE FROM awaits WHERE media = ? AND key = ?'),
    awaitMedia: db.prepare('INSERT OR IGNORE INTO awaits (media, key) VALUES (?, ?)'),
    shows: db.prepare('INSERT OR IGNORE INTO shows (path, article) VALUES (?, ?)'),
    removeEntry: db.prepare('DELETE FROM entries WHERE feed = ? AND sort = ?'),
    putEntry: db.prepare('INSERT OR REPLACE INTO entries (feed, sort, article, digest) VALUES (?, ?, ?, ?)'),
    notDue: db.prepare('DELETE FROM due WHERE at = ? AND article = ?'),
    due: db.prepare('INSERT OR IGNORE INTO due (at, article) VALUES (?, ?)'),
    registerFeed: db.prepare('INSERT OR IGNORE INTO feeds (id, version, is_public) VALUES (?, 1, 0)'),
    unlisted: db.prepare('INSERT INTO unlisted (feed) VALUES (?)'),
    deletion: db.prepare('INSERT OR REPLACE INTO deletions (feed, at, article, reason) VALUES (?, ?, ?, ?)'),
    unarchived: db.prepare('INSERT OR REPLACE INTO unarchived (feed, sort) VALUES (?, ?)'),
    change: db.prepare('INSERT INTO changes (article, feeds) VALUES (?, ?)'),
  };

  const versionOf = (statement: typeof sql.uploadVersion, key: string): number => {
    const row = statement.get(key);
    return row === undefined ? 0 : integer(row, 'version');
  };

  const writeUpload = (record: UploadRecord, version: number): void => {
    const before = version === 0 ? [] : awaitsOf(record.key);
    const { status, section, uploadedAt } = uploadPlace(record);
    const likeness = record.likeness?.name ?? null;
    const json = JSON.stringify(record);
    sql.putUpload.run(record.key, version + 1, json, status, section, uploadedAt, likeness, record.since ?? null);
    const now = new Set(record.awaits);
    for (const media of before) if (!now.has(media)) sql.stopAwaiting.run(media, record.key);
    for (const media of now) sql.awaitMedia.run(media, record.key);
  };

  const awaitsOf = (key: SubmissionKey): readonly SubmissionKey[] => {
    const row = sql.record.get(key);
    return row === undefined ? [] : (JSON.parse(text(row, 'record')) as UploadRecord).awaits;
  };

  const writeArticle = (article: ArticleCommit, content: Uint8Array): void => {
    const { id, state, published } = article.value;
    sql.putArticle.run(id, article.version + 1, content, state, published);
    for (const entry of article.remove) sql.removeEntry.run(entry.feed, entry.sort);
    for (const entry of article.put) {
      sql.putEntry.run(entry.feed, entry.sort, entry.article, entry.digest);
      if (sql.registerFeed.run(entry.feed).changes > 0) sql.unlisted.run(entry.feed);
    }
    for (const path of publicPathsOf(article.value)) sql.shows.run(path, article.value.id);
    if (article.noLongerDue !== undefined) sql.notDue.run(article.noLongerDue.at, article.noLongerDue.article);
    if (article.due !== undefined) sql.due.run(article.due.at, article.due.article);
    for (const { feed, at, article: id, reason = null } of article.deletions ?? [])
      sql.deletion.run(feed, at, id, reason);
    const touched = [...article.remove, ...article.put];
    for (const { feed, sort } of touched) sql.unarchived.run(feed, sort);
    const feeds = new Set([...touched, ...(article.deletions ?? [])].map(({ feed }) => feed));
    sql.change.run(article.value.id, JSON.stringify([...feeds]));
  };

  return ({ commit: { upload, article }, content }) => {
    if (versionOf(sql.uploadVersion, upload.value.key) !== upload.version) return 'conflict';
    if (article !== undefined && versionOf(sql.articleVersion, article.value.id) !== article.version) return 'conflict';
    writeUpload(upload.value, upload.version);
    if (article !== undefined && content !== undefined) {
      sql.claim.run(upload.value.key, article.value.id);
      writeArticle(article, content);
    }
    return 'committed';
  };
}
