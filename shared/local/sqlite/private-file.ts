import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { isCode } from '../error-code.ts';

const OWNER_ALONE = 0o600;
const OF_OTHERS = 0o007;

/**
 * Makes a file that its owner alone reads, or shuts one that is there to those who are neither owner nor group: the state holds what is not
 * published yet, and what signs in at the desk. SQLite gives the files beside it the same mode.
 * @throws the operating system's error where it cannot be made
 */
export function keepPrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', OWNER_ALONE));
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    shut(path);
  }
}

function shut(path: string): void {
  try {
    const stats = statSync(path);
    if (stats.isFile() && (stats.mode & OF_OTHERS) !== 0) chmodSync(path, stats.mode & ~OF_OTHERS & 0o777);
  } catch {
    // Somebody else's file, or a file system without modes.
  }
}
