import type { Meta } from '../state.ts';
import type { Database } from './database.ts';
import { text } from './row.ts';

/** Kept in the state file. */
export function createMeta({ db, exclusive }: Database): Meta {
  const get = db.prepare('SELECT value FROM meta WHERE name = ?');
  const set = db.prepare(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const textAt = (name: string) => {
    const row = get.get(name);
    return row && text(row, 'value');
  };
  return {
    get: async (name) => textAt(name),
    change: async (name, changed) => exclusive(() => void set.run(name, changed(textAt(name)))),
    async set(name, value) {
      set.run(name, value);
    },
  };
}
