import type { Element } from 'domhandler';
import { isNobody } from '../../../article/nobody.ts';
import type { Person } from '../../../article/types.ts';
import { BY, SURELY_BY } from '../../../languages/byline-words.ts';
import { DATE_LABEL, ON } from '../../../languages/date-labels.ts';
import { patternOf } from '../../../languages/together.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { isName } from '../../newsroom/people/names.ts';
import { readPeople } from '../../newsroom/people/people.ts';
import { isHouse, isRole } from '../../newsroom/people/roles.ts';
import { findDate } from '../dates/find-date.ts';
import { textOf } from '../document.ts';

/** Characters of a list of names; of a line with a date; and of what stands beside that. */
const LONGEST_NAMES = 100;
const LONGEST_DAY = 40;
const FEW = 15;
const HAS_WORD = /[\p{L}\p{N}]/u;
const LEADS_TO_DATE = new RegExp(String.raw`^(?:${DATE_LABEL}|${ON})\s*[:：]?$`, 'iu');

/** The people whom a line right above or below the date names, and nothing else: lines of signs alone, or of `on`, do not part them. */
export function namedBesideDate(
  lines: readonly Element[],
  isOther: (line: Element) => boolean,
): readonly Person[] | undefined {
  const texts = lines
    .map((line) => ({ line, text: textOf(line) }))
    .filter(({ text }) => HAS_WORD.test(text) && !LEADS_TO_DATE.test(text));
  for (const [at, { line, text }] of texts.entries()) {
    const isBeside = [texts[at - 1], texts[at + 1]].some((other) => other !== undefined && saysDay(other.text));
    const people = isBeside && !isOther(line) ? peopleIn(text) : undefined;
    if (people !== undefined) return people;
  }
  return undefined;
}

function peopleIn(text: string): readonly Person[] | undefined {
  if (isPerson(text)) return [{ name: text }];
  if (text.length > LONGEST_NAMES || !text.includes(',')) return undefined;
  const names = readPeople(text, false)?.people.map(({ name }) => name) ?? [];
  const areNames = names.length > 1 && names.every((name) => text.includes(name) && isWholeName(name));
  return areNames && names.some(isPerson) ? names.map((name) => ({ name })) : undefined;
}

function saysDay(text: string): boolean {
  const found = text.length > LONGEST_DAY ? undefined : findDate(text);
  return found !== undefined && found.before.length + found.after.length <= FEW;
}

const LABEL = new RegExp(String.raw`(?:^|[\s|•·])(?:${DATE_LABEL}|${ON})\s*[:：]?$`, 'iu');
const AROUND = /^[\s|•·,:;–—-]+|(?<![\s|•·,:;–—-])[\s|•·,:;–—-]+$/g;

/** `11.12.2026 - Jane Doe`, `Jane Doe, Published: January 3, 2026`: a person and a date in one line, and nothing else. */
export function signedBesideDate(line: string): readonly Person[] | undefined {
  const found = /\d{4}/.test(line) ? findDate(line) : undefined;
  if (found === undefined) return undefined;
  const [before, after] = [found.before.replace(LABEL, ''), found.after].map((side) => side.replace(AROUND, ''));
  const [name = '', ...others] = [before, after].filter((side) => side !== undefined && side !== '');
  return others.length === 0 && isPerson(name) ? [{ name }] : undefined;
}

const BY_WORD = new RegExp(
  String.raw`(?:^|\s)${SURELY_BY}\s+([\p{L}\p{N}_.-]{3,30}?)(?:\s+${ON})?(?:\s+\p{Lu}\p{L}+)?,?$`,
  'iu',
);
const BY_WORD_ALONE = new RegExp(String.raw`^${BY}\s+([\p{L}\p{N}_.-]{3,30})$`, 'iu');

/** `von jdoe1 am`: in a line of nothing else. `Von Bremen am` says where from. */
const BY_WORD_BEFORE = new RegExp(String.raw`^${BY}\s+([\p{L}\p{N}_.-]{3,30}?)(?:\s+${ON})?,?$`, 'iu');
const NO_WORD = /\p{L}.*[\p{N}_]|[\p{N}_].*\p{L}/u;

/** `24.11.2026 13:30 von Olga`, `Posted by QuayBoy on Friday December 19, 2026`: one word behind `by` that a date follows or leads. */
export function accountBesideDate(line: string): readonly Person[] | undefined {
  const found = /\d{4}/.test(line) ? findDate(line) : undefined;
  if (found === undefined) return undefined;
  const [lead = '', leading = ''] = found.after === '' ? (BY_WORD_BEFORE.exec(found.before) ?? []) : [];
  if (lead !== '' && NO_WORD.test(leading)) return [{ name: leading }];
  for (const [, name = ''] of [BY_WORD.exec(found.before) ?? [], BY_WORD_ALONE.exec(found.after) ?? []]) {
    // `by train on Monday`
    const isAccount = /^\p{Lu}|[\d_]/u.test(name);
    if (isAccount && !isHouse(name) && !isRole(name) && !isNobody(name)) return [{ name }];
  }
  return undefined;
}

const IN_RUBRIC = new RegExp(String.raw`^(\S+(?: \S+){1,3})\s+${patternOf(({ bylines }) => bylines?.from)}\s`, 'iu');

/** `Jane Doe in <a>Harbour</a>`: the rubric is a link, as no place in a caption is. */
export function signedInRubric(line: Element, parts: readonly string[]): readonly Person[] | undefined {
  for (const part of parts) {
    const [lead = '', name = ''] = IN_RUBRIC.exec(part) ?? [];
    const rubric = part.slice(lead.length);
    const isSure = parts.length > 1 ? isWholeName(name) : isPerson(name);
    if (lead !== '' && isSure && lastLink(line) === rubric) return [{ name }];
  }
  return undefined;
}

function lastLink({ children }: Element): string | undefined {
  const last = children.findLast((node) => !('data' in node) || node.data.trim() !== '');
  return last !== undefined && 'attribs' in last && last.name === 'a' ? textOf(last) : undefined;
}

const INITIAL = /\s\p{Lu}\.\s/u;

/** A given name that is common, or an initial, tells a person from a place, a rubric or a paper. */
function isPerson(text: string): boolean {
  return isWholeName(text) && (beginsWithGivenName(text) || INITIAL.test(text));
}

function isWholeName(text: string): boolean {
  return (
    text.length <= LONGEST_DAY && /^\S+(?: \S+){1,3}$/.test(text) && isName(text) && !isHouse(text) && !isRole(text)
  );
}
