import type { Person } from '../../../article/types.ts';
import { ANY_BY } from '../../../languages/byline-words.ts';
import { patternOf } from '../../../languages/together.ts';
import { readByline } from '../../newsroom/people/byline.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse } from '../../newsroom/people/roles.ts';
import type { LinesAround } from '../body/lines-around.ts';
import { otherStoryOn } from '../body/other-story.ts';
import { textOf } from '../document.ts';
import { withoutAside } from './byline-text.ts';
import { isSameList } from './same-list.ts';

/** Characters. */
const LONGEST = 60;
const BEFORE = [patternOf(({ bylines }) => bylines?.surelyBefore), patternOf(({ bylines }) => bylines?.before)];
const SIGNS = new RegExp(String.raw`^(?:${[ANY_BY, ...BEFORE].join('|')})\s*[:：]?\s+\p{Lu}`, 'iu');

/**
 * The people by whom a line of the page says to be, in a column beside the article or below it: `Written by Jane Doe`, where all
 * such lines name the same people.
 *
 * @param titles as metadata and the `<title>` state them.
 */
export function signedAnywhere(around: LinesAround, titles: readonly string[]): readonly Person[] {
  const isOther = otherStoryOn(around, titles);
  const signed = around.all.flatMap((line) => {
    const text = textOf(line);
    if (text.length > LONGEST || !SIGNS.test(text) || isOther(line)) return [];
    const people = readByline(withoutAside(text));
    return people?.every(isSurelyAuthor) ? [people] : [];
  });
  const [first, ...others] = signed;
  return first !== undefined && others.every((people) => isSameList(people, first)) ? first : [];
}

/** `Jane Doe Illustration by John Roe` is no name. */
const WHOLE_NAME = /^\S+(?: \S+){1,3}$/;

/** A common given name tells a person from the maker of a theme, and the role one who wrote from one who took pictures. */
function isSurelyAuthor({ name, role }: Person): boolean {
  const isWriter = role === undefined || role === 'Writer';
  const bare = name.replace(/,.*$/, '');
  return isWriter && WHOLE_NAME.test(bare) && isName(bare) && beginsWithGivenName(bare) && !isHouse(bare);
}
