import type { SubmissionKey } from '../../article/types.ts';
import type { CopyRequests } from '../state.ts';
import type { Database } from './database.ts';
import { text } from './row.ts';

/** Which remote files are still to be copied, told from what articles await and what went wrong before. */
export function createCopyRequests({ db }: Database): CopyRequests {
  const sql = {
    // The range is of the addresses among the keys; an index finds it.
    wanted: db.prepare(`
      SELECT DISTINCT a.media FROM awaits a
      LEFT JOIN sources s ON s.key = a.media LEFT JOIN misses m ON m.url = a.media
      WHERE a.media >= 'http' AND a.media < 'httq' AND (a.media GLOB 'http://*' OR a.media GLOB 'https://*')
        AND (s.key IS NULL AND m.url IS NULL OR m.again <= ?)
      ORDER BY a.media LIMIT ?`),
    failures: db.prepare('SELECT failures FROM misses WHERE url = ?'),
    again: db.prepare('INSERT OR REPLACE INTO misses (url, failures, again) VALUES (?, ?, ?)'),
    settled: db.prepare('DELETE FROM misses WHERE url = ?'),
  };
  return {
    async wanted(now, limit) {
      return sql.wanted.all(now, limit).map((row) => text(row, 'media') as SubmissionKey);
    },
    async failuresOf(key) {
      return Number(sql.failures.get(key)?.failures ?? 0);
    },
    async tryAgain(key, failures, at) {
      sql.again.run(key, failures, at);
    },
    async settled(key) {
      sql.settled.run(key);
    },
  };
}
