import type { Person } from '../../article/types.ts';
import { wordPatternOf, wordsOf } from '../../languages/together.ts';
import { FIRM_SUFFIX, isFirm } from '../newsroom/people/firm.ts';
import { isName } from '../newsroom/people/names.ts';
import { isHouse, isOrganisation, isRole, roleName, worksAs } from '../newsroom/people/roles.ts';

const [SET_TIGHT, SPACED] = [true, false].map((isTight) =>
  wordsOf(({ bylines }) => bylines?.and)
    .filter((word) => /\p{sc=Hani}/u.test(word) === isTight)
    .join('|'),
);
export const BETWEEN_NAMES = new RegExp(
  String.raw`\s*[,;，、；]\s*(?:(?:${SPACED})\s+|&\s*)?|\s+(?:${SPACED})\s+|\s*(?:&|${SET_TIGHT})\s*|\s+[/|–—-]\s+`,
  'u',
);
/** What parts people for certain, where a comma may stand within a name. */
const BETWEEN_PEOPLE = new RegExp(String.raw`\s*[;；]\s*|,?\s+(?:${SPACED}|&)\s+`, 'u');
/** Belongs to the name before it although a comma stands between: a generation, a degree, an order. */
export const NAME_SUFFIX =
  /^(?:jr|sr|ii|iii|iv|esq|(?:ph|ed|psy|th|sc|litt)\.?\s?d|m\.?d|d\.?d\.?s|d\.?v\.?m|j\.?d|ll\.?[bmd]|m\.?s\.?c|b\.?s\.?c|m\.?a|b\.?a|m\.?s|b\.?s|mba|mph|mpa|mfa|cpa|cfa|rn|np|pa-c|rd|rdn|lcsw|pe|p\.?\s?eng|facp|facs|fr[cs]p?|frcs|frcgp|mrc(?:p|s|gp)|mb\.?b\.?s|mbchb|d\.?phil|meng|beng|llb|bsn|msn|dnp|aprn|dpt|aicp|aia|mbe|obe|cbe|kbe|qc|kc|sj|s\.j|op)\.?$/i;
/** `M.P.H.`, `R.D.`, `Ph.D.`, of whatever subject. */
const DEGREE = /^(?:\p{Lu}\p{Ll}?\.){2,5}\p{Lu}?$/u;
const NAME_AND_EMAIL = /^(.*?)\s*<\s*([^\s<>@]+@[^\s<>@]+)\s*>$/;
/** RSS writes its authors so, and some of its writers the other way round. */
const EMAIL_AND_NAME = /^([^\s()@]+@[^\s()@]+)\s*\((.+)\)$/;
const NAME_AND_EMAIL_IN_BRACKETS = /^([^()@]+?)\s*\(\s*([^\s()@]+@[^\s()@]+)\s*\)$/;
/** `Jane Doe (Daily Harbour)` */
const NAME_AND_HOUSE = /^([^()（）]{2,60}?)\s*[(（]([^()（）]{2,60})[)）]$/;
/** No name: words that say who somebody is, `main thread defender`, unlike `van der Berg`. */
export const DESCRIPTION = new RegExp(
  String.raw`^(?!${wordPatternOf(({ people }) => people?.particles)}\s)\p{Ll}\S*\s+\S`,
  'u',
);

/** The people that a text of a field names, with what it says of each behind the name. */
export function namesInList(text: string): readonly Person[] | undefined {
  if (isFirm(text) || isAuthority(text)) return [{ name: text.trim() }];
  const turned = turnedNames(text);
  if (turned !== undefined) return turned.map(personInText);
  const described = dashed(text);
  if (described !== undefined) return [described];
  const people: Person[] = [];
  for (const part of partsOf(text)) {
    if (part === '') continue;
    const last = people.pop();
    if (last === undefined) people.push(personInText(part));
    else people.push(...joined(last, part));
  }
  return people.length === 0 ? undefined : withSurname(people, text);
}

/** Two fields of one's work: `, Privacy and Digital Security Expert`. */
const FIELDS_OF_WORK = new RegExp(String.raw`,\s+[^\s,]+\s+(?:${SPACED}|&)\s+([^\s,;]+\s[^,;]+)$`, 'u');

function partsOf(text: string): readonly string[] {
  const [ofOne = '', work = ''] = FIELDS_OF_WORK.exec(text) ?? [];
  if (!worksAs(work)) return text.split(BETWEEN_NAMES);
  return [...text.slice(0, -ofOne.length).split(BETWEEN_NAMES), ofOne.replace(/^,\s*/, '')];
}

const GIVEN_NAMES: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.givenNames));
/** Characters. */
const LONGEST_DASHED = 200;
const DASHED = /^([^,;/|]+?)\s+[–—-]\s+([^–—|]+)$/u;

/** `Jane Doe - Harbour Weekly`: what a dash sets behind a whole name says more of who bears it, unless it is a name as well. */
function dashed(text: string): Person | undefined {
  const [, name = '', behind = ''] = (text.length <= LONGEST_DASHED && DASHED.exec(text)) || [];
  const isOther = GIVEN_NAMES.has(behind.split(' ', 1)[0]?.toLowerCase() ?? '');
  return name.includes(' ') && isName(name) && !isHouse(name) && !isOther ? { name, role: behind } : undefined;
}

const PARTICLES = new Set(wordsOf(({ people }) => people?.particles));
const INNER_PARTICLES = new Set(wordsOf(({ people }) => people?.innerParticles));

/** `Institute for Water and Soil`: what stands before the `and` has a small word that no name has. */
function isAuthority(text: string): boolean {
  const [first = '', second = '', ...others] = text.split(BETWEEN_NAMES);
  if (second === '' || others.length > 0 || /[,;/|]/.test(text) || /\s[–—-]\s/.test(text)) return false;
  const small = first
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{Ll}+$/u.test(word));
  const isPerson = second.includes(' ') && isName(second) && !isHouse(second);
  return !isPerson && small.some((word) => !PARTICLES.has(word));
}

/** `Jane & John Doe` */
function withSurname(people: readonly Person[], text: string): readonly Person[] {
  const [first, second, ...others] = people;
  const [, ...surname] = second?.name.split(' ') ?? [];
  const isShared = first !== undefined && second !== undefined && others.length === 0 && surname.length > 0;
  if (!isShared || !/^\p{Lu}[\p{Ll}'’-]+$/u.test(first.name) || /[,;/|]/.test(text) || isSign(first.name))
    return people;
  return [{ ...first, name: `${first.name} ${surname.join(' ')}` }, second];
}

/** One of a list of names: a comma stands within the name, or parts it from what is said of it. */
export function personInItem(text: string): Person {
  if (!/[,，]/.test(text) || isFirm(text)) return personInText(text);
  const [only] = turnedNames(text) ?? [];
  if (only !== undefined) return personInText(only);
  const [first = text, ...others] = text.split(/\s*[,，]\s*/);
  if (!isName(first)) return personInText(text);
  const people = others.reduce<readonly Person[]>(
    (before, part) => [...before.slice(0, -1), ...joined(before.at(-1) ?? { name: first }, part)],
    [personInText(first)],
  );
  const [person] = people;
  return person === undefined || people.length > 1 ? personInText(text) : person;
}

/** @returns the person with what the next part adds, or both. */
function joined(last: Person, part: string): readonly Person[] {
  if (NAME_SUFFIX.test(part) || DEGREE.test(part) || (FIRM_SUFFIX.test(part) && last.role === undefined))
    return [{ ...last, name: `${last.name}, ${part}` }];
  if (isRole(part) && last.role === undefined) return [{ ...last, role: roleName(part) }];
  const isKnown = last.role !== undefined || last.name.includes(' ');
  const tells =
    worksAs(part) ||
    DESCRIPTION.test(part) ||
    (last.role !== undefined && /\s/.test(part) && /^\p{Script=Latin}/u.test(part) && !isName(part)) ||
    (isKnown && (isHouse(part) || isSign(part) || WITH_ARTICLE.test(part)));
  return tells ? [described(last, part)] : [last, personInText(part)];
}

/** `The Harbour Appeal`: nobody is called so. */
const WITH_ARTICLE = new RegExp(String.raw`^${wordPatternOf(({ people }) => people?.articles)}\s`, 'iu');

/** `CNN`, `Reuters`: whom somebody works for. */
function isSign(part: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(part) || (isOrganisation(part) && !/\s/.test(part));
}

export function described(person: Person, words: string): Person {
  return { ...person, role: person.role === undefined ? words : `${person.role}, ${words}` };
}

/**
 * `Pike, Rowan` and `Pike, Rowan; Holt, Mira`: surnames first. Two names of one word each are of one person, since hardly anybody
 * signs with one.
 */
function turnedNames(text: string): readonly string[] | undefined {
  if (!text.includes(',')) return undefined;
  const paired = turnedPairs(text);
  if (paired !== undefined) return paired;
  const names = text.split(BETWEEN_PEOPLE).map(turned);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** `Pike, Rowan, Holt, Mira`: single words in pairs, of which the first of none is a given name. */
function turnedPairs(text: string): readonly string[] | undefined {
  const words = text.split(/\s*,\s*/);
  if (words.length < 4 || words.length % 2 > 0 || !words.every((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word)))
    return undefined;
  const isGiven = (word: string) => GIVEN_NAMES.has(word.toLowerCase());
  const pairs = words.flatMap((family, index) => (index % 2 > 0 ? [] : [[family, words[index + 1] ?? ''] as const]));
  if (pairs.some(([family]) => isGiven(family))) return undefined;
  const names = pairs.map(([family, given]) => turned(`${family}, ${given}`));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** `Pike, Rowan, Jr.` */
const GENERATION = /^(?:(?:jr|sr|ii|iii|iv)\.?)?$/i;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;

function turned(text: string): string | undefined {
  const [family = '', given = '', generation = '', ...others] = text.split(/\s*,\s*/);
  if (
    others.length > 0 ||
    !GENERATION.test(generation) ||
    given === '' ||
    !isName(withoutParticles(family)) ||
    !isName(withoutTail(given))
  )
    return undefined;
  if (
    [family, given].some(
      (part) => NAME_SUFFIX.test(part) || FIRM_SUFFIX.test(part) || isRole(part) || isHouse(part) || worksAs(part),
    )
  )
    return undefined;
  const surnames = withoutParticles(family).split(' ');
  const first = withoutTail(given)
    .split(' ')
    .filter((word) => !INITIALS.test(word));
  const isOne = surnames.length <= 1 ? first.length <= 2 : surnames.length === 2 && first.length <= 1;
  return isOne && !isSign(family) && !isSign(given) ? `${given} ${family} ${generation}`.trim() : undefined;
}

/** `Jan` of `Berg, Jan van der`. */
function withoutTail(given: string): string {
  const words = given.split(' ');
  const isParticle = (word: string) => PARTICLES.has(word) || INNER_PARTICLES.has(word);
  return words.slice(0, words.findLastIndex((word) => !isParticle(word)) + 1).join(' ');
}

/** `Berg` of `van der Berg`. */
function withoutParticles(name: string): string {
  return name
    .split(' ')
    .filter((word) => !PARTICLES.has(word.toLowerCase()) && !INNER_PARTICLES.has(word))
    .join(' ');
}

/** `[[Jane Doe]]`, `[[people/jane|Jane Doe]]`: a page of a notebook. */
const WIKI_LINK = /^\[\[(?:[^\]|]{0,200}\|)?([^[\]|]{1,200})\]\]$/;

export function personInText(written: string): Person {
  const text = WIKI_LINK.exec(written)?.[1]?.trim() ?? written;
  const [, name = '', email = ''] = NAME_AND_EMAIL.exec(text) ?? NAME_AND_EMAIL_IN_BRACKETS.exec(text) ?? [];
  if (name !== '') return { name: name.replace(/^"(.*)"$/, '$1'), email };
  const [, rssEmail = '', rssName = ''] = EMAIL_AND_NAME.exec(text) ?? [];
  if (rssName !== '') return { name: rssName, email: rssEmail };
  const [, bare = '', beside = ''] = NAME_AND_HOUSE.exec(text) ?? [];
  return isHouse(beside) || worksAs(beside) ? { name: bare, role: beside } : { name: text };
}
