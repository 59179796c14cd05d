import type { What } from './dropped-kinds.ts';
import type { Dropped } from './types.ts';

export interface Tally {
  readonly add: (what: What, count?: number) => void;
  readonly list: () => readonly Dropped[];
}

/** Counts equal things, in the order in which they first came up. */
export function tally(): Tally {
  const counts = new Map<string, Dropped>();
  return {
    add: (what, count = 1) => {
      const key = sameness(what);
      counts.set(key, { ...what, count: (counts.get(key)?.count ?? 0) + count });
    },
    list: () => [...counts.values()],
  };
}

/** @returns the same text for what a receipt may tell in one row. */
export function sameness({ kind, detail, within }: What & Pick<Dropped, 'within'>): string {
  return JSON.stringify([kind, detail, within]);
}
