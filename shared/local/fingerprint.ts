import type { BigIntStats } from 'node:fs';

/** What tells one state of a file from another: size, mtime, ctime and inode. Opaque; equal means untouched. */
export type Fingerprint = string & { readonly __fingerprint?: never };

/** The change time is in it because modes change nothing else, and a file that may be read now must be looked at again. */
export function fingerprintOf(stats: BigIntStats): Fingerprint {
  return [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].map((part) => part.toString(36)).join('.');
}
