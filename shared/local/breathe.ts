/**
 * Between two parts of a long work: lets whatever has come meanwhile have its turn, so that the process that answers readers does
 * not let them wait for the whole.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
