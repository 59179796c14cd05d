import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SetupError } from '../../pipeline/errors.ts';
import { isCode } from '../error-code.ts';
import { makeFolder } from '../make-folder.ts';
import type { StateOptions } from '../state.ts';
import { teachPlaces } from './places.ts';
import { keepPrivate } from './private-file.ts';
import { integer } from './row.ts';
import { APPLICATION_ID, SCHEMA_STEPS } from './schema.ts';

/** A bulk pass commits in groups of well under a second; a process that waits longer than this waits for a stuck one. */
const BUSY_MS = 15_000;

/**
 * 16 MB of log between two checkpoints, each of which waits for the disk twice, 100 ms and more: a bulk pass is a third faster than
 * with 4 MB. Whoever commits next does the one that is due, so nobody who leaves it to the others need fear for the log.
 */
const CHECKPOINT_PAGES = 4_000;

/** The state file cannot be used: it is not one, or a newer Feedmill made it. */
export class StateFileError extends SetupError {}

/** What SQLite says of a file that is damaged, or no database (sqlite3.h, "Result Codes": SQLITE_CORRUPT, SQLITE_NOTADB). */
const DAMAGED = new Set([11, 26]);

/** The state file, open. */
export interface Database {
  readonly db: DatabaseSync;
  /**
   * Runs `work` while no other process or connection writes: all of its writes, or none when it throws.
   * Called inside itself, it joins the outer call.
   */
  exclusive<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens the state file, making it and its folder where they are missing.
 * @throws StateFileError when it is not a state file, or one of a newer version.
 */
export function openDatabase(path: string, { leavesDisk = false }: StateOptions = {}): Database {
  makeFolder(dirname(path));
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) make(path);
  else if (size === 0) throw damaged(path, new Error('it is empty'));
  return openMade(path, leavesDisk);
}

/** A new one appears whole: what is empty has been cut off, and nobody takes it for one that knows nothing yet. */
function make(path: string): void {
  const made = `${path}.${process.pid}.new`;
  try {
    keepPrivate(made);
    openMade(made, false).close();
    renameNew(made, path);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(made + end, { force: true });
  }
}

/** Of two processes that make one at the same moment, the first one's stays. */
function renameNew(made: string, path: string): void {
  try {
    linkSync(made, path);
  } catch (error) {
    // Some shares and memory cards have no links.
    if (!existsSync(path)) renameSync(made, path);
    else if (!isCode(error, 'EEXIST')) throw error;
  }
}

function openMade(path: string, leavesDisk: boolean): Database {
  let db: DatabaseSync | undefined;
  try {
    keepPrivate(path);
    db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    // Node 22.13 has no option for it.
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    switchToWal(db);
    // In WAL mode NORMAL loses nothing when the process is killed, and stays consistent when the power fails; what a
    // power failure takes back was not remembered as ingested either, since the ledger is in the same file.
    db.exec('PRAGMA synchronous = NORMAL');
    db.exec(`PRAGMA wal_autocheckpoint = ${leavesDisk ? 0 : CHECKPOINT_PAGES}`);
    return migrated(db, path);
  } catch (cause) {
    db?.close();
    // What the operating system says is clear enough.
    if (cause instanceof StateFileError || isOfTheSystem(cause)) throw cause;
    if (isDamage(cause)) throw damaged(path, cause);
    throw new StateFileError(`${path} cannot be opened as a state file: ${message(cause)}`, { cause });
  }
}

function migrated(db: DatabaseSync, path: string): Database {
  const exclusive = exclusively(db);
  exclusive(() => migrate(db, path));
  let isOpen = true;
  return {
    db,
    exclusive(work) {
      try {
        return exclusive(work);
      } catch (cause) {
        throw isDamage(cause) ? damaged(path, cause, 'end what works on it, and ') : cause;
      }
    },
    close() {
      if (isOpen) db.close();
      isOpen = false;
    },
  };
}

/** @param first what is to be done before */
function damaged(path: string, cause: unknown, first = ''): StateFileError {
  const way = `${first}"feedmill restore" with the same folders makes it anew`;
  return new StateFileError(`${path} is damaged (${message(cause)}); ${way}`, { cause });
}

/** Node 22.13 cannot be asked whether a transaction is open. */
function exclusively(db: DatabaseSync): Database['exclusive'] {
  let isInside = false;
  return (work) => {
    if (isInside) return work();
    db.exec('BEGIN IMMEDIATE');
    isInside = true;
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      rollBack(db);
      throw error;
    } finally {
      isInside = false;
    }
  };
}

/** A full disk ends the transaction by itself, and then there is none to roll back. */
function rollBack(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK');
  } catch (error) {
    if (!message(error).includes('no transaction is active')) throw error;
  }
}

/**
 * The first switch of a new file needs the file alone, and SQLite answers "locked" to the second of two openers without
 * waiting (SQLite, "Write-Ahead Logging", section 5).
 */
function switchToWal(db: DatabaseSync): void {
  const giveUp = Date.now() + BUSY_MS;
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!/locked|busy/.test(message(error)) || Date.now() > giveUp) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function migrate(db: DatabaseSync, path: string): void {
  const version = pragma(db, 'user_version');
  const application = pragma(db, 'application_id');
  const empty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (application !== APPLICATION_ID && !empty) throw new StateFileError(`${path} is another program's database`);
  if (version > SCHEMA_STEPS.length) {
    throw new StateFileError(
      `${path} was made by a newer Feedmill (schema ${version}; this one knows ${SCHEMA_STEPS.length})`,
    );
  }
  if (version === SCHEMA_STEPS.length) return;
  teachPlaces(db);
  for (const step of SCHEMA_STEPS.slice(version)) db.exec(step);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec(`PRAGMA user_version = ${SCHEMA_STEPS.length}`);
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** @returns whether SQLite found that the file is damaged, or never was a database. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && DAMAGED.has(Number(error.errcode) & 0xff);
}

function pragma(db: DatabaseSync, name: string): number {
  return integer(db.prepare(`PRAGMA ${name}`).get() ?? {}, name);
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
