import { instantOf } from '../shared/article/dates/milliseconds.ts';
import type { Instant } from '../shared/article/types.ts';
import type { Clock } from '../shared/pipeline/ports.ts';

/** The machine's clock, to whole seconds. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/** A clock that stands at an instant, or the machine's. */
export function clockAt(now: Instant | undefined): Clock {
  return now === undefined ? systemClock : { now: () => now };
}
