import type { ArticleId, FeedId } from '../../article/types.ts';
import type { Outbox } from '../../pipeline/ports.ts';
import type { Changes } from '../../pipeline/types.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

const NOTHING: Changes = { articles: [], feeds: [] };
/** In the row of feeds that are to be published again. */
const NO_ARTICLE = '' as ArticleId;

/** The table of changes, which commits write in their own transaction. */
export function createOutbox({ db, exclusive }: Database): Outbox {
  const sql = {
    changes: db.prepare('SELECT seq, article, feeds FROM changes ORDER BY seq LIMIT ?'),
    acknowledge: db.prepare('DELETE FROM changes WHERE seq <= ?'),
    again: db.prepare('INSERT INTO changes (article, feeds) VALUES (?, ?)'),
    latest: db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'changes'"),
  };
  return {
    async changes(limit) {
      const rows = sql.changes.all(limit);
      const articles = new Set(rows.map((row) => text(row, 'article') as ArticleId).filter((id) => id !== NO_ARTICLE));
      const feeds = new Set(rows.flatMap((row) => JSON.parse(text(row, 'feeds')) as FeedId[]));
      const end = rows.at(-1);
      return { upTo: end === undefined ? 0 : integer(end, 'seq'), articles: [...articles], feeds: [...feeds] };
    },
    async latest() {
      const row = sql.latest.get();
      return row === undefined ? 0 : integer(row, 'seq');
    },
    async acknowledge(upTo, { articles, feeds } = NOTHING) {
      exclusive(() => {
        sql.acknowledge.run(upTo);
        for (const article of articles) sql.again.run(article, '[]');
        if (feeds.length > 0) sql.again.run(NO_ARTICLE, JSON.stringify(feeds));
      });
    },
  };
}
