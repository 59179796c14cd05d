import { createHash } from 'node:crypto';
import type { Config } from '../config/types.ts';
import { CLEANING } from '../media/metadata/clean.ts';

/** Raised when a change of the code changes what the same upload comes to. */
const NORMALIZATION = 3;

/**
 * @returns what changes whenever the same upload might come to another article or file: with the configuration, and with Feedmill.
 *   When removals are held makes no other articles of anything.
 */
export function generationOf({ removals: _, ...config }: Config): string {
  return createHash('sha256')
    .update(JSON.stringify([NORMALIZATION, CLEANING, config]))
    .digest('hex')
    .slice(0, 16);
}
