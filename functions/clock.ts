import { instantOf } from '../shared/article/instant.ts';
import type { Clock } from '../shared/pipeline/ports.ts';

/** The machine's clock, to whole seconds. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
