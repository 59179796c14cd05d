import { nextTick } from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';

/** Time in which nothing happens but what was asked for, one thing after the other. */
export interface Clockwork {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Does work of the real machine, while which time stands still. */
  standingStill<T>(work: () => Promise<T>): Promise<T>;
  /** Lets time pass, up to an instant, or until nothing is asked for. @param until in milliseconds since 1970 */
  run(until?: number): Promise<void>;
}

interface Alarm {
  readonly at: number;
  /** Of two at one instant the one that was asked for first. */
  readonly order: number;
  readonly ring: () => void;
}

/** A history that asks for more than this goes round in circles: the longest take some thousands. */
const MOST_ALARMS = 200_000;

export function createClockwork(start: number): Clockwork {
  const alarms: Alarm[] = [];
  let now = start;
  let asked = 0;
  let busy = 0;
  let atRest: () => void = () => undefined;
  /**
   * Whoever was woken goes on until he asks for something: all in microtasks, which are over at the next tick, but for work of the real
   * machine. A turn of the event loop for each would take an eighth of a history.
   */
  const settled = async () => {
    await new Promise<void>((resolve) => nextTick(resolve));
    while (busy > 0) {
      await new Promise<void>((resolve) => {
        atRest = resolve;
      });
      await turn();
    }
  };
  return {
    now: () => now,
    sleep(milliseconds) {
      return new Promise((ring) => insert(alarms, { at: now + milliseconds, order: asked++, ring }));
    },
    async standingStill(work) {
      busy++;
      try {
        return await work();
      } finally {
        if (--busy === 0) atRest();
      }
    },
    async run(until = Number.POSITIVE_INFINITY) {
      await turn();
      await settled();
      for (;;) {
        const next = alarms.at(-1);
        if (next === undefined || next.at > until) break;
        if (asked > MOST_ALARMS) throw new Error('the simulation does not come to rest');
        alarms.pop();
        now = Math.max(now, next.at);
        next.ring();
        await settled();
      }
      if (until !== Number.POSITIVE_INFINITY) now = Math.max(now, until);
    },
  };
}

/** Kept with the earliest last. */
function insert(alarms: Alarm[], alarm: Alarm): void {
  let place = alarms.length;
  for (; place > 0; place--) {
    const before = alarms[place - 1];
    if (before === undefined || before.at > alarm.at || (before.at === alarm.at && before.order > alarm.order)) break;
  }
  alarms.splice(place, 0, alarm);
}
