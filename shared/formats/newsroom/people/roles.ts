import { wordsOf } from '../../../languages/together.ts';

const ROLE_WORDS: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.roles));
/** Agencies that sign with their own names, and what the names of houses are made of. */
const ORGANISATION_WORDS: ReadonlySet<string> = new Set([
  ...'reuters afp ap dpa efe ansa xinhua tass bloomberg'.split(' '),
  ...wordsOf(({ people }) => people?.organisations),
]);
const KEPT_UPPER: ReadonlySet<string> = new Set(
  'AP AFP BBC CNN CEO CFO COO CTO DPA EFE UPI UK US USA EU UN TV PR AI IT II III IV JR. AM FM NHK PV CTV'.split(' '),
);
const SMALL: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.smallWords));

/** True for what people do at a paper, in up to 80 characters: one word of them is enough. */
export function isRole(text: string): boolean {
  return (
    text.length <= 80 &&
    wordsIn(text).some((word) => ROLE_WORDS.has(word) || word.split('-').some((part) => ROLE_WORDS.has(part)))
  );
}

/** True for what writes news without being a person: a paper, an agency, a desk. */
export function isOrganisation(text: string): boolean {
  return (
    text.length <= 80 &&
    wordsIn(text).some(
      (word) => ORGANISATION_WORDS.has(word) || word.split('-').some((part) => ORGANISATION_WORDS.has(part)),
    )
  );
}

const OFFICES: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.offices));
const HOUSES: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.houses));

/** True for what people are at a paper or elsewhere: `Vice President`. Titles have such words too. */
export function worksAs(text: string): boolean {
  return isRole(text) || (text.length <= 80 && wordsIn(text).some((word) => OFFICES.has(word)));
}

/** True for what papers, firms, schools and their parts are called: `Example Division`. */
export function isHouse(text: string): boolean {
  return isOrganisation(text) || (text.length <= 80 && wordsIn(text).some((word) => HOUSES.has(word)));
}

/** `EDITOR` -> `Editor`, `EDITOR-IN-CHIEF` -> `Editor-in-Chief`, `SENIOR AP WRITER` -> `Senior AP Writer`; others as they are. */
export function roleName(text: string): string {
  const role = text.replace(/^[\s(（[-]+|[\s)）\].]+$/g, '').trim();
  if (/\p{Ll}/u.test(role) || !/\p{Lu}/u.test(role)) return role;
  return role.replace(/[^\s-]+/gu, (word, offset: number) => {
    if (KEPT_UPPER.has(word)) return word;
    const small = word.toLowerCase().replace(/i\u0307/g, 'i');
    const inner = offset > 0 && (SMALL.has(small) || small === 'in');
    return inner ? small : word.charAt(0) + small.slice(1);
  });
}

/** `Staff Writers`, said of several, is `Staff Writer` of each. */
export function singular(role: string): string {
  const last = wordsIn(role).at(-1) ?? '';
  return last.endsWith('s') && ROLE_WORDS.has(last.slice(0, -1)) ? role.replace(/s$/i, '') : role;
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,.()/&]+/)
    .filter((word) => word !== '');
}
