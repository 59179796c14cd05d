import type { Person } from '../../../article/types.ts';

/** A person of a credit, and whether a line of the desk names them (`Editing by …`, `责任编辑：…`) and no byline. */
export interface Credited extends Person {
  readonly desk?: true;
}

/** Roles that the desk has, where the line around a name tells them. */
const DESK: ReadonlySet<string> = new Set(['Editor', 'Producer', 'Researcher', 'Translator']);

/** @returns the person in a role that only the line around the name tells; one told beside the name goes first, and is a byline's. */
export function inRole(person: Credited, role: string | undefined): Credited {
  if (role === undefined || person.role !== undefined) return person;
  return { ...person, role, ...(DESK.has(role) ? { desk: true } : {}) };
}

/** Those who wrote it, or took its pictures. */
export function authorsAmong(people: readonly Credited[]): readonly Person[] {
  return people.filter(({ desk }) => desk !== true).map(plain);
}

/** Those who had a hand in it at the desk. */
export function deskAmong(people: readonly Credited[]): readonly Person[] {
  return people.filter(({ desk }) => desk === true).map(plain);
}

function plain({ desk: _, ...person }: Credited): Person {
  return person;
}
