import type { Mutant } from './mutants.ts';

/** @throws RangeError where the text that it changes does not stand there exactly once: the list is to follow the product. */
export function mutated(source: string, { promise, file, from, to }: Mutant): string {
  const parts = source.split(from);
  if (parts.length !== 2) throw new RangeError(`"${promise}": ${file} has this ${parts.length - 1} times:\n${from}`);
  return parts.join(to);
}
