import { createHash } from 'node:crypto';

const known = new WeakMap<Uint8Array, string>();

/**
 * SHA-256, hexadecimal, of bytes that nobody changes any more. Made once: of a document that is put it is its digest, its ETag, and what tells
 * whether it is as it was, each asked for by itself, which were 3 ms of a change.
 */
export function sha256Of(bytes: Uint8Array): string {
  const found = known.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  known.set(bytes, found);
  return found;
}
