import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { isName, properCase } from './names.ts';
import { isOrganisation, isRole, roleName } from './roles.ts';
import { tradeIn } from './trades.ts';

/** A person still being read. */
export interface PersonDraft {
  name: string;
  role?: string;
  email?: string;
  desk?: true;
}

const PLACE = new RegExp(String.raw`\s+${patternOf(({ bylines }) => bylines?.from)}\s+\p{Lu}[\p{L}\s.’'-]{1,40}$`, 'u');
/** The article before the name of a house. */
export const ARTICLE = new RegExp(String.raw`^${wordPatternOf(({ people }) => people?.articles)}\s+`, 'u');
const EMPLOYER = new RegExp(
  String.raw`\s+${wordPatternOf(({ bylines }) => bylines?.for)}\s+((?:${wordPatternOf(({ people }) => people?.articles)}\s+)?\p{Lu}[\p{L}\p{N}\s.’'&-]{1,60})$`,
  'u',
);

/**
 * Reads one person, with a role or a house beside the name.
 * @param alone whether one word may be a name.
 */
export function readPerson(text: string, alone: boolean): { person: PersonDraft; affiliation?: string } | undefined {
  const bracket = /^(.{2,60}?)\s*[(（]([^()（）]{1,40})[)）]$/u.exec(text);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const inner = readPerson(bracket[1], alone);
    if (inner === undefined) return undefined;
    const trade = tradeIn(bracket[2]);
    if (trade !== undefined) return { ...inner, person: { ...inner.person, ...trade } };
    if (isRole(bracket[2])) return { ...inner, person: { ...inner.person, role: roleName(bracket[2]) } };
    return isOrganisation(bracket[2]) ? { ...inner, affiliation: bracket[2] } : inner;
  }
  const placed = text.replace(PLACE, '');
  const titled = leadingRole(text) ?? leadingRole(placed) ?? trailingRole(text);
  if (titled !== undefined) return { person: titled };
  const employer = EMPLOYER.exec(placed);
  const name = employer === null ? placed : placed.slice(0, employer.index);
  // `By The Associated Press`: an organisation signs in the place of a person.
  const signs =
    isName(name) ||
    (isRole(name) && /^\p{L}/u.test(name) && name.split(' ').length <= 4) ||
    (isOrganisation(name) && /^\p{Lu}/u.test(name) && name.split(' ').length <= 6);
  if (
    !signs ||
    (employer !== null && !name.includes(' ')) ||
    (!alone && !/[\s·・]/.test(name) && !/^[\u3400-\u9fff]{2,5}$/.test(name))
  )
    return undefined;
  return {
    person: { name: properCase(name) },
    ...(employer?.[1] === undefined || !isOrganisation(employer[1])
      ? {}
      : { affiliation: employer[1].replace(ARTICLE, '') }),
  };
}

/** `Senior Correspondent Jane Doe` */
export function leadingRole(text: string): PersonDraft | undefined {
  const words = text.split(' ');
  for (let split = 1; split <= words.length - 2; split += 1) {
    const role = words.slice(0, split).join(' ');
    const name = words.slice(split).join(' ');
    if (isRole(words[split - 1] ?? '') && isName(name) && !isRole(name) && !isOrganisation(name)) {
      return { name: properCase(name), role: roleName(role) };
    }
  }
  return undefined;
}

/** `Jane Doe Staff Writer` */
export function trailingRole(text: string): PersonDraft | undefined {
  const words = text.split(' ');
  const start = words.findIndex((word, index) => index >= 2 && isRole(word));
  const name = words.slice(0, start).join(' ');
  if (start === -1 || !isName(name) || isRole(name) || isOrganisation(name)) return undefined;
  return { name: properCase(name), role: roleName(words.slice(start).join(' ')) };
}
