import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { StoredArticle } from '../../article/types.ts';
import { publicPathsOf } from '../../pipeline/article-files.ts';
import { decodeArticle, encodeArticle } from '../../pipeline/codec.ts';
import { withdrawn } from '../../pipeline/plan.ts';
import { openDatabase } from './database.ts';
import { blob } from './row.ts';

/**
 * Keeps of a damaged state file what no upload can tell again: each article's page and dates, as a tombstone, with which they come
 * back when its upload is read. Every row is looked for by itself, since around a damaged page others are whole.
 * @param from the damaged file, which is only read
 * @param path of the new one
 * @returns how many articles it knows of.
 */
export function salvageArticles(from: string, path: string): number {
  const articles = readable(from);
  const { db, exclusive, close } = openDatabase(path);
  try {
    const put = db.prepare(
      'INSERT OR IGNORE INTO articles (id, version, content, state, published) VALUES (?, 1, ?, ?, ?)',
    );
    const shows = db.prepare('INSERT OR IGNORE INTO shows (path, article) VALUES (?, ?)');
    exclusive(() => {
      for (const article of articles.map(withdrawn)) {
        put.run(article.id, encodeArticle(article), article.state, article.published);
        for (const path of publicPathsOf(article)) shows.run(path, article.id);
      }
    });
  } finally {
    close();
  }
  return articles.length;
}

/** Bytes, compressed. */
const SMALLEST_ARTICLE = 100;

function readable(path: string): readonly StoredArticle[] {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    // The last row may be among those that are lost; no article takes less.
    const last = Math.ceil(statSync(path).size / SMALLEST_ARTICLE);
    const row = db.prepare('SELECT content FROM articles WHERE rowid = ?');
    return Array.from({ length: last }, (_, index) => articleIn(() => row.get(index + 1))).filter(
      (article) => article !== undefined,
    );
  } catch {
    // Not even its beginning can be read.
    return [];
  } finally {
    db?.close();
  }
}

/** @returns undefined where there is none, or none that can be read. */
function articleIn(read: () => ReturnType<ReturnType<DatabaseSync['prepare']>['get']>): StoredArticle | undefined {
  try {
    const row = read();
    return row && decodeArticle(blob(row, 'content'));
  } catch {
    return undefined;
  }
}
