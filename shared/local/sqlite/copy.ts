import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { withKnownPath } from '../known-path.ts';
import { openDatabase } from './database.ts';
import { keepPrivate } from './private-file.ts';

/**
 * Writes a whole copy of the state, as of one moment, while others may be working on it.
 * @param to must not be there yet
 * @throws SetupError when `from` is no state file; SQLite's error when `to` cannot be written.
 */
export function copyState(from: string, to: string): void {
  const { db, close } = openDatabase(from);
  const temporary = `${to}.${process.pid}.tmp`;
  try {
    keepPrivate(temporary);
    db.prepare('VACUUM INTO ?').run(temporary);
    renameSync(temporary, to);
  } catch (error) {
    throw withKnownPath(error, to);
  } finally {
    rmSync(temporary, { force: true });
    close();
  }
}

/** @returns whether every page of the state file can be read and holds together. */
export function isWhole(path: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    // To SQLite, what is empty is a database without tables.
    if (statSync(path).size === 0) return false;
    db = new DatabaseSync(path, { readOnly: true });
    return db.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** What SQLite says to whoever wants a file alone that others have open (sqlite3.h, SQLITE_BUSY). */
const BUSY = 5;

/** @returns whether another process, or connection, has the state file open; false where it cannot be told. */
export function isInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    // Whoever is to have the file alone for good needs it so from the start (SQLite, "Write-Ahead Logging", section 6).
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    db.exec('ROLLBACK');
    return false;
  } catch (error) {
    return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
  } finally {
    db?.close();
  }
}
