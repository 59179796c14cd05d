import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '../../shared/local/make-folder.ts';

/** A folder of this user alone, in which each running `serve` says which state it works on. */
const FOLDER = join(tmpdir(), `feedmill-${userInfo().uid}`);

/**
 * Says that this process works on that state, so that `status` finds it from any folder.
 * @returns takes it back
 */
export function sayRunning(state: string): () => void {
  const file = join(FOLDER, `${process.pid}.json`);
  try {
    makeFolder(FOLDER, 0o700);
    if (isOurs()) {
      forgetDead();
      writeFileSync(file, JSON.stringify({ state: resolve(state) }), { mode: 0o600 });
    }
  } catch {
    // It is a convenience: a full or read-only disk keeps nobody from serving.
  }
  return () => rmSync(file, { force: true });
}

/** @returns the states that this user's running processes work on. */
export function runningStates(): readonly string[] {
  try {
    if (!isOurs()) return [];
    return readdirSync(FOLDER).flatMap((name) =>
      isAlive(Number.parseInt(name, 10)) ? stateIn(join(FOLDER, name)) : [],
    );
  } catch {
    return [];
  }
}

/** What was killed takes nothing back, and its number becomes another process's. */
function forgetDead(): void {
  for (const name of readdirSync(FOLDER)) {
    if (!isAlive(Number.parseInt(name, 10))) rmSync(join(FOLDER, name), { force: true });
  }
}

/** Whoever made it before us could name us any file. */
function isOurs(): boolean {
  const stats = lstatSync(FOLDER);
  return stats.isDirectory() && stats.uid === userInfo().uid;
}

function stateIn(file: string): readonly string[] {
  const { state } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof state === 'string' ? [state] : [];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
