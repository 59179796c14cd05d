import type { FeedId } from '../../article/types.ts';
import type { UnarchivedFeeds } from '../state.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

/** Which keys of indexes have changed: commits write it in their own transaction. */
export function createUnarchived({ db }: Database): UnarchivedFeeds {
  const sql = {
    of: db.prepare('SELECT seq, sort FROM unarchived WHERE feed = ? ORDER BY sort'),
    done: db.prepare('DELETE FROM unarchived WHERE feed = ? AND seq <= ?'),
    feeds: db.prepare('SELECT DISTINCT feed FROM unarchived'),
  };
  return {
    async of(feed) {
      const rows = sql.of.all(feed);
      const upTo = rows.reduce((most, row) => Math.max(most, integer(row, 'seq')), 0);
      return {
        sorts: rows.map((row) => text(row, 'sort')),
        async done() {
          if (upTo > 0) sql.done.run(feed, upTo);
        },
      };
    },
    async feeds() {
      return sql.feeds.all().map((row) => text(row, 'feed') as FeedId);
    },
  };
}
