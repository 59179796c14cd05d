import { LANGUAGES } from '../../../languages/all.ts';
import { AND, BY } from '../../../languages/byline-words.ts';
import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { type Credited, inRole } from './desk.ts';
import { type Credit, readPeople } from './people.ts';

/** What somebody did, by the role that it tells. */
const ROLES = new Set(LANGUAGES.flatMap(({ bylines }) => Object.keys(bylines?.work ?? {})));
const WORK: readonly (readonly [role: string, work: RegExp])[] = [...ROLES].map((role) => [
  role,
  new RegExp(`^${patternOf(({ bylines }) => bylines?.work?.[role])}`, 'iu'),
]);
const KINDS = patternOf(({ bylines }) => bylines?.work && Object.values(bylines.work).join('|'));
const FURTHER = wordPatternOf(({ bylines }) => bylines?.further);
const CLAUSE = new RegExp(
  String.raw`^(${FURTHER}\s+)?(${KINDS}(?:,?\s+(?:${AND}\s+)?${KINDS})*)\s+${BY}\s*:?\s+`,
  'iu',
);
const BETWEEN_CLAUSES = new RegExp(String.raw`\s*[;；]\s*|\.\s+(?=\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)*\s+${BY}\s)`, 'u');

/**
 * Reads the tail of wire copy, without its brackets: `Reporting by Jane Doe in Oslo; Editing by John Roe`.
 * @returns undefined unless every clause is such a credit.
 */
export function readReportingCredits(text: string): Credit | undefined {
  if (!CLAUSE.test(text)) return undefined;
  const people: Credited[] = [];
  for (const clause of text.replace(/[.\s]+$/, '').split(BETWEEN_CLAUSES)) {
    const match = CLAUSE.exec(clause);
    const credit = match === null ? undefined : readPeople(clause.slice(match[0].length), true);
    if (credit === undefined) return undefined;
    const role = WORK.find(([, work]) => work.test(match?.[2] ?? ''))?.[0];
    // Who only added to it is named behind those who wrote it, and has a hand in it as an editor has.
    const added = match?.[1] === undefined ? {} : { desk: true as const };
    for (const person of credit.people) people.push({ ...inRole(person, role), ...added });
  }
  const [first, ...others] = people;
  return first === undefined ? undefined : { people: [first, ...others] };
}
