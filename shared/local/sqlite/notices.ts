import { randomUUID } from 'node:crypto';
import type { FeedId } from '../../article/types.ts';
import type { Notice } from '../../push/notice.ts';
import type { Notices } from '../state.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

/** One row for each hub and feed, however often the feed changes before the hub is told. */
export function createNotices({ db, exclusive }: Database): Notices {
  const sql = {
    add: db.prepare(
      `INSERT OR REPLACE INTO notices (hub, feed, mark, turn, failures, again) VALUES (?, ?, ?, 'first', 0, ?)`,
    ),
    due: db.prepare(`
      SELECT hub, feed, mark, turn, failures FROM notices
      WHERE hub = ? AND again <= ? ORDER BY failures, again, feed LIMIT ?`),
    hubs: db.prepare('SELECT DISTINCT hub FROM notices WHERE again <= ? ORDER BY hub'),
    forget: db.prepare('DELETE FROM notices WHERE hub = ?'),
    next: db.prepare('UPDATE notices SET turn = ?, failures = ?, again = ? WHERE hub = ? AND feed = ? AND mark = ?'),
    done: db.prepare('DELETE FROM notices WHERE hub = ? AND feed = ? AND mark = ?'),
    count: db.prepare('SELECT COUNT(again) AS waiting, COUNT(*) - COUNT(again) AS given_up FROM notices'),
  };
  return {
    async add(hubs, feed, now) {
      exclusive(() => {
        for (const hub of hubs) sql.add.run(hub, feed, randomUUID(), now);
      });
    },
    async hubsDue(now) {
      return sql.hubs.all(now).map((row) => text(row, 'hub'));
    },
    async forget(hub) {
      sql.forget.run(hub);
    },
    async due(hub, now, limit) {
      return sql.due.all(hub, now, limit).map((row) => ({
        hub: text(row, 'hub'),
        feed: text(row, 'feed') as FeedId,
        mark: text(row, 'mark'),
        turn: text(row, 'turn') as Notice['turn'],
        failures: integer(row, 'failures'),
      }));
    },
    async replace({ hub, feed, mark }, next) {
      if (next === undefined) sql.done.run(hub, feed, mark);
      else sql.next.run(next.turn, next.failures, next.at ?? null, hub, feed, mark);
    },
    async count() {
      const row = sql.count.get() ?? {};
      return { waiting: integer(row, 'waiting'), givenUp: integer(row, 'given_up') };
    },
  };
}
