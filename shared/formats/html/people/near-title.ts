import type { Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { isNobody } from '../../../article/nobody.ts';
import type { Person } from '../../../article/types.ts';
import { SURELY_BY } from '../../../languages/byline-words.ts';
import { isDate } from '../../newsroom/dates.ts';
import { labelKind, readLabels } from '../../newsroom/labels.ts';
import { isReadingTime } from '../../newsroom/marks.ts';
import { readByline } from '../../newsroom/people/byline.ts';
import { authorsAmong } from '../../newsroom/people/desk.ts';
import { isName } from '../../newsroom/people/names.ts';
import { readPeople } from '../../newsroom/people/people.ts';
import { isHouse } from '../../newsroom/people/roles.ts';
import type { LinesAroundTitle } from '../body/lines-around.ts';
import { otherStoryOn } from '../body/other-story.ts';
import { findDate } from '../dates/find-date.ts';
import { hasWord, textOf } from '../document.ts';
import { textsByBreak } from '../shape/lines.ts';
import { accountBesideDate, namedBesideDate, signedBesideDate, signedInRubric } from './beside-date.ts';
import { namesNobody, withoutAside } from './byline-text.ts';
import { withStrokes } from './parted-text.ts';
import { linkedAuthors } from './profile-link.ts';

/** Characters of a line that names who wrote something, with the date and the rubric beside it. */
const LONGEST = 120;
const PARTS = /\s*[|•·/]\s*/;

/** The people whom a line near the title credits, in the words of a byline: `by Jane Doe | 4 min read`. */
export function authorsNearTitle(
  linesAround: LinesAroundTitle,
  titles: readonly string[],
): readonly Person[] | undefined {
  const around = linesAround();
  const { behind, before, all } = around;
  const isOther = otherStoryOn(around, titles);
  const near = [...behind, ...before].filter((line) => !isOther(line));
  for (const line of near) {
    const people = creditedIn(line);
    if (people !== undefined) return people;
  }
  const named = namedBesideDate(behind, isOther) ?? namedBesideDate(before, isOther);
  if (named !== undefined) return named;
  const linked = near.map(linkedAuthors).find((people) => people.length > 0);
  return linked ?? labelledIn(all);
}

/** `Autor: Fritz Imhof` wherever it stands, or `Author` alone above the name; a house only below such a label, and where nobody is named. */
function labelledIn(lines: readonly Element[]): readonly Person[] | undefined {
  let house: readonly Person[] | undefined;
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const isAlone = labelKind(text) === 'author';
    const value = isAlone
      ? textOf(lines[index + 1] ?? line)
      : (authorAmong(line) ?? behindLabel(line) ?? authorIn(text));
    const people = value === undefined || value.length > LONGEST ? undefined : readPeople(value, false)?.people;
    if (people?.every(({ name }) => name.includes(' ') && !isHouse(name))) return authorsAmong(people);
    const [only, ...others] = isAlone && !value?.includes(',') ? (people ?? []) : [];
    if (only?.role === undefined && only?.name.includes(' ') && others.length === 0) house ??= [only];
  }
  return house;
}

/** Lines of a box that `<br>` parts. */
const MOST_LINES = 10;

/** `Author: Jane Doe<br>Tags: …`, however long the whole is. */
function authorAmong(line: Element): string | undefined {
  const lines = textsByBreak(line);
  if (lines.length === 1 || lines.length > MOST_LINES) return undefined;
  return lines.map(authorIn).find(Boolean);
}

/** `<strong>Autorin/Autor</strong> Jane Doe`: a label in an element of its own needs no colon. */
function behindLabel(line: Element): string | undefined {
  const label = line.children.find((node) => !isText(node) || node.data.trim() !== '');
  if (label === undefined || !isTag(label)) return undefined;
  const kinds = textOf(label).split('/').map(labelKind);
  return kinds.every((kind) => kind === 'author') ? textOf(line).slice(textOf(label).length).trim() : undefined;
}

function authorIn(text: string): string | undefined {
  if (text.length > LONGEST || namesNobody(text)) return undefined;
  const value = /[:：]/.test(text) ? readLabels(text)?.fields.find(({ kind }) => kind === 'author')?.value : undefined;
  // `Peter Maahn/SP-X`: behind a stroke stands for whom.
  return value?.replace(/,?\s*$/, '').replace(/\/[\p{Lu}-]{2,8}$/u, '');
}

function creditedIn(line: Element): readonly Person[] | undefined {
  const text = withoutAside(withStrokes(textOf(line)));
  if (text.length > LONGEST) return undefined;
  const parts = text.split(PARTS);
  for (const part of parts) {
    const found = findDate(part);
    const people =
      readByline(part) ??
      (found === undefined ? undefined : readByline(found.after.replace(/^[\s,–—-]+/, ''))) ??
      readByline(found === undefined ? part : found.before.replace(/[\s,–—-]+$|\s(?:am|on|le|el|op)$/giu, ''));
    if (people !== undefined) return people;
  }
  return (
    signedBeforeDate(parts) ??
    signedBehindDate(parts) ??
    signedByIcon(line) ??
    signedBySystem(line) ??
    signedAlone(text) ??
    signedBesideDate(text) ??
    accountBesideDate(text) ??
    signedInRubric(line, parts)
  );
}

const ICON = /(?:^|[\s_-])(?:user|person|author|writer|pen|pencil|avatar)(?:[\s_-]|$)/i;

/** `<i class="fa fa-user"></i> Jane Doe`: by a picture of somebody, as themes sign, and nothing else. */
function signedByIcon(line: Element): readonly Person[] | undefined {
  const [icon, ...others] = line.children.filter((node) => !isText(node) || node.data.trim() !== '');
  if (icon === undefined || !isTag(icon) || !/^(?:i|span|svg)$/.test(icon.name) || others.length === 0)
    return undefined;
  const name = textOf(line);
  const signs = ICON.test(icon.attribs.class ?? '') && textOf(icon) === '' && name.includes(' ');
  return signs && isName(name) && !isHouse(name) ? [{ name }] : undefined;
}

/** `by jdoe`: one word behind it is whom it names, where nothing else stands in the line. */
function signedAlone(text: string): readonly Person[] | undefined {
  const [, name = ''] = ALONE.exec(text) ?? [];
  return name === '' || isHouse(name) ? undefined : [{ name }];
}

const ALONE = new RegExp(String.raw`^${SURELY_BY}\s*:?\s+([\p{L}\p{N}_.]{3,30})$`, 'iu');

/** `04.02.2022 | 13:10 Uhr | Jane Doe`: behind the date and the hour comes no place. */
function signedBehindDate(parts: readonly string[]): readonly Person[] | undefined {
  const name = parts.at(-1) ?? '';
  const isSigned = parts.length === 3 && isDate(parts[0] ?? '') && /^\d{1,2}[:.]\d{2}/.test(parts[1] ?? '');
  return isSigned && name.includes(' ') && isName(name) && !isHouse(name) ? [{ name }] : undefined;
}

/** Drupal's line, in any language: `Submitted by <span class="username">jdoe</span> on …` */
function signedBySystem(line: Element): readonly Person[] | undefined {
  const around = [line, line.parent].some(
    (element) => element !== null && isTag(element) && hasWord(element, 'class', ['submitted']),
  );
  const [account, ...others] = around ? findAll((inner) => hasWord(inner, 'class', ['username']), [line]) : [];
  const name = account === undefined || others.length > 0 ? '' : textOf(account);
  return name === '' || isHouse(name) || isNobody(name) ? undefined : [{ name }];
}

/** `Jane Doe • 3 March 2025 • 4 min read`: so blogs sign; without the time it takes, the name could be a place. */
function signedBeforeDate(parts: readonly string[]): readonly Person[] | undefined {
  const [name = ''] = parts;
  const signs = parts.length > 2 && name.includes(' ') && isName(name) && !isHouse(name);
  return signs && parts.some(isReadingTime) && parts.some((part) => isDate(part)) ? [{ name }] : undefined;
}
