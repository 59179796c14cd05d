import { byBytes } from '../article/by-bytes.ts';

/** The beginning of a list that is sorted by name as UTF-8. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  /** Whether there are none behind these. */
  readonly isEnd: boolean;
}

export interface Pair<L, R> {
  readonly name: string;
  readonly left?: L;
  readonly right?: R;
}

/** Of two sorted lists, what stands side by side as far as both are known. */
export interface Stretch<L, R> {
  readonly pairs: readonly Pair<L, R>[];
  /** The last name that was looked at: both lists are to be read on behind it. Undefined where both end. */
  readonly upTo: string | undefined;
}

/** @throws RangeError where a list that goes on has no items: nothing would be reached. */
export function stretchOf<L, R>(left: Part<L>, right: Part<R>): Stretch<L, R> {
  const ends = [endOf(left), endOf(right)].filter((end) => end !== undefined).sort(byBytes);
  const [upTo] = ends;
  const isWithin = (name: string) => upTo === undefined || byBytes(name, upTo) <= 0;
  const pairs = new Map<string, Pair<L, R>>();
  for (const item of left.items) {
    const name = left.nameOf(item);
    if (isWithin(name)) pairs.set(name, { name, left: item });
  }
  for (const item of right.items) {
    const name = right.nameOf(item);
    if (isWithin(name)) pairs.set(name, { ...pairs.get(name), name, right: item });
  }
  return { pairs: [...pairs.values()].sort((a, b) => byBytes(a.name, b.name)), upTo };
}

function endOf<T>({ items, nameOf, isEnd }: Part<T>): string | undefined {
  if (isEnd) return undefined;
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('a list goes on, and has no items');
  return nameOf(last);
}
