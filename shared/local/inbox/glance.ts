import { type BigIntStats, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { SubmissionKey } from '../../article/types.ts';
import { isCode } from '../error-code.ts';
import { holdBelow } from '../held-folder.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { SeenFile } from './ledger.ts';
import { inOrder } from './scan.ts';

/** A few files of the inbox as they lie there. */
export interface Glance {
  /** As a scan gives them, in its order. */
  readonly files: readonly SeenFile[];
  /** What does not lie there. */
  readonly missing: readonly SubmissionKey[];
}

/**
 * Looks at these files alone: 20 µs each, where a scan and all that is asked of what it finds takes 30 ms of 1,000.
 * @returns undefined where that is not enough: one of them is a folder, whose files nobody has told of, or cannot be looked at.
 */
export function glanceAt(root: string, keys: readonly SubmissionKey[]): Glance | undefined {
  const files: SeenFile[] = [];
  const missing: SubmissionKey[] = [];
  for (const key of new Set(keys)) {
    const stats = statsOf(root, key.split('/'));
    if (stats === 'missing') missing.push(key);
    else if (stats === undefined || stats.isDirectory()) return undefined;
    else files.push({ key, fingerprint: fingerprintOf(stats) });
  }
  return { files: inOrder(files), missing };
}

function statsOf(root: string, path: readonly string[]): BigIntStats | 'missing' | undefined {
  try {
    const folder = holdBelow(root, path.slice(0, -1));
    try {
      const stats = lstatSync(join(folder.path, path.at(-1) ?? ''), { bigint: true, throwIfNoEntry: false });
      folder.check();
      return stats ?? 'missing';
    } finally {
      folder.close();
    }
  } catch (error) {
    if (isCode(error, 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
    throw error;
  }
}
