/**
 * Runs `work` on every item, at most `atOnce` at a time.
 * @returns the results in the order of the items.
 * @throws the first error, after the items under way have ended; no further ones are begun.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const remaining = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [index, item] of remaining) {
      if (failed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  const failure = ended.find((result) => result.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return results;
}

/** One of many things that were to be done, and why it was not. */
export interface Failure<T> {
  readonly item: T;
  readonly error: unknown;
}

/**
 * Runs `work` on every item, at most `atOnce` at a time: one that fails keeps no other from being done.
 * @returns what failed, in the order of the items.
 */
export async function eachByItself<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<readonly Failure<T>[]> {
  const failures = await inParallel(items, atOnce, async (item): Promise<readonly Failure<T>[]> => {
    try {
      await work(item);
      return [];
    } catch (error) {
      return [{ item, error }];
    }
  });
  return failures.flat();
}

/** @returns of failures of one thing the first. */
export function eachOnce<T>(failures: readonly Failure<T>[]): readonly Failure<T>[] {
  const items = failures.map(({ item }) => item);
  return failures.filter(({ item }, index) => items.indexOf(item) === index);
}
