/** What was asked for last, in memory, as far as there is room for it. */
export interface LastAsked<Value> {
  /** From now on it is what was asked for last. */
  get(name: string): Value | undefined;
  has(name: string): boolean;
  /** @param size bytes of memory; what was asked for longest ago makes room */
  keep(name: string, value: Value, size: number): void;
  drop(name: string): void;
}

/** @param room bytes, and how many @default as many as there are bytes for */
export function createLastAsked<Value>(room: { readonly bytes: number; readonly count?: number }): LastAsked<Value> {
  const { bytes: mostBytes, count: most = Number.POSITIVE_INFINITY } = room;
  // In the order in which they were asked for.
  const kept = new Map<string, { readonly value: Value; readonly size: number }>();
  let bytes = 0;
  const drop = (name: string) => {
    bytes -= kept.get(name)?.size ?? 0;
    kept.delete(name);
  };
  return {
    get(name) {
      const entry = kept.get(name);
      if (entry === undefined) return undefined;
      kept.delete(name);
      kept.set(name, entry);
      return entry.value;
    },
    has: (name) => kept.has(name),
    keep(name, value, size) {
      drop(name);
      kept.set(name, { value, size });
      bytes += size;
      for (const oldest of kept.keys()) {
        if (kept.size <= most && bytes <= mostBytes) break;
        drop(oldest);
      }
    },
    drop,
  };
}
