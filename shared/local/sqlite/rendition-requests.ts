import type { ArticleId } from '../../article/types.ts';
import type { WaitingRenditions } from '../state.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

/** Articles whose pictures are to be made smaller; on AWS a queue is that. */
export function createRenditionRequests({ db }: Database): WaitingRenditions {
  const sql = {
    want: db.prepare("INSERT OR REPLACE INTO rendition_requests (article, again) VALUES (?, '')"),
    isWanted: db.prepare('SELECT 1 FROM rendition_requests WHERE article = ?'),
    waiting: db.prepare('SELECT seq, article FROM rendition_requests WHERE again <= ? ORDER BY seq LIMIT ?'),
    settled: db.prepare('DELETE FROM rendition_requests WHERE seq = ?'),
    later: db.prepare('UPDATE rendition_requests SET again = ? WHERE seq = ?'),
    hurry: db.prepare("UPDATE rendition_requests SET again = '' WHERE again <> ''"),
  };
  return {
    async want(article) {
      sql.want.run(article);
    },
    async isWanted(article) {
      return sql.isWanted.get(article) !== undefined;
    },
    async waiting(now, limit) {
      const rows = sql.waiting.all(now, limit);
      return rows.map((row) => ({ mark: integer(row, 'seq'), article: text(row, 'article') as ArticleId }));
    },
    async settled(mark) {
      sql.settled.run(mark);
    },
    async later(mark, at) {
      sql.later.run(at, mark);
    },
    async hurry() {
      sql.hurry.run();
    },
  };
}
