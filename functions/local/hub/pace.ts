/** How often somebody may be asked whether they want a subscription that anybody may have asked for in their name. */
const MOST_A_MINUTE = 30;
const A_MINUTE_MS = 60_000;

export interface Pace {
  /** Counts one more. @returns whether the host may be asked now */
  allows(host: string): boolean;
}

/** @param now milliseconds */
export function createPace(now: () => number = () => performance.now()): Pace {
  let began = now();
  const asked = new Map<string, number>();
  return {
    allows(host) {
      if (now() - began >= A_MINUTE_MS) {
        began = now();
        asked.clear();
      }
      const times = (asked.get(host) ?? 0) + 1;
      asked.set(host, times);
      return times <= MOST_A_MINUTE;
    },
  };
}
