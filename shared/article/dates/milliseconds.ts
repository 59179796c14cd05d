import type { Instant } from '../types.ts';

/** @returns the instant, a fraction of a second cut off. @throws RangeError outside the years 0000 to 9999. */
export function instantOf(milliseconds: number): Instant {
  if (!isWithin(milliseconds)) throw new RangeError(`no instant: ${milliseconds}`);
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant;
}

/** @returns milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Whether milliseconds since 1970 are of the years 0000 to 9999, which four digits can write. */
export function isWithin(milliseconds: number): boolean {
  return milliseconds >= -62_167_219_200_000 && milliseconds < 253_402_300_800_000;
}
