import { MOST_A_MINUTE, type Pace } from '../../../shared/push/hub/admit.ts';

const A_MINUTE_MS = 60_000;

/** @param now milliseconds */
export function createPace(now: () => number = () => performance.now()): Pace {
  let began = now();
  const asked = new Map<string, number>();
  return {
    async allows(host) {
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
