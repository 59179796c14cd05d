import { ContentionError } from './errors.ts';

/** Each loser of a round lets one winner through, so 20 rounds cover 20 writers at once on one record. */
const ROUNDS = 20;
const LONGEST_PAUSE_MS = 400;

/**
 * Runs `round` until it gives something else than `conflict`, pausing longer each time, at random lengths so that
 * writers who collided once do not collide again.
 * @throws ContentionError after 20 rounds.
 */
export async function untilSettled<T>(what: string, round: () => Promise<T | 'conflict'>): Promise<T> {
  for (let count = 0; count < ROUNDS; count++) {
    const result = await round();
    if (result !== 'conflict') return result;
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 5 * 2 ** count));
  }
  throw new ContentionError(`${what}: other writers won ${ROUNDS} times in a row`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
