import type { Person } from '../../article/types.ts';
import { isDate } from './dates.ts';
import { isName, properCase } from './names.ts';
import { isOrganisation, isRole, roleName, singular } from './roles.ts';
import { isUpperCase } from './shape.ts';

/** What a list of people says, beyond who they are. */
export interface Credit {
  readonly people: readonly [Person, ...Person[]];
  readonly published?: string;
  /** The paper or agency that they write for. */
  readonly affiliation?: string;
}

/** A person still being read. */
export interface PersonDraft {
  name: string;
  role?: string;
  email?: string;
}

const EMAIL = /[<(（[]?\s*(?:mailto:)?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})\s*[>)）\]]?/;
const HANDLE = /[(（]?(?:^|(?<=[\s(（]))@\w{1,40}[)）]?/g;
const WEB = /\(?\bhttps?:\/\/[^\s)]{1,300}\)?/g;
const SEPARATOR =
  /(\s*[|｜•;；／/]\s*|\s+·\s+|\s+[-–—]+\s+|[,，、]\s*|\s+(?:and|und|et|y|e|og|och|en|i|и|&|\+|with|mit|avec|con|com)\s+|\s*＆\s*)/iu;
const PLACE = /\s+(?:in|aus|à|en|em|reporting from|from)\s+\p{Lu}[\p{L}\s.’'-]{1,40}$/u;
const EMPLOYER = /\s+(?:for|of|at|für|pour|para|per)\s+((?:the\s+)?\p{Lu}[\p{L}\p{N}\s.’'&-]{1,60})$/u;

/**
 * Reads `Jane Doe, John Roe and Ana Paz`, `Jane Doe, EDITOR`, `Jane Doe | Staff Writer | jane@news.example`.
 * @param alone whether one word may be a name: only where a label vouches for it.
 * @returns undefined unless every part is a name, or says something of the names before it.
 */
export function readPeople(text: string, alone: boolean): Credit | undefined {
  if (text.length > 300) return undefined;
  const parts = text.replace(WEB, ' ').split(SEPARATOR);
  const people: PersonDraft[] = [];
  let published: string | undefined;
  let affiliation: string | undefined;
  let afterRole = false;
  const shouted = isUpperCase(parts[0] ?? '');

  for (let index = 0; index < parts.length; index += 2) {
    const separator = parts[index - 1] ?? '';
    const { rest: raw, email } = withoutEmail(parts[index] ?? '');
    const part = raw
      .replace(HANDLE, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[.,:]$/, (mark) => (/\b(?:Jr|Sr|\p{Lu})$/u.test(raw.trim().slice(0, -1)) ? mark : ''));
    const last = people.at(-1);
    if (email !== undefined && part === '' && last !== undefined) last.email ??= email;
    if (part === '') continue;
    if (last !== undefined && isDate(part)) {
      published = part;
    } else if (last !== undefined && isRole(part) && !leadingRole(part) && !trailingRole(part)) {
      giveRole(people, part, afterRole ? separator : undefined);
      if (email !== undefined) last.email ??= email;
      afterRole = true;
      continue;
    } else {
      const found = readPerson(part, alone || people.length > 0);
      if (found !== undefined && (last === undefined || !isOrganisation(part))) {
        people.push({ ...found.person, ...(email === undefined ? {} : { email }) });
        affiliation ??= found.affiliation;
      } else if (last === undefined) {
        return undefined;
      } else if (isOrganisation(part)) {
        affiliation ??= part;
      } else if (isUpperCase(part) && !shouted && part.length <= 40) {
        giveRole(people, part, undefined);
      } else if (!isRemark(part, separator)) {
        return undefined;
      }
    }
    afterRole = false;
  }
  const named = shareSurname(people, alone);
  const [first, ...others] = named ?? [];
  if (first === undefined) return undefined;
  return {
    people: [first, ...others],
    ...(published === undefined ? {} : { published }),
    ...(affiliation === undefined ? {} : { affiliation }),
  };
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
    isName(name) || (isOrganisation(name) && /^(?:The\s+)?\p{Lu}/u.test(name) && name.split(' ').length <= 6);
  if (!signs || (!alone && !/[\s·・]/.test(name) && !/^[\u3400-\u9fff]{2,5}$/.test(name))) return undefined;
  return {
    person: { name: properCase(name) },
    ...(employer?.[1] === undefined || !isOrganisation(employer[1])
      ? {}
      : { affiliation: employer[1].replace(/^the\s+/, '') }),
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
  if (start === -1 || !isName(name) || isRole(name)) return undefined;
  return { name: properCase(name), role: roleName(words.slice(start).join(' ')) };
}

/** Gives a role to the last person, or to all when it is said of several (`Staff Writers`). */
export function giveRole(people: PersonDraft[], text: string, joined: string | undefined): void {
  const last = people.at(-1);
  if (last === undefined) return;
  const role = roleName(text).replace(/^(?:da|do|della|dalla|de la|der|de)\s+(?=\p{Lu})/u, '');
  if (joined !== undefined && last.role !== undefined) {
    last.role = `${last.role}${joined}${role}`;
    return;
  }
  const each = singular(role);
  if (each === role) last.role ??= role;
  else for (const person of people) person.role ??= each;
}

/** What may follow a name without being one: a place, or `Special to the Courier`. */
function isRemark(part: string, separator: string): boolean {
  if (/^special\b/i.test(part)) return true;
  return (
    !/^\s+(?:and|und|et|y|e)\s+$/i.test(separator) &&
    /^\p{Lu}[\p{L}\s.’'-]{1,30}$/u.test(part) &&
    part.split(' ').length <= 3
  );
}

/** `Jane and John Doe` share a surname; any other list of single words is not one of people. */
function shareSurname(people: readonly PersonDraft[], alone: boolean): Person[] | undefined {
  if (people.length === 1) return people.map(asPerson);
  const surname = people.at(-1)?.name.split(' ').slice(1).join(' ');
  const named: Person[] = [];
  for (const person of people) {
    const single = !/[\s·・]/.test(person.name) && !/[\u3400-\u9fff]/.test(person.name);
    if (!single || alone) named.push(asPerson(person));
    else if (surname) named.push(asPerson({ ...person, name: `${person.name} ${surname}` }));
    else return undefined;
  }
  return named;
}

function asPerson({ name, role, email }: PersonDraft): Person {
  return { name, ...(role === undefined ? {} : { role }), ...(email === undefined ? {} : { email }) };
}
