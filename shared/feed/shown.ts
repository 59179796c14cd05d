import { createHash } from 'node:crypto';
import { instantOf, millisecondsOf } from '../article/dates/milliseconds.ts';
import type { Instant } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { type FeedWindow, modelOf } from './model.ts';

/** What a feed's documents have shown last. Kept, so that they state the same instant whenever they are rendered again. */
export interface Shown {
  /** SHA-256, hexadecimal, of all that they say but when they changed. */
  readonly content: string;
  /** What they state as the instant of their last change: Atom's `updated`, RSS' `lastBuildDate`. */
  readonly updated: Instant;
}

/**
 * What a feed's documents show of this window. Their instant moves exactly when their content does, and forward alone: to the newest
 * update of their articles where that is later, and else, as when an article is withdrawn or comes late with an old date, to now.
 * @param before as kept; of a feed that was never published nothing, and its articles alone tell the instant
 */
export function shownOf(window: FeedWindow, config: Config, before: Shown | undefined, now: Instant): Shown {
  return nextShown({ content: digestOf(window, config), updated: window.updated }, before, now);
}

/** The same of any document. @param shown its content, and the newest update of its articles */
export function nextShown({ content, updated }: Shown, before: Shown | undefined, now: Instant): Shown {
  if (before === undefined) return { content, updated };
  if (content === before.content) return before;
  if (updated > before.updated) return { content, updated };
  // A clock that was put back does not put back what readers have seen.
  const next = instantOf(millisecondsOf(before.updated) + 1000);
  return { content, updated: now > next ? now : next };
}

function digestOf(window: FeedWindow, config: Config): string {
  const { options, items } = modelOf(window, config);
  const { updated: _, ...said } = options;
  const hash = createHash('sha256').update(`[${JSON.stringify(said)},[`);
  // One by one, as they would stand in one text of half a megabyte.
  for (const [index, item] of items.entries()) hash.update(`${index === 0 ? '' : ','}${JSON.stringify(item)}`);
  return hash.update(']]').digest('hex');
}
