import { stated } from '../../../article/stated.ts';
import type { Person } from '../../../article/types.ts';
import { ANY_BY } from '../../../languages/byline-words.ts';
import { DATE_LABEL, UPDATED } from '../../../languages/date-labels.ts';
import { peopleFrom } from '../../fields/people.ts';
import { dateWithin } from '../../newsroom/date-within.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { authorsAmong, deskAmong } from '../../newsroom/people/desk.ts';
import { isName } from '../../newsroom/people/names.ts';

/** What the words of a byline say. */
export interface BylineText {
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly published?: string;
  readonly updated?: string;
}

const IS_LABEL = new RegExp(String.raw`^${DATE_LABEL}\s*[:：]?$`, 'iu');
const IS_UPDATE = new RegExp(String.raw`(?:^|\s)${UPDATED}[^.]{0,12}$`, 'iu');
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

function signedBy(side: string, names: unknown): BylineText {
  const credit = readCredit(side);
  if (credit !== undefined)
    return {
      authors: authorsAmong(credit.people),
      contributors: deskAmong(credit.people),
      ...stated({ published: credit.published }),
    };
  const isNamed = Array.isArray(names) ? names.length > 0 : typeof names === 'string';
  const bare = side.replace(PREPOSITION, '');
  const people = isNamed
    ? peopleFrom(names)
    : isName(bare) && bare.includes(' ') && !isLabel(side)
      ? peopleFrom(bare)
      : [];
  return { authors: people ?? [], contributors: [] };
}

function namesSomebody({ authors, contributors }: BylineText): boolean {
  return authors.length > 0 || contributors.length > 0;
}

function isLabel(side: string): boolean {
  return side === '' || IS_LABEL.test(side);
}
