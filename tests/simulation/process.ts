import { type Chance, chanceOf } from '../fuzz/seed.ts';
import type { Clockwork } from './clockwork.ts';
import { offMachine, onMachine } from './machine.ts';

export const FAULT_KINDS = [
  /** The call throws, and was not made: throttled, no connection. */
  'fails before',
  /** The call was made, and throws: the answer never came. */
  'fails after',
  'dies before',
  'dies after',
  /** Another writer is said to have come between where the call can say so; else the call throws. */
  'conflicts',
  /** The call is made after minutes, and all others go on. */
  'slow before',
  /** It is made at once, and answers after minutes. */
  'slow after',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What happens to one process: at its call of this number, counted from 0. */
export type CallFault = readonly [call: number, kind: FaultKind];

export interface Circumstances {
  /** Seed of how long its calls take; 0 where all take the same. */
  readonly pace: number;
  readonly faults: readonly CallFault[];
}

/** A process that was started, as the ports that it calls see it. */
export interface Process {
  /** The same port, each call of which takes time and may go wrong. */
  through<Port extends object>(port: Port): Port;
  /** Whatever else it asks for. */
  call<T>(effect: () => Promise<T>): Promise<T>;
}

export type Ending = { readonly how: 'done' } | { readonly how: 'failed' | 'died'; readonly error?: unknown };

const SLOW_MS = 240_000;
const USUAL_MS = 10;

/** Calls that answer `conflict` when another has written what they were to replace. */
const CONDITIONAL = new Set(['commit', 'put', 'putFeed']);

/** Runs a process to its end. */
export async function runProcess(
  clockwork: Clockwork,
  { pace, faults }: Circumstances,
  work: (process: Process) => Promise<unknown>,
): Promise<Ending> {
  const chance = chanceOf(pace, 0);
  const kinds = new Map(faults);
  let calls = 0;
  let isDead = false;
  let die: (ending: Ending) => void = () => undefined;
  const death = new Promise<Ending>((resolve) => {
    die = resolve;
  });
  const dead = (): Promise<never> => {
    isDead = true;
    die({ how: 'died' });
    return new Promise(() => undefined);
  };
  const makeCall = async <T>(name: string, effect: () => Promise<T>): Promise<T> => {
    if (isDead) return dead();
    const kind = kinds.get(calls++);
    await clockwork.sleep(kind === 'slow before' ? SLOW_MS : latency(pace, chance));
    if (isDead || kind === 'dies before') return dead();
    if (kind === 'conflicts' && CONDITIONAL.has(name)) return 'conflict' as T;
    if (kind === 'fails before' || kind === 'conflicts') throw new Error(`${name} was not made`);
    const result = await clockwork.standingStill(() => offMachine(effect));
    await clockwork.sleep(kind === 'slow after' ? SLOW_MS : latency(pace, chance));
    if (isDead || kind === 'dies after') return dead();
    if (kind === 'fails after') throw new Error(`${name} did not answer`);
    return result;
  };
  const process: Process = {
    call: (effect) => makeCall('call', effect),
    through: (port) =>
      Object.fromEntries(
        Object.entries(port).map(([name, method]) => [
          name,
          typeof method === 'function' ? (...args: unknown[]) => makeCall(name, async () => method(...args)) : method,
        ]),
      ) as typeof port,
  };
  const machine = { sleep: clockwork.sleep, random: () => chance.upTo(1_000) / 1_000 };
  const end = onMachine(machine, () => work(process)).then(
    (): Ending => ({ how: 'done' }),
    (error): Ending => ({ how: 'failed', error }),
  );
  return Promise.race([end, death]);
}

/** Milliseconds: mostly few, now and then as many as ten other calls take. */
function latency(pace: number, chance: Chance): number {
  if (pace === 0) return USUAL_MS;
  return chance.upTo(8) === 0 ? chance.upTo(400) : 1 + chance.upTo(40);
}
