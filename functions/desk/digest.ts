import { createHash } from 'node:crypto';

/** @returns what tells the bytes of one upload from those of another, in hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
