import { isDeskName } from '../../../article/desk-name.ts';
import type { Person } from '../../../article/types.ts';
import { AND } from '../../../languages/byline-words.ts';
import { patternOf } from '../../../languages/together.ts';
import { isAgency } from '../dateline.ts';
import { labelKind, personRole, readLabels } from '../labels.ts';
import { endingOf } from '../shape.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import { authorsAmong, type Credited, inRole } from './desk.ts';
import { isFirm, signsAsFirm } from './firm.ts';
import { isName } from './names.ts';
import { type Credit, FOOTNOTE, FROM_BEHIND, readPeople } from './people.ts';
import { leadingRole } from './person.ts';
import { readReportingCredits } from './reporting.ts';
import { isHouse, isRole, roleName } from './roles.ts';
import { workIn } from './trades.ts';

const SURELY_BEFORE = new RegExp(
  String.raw`^${patternOf(({ bylines }) => bylines?.surelyBefore)}(?:\s*[:：]|\s[–—-])?\s+(?=\S)`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`^${patternOf(({ bylines }) => bylines?.before)}(?:\s*[:：]|\s[–—-])?\s+(?=\S)`,
  'iu',
);
const OWN = new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.own)}\s+`, 'iu');
const SEVERAL = new RegExp(String.raw`\s(?:${AND}|&)\s`, 'iu');

/**
 * Reads a line that says who wrote the article: `By Jane Doe, EDITOR`, `Von Anna Berg`, `本报记者 张三`, `홍길동 기자`,
 * `(Reporting by Jane Doe; Editing by John Roe)`.
 * @returns the authors in their order; undefined for every other line, such as a sentence that begins with `By`, or the desk's own.
 */
export function readByline(line: string): readonly Person[] | undefined {
  const authors = authorsAmong(readCredit(line)?.people ?? []);
  return authors.length === 0 ? undefined : authors;
}

/** `From Jane Doe, Port Stanley`: a whole name, and the place in capitals. Titles begin so too, and go on otherwise. */
function readSentFrom(text: string): Credit | undefined {
  const [, name = '', place = ''] = FROM.exec(text) ?? [];
  const isPlace = place.split(' ').every((word) => /^\p{Lu}/u.test(word) && !/^(?:With|And)$/.test(word));
  return name.includes(' ') && isName(name) && !isHouse(name) && isPlace ? { people: [{ name }] } : undefined;
}

const FROM = /^From ([^,]{5,40}), ((?:\S+ ?){1,3})$/u;

/** Reads a byline together with what stands beside the names. */
export function readCredit(line: string): Credit | undefined {
  if (line.length > 400 || line.length < 3) return undefined;
  const text = unwrapped(line).replace(FOOTNOTE, '');
  return (
    readReportingCredits(text) ??
    readTranslated(text) ??
    readContributors(text) ??
    readEastAsianByline(text) ??
    readTextAndPictures(text) ??
    readPrefixed(text) ??
    readSentFrom(text) ??
    readLabelled(text)
  );
}

/** `Jane Doe, Staff Writer`, without any preposition: a byline only where one is expected. */
export function readBareCredit(line: string): Credit | undefined {
  if (line.length > 120 || endingOf(line) === 'closed') return undefined;
  const [, name = '', agency = ''] =
    /^(.{4,40}?)\s?\(([^()]{2,20})\)$/.exec(line) ?? /^(\S+ [^/]{1,36}?)\s?\/\s?([^\s/]{2,20})$/.exec(line) ?? [];
  if (isAgency(agency) && name.includes(' ') && isName(name)) return { people: [{ name }], affiliation: agency };
  const credit = readPeople(unwrapped(line), false);
  const vouched = credit?.people.some(({ role, email }) => role !== undefined || email !== undefined) ?? false;
  const isFrom = FROM_BEHIND.test(line.split(/[,،]\s?/).at(-1) ?? '');
  const isPlaced = isFrom || (credit?.affiliation !== undefined && /[)）»”]$|^\*+ .* \*+$/.test(line));
  return (vouched || isPlaced) && !isRole(credit?.people[0].name ?? '') ? credit : undefined;
}

/** `onze verslaggever` without its `onze`. */
export function withoutOwn(role: string): string {
  return role.replace(OWN, '');
}

const CONTRIBUTED = new RegExp(String.raw`\s${patternOf(({ bylines }) => bylines?.contributed)}\s?[.。]?$`, 'iu');
const CONTRIBUTORS = new RegExp(
  String.raw`^${patternOf(({ bylines }) => bylines?.contributors)}\s*[:：]?\s*(?=\p{Lu})`,
  'iu',
);

/** `Jane Doe in Oslo and John Roe contributed to this report.`, `Mitarbeit: Jane Doe`: who had a hand in it, and nobody who wrote it. */
function readContributors(text: string): Credit | undefined {
  if (text.length > 300) return undefined;
  const behind = CONTRIBUTED.exec(text);
  const before = behind === null ? CONTRIBUTORS.exec(text) : null;
  if (behind === null && before === null) return undefined;
  const names = behind === null ? text.slice(before?.[0].length).replace(/\.$/, '') : text.slice(0, behind.index);
  const credit = readPeople(names, false);
  const [first, ...others] = credit?.people.map((person) => ({ ...person, desk: true as const })) ?? [];
  return first === undefined ? undefined : { people: [first, ...others] };
}

/** `Translated from the Welsh by Jane Doe`, `Перевод с вепсского: Иван Петров` */
function readTranslated(text: string): Credit | undefined {
  const lead = TRANSLATED.exec(text)?.[0] ?? '';
  const credit = lead === '' ? undefined : readPeople(text.slice(lead.length), false);
  const [first, ...others] = credit?.people.map((person) => inRole(person, 'Translator')) ?? [];
  return first === undefined ? undefined : { people: [first, ...others] };
}

const TRANSLATED = new RegExp(String.raw`^${patternOf(({ bylines }) => bylines?.translatedFrom)}\s*:?\s+`, 'iu');

/** `Text Anna Weber, Fotos Jan Kraus`: labels of two trades without their colons, each before whole names. */
function readTextAndPictures(text: string): Credit | undefined {
  const first = FIRST_TRADE.exec(text)?.[0];
  if (first === undefined || text.length > LONGEST_TRADES || labelKind(first) !== 'author') return undefined;
  for (const second of text.slice(first.length).matchAll(SECOND_TRADE)) {
    const kind = labelKind(second[1] ?? '');
    if (kind !== 'photo' && kind !== 'photographer') continue;
    const at = first.length + second.index;
    const credit = readPeople(text.slice(first.length, at).trim(), false);
    const pictures = readPeople(text.slice(at + second[0].length).trim(), false)?.people.map((person) =>
      inRole(person, personRole('photographer') || undefined),
    );
    return credit === undefined || pictures === undefined
      ? undefined
      : { ...credit, people: [...credit.people, ...pictures] };
  }
  return undefined;
}

/** Characters. */
const LONGEST_TRADES = 180;
const FIRST_TRADE = /^\p{L}{3,8}(?=\s\p{Lu}[^:]+$)/u;
const SECOND_TRADE = /\s*[,;|/–—-]?\s([\p{L}'’]{3,14}\.?)(?=\s\p{Lu})/gu;

function readPrefixed(text: string): Credit | undefined {
  const surely = SURELY_BEFORE.exec(text);
  const prefix = surely ?? BEFORE.exec(text);
  if (prefix === null) return undefined;
  const rest = text.slice(prefix[0].length);
  // `Von unserem Korrespondenten`, `Von dpa`: nobody by name, but nothing else either.
  const own = OWN.test(rest) && isRole(rest.replace(OWN, '')) ? withoutOwn(rest).trim() : undefined;
  if (own !== undefined && !/\s/.test(own)) return { people: [{ name: rest }] };
  const ours = OWN.test(rest) ? readOurs(rest.replace(OWN, '')) : undefined;
  if (ours !== undefined) return { people: [ours] };
  if (isDeskName(rest)) return { people: [{ name: rest }] };
  if (isAgency(rest)) return { people: [{ name: rest }], affiliation: rest };
  if (isFirm(rest) && signsAsFirm(rest)) return { people: [{ name: rest }] };
  // In most languages the preposition also begins titles (`Por Dios`, `Di Maio`): two words make a name.
  const credit = readPeople(rest, surely !== null && !SEVERAL.test(text), surely !== null);
  const role = workIn(text)?.role;
  if (credit === undefined || role === undefined) return credit;
  const [first, ...others] = credit.people.map((person) => inRole(person, role));
  return first === undefined ? credit : { ...credit, people: [first, ...others] };
}

/** `Redakteur Anna Berg`, `correspondante à Quimper, Anna Berg`, behind `von unserem` and its like. */
function readOurs(text: string): Credited | undefined {
  const named = leadingRole(text);
  if (named !== undefined) return named;
  const [, office = '', name = ''] = /^(.{3,60}?)\s*[,:]\s*([^,:]+)$/u.exec(text) ?? [];
  const [role = ''] = office.split(' ', 1);
  return isRole(role) && name.includes(' ') && isName(name) && !isRole(name)
    ? { name, role: roleName(role) }
    : undefined;
}

/** `Author: Jane Doe`, `Текст: Иван Петров Фото: Анна Сидорова` */
function readLabelled(text: string): Credit | undefined {
  if (!/[:：]/.test(text.slice(0, 34))) return undefined;
  const line = readLabels(text);
  if (line === undefined || line.lead !== '') return undefined;
  const people: Credited[] = [];
  for (const { kind, value } of line.fields) {
    const role = personRole(kind);
    const credit = role === false ? undefined : readPeople(value, true);
    if (role === false || credit === undefined) return undefined;
    for (const person of credit.people) people.push(inRole(person, role));
  }
  const [first, ...others] = people;
  return first === undefined ? undefined : { people: [first, ...others] };
}

/** Without the brackets, stars, underscores or dashes that set a byline off. */
function unwrapped(line: string): string {
  const text = /^[*_—–□■●◆-]|[*_]$/.test(line) ? line.replace(/^[*_—–□■●◆\s-]+|[*_\s]+$/g, '') : line;
  const bracket = /^[(（[【〔［]/.test(text) ? /^.(.*)[)）\]】〕］]$/.exec(text) : null;
  return (bracket?.[1] ?? text).trim();
}
