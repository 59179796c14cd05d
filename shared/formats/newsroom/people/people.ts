import { stated } from '../../../article/stated.ts';
import { AND } from '../../../languages/byline-words.ts';
import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { isAgency } from '../dateline.ts';
import { isUpperCase } from '../shape.ts';
import { tidy, withoutDate, withoutEmail } from './around-names.ts';
import { type Credited, inRole } from './desk.ts';
import { beginsWithGivenName } from './given-names.ts';
import { isName } from './names.ts';
import { ARTICLE, leadingRole, type PersonDraft, readPerson, trailingRole } from './person.ts';
import { isHouse, isOrganisation, isRole, roleName, singular, worksAs } from './roles.ts';
import { ANOTHER_TRADE, workIn } from './trades.ts';

/** What a list of people says, beyond who they are. */
export interface Credit {
  readonly people: readonly [Credited, ...Credited[]];
  readonly published?: string;
  /** The paper or agency that they write for. */
  readonly affiliation?: string;
}

/** `נועה ברק ודן לביא`, `سلمى حداد وكريم ناصر`: the word for `and` is a letter of the second name. */
const TIED_AND = /^(\S+ \S+) [וو](\S{2,} \S+)(?=\s*(?:$|[|,،]))/u;
const COMMA = /^\s*[,，،]\s*$/;
const WEB = /\(?\bhttps?:\/\/[^\s)]{1,300}\)?/g;
const AND_OR_WITH = `(?:${AND}|&|\\+|${wordPatternOf(({ bylines }) => bylines?.with)})`;
const SEPARATOR = new RegExp(
  `(\\.\\s+(?=${ANOTHER_TRADE}\\s)|\\s*[,，、،]\\s*${AND_OR_WITH}\\s+|\\s*[|｜•;；／/]\\s*|\\s+·\\s+|\\s+[-–—]+\\s+|[,，、،]\\s*|\\s+${AND_OR_WITH}\\s+|\\s*＆\\s*)`,
  'iu',
);
const JOINS = new RegExp(`(?:\\s${AND_OR_WITH}\\s|＆)`, 'iu');
/** A paper, as many languages write its name: `Мария Скворцова, «Прибой»`. */
const QUOTED = new RegExp(
  String.raw`^(?:${wordPatternOf(({ bylines }) => bylines?.for)}\s+)?[«„“"]\s?([^«»„“”"]{2,60}?)\s?[»“”"]$`,
  'u',
);
const DEGREE = /^(?:Ph\.?D|M\.?D|M\.?A|MBE|OBE|Jr|Sr|II|III|IV)\.?$/;
const OF_HOUSE = new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.of)}\s+(?=\p{Lu})`, 'u');
/** `রাজশাহী থেকে`, `पटना से`: where from, in languages that say so behind the place. */
export const FROM_BEHIND = new RegExp(
  String.raw`^\S+(?: \S+)? ${patternOf(({ bylines }) => bylines?.fromBehind)}$`,
  'u',
);
const REMARK = new RegExp(String.raw`^${wordPatternOf(({ bylines }) => bylines?.remarks)}\b`, 'iu');

/** `Oleh: Jane Doe*)`: below the text a note says who that is. */
export const FOOTNOTE = /(?<=[\p{L}.])\s?\*{1,3}\)?$/u;

/** What stands between two separators of a list. */
interface Part {
  readonly text: string;
  /** What stands before it. */
  readonly separator: string;
  /** By `and` or the like. */
  readonly isJoined: boolean;
  /** Behind a list that `and` has closed: nobody of it. */
  readonly isClosed?: boolean;
  /** One word. */
  readonly isSingle: boolean;
  /** What it says of itself before the name: `photos by`. */
  readonly trade?: { readonly role?: string } | undefined;
  readonly email?: string | undefined;
}

/** A list of people while it is read. */
interface List {
  readonly people: PersonDraft[];
  /** One word may be a name. */
  readonly alone: boolean;
  /** The first name is in capitals, so that these tell nothing of the others. */
  readonly isShouted: boolean;
  /** A name is set behind a single other one, by a comma alone, in a line that begins with `by`. */
  readonly isPair: boolean;
  affiliation?: string | undefined;
  /** The part above was a role. */
  afterRole: boolean;
}

/**
 * Reads `Jane Doe, John Roe and Ana Paz`, `Jane Doe, EDITOR`, `Jane Doe | Staff Writer | jane@news.example`.
 * @param alone whether one word may be a name: only where a label vouches for it.
 * @param isSigned whether it is a line that `by` begins: it joins two people by `and`, and sets a paper behind one by a comma.
 * @returns undefined unless every part is a name, or says something of the names before it.
 */
export function readPeople(text: string, alone: boolean, isSigned = false): Credit | undefined {
  if (text.length > 300) return undefined;
  const { names, published } = withoutDate(text.replace(FOOTNOTE, '').replace(WEB, ' ').replace(TIED_AND, '$1, $2'));
  const pieces = names.split(SEPARATOR);
  const list: List = {
    people: [],
    alone: alone || pieces.length > 1,
    isShouted: isUpperCase(pieces[0] ?? ''),
    isPair: isSigned && pieces.length === 3 && COMMA.test(pieces[1] ?? ''),
    afterRole: false,
  };
  for (let index = 0; index < pieces.length; index += 2) {
    const part = partOf(pieces[index] ?? '', pieces[index - 1] ?? '');
    const last = list.people.at(-1);
    if (last !== undefined && part.email !== undefined && (part.text === '' || isRole(part.text)))
      last.email ??= part.email;
    const isClosed = COMMA.test(part.separator) && index === pieces.length - 1 && JOINS.test(pieces[index - 3] ?? '');
    if (part.text !== '' && !takePart(list, { ...part, isClosed }, last)) return undefined;
  }
  const isShared = !pieces.some((piece, index) => index % 2 === 1 && /[|｜／/]/.test(piece));
  const [first, ...others] = shareSurname(list.people, alone, isShared) ?? [];
  if (first === undefined) return undefined;
  return { people: [first, ...others], ...stated({ published, affiliation: list.affiliation }) };
}

function partOf(piece: string, separator: string): Part {
  const { rest, email } = withoutEmail(piece);
  const trade = workIn(rest.trim());
  const text = tidy(trade?.rest ?? rest);
  return { text, separator, isJoined: JOINS.test(separator), isSingle: isSingle(text), trade, email };
}

/** @returns false for what is neither a name nor says anything of the names before it. */
function takePart(list: List, part: Part, last: PersonDraft | undefined): boolean {
  const { text, separator } = part;
  const { afterRole } = list;
  list.afterRole = false;
  // `PV Anna Bình – CTV Lê Na`: a role before the name is another's, whatever parts the two.
  const isApart =
    last !== undefined && (last.role !== undefined || (last.name.includes(' ') && /[|–—-]/.test(separator)));
  const isAnother = isApart && leadingRole(text) !== undefined;
  if (last === undefined || part.trade !== undefined || isAnother) return addPerson(list, part, list.alone);
  if (afterRole && part.isJoined && (part.isSingle || isRole(text)) && last.role !== undefined) {
    last.role = `${last.role}${separator}${roleName(text)}`;
    list.afterRole = true;
  } else if (DEGREE.test(text)) {
    last.name = `${last.name}, ${text}`;
  } else if (QUOTED.test(text)) {
    list.affiliation ??= text.replace(QUOTED, '$1');
  } else if (isRoleOf(last, text)) {
    giveRole(list.people, text);
    list.afterRole = true;
  } else if (isOrganisation(text) || (last.name.includes(' ') && isHouse(text))) {
    const house = text.replace(ARTICLE, '');
    if (/^\p{Lu}|[\u3400-\u9fff]/u.test(house)) list.affiliation ??= house;
  } else if (isUpperCase(text) && !list.isShouted && text.length <= 40) {
    // `Murat Erdem / İZMİR`: behind a stroke or a dash one word that names no trade is a place.
    if (!part.isSingle || !/[|｜／/–—-]/.test(separator)) giveRole(list.people, text);
  } else if (namesHouse(list, part)) {
    list.affiliation ??= text;
  } else {
    if (FROM_BEHIND.test(text) || tellsOffice(part, last)) return true;
    if (mayBePerson(part, last) && addPerson(list, part, true)) return true;
    if (!tellsTrade(part, last)) return isRemark(text, part.isJoined) || isPlaceBehind(part, last);
    last.role ??= text;
    list.afterRole = true;
  }
  return true;
}

/** @returns false where it is none. */
function addPerson(list: List, { text, trade, email }: Part, alone: boolean): boolean {
  const found = readPerson(text, alone);
  if (found === undefined) return false;
  list.people.push({ ...inRole(found.person, trade?.role), ...stated({ email }) });
  list.affiliation ??= found.affiliation;
  return true;
}

/** `By Jane Doe, Quayside Clarion`, `By Jane Doe and John Roe, Valley Intelligencer`: a paper of which nothing is known. */
function namesHouse({ isPair, people }: List, { text, isClosed, isSingle }: Part): boolean {
  if (isSingle || !isName(text) || !/^\p{Script=Latin}/u.test(text)) return false;
  const isWhole = people.every(({ name }) => !/^\p{Lu}\S*$/u.test(name));
  return isWhole && (isClosed === true || (isPair && !beginsWithGivenName(text)));
}

/** Behind a dash or bar stands a place or paper more often than another person, as one word does behind a whole name. */
function mayBePerson({ separator, isJoined, isSingle }: Part, last: PersonDraft): boolean {
  return isJoined || !((isSingle && last.name.includes(' ')) || /[|｜–—-]/.test(separator));
}

/** A role alone: behind one who has one, a role with a name is the next person. */
function isRoleOf({ role }: PersonDraft, text: string): boolean {
  if (!isRole(text)) return false;
  // Without capitals `כתב לענייני עיר` looks like a reporter's name behind the word for one.
  if (role === undefined && /^\p{Lo}/u.test(text) && isRole(text.split(' ', 1)[0] ?? '')) return true;
  return leadingRole(text) === undefined && (role === undefined || trailingRole(text) === undefined);
}

/** `, Senior Director`: what somebody is elsewhere than at a paper; no role, which would vouch for a byline. */
function tellsOffice({ text, separator, isSingle }: Part, { name }: PersonDraft): boolean {
  const isGiven = beginsWithGivenName(text);
  return COMMA.test(separator) && name.includes(' ') && !isSingle && !isGiven && worksAs(text);
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
  if (REMARK.test(part) || FROM_BEHIND.test(part) || (!joins && STATION.test(part))) return true;
  return !joins && /^\p{Lu}[\p{L}\s.’'-]{1,30}$/u.test(part) && part.split(' ').length <= 3;
}

/** `مينا سالم، صحفية - صور`: behind a dash and whoever has a role, in scripts without capitals. */
function isPlaceBehind({ text, separator, isJoined }: Part, { role }: PersonDraft): boolean {
  return role !== undefined && !isJoined && /[|｜–—-]/.test(separator) && /^\p{Lo}+(?: \p{Lo}+)?$/u.test(text);
}

/** `g1 AM`, `R7`: a house that is called by a letter and a number. */
const STATION = /^\p{L}{1,3}\d{1,3}(?: \p{Lu}[\p{L}]{0,12})?$/u;

/** Words of a trade that no list has: `By Jane Doe, beekeeper and grandmother`. */
const LONGEST_TRADE = 6;

/** Whether what a comma sets behind a full name is what somebody does, whatever that is: it is short, and no name or sentence. */
function tellsTrade({ text, separator }: Part, { name }: PersonDraft): boolean {
  if (!COMMA.test(separator) || !/[\s·・]/.test(name)) return false;
  return text.split(' ').length <= LONGEST_TRADE && /^[\p{Ll}\p{Lo}]/u.test(text) && !/[.!?:\d]/.test(text);
}

/** `Jane and John Doe` share a surname; any other list of single words is not one of people. */
/** @param isShared whether `and` or a comma joins them; what a stroke parts has names of its own. */
function shareSurname(people: readonly PersonDraft[], alone: boolean, isShared: boolean): Credited[] | undefined {
  if (people.length === 1)
    return alone || !people.some(({ name }) => isSingle(name)) ? people.map(asPerson) : undefined;
  const surname = isShared ? people.at(-1)?.name.split(' ').slice(1).join(' ') : undefined;
  const named: Credited[] = [];
  for (const person of people) {
    if (!isSingle(person.name) || isAgency(person.name)) named.push(asPerson(person));
    else if (surname) named.push(asPerson({ ...person, name: `${person.name} ${surname}` }));
    else if (alone) named.push(asPerson(person));
    else return undefined;
  }
  return named;
}

function asPerson({ name, role, email, desk }: PersonDraft): Credited {
  return { name, ...stated({ role, email, desk }) };
}

/** One word, of a script that sets its words apart. */
function isSingle(name: string): boolean {
  return !/[\s·・\u3400-\u9fff\uac00-\ud7a3]/.test(name);
}
