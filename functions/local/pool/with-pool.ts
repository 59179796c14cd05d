import type { Mill } from '../mill.ts';
import type { PassOptions } from '../pass/options.ts';
import { type Pool, thisThread } from './pool.ts';

/** From here on the work takes longer than threads take to start. */
const MUCH = 300;

/** @param amount uploads, articles and feeds that there is work with */
export async function withPool<T>(
  mill: Mill,
  amount: number,
  { hirePool, signal }: PassOptions,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = amount > MUCH && hirePool !== undefined ? hirePool() : thisThread(mill, signal);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
