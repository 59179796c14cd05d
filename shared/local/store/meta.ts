import type { Database } from './database.ts';
import { text } from './row.ts';

/** A few texts that belong to the whole state file. */
export interface Meta {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Kept in the state file. */
export function createMeta({ db }: Database): Meta {
  const get = db.prepare('SELECT value FROM meta WHERE name = ?');
  const set = db.prepare(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    get(name) {
      const row = get.get(name);
      return row && text(row, 'value');
    },
    set(name, value) {
      set.run(name, value);
    },
  };
}
