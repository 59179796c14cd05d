import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';

/** Of people of the same name the first. */
export function namedOnce(people: readonly Person[]): readonly Person[] {
  return people.filter(({ name }, index) => people.findIndex((other) => sameName(other.name, name)) === index);
}
