import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';

/** Whether both name the same people, in any order. */
export function isSameList(people: readonly Person[], others: readonly Person[]): boolean {
  return (
    people.length === others.length && people.every(({ name }) => others.some((other) => sameName(other.name, name)))
  );
}
