import { mkdtempSync, rmSync, statfsSync } from 'node:fs';

const MEMORY = '/dev/shm';
/** Bytes that must be free: the tests of both processors together need a tenth of it. */
const ROOM = 4 * 2 ** 30;

/**
 * Has tests keep their temporary files in memory, where the machine has such a file system with room: every public file is
 * fsynced, which takes a disc 5 to 20 ms and was most of the time of all tests. The calls are made all the same.
 * Vitest calls this once, before it starts the processes that inherit the variable. A `TMPDIR` that is set stays.
 * @returns what Vitest calls at the end.
 */
export default function setup(): (() => void) | undefined {
  if (process.env.TMPDIR !== undefined || freeBytes() < ROOM) return undefined;
  const folder = mkdtempSync(`${MEMORY}/feedmill-`);
  process.env.TMPDIR = folder;
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
