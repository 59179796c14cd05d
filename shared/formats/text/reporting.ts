import type { Person } from '../../article/types.ts';
import { type Credit, readPeople } from './people.ts';

const CLAUSE =
  /^(?:additional\s+|further\s+)?((?:reporting|writing|editing|compilation|compiled|written|edited|translation|translated|photography|photographs|graphics|research|production)(?:(?:,|\s+and)?\s+(?:and\s+)?(?:reporting|writing|editing|written|edited|translation|photography|graphics|research))*)\s+by\s*:?\s+/i;

const ROLES: readonly (readonly [string, string])[] = [
  ['report', 'Reporter'],
  ['writ', 'Writer'],
  ['edit', 'Editor'],
  ['transl', 'Translator'],
  ['photo', 'Photographer'],
  ['compil', 'Compiler'],
  ['graphic', 'Graphics'],
  ['research', 'Researcher'],
  ['product', 'Producer'],
];

/**
 * Reads the tail of wire copy, without its brackets: `Reporting by Jane Doe in Oslo; Editing by John Roe`.
 * @returns undefined unless every clause is such a credit.
 */
export function readReportingCredits(text: string): Credit | undefined {
  if (!CLAUSE.test(text)) return undefined;
  const people: Person[] = [];
  for (const clause of text.replace(/[.\s]+$/, '').split(/\s*[;；]\s*|\.\s+(?=\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)*\s+by\s)/u)) {
    const match = CLAUSE.exec(clause);
    const credit = match === null ? undefined : readPeople(clause.slice(match[0].length), true);
    if (credit === undefined) return undefined;
    const role = ROLES.find(([stem]) => match?.[1]?.toLowerCase().startsWith(stem))?.[1];
    for (const person of credit.people)
      people.push(role === undefined ? person : { ...person, role: person.role ?? role });
  }
  const [first, ...others] = people;
  return first === undefined ? undefined : { people: [first, ...others] };
}
