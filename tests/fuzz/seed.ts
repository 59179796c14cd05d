import { randomInt } from 'node:crypto';

/** A fixed sequence of numbers for a seed, so that a failure can be had again. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  readonly upTo: (below: number) => number;
  readonly of: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
}

/**
 * The seed of this run: that of the environment, else a fresh one, printed so that a failure can be repeated.
 * @param name of the test file.
 */
export function fuzzSeed(name: string): number {
  const given = Number(process.env.FEEDMILL_FUZZ_SEED);
  const seed = Number.isInteger(given) && given > 0 ? given : randomInt(1, 2 ** 31);
  process.stdout.write(`repeat with: FEEDMILL_FUZZ_SEED=${seed} npx vitest run tests/fuzz/${name}.test.ts\n`);
  return seed;
}

/** How long to go on; longer where the environment says so. */
export function fuzzMilliseconds(usual: number): number {
  const seconds = Number(process.env.FEEDMILL_FUZZ_SECONDS);
  return seconds > 0 ? seconds * 1_000 : usual;
}

/** Each round has a sequence of its own: how many a machine has time for makes no other difference. */
export function chanceOf(seed: number, round: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return { upTo, of: (choices) => choices[upTo(choices.length)] ?? choices[0] };
}

/** Calls `round` with 0, 1, 2 … for so many milliseconds, at least `least` times. @returns how often. */
export async function roundsFor(
  milliseconds: number,
  least: number,
  round: (index: number) => Promise<void>,
): Promise<number> {
  const end = performance.now() + milliseconds;
  let index = 0;
  for (; index < least || performance.now() < end; index++) await round(index);
  return index;
}
