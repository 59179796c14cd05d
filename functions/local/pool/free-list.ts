/** Things that are free to be used, and whoever waits for one. */
export interface FreeList<T> {
  /** @returns one that is free, or becomes free in time; undefined where none does */
  take(patienceMs: number): Promise<T | undefined>;
  /** To who has waited longest, if anybody does. */
  give(one: T): void;
  /** Takes all that are free but so many. */
  takeAllBut(kept: number): readonly T[];
}

export function createFreeList<T>(): FreeList<T> {
  const free: T[] = [];
  const waiting = new Set<(one: T) => void>();

  const soon = (patienceMs: number) =>
    new Promise<T | undefined>((resolve) => {
      const end = (one?: T) => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve(one);
      };
      const timer = setTimeout(end, patienceMs);
      waiting.add(end);
    });

  return {
    take: async (patienceMs) => free.pop() ?? (patienceMs === 0 ? undefined : await soon(patienceMs)),
    give(one) {
      const [first] = waiting;
      if (first === undefined) free.push(one);
      else first(one);
    },
    takeAllBut: (kept) => free.splice(kept),
  };
}
