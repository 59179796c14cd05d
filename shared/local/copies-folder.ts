import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '../article/dates/milliseconds.ts';
import type { SubmissionKey } from '../article/types.ts';
import type { CopyStore } from '../pipeline/ports.ts';
import type { Submission } from '../pipeline/types.ts';
import { isCode } from './error-code.ts';
import { type HeldFolder, holdFolder, openIn } from './held-folder.ts';
import { withKnownPath } from './known-path.ts';
import { makeFolder } from './make-folder.ts';
import { readWhole } from './read-whole.ts';

/** @param root made with the first copy; what is in it is kept so that nothing is fetched twice */
export function createCopiesFolder(root: string): CopyStore {
  return {
    async has(key) {
      const descriptor = openCopy(root, nameOf(key));
      if (descriptor === undefined) return false;
      try {
        return fstatSync(descriptor).isFile();
      } finally {
        closeSync(descriptor);
      }
    },
    async read(key) {
      const copy = await readCopy(root, nameOf(key));
      return copy && { key, ...copy, isCopy: true };
    },
    async keep(key, bytes) {
      makeFolder(root);
      const path = join(root, nameOf(key));
      const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
      try {
        await writeFile(temporary, bytes, { flag: 'wx' });
        renameSync(temporary, path);
      } catch (error) {
        throw withKnownPath(error, path);
      } finally {
        rmSync(temporary, { force: true });
      }
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
