import { fitsKey } from '../keys.ts';
import type { SubmissionKey } from '../types.ts';

/**
 * The key under which a copy of a remote file is known: its address, which no upload can have, since two slashes in a row are
 * no path. So an article waits for a copy as it waits for a picture that is uploaded later.
 * @param url absolute, of the web
 * @returns undefined for one that is too long to be a key.
 */
export function copyKeyOf(url: string): SubmissionKey | undefined {
  const address = url.replace(/#.*$/s, '');
  return fitsKey(address) ? (address as SubmissionKey) : undefined;
}

export function isCopyKey(key: SubmissionKey): boolean {
  return /^https?:\/\//.test(key);
}
