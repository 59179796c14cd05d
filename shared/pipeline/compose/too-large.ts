import type { Reason } from '../../article/types.ts';

/** Why a file of so many bytes is not taken where `most` are. */
export function tooLarge(bytes: number | bigint, most: number): Reason {
  const message = `The file has ${bytes.toLocaleString('en')} bytes; at most ${most.toLocaleString('en')} are taken.`;
  return { code: 'too-large', message };
}
