/** Work beside the passes of a server, which do not wait for it: one round at a time. */
export interface BesidePasses {
  /** Begins a round, unless one is under way. */
  look(): void;
  /** Breaks off. */
  close(): Promise<void>;
}

/** @param round never throws; ends soon when the signal is aborted */
export function besidePasses(round: (signal: AbortSignal) => Promise<unknown>): BesidePasses {
  const closing = new AbortController();
  let work: Promise<void> | undefined;
  return {
    look() {
      if (work !== undefined || closing.signal.aborted) return;
      work = round(closing.signal).then(() => {
        work = undefined;
      });
    },
    async close() {
      closing.abort();
      await work;
    },
  };
}
