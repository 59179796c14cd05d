import { randomUUID } from 'node:crypto';
import type { Instant } from '../../article/types.ts';
import type { Delivery, Subscriptions } from '../../push/hub/subscription.ts';
import type { Database } from './database.ts';
import { integer, type Row, text } from './row.ts';

/** One row for each topic and callback; what is to be sent is in it, however often the topic changes before it is. */
export function createSubscriptions({ db, exclusive }: Database): Subscriptions {
  const sql = {
    has: db.prepare('SELECT 1 FROM subscriptions WHERE topic = ? AND callback = ?'),
    put: db.prepare(`
      INSERT INTO subscriptions (topic, callback, host, secret, until, mark, failures) VALUES (?, ?, ?, ?, ?, '', 0)
      ON CONFLICT (topic, callback) DO UPDATE SET secret = excluded.secret, until = excluded.until, failing_since = NULL`),
    remove: db.prepare('DELETE FROM subscriptions WHERE topic = ? AND callback = ?'),
    ofTopic: db.prepare('SELECT COUNT(*) AS found FROM subscriptions WHERE topic = ? AND until > ?'),
    ofHost: db.prepare('SELECT COUNT(*) AS found FROM subscriptions WHERE host = ? AND until > ?'),
    count: db.prepare('SELECT COUNT(*) AS found FROM subscriptions WHERE until > ?'),
    ended: db.prepare('DELETE FROM subscriptions WHERE until <= ?'),
    spread: db.prepare('UPDATE subscriptions SET mark = ?, failures = 0, again = ? WHERE topic = ?'),
    due: db.prepare(`
      SELECT * FROM (
        SELECT *, ROW_NUMBER() OVER (PARTITION BY host ORDER BY failures, again, topic, callback) AS place
        FROM subscriptions WHERE again <= ? AND until > ?
      ) WHERE place <= ? ORDER BY place, failures, again, topic, callback LIMIT ?`),
    // What is to be sent since may be what was taken just now: it is known by its digest.
    taken: db.prepare(`
      UPDATE subscriptions SET again = CASE mark WHEN ? THEN NULL ELSE again END,
        failures = 0, failing_since = NULL, delivered = ?
      WHERE topic = ? AND callback = ?`),
    failed: db.prepare(`
      UPDATE subscriptions SET again = ?, failures = failures + 1, failing_since = ?
      WHERE topic = ? AND callback = ? AND mark = ?`),
    putOff: db.prepare('UPDATE subscriptions SET again = ? WHERE topic = ? AND callback = ? AND mark = ?'),
    nothing: db.prepare('UPDATE subscriptions SET again = NULL WHERE topic = ? AND callback = ? AND mark = ?'),
  };
  const found = (row: Row | undefined) => integer(row ?? {}, 'found');
  return {
    async has(topic, callback) {
      return sql.has.get(topic, callback) !== undefined;
    },
    async put({ topic, callback, secret, until }) {
      sql.put.run(topic, callback, new URL(callback).hostname, secret ?? null, until);
    },
    async remove(topic, callback) {
      sql.remove.run(topic, callback);
    },
    async countFor(topic, host, now) {
      return { ofTopic: found(sql.ofTopic.get(topic, now)), ofHost: found(sql.ofHost.get(host, now)) };
    },
    async count(now) {
      return found(sql.count.get(now));
    },
    async spread(topics, now) {
      exclusive(() => {
        sql.ended.run(now);
        for (const topic of topics) sql.spread.run(randomUUID(), now, topic);
      });
    },
    async due(now, limit, ofHost) {
      return sql.due.all(now, now, ofHost, limit).map(deliveryOf);
    },
    async settle({ topic, callback, mark }, delivered) {
      if (delivered.kind === 'taken') sql.taken.run(mark, delivered.digest, topic, callback);
      else if (delivered.kind === 'failed')
        sql.failed.run(delivered.at ?? null, delivered.failingSince, topic, callback, mark);
      else if (delivered.kind === 'put off') sql.putOff.run(delivered.at, topic, callback, mark);
      else sql.nothing.run(topic, callback, mark);
    },
  };
}

function deliveryOf(row: Row): Delivery {
  return {
    topic: text(row, 'topic'),
    callback: text(row, 'callback'),
    ...(row.secret === null ? {} : { secret: text(row, 'secret') }),
    mark: text(row, 'mark'),
    failures: integer(row, 'failures'),
    ...(row.failing_since === null ? {} : { failingSince: text(row, 'failing_since') as Instant }),
    ...(row.delivered === null ? {} : { delivered: text(row, 'delivered') }),
  };
}
