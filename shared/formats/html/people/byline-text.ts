import { stated } from '../../../article/stated.ts';
import type { Person } from '../../../article/types.ts';
import { ANY_BY, SURELY_BY } from '../../../languages/byline-words.ts';
import { DATE_LABEL, ON, UPDATED } from '../../../languages/date-labels.ts';
import { patternOf } from '../../../languages/together.ts';
import { peopleFrom } from '../../fields/people.ts';
import { dateWithin } from '../../newsroom/date-within.ts';
import { isAgency } from '../../newsroom/dateline.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { authorsAmong, deskAmong } from '../../newsroom/people/desk.ts';
import { isName } from '../../newsroom/people/names.ts';
import { type Credit, readPeople } from '../../newsroom/people/people.ts';
import { isHouse, isRole } from '../../newsroom/people/roles.ts';

/** What the words of a byline say. */
export interface BylineText {
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly published?: string;
  readonly updated?: string;
}

const IS_LABEL = new RegExp(String.raw`^${DATE_LABEL}\s*[:：]?$`, 'iu');
const IS_UPDATE = new RegExp(String.raw`(?:^|\s)${UPDATED}[^.]{0,12}$`, 'iu');
const ENDS_IN_ON = new RegExp(String.raw`[\s,;–—-]+${ON}$`, 'iu');
/** `Author: Jane Doe. Reviewed by: John Roe` */
const BETWEEN_CLAUSES = /\.\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}\s?:)/u;
const BETWEEN_CREDITS = new RegExp(String.raw`\s*[|•·;]\s*|\s+[—–-]\s+|${BETWEEN_CLAUSES.source}`, 'u');
const TO_CREDIT = new RegExp(String.raw`(?<=\s)${SURELY_BY}\s+\p{Lu}.*$`, 'u');
/** Who checked it did not write it. */
const NOBODY = patternOf(({ bylines }) => bylines?.nobody);
const OF_NOBODY = new RegExp(`^${NOBODY}$`, 'iu');
/** `By Jane Doe. Reviewed by John Roe` */
const ENDS_IN_NOBODY = new RegExp(String.raw`\.\s+${NOBODY}$`, 'iu');
/** `By Jane Doe, in News, Culture`: the rubrics, or the place. */
const WHERE = new RegExp(String.raw`,\s+${patternOf(({ bylines }) => bylines?.from)}\s+\p{Lu}.*$`, 'u');
const PREPOSITION = new RegExp(String.raw`^${ANY_BY}\s+`, 'iu');

/**
 * Reads `By Jane Doe | May 22, 2026`, `Monday August 17, 2026 10:05 am PDT by Jane Doe`, `First published on 22 May 2026`: who
 * signs on either side of the date; a word that only leads to the date is nobody.
 *
 * @param names what is marked as a name within it, if anything is.
 */
export function readBylineText(text: string, names: readonly string[]): BylineText {
  const dated = dateWithin(text);
  if (dated === undefined) return signedBy(text, names.length > 0 ? names : text.split(/\s*[|•·]|\s+\d/, 1)[0]);
  const { before, date, after } = dated;
  const found = [before, after].map((side) => signedBy(side, isLabel(side) ? [] : names)).find(namesSomebody);
  const when = IS_UPDATE.test(before) ? { updated: date } : { published: date };
  return { authors: [], contributors: [], ...found, ...stated(when) };
}

/** `Reviewed by: Jane Doe`: who had it before its readers did. */
export function namesNobody(line: string): boolean {
  return OF_NOBODY.test(line);
}

/** `By Jane Doe, in News, Culture` and `By Jane Doe. Reviewed by John Roe` are `By Jane Doe`. */
export function withoutAside(line: string): string {
  return line.replace(ENDS_IN_NOBODY, '').replace(WHERE, '');
}

/** `Posted in Culture by Jane Doe`, `Checked by John Roe — Written by Jane Doe on`: what credits somebody may stand among other words. */
function creditIn(side: string): Credit | undefined {
  const text = withoutAside(side.replace(ENDS_IN_ON, ''));
  const whole = text.split(BETWEEN_CLAUSES).length > 1 ? undefined : readCredit(text);
  if (whole !== undefined) return whole;
  const credits = text.split(BETWEEN_CREDITS).flatMap((part) => creditAtEnd(part) ?? []);
  return credits.find(({ people }) => authorsAmong(people).length > 0) ?? credits[0];
}

function creditAtEnd(part: string): Credit | undefined {
  if (OF_NOBODY.test(part)) return undefined;
  const [words = part] = TO_CREDIT.exec(part) ?? [];
  return readCredit(part) ?? readCredit(words);
}

function signedBy(side: string, names: unknown): BylineText {
  const credit = creditIn(side);
  if (credit !== undefined)
    return {
      authors: authorsAmong(credit.people),
      contributors: deskAmong(credit.people),
      ...stated({ published: credit.published }),
    };
  const whole = peopleAlone(side);
  if (whole.length > 0) return { authors: whole, contributors: [] };
  const isNamed = Array.isArray(names) ? names.length > 0 : typeof names === 'string';
  const bare = side.replace(PREPOSITION, '');
  const people = isNamed
    ? signing(peopleFrom(typeof names === 'string' ? withoutLabel(names) : names), Array.isArray(names))
    : isName(bare) && bare.includes(' ') && !isLabel(side)
      ? peopleFrom(bare)
      : [];
  return { authors: people ?? [], contributors: [] };
}

/** `Jane Doe Staff Writer`, `Jane Doe in Oslo`: whole names, with what newsrooms set beside them. */
function peopleAlone(side: string): readonly Person[] {
  const bare = withoutLabel(side.replace(PREPOSITION, ''));
  const credit = /\s/.test(side) && !isLabel(side) ? readPeople(bare, false) : undefined;
  const isWhole = credit?.people.every(({ name }) => name.includes(' ') && isName(name) && !isHouse(name));
  return credit !== undefined && isWhole ? authorsAmong(credit.people) : [];
}

/** `Authors Jane Doe and John Roe`: a label in the same words, without a colon. */
export function withoutLabel(text: string): string {
  const [label = '', ...names] = text.split(' ');
  return labelKind(label) === 'author' && names.length > 1 ? names.join(' ') : text;
}

/** Where the first is no name, neither is what a comma sets behind it. */
function signing(people: readonly Person[] | undefined, isMarked: boolean): readonly Person[] {
  if (people === undefined || isMarked) return people ?? [];
  return people[0] !== undefined && maySign(people[0].name) ? people.filter(({ name }) => maySign(name)) : [];
}

/** The people of a line that is marked as a byline, or as a name, by whatever its markup is. */
export function peopleInLine(line: string): readonly Person[] {
  if (OF_NOBODY.test(line)) return [];
  const dated = dateWithin(line);
  return (dated === undefined ? signedBy(line, line.replace(PREPOSITION, '')) : readBylineText(line, [])).authors;
}

/** What no link or attribute says to be a name must look like one: `Leave a comment` does not. */
function maySign(name: string): boolean {
  return !/\s/.test(name) || isName(name) || isRole(name) || isHouse(name) || isAgency(name) || /\p{Lo}/u.test(name);
}

function namesSomebody({ authors, contributors }: BylineText): boolean {
  return authors.length > 0 || contributors.length > 0;
}

function isLabel(side: string): boolean {
  return side === '' || IS_LABEL.test(side);
}
