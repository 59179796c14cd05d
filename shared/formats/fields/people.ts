import { stated } from '../../article/stated.ts';
import type { Person } from '../../article/types.ts';
import { SURELY_BY } from '../../languages/byline-words.ts';
import { readByline } from '../newsroom/people/byline.ts';
import { isName } from '../newsroom/people/names.ts';
import { isRole } from '../newsroom/people/roles.ts';
import { BETWEEN_NAMES, DESCRIPTION, described, namesInList, personInItem, personInText } from './name-list.ts';
import { asHttpUrl, asRecord, asText, firstOf } from './values.ts';

const PREPOSITION = new RegExp(String.raw`^${SURELY_BY}\s+`, 'iu');
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
  const plain = apart(withoutAddress(text));
  return readByline(plain) ?? namesInList(plain.replace(PREPOSITION, ''));
}

/** Two whole names between which only a sign stands, and no space: `Iris Holt/Jan Berg`, `山田太郎・佐藤花子`. */
function apart(text: string): string {
  const [, sign = ''] = /^[^/・]{2,40}([/・])[^/・]{2,40}$/.exec(text) ?? [];
  const names = sign === '' ? [] : text.split(sign);
  const areWhole = names.every((name) => (/^\p{sc=Hani}{3,5}$/u.test(name) || name.includes(' ')) && isName(name));
  return names.length === 2 && areWhole ? names.join(' / ') : text;
}

const LINK = /\[([^[\]]+)\]\(<?([^()\s<>]+)>?\)|<a\s[^<>]*?href=["']?([^"'\s<>]+)[^<>]*>([^<>]*)<\/a>/i;
const PLACE = /\uE010(\d+)\uE011/;

/** `[Jane Doe](https://…) (Some Company), [John Roe, Other Company](https://…)`, also as links of HTML. */
function linkedNamesIn(text: string): readonly Person[] {
  const links: Person[] = [];
  const places = text.replace(new RegExp(LINK, 'gi'), (_, label, address, href, content) => {
    const url = asHttpUrl(address ?? href);
    links.push({ name: label ?? content, ...stated({ url }) });
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

function personFrom(value: unknown): Person | undefined {
  const text = asLine(value);
  if (text !== undefined) return personInItem(withoutAddress(text));
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

const ADDRESS = /(?<![\s(<–—|-])[\s(<–—|-]*\bhttps?:\/\/[^\s<>()]{1,2000}[\s)>]*/gi;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", apos: "'", '#038': '&' };

/** Without an address of the web beside a name, and with what was escaped once too often as it was meant. */
function withoutAddress(text: string): string {
  const plain = text.replace(/&(amp|quot|#39|apos|#038);/g, (_, name: string) => REFERENCES[name] ?? '');
  const bare = plain.replace(ADDRESS, ' ').trim();
  return bare === '' ? plain : bare;
}

/** Runs of white space mean nothing in a name, and would take the patterns for names time by their square. */
function asLine(value: unknown): string | undefined {
  return asText(value)?.replace(/\s+/g, ' ');
}
