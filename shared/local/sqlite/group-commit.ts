import type { Commit } from '../../pipeline/types.ts';
import type { Database } from './database.ts';
import { type PreparedCommit, prepareCommit, type StoreWriter } from './writer.ts';

interface Waiting {
  readonly prepared: PreparedCommit;
  resolve(outcome: 'committed' | 'conflict'): void;
  reject(error: unknown): void;
}

/**
 * Commits that arrive in one turn of the event loop share one transaction; each still wins, loses or fails by itself.
 * A transaction of its own for each writes the same index pages again and again: measured with articles of 8 kB, 32 at
 * once cost 0.31 ms of processor time each, and 0.51 ms alone. Nobody is told `committed` before the transaction has ended.
 */
export function groupCommits(
  database: Database,
  write: StoreWriter,
): (commit: Commit) => Promise<'committed' | 'conflict'> {
  const { db } = database;
  let waiting: Waiting[] = [];
  const sql = {
    begin: db.prepare('SAVEPOINT one'),
    keep: db.prepare('RELEASE one'),
    undo: db.prepare('ROLLBACK TO one'),
  };

  const writeOne = (one: Waiting): (() => void) => {
    sql.begin.run();
    try {
      const outcome = write(one.prepared);
      sql.keep.run();
      return () => one.resolve(outcome);
    } catch (error) {
      try {
        sql.undo.run();
        sql.keep.run();
      } catch {
        // There is nothing to undo by itself any more: a full disk has ended the transaction, and taken back the whole group.
        throw error;
      }
      return () => one.reject(error);
    }
  };

  const writeAll = (): void => {
    const group = waiting;
    waiting = [];
    try {
      const answers = database.exclusive(() => group.map(writeOne));
      for (const answer of answers) answer();
    } catch (error) {
      for (const one of group) one.reject(error);
    }
  };

  return (commit) =>
    new Promise((resolve, reject) => {
      const prepared = prepareCommit(commit);
      if (waiting.push({ prepared, resolve, reject }) === 1) setImmediate(writeAll);
    });
}
