import { fitsKey } from '../../article/keys.ts';
import { isNoUpload } from '../../article/no-upload.ts';
import type { KeyFault } from '../../article/notes.ts';
import { besideWhich } from '../../article/sidecar.ts';
import type { Reason, SubmissionKey } from '../../article/types.ts';

/** @returns why a key must not be used for paths and ids, or undefined for a good one. */
export function reasonAgainstKey(key: SubmissionKey): Reason | undefined {
  const found = fault(key);
  if (found !== undefined) return { code: 'unsafe-key', detail: found };
  if (isNoUpload(key)) return { code: 'no-upload' };
  return MISNAMED.test(key) && besideWhich(key) === undefined ? { code: 'sidecar-misnamed' } : undefined;
}

/** Nearly the name of what says something of another upload, which then would not be kept back. */
const MISNAMED = /\.feedmill\.ya?ml(?:\.txt)?$/i;

function fault(key: string): KeyFault | undefined {
  if (!fitsKey(key)) return 'too-long';
  if (/\p{Cc}/u.test(key) || !key.isWellFormed()) return 'controls';
  if (key.includes('\\')) return 'backslash';
  const parts = key.split('/');
  if (parts.includes('')) return 'nameless';
  return parts.includes('.') || parts.includes('..') ? 'dots' : undefined;
}
