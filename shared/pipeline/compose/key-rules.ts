import { fitsKey } from '../../article/keys.ts';
import type { Reason, SubmissionKey } from '../../article/types.ts';

/** @returns why a key must not be used for paths and ids, or undefined for a good one. */
export function reasonAgainstKey(key: SubmissionKey): Reason | undefined {
  const found = fault(key);
  return found === undefined ? undefined : { code: 'unsafe-key', message: `The file's path ${found}. Rename it.` };
}

function fault(key: string): string | undefined {
  if (!fitsKey(key)) return 'is longer than 1024 bytes';
  if (/\p{Cc}/u.test(key) || !key.isWellFormed()) return 'holds control characters';
  if (key.includes('\\')) return 'holds a backslash';
  const parts = key.split('/');
  if (parts.includes('')) return 'has a folder or file without a name';
  return parts.includes('.') || parts.includes('..') ? 'goes through "." or ".."' : undefined;
}
