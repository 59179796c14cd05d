import type { Dropped } from './types.ts';

export interface Tally {
  readonly add: (what: string, count?: number) => void;
  readonly list: () => readonly Dropped[];
}

/** Counts equal things, in the order in which they first came up. */
export function tally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (what, count = 1) => {
      counts.set(what, (counts.get(what) ?? 0) + count);
    },
    list: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}
