import { createHash } from 'node:crypto';
import type { Config } from '../config/types.ts';
import { PARTNERS } from '../feed/partners.ts';
import { CLEANING } from '../media/metadata/clean.ts';

/** Raised when a change of the code changes what the same upload comes to. */
const NORMALIZATION = 3;

/**
 * @returns what changes whenever the same upload might come to another article or file: with the configuration, and with Feedmill.
 *   When removals are held makes no other articles of anything. What a receiver takes decides on the articles of its feeds, and when they
 *   become too old: those that were read before a rule of it are read again.
 */
export function generationOf(config: Config): string {
  const known = generations.get(config);
  if (known !== undefined) return known;
  const { removals: _, ...counting } = config;
  const receivers = config.feeds.flatMap((feed) => ('id' in feed && feed.profile ? [PARTNERS[feed.profile]] : []));
  const said = JSON.stringify([NORMALIZATION, CLEANING, counting, ...receivers]);
  const generation = createHash('sha256').update(said).digest('hex').slice(0, 16);
  generations.set(config, generation);
  return generation;
}

/** Every record states it. */
const generations = new WeakMap<Config, string>();
