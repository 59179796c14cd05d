import { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timers, { setImmediate as turn } from 'node:timers/promises';

/** What a simulated process gets of its machine in place of the real timers and the real chance. */
export interface Machine {
  sleep(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

const current = new AsyncLocalStorage<Machine>();
const { setTimeout: realTimeout } = globalThis;
const { setTimeout: realPause } = timers;
const { random: realRandom } = Math;

/** Runs work whose pauses and choices are the simulation's: `untilSettled` waits in its time, for as long as its seed says. */
export function onMachine<T>(machine: Machine, work: () => Promise<T>): Promise<T> {
  return current.run(machine, work);
}

/** Runs work of the real machine, as a store's own, whose client has timers. What it pauses for, as to ask once more, takes no time. */
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
  timers.setTimeout = async (milliseconds, value) => {
    await (current.getStore()?.sleep(milliseconds ?? 0) ?? turn());
    return value as never;
  };
  syncBuiltinESMExports();
  globalThis.setTimeout = Object.assign(simulated, realTimeout) as unknown as typeof setTimeout;
  Math.random = () => current.getStore()?.random() ?? realRandom();
  return () => {
    timers.setTimeout = realPause;
    syncBuiltinESMExports();
    globalThis.setTimeout = realTimeout;
    Math.random = realRandom;
  };
}
