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
/** `Reportagem de Ana Paz; edição de Rui Dias`: by a preposition that says other things too, so that two clauses must say so. */
const WEAK_BY = wordPatternOf(({ bylines }) => bylines?.photosBy);
const WEAK_CLAUSE = new RegExp(
  String.raw`^(${FURTHER}\s+)?(${KINDS}(?:,?\s+(?:${AND}\s+)?${KINDS})*)\s+${WEAK_BY}\s+(?=\p{L}+\s\p{L})`,
  'iu',
);
const BETWEEN_CLAUSES = new RegExp(String.raw`\s*[;；]\s*|\.\s+(?=\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)*\s+${BY}\s)`, 'u');

/**
 * Reads the tail of wire copy, without its brackets: `Reporting by Jane Doe in Oslo; Editing by John Roe`.
 * @returns undefined unless every clause is such a credit.
 */
export function readReportingCredits(text: string): Credit | undefined {
  const pattern = CLAUSE.test(text) ? CLAUSE : /[;；]/.test(text) && WEAK_CLAUSE.test(text) ? WEAK_CLAUSE : undefined;
  if (pattern === undefined) return undefined;
  const people: Credited[] = [];
  for (const clause of text.replace(/[.\s]+$/, '').split(BETWEEN_CLAUSES)) {
    const match = pattern.exec(clause);
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
