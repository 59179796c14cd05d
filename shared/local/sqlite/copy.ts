import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database.ts';

/**
 * Writes a whole copy of the state, as of one moment, while others may be working on it.
 * @param to must not be there yet
 * @throws SetupError when `from` is no state file; SQLite's error when `to` cannot be written.
 */
export function copyState(from: string, to: string): void {
  const { db, close } = openDatabase(from);
  const temporary = `${to}.${process.pid}.tmp`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    renameSync(temporary, to);
  } finally {
    rmSync(temporary, { force: true });
    close();
  }
}

/** @returns whether every page of the state file can be read and holds together. */
export function isWhole(path: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    return db.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch {
    return false;
  } finally {
    db?.close();
  }
}
