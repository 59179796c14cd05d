import { hasDigit } from '../../../article/dates/digits.ts';
import { stated } from '../../../article/stated.ts';
import { AND, DATED } from '../../../languages/byline-words.ts';
import { ON } from '../../../languages/date-labels.ts';
import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { isAgency } from '../dateline.ts';
import { isDate } from '../dates.ts';
import { isUpperCase } from '../shape.ts';
import { type Credited, inRole } from './desk.ts';
import { isName, properCase } from './names.ts';
import { isOrganisation, isRole, roleName, singular } from './roles.ts';

/** What a list of people says, beyond who they are. */
export interface Credit {
  readonly people: readonly [Credited, ...Credited[]];
  readonly published?: string;
  /** The paper or agency that they write for. */
  readonly affiliation?: string;
}

/** A person still being read. */
interface PersonDraft {
  name: string;
  role?: string;
  email?: string;
  desk?: true;
}

const EMAIL = /[<(（[]?\s*(?:mailto:)?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})\s*[>)）\]]?/;
const HANDLE = /[(（]?(?:^|(?<=[\s(（]))@\w{1,40}[)）]?/g;
const WEB = /\(?\bhttps?:\/\/[^\s)]{1,300}\)?/g;
const AND_OR_WITH = `(?:${AND}|&|\\+|${wordPatternOf(({ bylines }) => bylines?.with)})`;
const SEPARATOR = new RegExp(
  `(\\s*[,，、]\\s*${AND_OR_WITH}\\s+|\\s*[|｜•;；／/]\\s*|\\s+·\\s+|\\s+[-–—]+\\s+|[,，、]\\s*|\\s+${AND_OR_WITH}\\s+|\\s*＆\\s*)`,
  'iu',
);
const JOINS = new RegExp(`(?:\\s${AND_OR_WITH}\\s|＆)`, 'iu');
const PHOTOS = patternOf(({ bylines }) => bylines?.photos);
const PHOTOS_BY = wordPatternOf(({ bylines }) => bylines?.photosBy);
/** A second trade in the same byline: `Words by Jane Doe, photos by John Roe`. */
const TRADES: readonly (readonly [RegExp, role?: string])[] = [
  [new RegExp(String.raw`^${PHOTOS}\s*(?:${PHOTOS_BY}|:)\s+`, 'iu'), 'Photographer'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.editedBy)}\s+`, 'iu'), 'Editor'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.translatedBy)}\s+`, 'iu'), 'Translator'],
  [new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.madeBy)}\s+`, 'iu')],
];
const DEGREE = /^(?:Ph\.?D|M\.?D|M\.?A|MBE|OBE|Jr|Sr|II|III|IV)\.?$/;
const DATE_LABEL = new RegExp(String.raw`^${DATED}(?:\s+${ON})?:?\s+`, 'iu');
const BEFORE_DATE = new RegExp(String.raw`\s*[|｜•;；,，–—-]\s*|\s+(?=${DATED}\b)`, 'gu');
const PLACE = new RegExp(String.raw`\s+${patternOf(({ bylines }) => bylines?.from)}\s+\p{Lu}[\p{L}\s.’'-]{1,40}$`, 'u');
const ARTICLE = new RegExp(String.raw`^${wordPatternOf(({ people }) => people?.articles)}\s+`, 'u');
const EMPLOYER = new RegExp(
  String.raw`\s+${wordPatternOf(({ bylines }) => bylines?.for)}\s+((?:${wordPatternOf(({ people }) => people?.articles)}\s+)?\p{Lu}[\p{L}\p{N}\s.’'&-]{1,60})$`,
  'u',
);
const OF_HOUSE = new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.of)}\s+(?=\p{Lu})`, 'u');
const REMARK = new RegExp(String.raw`^${wordPatternOf(({ bylines }) => bylines?.remarks)}\b`, 'iu');

/** @returns what text that begins with a trade (`Photos by …`) says of it, and what follows. */
export function workIn(text: string): { readonly role?: string; readonly rest: string } | undefined {
  for (const [pattern, role] of TRADES) {
    const match = pattern.exec(text);
    if (match !== null) return { rest: text.slice(match[0].length), ...stated({ role }) };
  }
  return undefined;
}

/**
 * Reads `Jane Doe, John Roe and Ana Paz`, `Jane Doe, EDITOR`, `Jane Doe | Staff Writer | jane@news.example`.
 * @param alone whether one word may be a name: only where a label vouches for it.
 * @returns undefined unless every part is a name, or says something of the names before it.
 */
export function readPeople(text: string, alone: boolean): Credit | undefined {
  if (text.length > 300) return undefined;
  const { names, published } = withoutDate(text.replace(WEB, ' '));
  const parts = names.split(SEPARATOR);
  const people: PersonDraft[] = [];
  const shouted = isUpperCase(parts[0] ?? '');
  let affiliation: string | undefined;
  let afterRole = false;

  for (let index = 0; index < parts.length; index += 2) {
    const separator = parts[index - 1] ?? '';
    const { rest, email } = withoutEmail(parts[index] ?? '');
    const trade = workIn(rest.trim());
    const part = tidy(trade?.rest ?? rest);
    const last = people.at(-1);
    if (last !== undefined && email !== undefined && (part === '' || isRole(part))) last.email ??= email;
    if (part === '') continue;
    const joins = JOINS.test(separator);
    const single = !/[\s·・\u3400-\u9fff\uac00-\ud7a3]/.test(part);
    if (last === undefined || trade !== undefined) {
      const found = readPerson(part, alone || parts.length > 1);
      if (found === undefined) return undefined;
      people.push({ ...inRole(found.person, trade?.role), ...(email === undefined ? {} : { email }) });
      affiliation ??= found.affiliation;
    } else if (afterRole && joins && (single || isRole(part)) && last.role !== undefined) {
      last.role = `${last.role}${separator}${roleName(part)}`;
      continue;
    } else if (DEGREE.test(part)) {
      last.name = `${last.name}, ${part}`;
    } else if (
      isRole(part) &&
      leadingRole(part) === undefined &&
      (last.role === undefined || trailingRole(part) === undefined)
    ) {
      giveRole(people, part);
      afterRole = true;
      continue;
    } else if (isOrganisation(part)) {
      const house = part.replace(ARTICLE, '');
      if (/^\p{Lu}|[\u3400-\u9fff]/u.test(house)) affiliation ??= house;
    } else if (isUpperCase(part) && !shouted && part.length <= 40) {
      giveRole(people, part);
    } else {
      // Behind a dash or bar stands a place or paper more often than another person.
      const beside = (single && last.name.includes(' ')) || /[|｜–—-]/.test(separator);
      const found = beside && !joins ? undefined : readPerson(part, true);
      if (found !== undefined) people.push({ ...found.person, ...(email === undefined ? {} : { email }) });
      else if (!isRemark(part, joins)) return undefined;
      affiliation ??= found?.affiliation;
    }
    afterRole = false;
  }
  const [first, ...others] = shareSurname(people, alone) ?? [];
  if (first === undefined) return undefined;
  return {
    people: [first, ...others],
    ...(published === undefined ? {} : { published }),
    ...(affiliation === undefined ? {} : { affiliation }),
  };
}

/** A date at the end has commas of its own, so that it is taken off first: `Jane Doe | November 24, 2026`. */
function withoutDate(text: string): { names: string; published?: string } {
  if (!hasDigit(text)) return { names: text };
  for (const match of text.matchAll(BEFORE_DATE)) {
    const tail = text.slice(match.index + match[0].length).replace(DATE_LABEL, '');
    if (match.index > 0 && isDate(tail)) return { names: text.slice(0, match.index), published: tail };
  }
  return { names: text };
}

/** Without handles, and without a mark at the end that is not an initial's or a junior's. */
function tidy(text: string): string {
  const part = text.replace(HANDLE, ' ').replace(/\s+/g, ' ').trim();
  return /[.,:]$/.test(part) && !/\b(?:Jr|Sr|D|\p{Lu})\.$/u.test(part) ? part.slice(0, -1) : part;
}

function withoutEmail(text: string): { rest: string; email?: string } {
  const match = text.includes('@') ? EMAIL.exec(text) : null;
  const email = match?.[1];
  if (match === null || email === undefined) return { rest: text };
  return { rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`, email };
}

function readPerson(text: string, alone: boolean): { person: PersonDraft; affiliation?: string } | undefined {
  const bracket = /^(.{2,60}?)\s*[(（]([^()（）]{1,40})[)）]$/u.exec(text);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const inner = readPerson(bracket[1], alone);
    if (inner === undefined) return undefined;
    if (isRole(bracket[2])) return { ...inner, person: { ...inner.person, role: roleName(bracket[2]) } };
    return isOrganisation(bracket[2]) ? { ...inner, affiliation: bracket[2] } : inner;
  }
  const titled = leadingRole(text) ?? trailingRole(text);
  if (titled !== undefined) return { person: titled };
  const placed = text.replace(PLACE, '');
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
function leadingRole(text: string): PersonDraft | undefined {
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
function trailingRole(text: string): PersonDraft | undefined {
  const words = text.split(' ');
  const start = words.findIndex((word, index) => index >= 2 && isRole(word));
  const name = words.slice(0, start).join(' ');
  if (start === -1 || !isName(name) || isRole(name) || isOrganisation(name)) return undefined;
  return { name: properCase(name), role: roleName(words.slice(start).join(' ')) };
}

/** Gives a role to the last person, or to all when it is said of several (`Staff Writers`). */
function giveRole(people: PersonDraft[], text: string): void {
  const last = people.at(-1);
  if (last === undefined) return;
  const role = roleName(text).replace(OF_HOUSE, '');
  const each = singular(role);
  if (each === role) last.role ??= role;
  else for (const person of people) person.role ??= each;
}

/** What may follow a name without being one: a place, or `Special to the Courier`. */
function isRemark(part: string, joins: boolean): boolean {
  if (REMARK.test(part)) return true;
  return !joins && /^\p{Lu}[\p{L}\s.’'-]{1,30}$/u.test(part) && part.split(' ').length <= 3;
}

/** `Jane and John Doe` share a surname; any other list of single words is not one of people. */
function shareSurname(people: readonly PersonDraft[], alone: boolean): Credited[] | undefined {
  const isSingle = ({ name }: PersonDraft): boolean => !/[\s·・\u3400-\u9fff\uac00-\ud7a3]/.test(name);
  if (people.length === 1) return alone || !people.some(isSingle) ? people.map(asPerson) : undefined;
  const surname = people.at(-1)?.name.split(' ').slice(1).join(' ');
  const named: Credited[] = [];
  for (const person of people) {
    if (!isSingle(person) || isAgency(person.name)) named.push(asPerson(person));
    else if (surname) named.push(asPerson({ ...person, name: `${person.name} ${surname}` }));
    else if (alone) named.push(asPerson(person));
    else return undefined;
  }
  return named;
}

function asPerson({ name, role, email, desk }: PersonDraft): Credited {
  return { name, ...stated({ role, email, desk }) };
}
