import { AsyncLocalStorage } from 'node:async_hooks';

/** What a simulated process gets of its machine in place of the real timers and the real chance. */
export interface Machine {
  sleep(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

const current = new AsyncLocalStorage<Machine>();
const { setTimeout: realTimeout, random: realRandom } = { setTimeout: globalThis.setTimeout, random: Math.random };

/** Runs work whose pauses and choices are the simulation's: `untilSettled` waits in its time, for as long as its seed says. */
export function onMachine<T>(machine: Machine, work: () => Promise<T>): Promise<T> {
  return current.run(machine, work);
}

/** Runs work of the real machine, as a store's own, whose client has timers. */
export function offMachine<T>(work: () => T): T {
  return current.exit(work);
}

/** @returns what puts the real ones back. */
export function ownTimers(): () => void {
  const simulated = (work: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
    const machine = current.getStore();
    if (machine === undefined) return realTimeout(work, milliseconds, ...args);
    void machine.sleep(milliseconds).then(() => work(...args));
    return undefined;
  };
  globalThis.setTimeout = Object.assign(simulated, realTimeout) as unknown as typeof setTimeout;
  Math.random = () => current.getStore()?.random() ?? realRandom();
  return () => {
    globalThis.setTimeout = realTimeout;
    Math.random = realRandom;
  };
}
