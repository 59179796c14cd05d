import type { Mill } from './mill.ts';
import type { PassOptions } from './pass-options.ts';
import { type Crew, soloCrew } from './pool.ts';

/** From here on the work takes longer than threads take to start. */
const MUCH = 300;

/** @param amount uploads, articles and feeds that there is work with */
export async function withCrew<T>(
  mill: Mill,
  amount: number,
  { hireCrew, signal }: PassOptions,
  work: (crew: Crew) => Promise<T>,
): Promise<T> {
  const crew = amount > MUCH && hireCrew !== undefined ? hireCrew() : soloCrew(mill, signal);
  try {
    return await work(crew);
  } finally {
    await crew.close();
  }
}
