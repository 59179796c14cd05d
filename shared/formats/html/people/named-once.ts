import type { Person } from '../../../article/types.ts';
import { sameText } from '../../same-text.ts';

/** Of people of the same name the first. */
export function namedOnce(people: readonly Person[]): readonly Person[] {
  return people.filter(({ name }, index) => people.findIndex((other) => sameText(other.name, name)) === index);
}
