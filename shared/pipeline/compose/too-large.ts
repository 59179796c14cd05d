import type { Reason } from '../../article/types.ts';

/** Why a file of so many bytes is not taken where `most` are. */
export function tooLarge(bytes: number | bigint, most: number): Reason {
  return { code: 'too-large', detail: { bytes: Number(bytes), most } };
}
