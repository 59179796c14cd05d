import type { Person } from '../../article/types.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import { isAgency } from './dateline.ts';
import { personRole, readLabels } from './labels.ts';
import { type Credit, readPeople, withRole } from './people.ts';
import { readReportingCredits } from './reporting.ts';
import { isRole } from './roles.ts';
import { endingOf } from './shape.ts';

const ENGLISH =
  /^(?:(?:(?:an?\s+)?(?:story|text|words|article|report|analysis|interview|review|opinion|commentary|special|essay|column|poem|verses?|short story|reportage))(?:\s+(?:and|&)\s+(?:photos?|photographs|pictures|images|video|graphics))?\s+by|(?:written|reported|compiled|edited|translated|photographed)(?:\s+and\s+(?:written|reported|compiled|edited|translated|photographed))?\s+by|(?:all\s+)?(?:photos?|photographs|photography|pictures|images|video|graphics)(?:\s+and\s+(?:story|text|words))?\s+by|by)\s*[:：]?\s+(?=\S)/i;
const OTHERS =
  /^(?:von|par|por|di|door|av|af|de(?=\s+(?:notre|nos|nuestr[oa]s?)\s)|del?(?=\s+nostr[oa]\s)|dal nostro|ein bericht von|eine reportage von|eine analyse von|ein kommentar von|text und fotos von|text von|geschrieben von|verfasst von|écrit par|texte (?:de|par)|propos recueillis par|un article de|reportage de|escrito por|texto (?:de|por)|redactado por|reportaje de|una crónica de|scritto da|testo di|articolo di|a cura di|tekst van|tekst av|geschreven door)\s*[:：]?\s+(?=\S)/iu;

const OWN = /^(?:unsere[rmn]|notre|nos|nuestr[oa]s?|nostr[oa]|nosso|nossa|onze)\s+/i;

/** Roles that the preposition itself tells; a plain `By` tells none. */
const PREFIX_ROLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:all\s+)?(?:photos?|photographs|photography|pictures|images|photographed)\s+by/i, 'Photographer'],
  [/^edited by/i, 'Editor'],
  [/^translated by/i, 'Translator'],
];

/**
 * Reads a line that says who wrote the article: `By Jane Doe, EDITOR`, `Von Anna Berg`, `本报记者 张三`, `홍길동 기자`,
 * `(Reporting by Jane Doe; Editing by John Roe)`.
 * @returns the people in their order; undefined for every other line, such as a sentence that begins with `By`.
 */
export function readByline(line: string): Person[] | undefined {
  const credit = readCredit(line);
  return credit === undefined ? undefined : [...credit.people];
}

/** Reads a byline together with what stands beside the names. */
export function readCredit(line: string): Credit | undefined {
  if (line.length > 400 || line.length < 3) return undefined;
  const text = unwrapped(line);
  return readReportingCredits(text) ?? readEastAsianByline(text) ?? readPrefixed(text) ?? readLabelled(text);
}

/** `Jane Doe, Staff Writer`, without any preposition: a byline only where one is expected. */
export function readBareCredit(line: string): Credit | undefined {
  if (line.length > 120 || endingOf(line) === 'closed') return undefined;
  const credit = readPeople(unwrapped(line), false);
  const vouched = credit?.people.some(({ role, email }) => role !== undefined || email !== undefined) ?? false;
  return vouched && !isRole(credit?.people[0].name ?? '') ? credit : undefined;
}

function readPrefixed(text: string): Credit | undefined {
  const english = ENGLISH.exec(text);
  const prefix = english ?? OTHERS.exec(text);
  if (prefix === null) return undefined;
  const rest = text.slice(prefix[0].length);
  // `Von unserem Korrespondenten`, `Von dpa`: nobody by name, but nothing else either.
  const own = OWN.test(rest) && isRole(rest.replace(OWN, '')) ? rest.replace(OWN, '').trim() : undefined;
  if (own !== undefined && !/\s/.test(own)) return { people: [{ name: rest }] };
  if (isAgency(rest)) return { people: [{ name: rest }], affiliation: rest };
  // In other languages the preposition also begins titles (`Por Dios`, `Di Maio`): two words make a name.
  const credit = readPeople(text.slice(prefix[0].length), english !== null && !/\s(?:and|&)\s/i.test(text));
  const role = PREFIX_ROLES.find(([pattern]) => pattern.test(text))?.[1];
  if (credit === undefined || role === undefined) return credit;
  const [first, ...others] = credit.people.map((person) => withRole(person, role));
  return first === undefined ? credit : { ...credit, people: [first, ...others] };
}

/** `Author: Jane Doe`, `Текст: Иван Петров Фото: Анна Сидорова` */
function readLabelled(text: string): Credit | undefined {
  if (!/[:：]/.test(text.slice(0, 34))) return undefined;
  const line = readLabels(text);
  if (line === undefined || line.lead !== '') return undefined;
  const people: Person[] = [];
  for (const { kind, value } of line.fields) {
    const role = personRole(kind);
    const credit = role === false ? undefined : readPeople(value, true);
    if (role === false || credit === undefined) return undefined;
    for (const person of credit.people) people.push(withRole(person, role));
  }
  const [first, ...others] = people;
  return first === undefined ? undefined : { people: [first, ...others] };
}

/** Without the brackets, stars, underscores or dashes that set a byline off. */
function unwrapped(line: string): string {
  const text = /^[*_—–-]|[*_]$/.test(line) ? line.replace(/^[*_—–\s-]+|[*_\s]+$/g, '') : line;
  const bracket = /^[(（[【〔［]/.test(text) ? /^.(.*)[)）\]】〕］]$/.exec(text) : null;
  return (bracket?.[1] ?? text).trim();
}
