import type { DatabaseSync } from 'node:sqlite';
import type { FeedId, Instant } from '../../article/types.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import { EVERY_FEED, type HeldFeed } from '../../pipeline/types.ts';
import { integer, type Row, text } from './row.ts';

type FeedLosses = Pick<ArticleStore, 'heldFeeds' | 'holdFeed' | 'letGoFeed' | 'acceptLosses' | 'acceptedUntil'>;

/** The tables of feeds that are held, and of those whose losses are meant. */
export function createFeedLosses(db: DatabaseSync): FeedLosses {
  const sql = {
    held: db.prepare('SELECT feed, since, lost, total FROM held_feeds ORDER BY feed'),
    hold: db.prepare('INSERT OR REPLACE INTO held_feeds (feed, since, lost, total) VALUES (?, ?, ?, ?)'),
    letGo: db.prepare('DELETE FROM held_feeds WHERE feed = ?'),
    accept: db.prepare('INSERT OR REPLACE INTO accepted_losses (feed, until) VALUES (?, ?)'),
    accepted: db.prepare('SELECT MAX(until) AS until FROM accepted_losses WHERE feed IN (?, ?)'),
  };
  return {
    heldFeeds: async () => sql.held.all().map(heldFeedOf),
    async holdFeed({ feed, since, lost, of }) {
      sql.hold.run(feed, since, lost, of);
    },
    async letGoFeed(id) {
      sql.letGo.run(id);
    },
    async acceptLosses(of, until) {
      sql.accept.run(of, until);
    },
    async acceptedUntil(id) {
      const row = sql.accepted.get(id, EVERY_FEED);
      return row === undefined || row.until === null ? undefined : (text(row, 'until') as Instant);
    },
  };
}

function heldFeedOf(row: Row): HeldFeed {
  return {
    feed: text(row, 'feed') as FeedId,
    since: text(row, 'since') as Instant,
    lost: integer(row, 'lost'),
    of: integer(row, 'total'),
  };
}
