import type { Instant } from '../shared/article/types.ts';
import type { Clock } from '../shared/pipeline/ports.ts';

/** The machine's clock, to whole seconds. */
export const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
};
