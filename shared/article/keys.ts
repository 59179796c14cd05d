import { oneLine } from './characters.ts';
import type { SubmissionKey } from './types.ts';

/** S3's own limit, in bytes of UTF-8 (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
const LONGEST_KEY = 1_024;

/** @returns whether an upload may have this key by its length: longer ones, which articles may refer to, no store takes. */
export function fitsKey(key: string): boolean {
  return Buffer.byteLength(key) <= LONGEST_KEY;
}

/** The first folder of the inbox that an upload lies in. @returns '' for what lies in none */
export function folderOf(key: SubmissionKey): string {
  return key.includes('/') ? oneLine(key.slice(0, key.indexOf('/'))) : '';
}
