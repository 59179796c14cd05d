import type { BigIntStats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isCode } from '../../../shared/local/error-code.ts';
import { holdBelow, PLAIN_READ } from '../../../shared/local/held-folder.ts';

/** A public file, open: what is said of it stays true of what is read from it, also when another takes its place. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly modifiedMs: number;
  /** Equal for two openings of the same, unchanged file. */
  readonly identity: string;
}

const NOT_THERE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'EACCES'];

/**
 * @param root the public folder
 * @returns undefined where no regular file lies, or only by way of a symbolic link.
 */
export async function openFile(root: string, parts: readonly string[]): Promise<OpenFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await openBelow(root, parts);
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile()) {
      return { handle, size: Number(stats.size), modifiedMs: Number(stats.mtimeMs), identity: identityOf(stats) };
    }
    await handle.close();
    return undefined;
  } catch (error) {
    await handle?.close();
    if (isCode(error, ...NOT_THERE)) return undefined;
    throw error;
  }
}

/** `ctime` too: what copies folders may set `mtime` back to what it was. */
export function identityOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev}.${ino}.${size}.${mtimeNs}.${ctimeNs}`;
}

async function openBelow(root: string, parts: readonly string[]): Promise<FileHandle> {
  const folder = holdBelow(root, parts.slice(0, -1));
  try {
    const handle = await open(join(folder.path, parts.at(-1) ?? ''), PLAIN_READ);
    try {
      folder.check();
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  } finally {
    folder.close();
  }
}
