import type { DatabaseSync } from 'node:sqlite';
import type { PublicPath } from '../../article/public-path.ts';
import type { Instant } from '../../article/types.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import type { SitemapRecord } from '../../pipeline/types.ts';
import { type Row, text } from './row.ts';

/** Behind every path. */
const END = '\u{10FFFF}';

/** The table of sitemaps. */
export function createSitemaps(db: DatabaseSync): Pick<ArticleStore, 'sitemap' | 'sitemaps' | 'putSitemap'> {
  const sql = {
    one: db.prepare('SELECT path, content, updated FROM sitemaps WHERE path = ?'),
    within: db.prepare(
      'SELECT path, content, updated FROM sitemaps WHERE path >= ? AND path < ? ORDER BY path DESC LIMIT ?',
    ),
    put: db.prepare('INSERT OR REPLACE INTO sitemaps (path, content, updated) VALUES (?, ?, ?)'),
  };
  return {
    async sitemap(path) {
      const row = sql.one.get(path);
      return row && sitemapOf(row);
    },
    sitemaps: async ({ from = '', below = END }, limit) => sql.within.all(from, below, limit).map(sitemapOf),
    async putSitemap({ path, shown: { content, updated } }) {
      sql.put.run(path, content, updated);
    },
  };
}

function sitemapOf(row: Row): SitemapRecord {
  const shown = { content: text(row, 'content'), updated: text(row, 'updated') as Instant };
  return { path: text(row, 'path') as PublicPath, shown };
}
