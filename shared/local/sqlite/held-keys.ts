import type { SubmissionKey } from '../../article/types.ts';
import type { HeldKeys } from '../state.ts';
import type { Database } from './database.ts';
import { text } from './row.ts';

/** Removals that are held, kept in the state file. */
export function createHeldKeys({ db, exclusive }: Database): HeldKeys {
  const sql = {
    held: db.prepare('SELECT key FROM held ORDER BY key'),
    hold: db.prepare('INSERT OR IGNORE INTO held (key) VALUES (?)'),
    letGo: db.prepare('DELETE FROM held WHERE key = ?'),
  };
  return {
    async list() {
      return sql.held.all().map((row) => text(row, 'key') as SubmissionKey);
    },
    async change({ added, ended }) {
      exclusive(() => {
        for (const key of added) sql.hold.run(key);
        for (const key of ended) sql.letGo.run(key);
      });
    },
  };
}
