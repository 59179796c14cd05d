import type { Step } from './history.ts';
import type { Circumstances } from './process.ts';

/** What processes are started on account of a step under. */
export interface Cause {
  readonly stream: Step['stream'];
  /** Of the next process that it brings about. */
  next(): Circumstances;
}

/** The end of a history, when nothing goes wrong any more. */
export const CALM: Cause = { stream: undefined, next: () => ({ pace: 0, faults: [] }) };

export function causeOf({ pace, faults = [], stream }: Step): Cause {
  let started = 0;
  return {
    stream,
    next() {
      const own = started++;
      const mine = faults.flatMap(([process, call, kind]) => (process === own ? [[call, kind] as const] : []));
      return { pace: pace === 0 ? 0 : pace + own, faults: mine };
    },
  };
}
