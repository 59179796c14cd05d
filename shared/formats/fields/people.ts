import { stated } from '../../article/stated.ts';
import type { Person } from '../../article/types.ts';
import { SURELY_BY } from '../../languages/byline-words.ts';
import { wordPatternOf, wordsOf } from '../../languages/together.ts';
import { readByline } from '../newsroom/people/byline.ts';
import { isRole, roleName } from '../newsroom/people/roles.ts';
import { asHttpUrl, asRecord, asText, firstOf } from './values.ts';

/** Belongs to the name before it although a comma stands between. */
const NAME_SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq|mba|cpa|rn)\.?$/i;
const [SET_TIGHT, SPACED] = [true, false].map((isTight) =>
  wordsOf(({ bylines }) => bylines?.and)
    .filter((word) => /\p{sc=Hani}/u.test(word) === isTight)
    .join('|'),
);
const BETWEEN_NAMES = new RegExp(
  String.raw`\s*[,;，、；]\s*(?:(?:${SPACED})\s+|&\s*)?|\s+(?:${SPACED})\s+|\s*(?:&|${SET_TIGHT})\s*|\s+\/\s+`,
  'u',
);
const PREPOSITION = new RegExp(String.raw`^${SURELY_BY}\s+`, 'iu');
const NAME_AND_EMAIL = /^(.*?)\s*<\s*([^\s<>@]+@[^\s<>@]+)\s*>$/;
/** RSS writes its authors so, and some of its writers the other way round. */
const EMAIL_AND_NAME = /^([^\s()@]+@[^\s()@]+)\s*\((.+)\)$/;
const NAME_AND_EMAIL_IN_BRACKETS = /^([^()@]+?)\s*\(\s*([^\s()@]+@[^\s()@]+)\s*\)$/;

/**
 * Authors from a field: one text naming several, a list of texts with one name each, an object, or a list of these.
 *
 * @returns undefined when the value has no such form.
 */
export function peopleFrom(value: unknown): readonly Person[] | undefined {
  if (Array.isArray(value)) {
    const people = value.map(personFrom);
    return people.every((person) => person !== undefined) ? people : undefined;
  }
  const text = asLine(value);
  if (text !== undefined) return namesIn(text);
  const person = personFrom(value);
  return person === undefined ? undefined : [person];
}

/** Characters of a text that names people: 200 with their roles have no more. */
const LONGEST = 20_000;

function namesIn(text: string): readonly Person[] | undefined {
  if (text.length > LONGEST) return [{ name: text }];
  if (LINK.test(text)) return linkedNamesIn(text);
  const byline = readByline(text);
  if (byline !== undefined) return byline;
  const people: Person[] = [];
  for (const part of text.replace(PREPOSITION, '').split(BETWEEN_NAMES)) {
    const last = people.at(-1);
    if (part === '') continue;
    if (last !== undefined && NAME_SUFFIX.test(part)) people.splice(-1, 1, { ...last, name: `${last.name}, ${part}` });
    else if (last !== undefined && isRole(part)) people.splice(-1, 1, { ...last, role: roleName(part) });
    else if (last !== undefined && DESCRIPTION.test(part)) people.splice(-1, 1, described(last, part));
    else people.push(personInText(part));
  }
  return people.length === 0 ? undefined : people;
}

const LINK = /\[([^[\]]+)\]\(<?([^()\s<>]+)>?\)|<a\s[^<>]*?href=["']?([^"'\s<>]+)[^<>]*>([^<>]*)<\/a>/i;
/** No name: words that say who somebody is, `main thread defender`, unlike `van der Berg`. */
const DESCRIPTION = new RegExp(
  String.raw`^(?!${wordPatternOf(({ people }) => people?.particles)}\s)\p{Ll}\S*\s+\S`,
  'u',
);
const PLACE = /\uE010(\d+)\uE011/;

function described(person: Person, words: string): Person {
  return { ...person, role: person.role === undefined ? words : `${person.role}, ${words}` };
}

/** `[Jane Doe](https://…) (Some Company), [John Roe, Other Company](https://…)`, also as links of HTML. */
function linkedNamesIn(text: string): readonly Person[] {
  const links: Person[] = [];
  const places = text.replace(new RegExp(LINK, 'gi'), (_, label, address, href, content) => {
    const url = asHttpUrl(address ?? href);
    links.push({ name: label ?? content, ...(url === undefined ? {} : { url }) });
    return `\uE010${links.length - 1}\uE011`;
  });
  const people: Person[] = [];
  for (const part of places.replace(PREPOSITION, '').split(BETWEEN_NAMES)) {
    const last = people.at(-1);
    const link = links[Number(PLACE.exec(part)?.[1] ?? NaN)];
    if (part.trim() === '') continue;
    if (link !== undefined) people.push(linkedPerson(link, part));
    else if (last !== undefined && (isRole(part) || DESCRIPTION.test(part) || !/\s/.test(part)))
      people.splice(-1, 1, described(last, part));
    else people.push(personInText(part));
  }
  return people;
}

/** A link over the name, or behind it over a name elsewhere: `Jane Doe ([@jane](https://…))`. */
function linkedPerson({ name: label, ...link }: Person, part: string): Person {
  const [before = '', behind = ''] = part.split(PLACE).filter((_, index) => index !== 1);
  const outside = before.replace(/[\s(（]+$/, '').trim();
  const [name = '', ...affiliation] = (outside === '' ? label : outside).split(/\s*,\s*/);
  const aside = behind.replace(/^[\s(（)）]+|[\s)）]+$/g, '');
  const role = [...affiliation, aside].filter(Boolean).join(', ');
  return { name, ...link, ...(role === '' ? {} : { role }) };
}

function personInText(text: string): Person {
  const [, name = '', email = ''] = NAME_AND_EMAIL.exec(text) ?? NAME_AND_EMAIL_IN_BRACKETS.exec(text) ?? [];
  if (name !== '') return { name: name.replace(/^"(.*)"$/, '$1'), email };
  const [, rssEmail = '', rssName = ''] = EMAIL_AND_NAME.exec(text) ?? [];
  return rssName === '' ? { name: text } : { name: rssName, email: rssEmail };
}

function personFrom(value: unknown): Person | undefined {
  const text = asLine(value);
  if (text !== undefined) return personInText(text);
  const fields = asRecord(value);
  if (fields === undefined) return undefined;
  const parts = [firstOf(fields, ['givenname', 'firstname']), firstOf(fields, ['familyname', 'lastname'])];
  const name =
    asLine(firstOf(fields, ['name', 'displayname', 'fullname', 'title'])) ??
    asLine(parts.flatMap((part) => asText(part) ?? []).join(' '));
  if (name === undefined) return undefined;
  // Docusaurus' authors have a name and a title.
  const hasName = asText(firstOf(fields, ['name', 'displayname', 'fullname'])) !== undefined;
  const role = asText(firstOf(fields, ['role', 'jobtitle', 'position', ...(hasName ? ['title'] : [])]));
  const email = asText(firstOf(fields, ['email', 'mail']))?.replace(/^mailto:/i, '');
  const url = asHttpUrl(firstOf(fields, ['url', 'uri', 'link', 'website', 'homepage']));
  return { name, ...stated({ role, email, url }) };
}

/** Runs of white space mean nothing in a name, and would take the patterns for names time by their square. */
function asLine(value: unknown): string | undefined {
  return asText(value)?.replace(/\s+/g, ' ');
}
