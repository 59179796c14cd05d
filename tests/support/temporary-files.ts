import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Bytes that must be free: all tests together need a tenth of it. */
const ROOM = 4 * 2 ** 30;

/**
 * Gives a run of the tests a folder for all its temporary files, which goes with it: in memory, where the machine has such a
 * file system with room and `TMPDIR` names no other. Every public file is fsynced, which takes a disc 5 to 20 ms. What Node
 * compiled lies there too: a command of this checkout starts in a tenth of a second with that, and else in a second.
 * Vitest calls this once, before it starts the processes that inherit both variables.
 * @returns what Vitest calls at the end.
 */
export default function setup(): () => void {
  const root = process.env.TMPDIR === undefined && freeBytes() >= ROOM ? MEMORY : tmpdir();
  const folder = mkdtempSync(join(root, 'feedmill-'));
  // Of other users too: some tests look what one may not read.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'node-compile-cache');
  return () => rmSync(folder, { recursive: true, force: true });
}

function freeBytes(): number {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
