import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '../article/dates/milliseconds.ts';
import type { Instant, SubmissionKey } from '../article/types.ts';
import type { Submission } from '../pipeline/types.ts';
import { isCode } from './error-code.ts';
import { type HeldFolder, holdFolder, openIn } from './held-folder.ts';
import { readWhole } from './read-whole.ts';
import type { Database } from './store/database.ts';
import { text } from './store/row.ts';

/** Copies of remote media: private until an article that shows them is published, and kept so that nothing is fetched twice. */
export interface Copies {
  read(key: SubmissionKey): Promise<Submission | undefined>;
  keep(key: SubmissionKey, bytes: Uint8Array): Promise<void>;
  /** Addresses that articles refer to and that nothing is known of yet, or that are to be tried again by now. */
  wanted(now: Instant, limit: number): readonly SubmissionKey[];
  /** @param failures how often it went wrong so far; `again` when to try next, undefined for never */
  missed(key: SubmissionKey, failures: number, again: Instant | undefined): void;
  failuresOf(key: SubmissionKey): number;
  /** All articles that show it have been looked at: it is not tried again. */
  settled(key: SubmissionKey): void;
}

/** Sorts behind every instant. */
const NEVER = '~';

/** @param root made with the first copy */
export function createCopiesFolder({ db }: Database, root: string): Copies {
  const sql = {
    // The range is of the addresses among the keys; an index finds it.
    wanted: db.prepare(`
      SELECT DISTINCT a.media FROM awaits a
      LEFT JOIN sources s ON s.key = a.media LEFT JOIN misses m ON m.url = a.media
      WHERE a.media >= 'http' AND a.media < 'httq' AND (a.media GLOB 'http://*' OR a.media GLOB 'https://*')
        AND (s.key IS NULL AND m.url IS NULL OR m.again <= ?)
      ORDER BY a.media LIMIT ?`),
    failures: db.prepare('SELECT failures FROM misses WHERE url = ?'),
    missed: db.prepare('INSERT OR REPLACE INTO misses (url, failures, again) VALUES (?, ?, ?)'),
    settled: db.prepare('DELETE FROM misses WHERE url = ?'),
  };
  return {
    async read(key) {
      const copy = await readCopy(root, nameOf(key));
      return copy && { key, ...copy, isCopy: true };
    },
    async keep(key, bytes) {
      mkdirSync(root, { recursive: true });
      const path = join(root, nameOf(key));
      const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
      try {
        await writeFile(temporary, bytes, { flag: 'wx' });
        renameSync(temporary, path);
      } finally {
        rmSync(temporary, { force: true });
      }
    },
    wanted(now, limit) {
      return sql.wanted.all(now, limit).map((row) => text(row, 'media') as SubmissionKey);
    },
    missed(key, failures, again) {
      sql.missed.run(key, failures, again ?? NEVER);
    },
    failuresOf(key) {
      return Number(sql.failures.get(key)?.failures ?? 0);
    },
    settled(key) {
      sql.settled.run(key);
    },
  };
}

function nameOf(key: SubmissionKey): string {
  return createHash('sha256').update(key).digest('hex');
}

/**
 * @returns undefined for what is not there or is no regular file. A link is not followed: what lies behind it was not fetched,
 *   and the next copy takes its place.
 */
async function readCopy(root: string, name: string): Promise<Pick<Submission, 'bytes' | 'uploadedAt'> | undefined> {
  const descriptor = openCopy(root, name);
  if (descriptor === undefined) return undefined;
  try {
    const stats = fstatSync(descriptor);
    const bytes = stats.isFile() ? await readWhole(descriptor, stats.size) : undefined;
    return bytes && { bytes, uploadedAt: instantOf(stats.mtimeMs) };
  } finally {
    closeSync(descriptor);
  }
}

function openCopy(root: string, name: string): number | undefined {
  let folder: HeldFolder | undefined;
  try {
    folder = holdFolder(root);
    return openIn(folder, name);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ELOOP', 'ENXIO')) return undefined;
    throw error;
  } finally {
    folder?.close();
  }
}
