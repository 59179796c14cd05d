import { type History, written } from './history.ts';
import { randomHistory } from './random-history.ts';
import { shrunk } from './shrink.ts';

/** @returns what a history breaks, a line each. */
export type Attempt = (history: History) => Promise<readonly string[]>;

export interface Sample {
  readonly seed: number;
  /** The number of the first history. */
  readonly from: number;
  readonly count: number;
}

/**
 * Tries one random history after the other.
 * @returns the first that breaks something, shrunk, with what it breaks, as text to be pasted into a file; undefined when none does.
 */
export async function firstFailure(
  { seed, from, count }: Sample,
  attempt: Attempt,
  as: 'shrunk' | 'as found' = 'shrunk',
): Promise<string | undefined> {
  for (let number = from; number < from + count; number++) {
    const history = randomHistory(seed, number);
    const broken = await attempt(history);
    if (broken.length === 0) continue;
    const least = as === 'shrunk' ? await shrunk(history, attempt) : history;
    const again = `node tests/simulation/run.ts --seed ${seed} --from ${number} --count 1`;
    return [`history ${number} of seed ${seed} (${again}):`, ...told(await attempt(least)), written(least)].join('\n');
  }
  return undefined;
}

const MOST_TOLD = 6;

function told(broken: readonly string[]): readonly string[] {
  const more = broken.length - MOST_TOLD;
  return [...broken.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more`] : [])];
}
